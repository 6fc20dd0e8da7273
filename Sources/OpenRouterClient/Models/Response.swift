import CEvents
import COpenRouter
import CSystem
import OpenRouterBase

/// The part of a response that has arrived.
struct Response {
  let status: Int32
  /// The value of `Content-Type`; empty if there is none.
  var type: Bytes
  let body: Bytes
  /// The values of the headers that ask for a delay; empty if absent.
  let retryAfter, retryAfterMS: Bytes
  /// The value of `Date`, the server's clock; empty if absent.
  let date: Bytes

  /// The current time by the server's clock, or by the system's if the response has no `Date`.
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
