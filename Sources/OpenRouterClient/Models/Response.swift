import CEvents
import COpenRouter
import CSystem
import OpenRouterBase

/// A response as far as it has come.
struct Response {
  let status: Int32
  /// The value of `Content-Type`; empty where there is none.
  var type: Bytes
  let body: Bytes
  /// The values of the headers that say when to come again; empty where they are not there.
  let retryAfter, retryAfterMS: Bytes
  /// The value of `Date`, the server's clock; empty where there is none.
  let date: Bytes

  /// The present time by the server's clock, or by the system's where the response has no `Date`.
  var now: Int64 {
    var seconds = system_unix_seconds()
    _ = unsafe openrouter_http_date(date.characters, date.count, seconds, &seconds)
    return seconds
  }

  func with(type: Bytes) -> Response {
    var response = self
    response.type = type
    return response
  }
}
