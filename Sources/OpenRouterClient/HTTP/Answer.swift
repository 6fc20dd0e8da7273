/// An answer as far as it has come.
struct Answer {
  let status: Int32
  /// The value of `Content-Type`; empty where there is none.
  var type: Bytes
  let body: Bytes
  /// The values of the headers that say when to come again; empty where they are not there.
  let retryAfter, retryAfterMS: Bytes
  /// The value of `Date`, the server's clock; empty where there is none.
  let date: Bytes

  func with(type: Bytes) -> Answer {
    var answer = self
    answer.type = type
    return answer
  }
}
