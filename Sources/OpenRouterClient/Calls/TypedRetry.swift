import CEvents
import COpenRouter
import OpenRouterBase

/// Asks libopenrouter whether a typed request is sent again, and when.
struct TypedRetry {
  /// Milliseconds to wait before the next attempt; nil if none follows.
  private(set) var pause: Int64?
  /// Milliseconds that the service asks to wait; nil if it asks for no wait.
  private(set) var asked: Int64?

  /// A service that asks for another attempt at once gets it after this time.
  private static var shortest: Int64 { 500 }

  /// - Parameter given: the response; nil if none came.
  init(_ operation: Operation, _ given: Response?, _ delivery: Delivery, attempt: Int64) {
    var (request, response): (OpaquePointer?, OpaquePointer?)
    defer {
      unsafe openrouter_response_free(response)
      unsafe openrouter_request_free(request)
    }
    // Without memory to find out, the last failure is final.
    if unsafe openrouter_request_new(&request) != OPENROUTER_OK { return }
    let (method, path) = unsafe (Bytes("POST").characters, operation.path.characters)
    if unsafe openrouter_request_set_operation(request, method, path) != OPENROUTER_OK { return }
    let now = system_unix_seconds()
    var milliseconds: Int64 = 0
    if let given {
      if unsafe openrouter_response_new(&response) != OPENROUTER_OK || !given.copy(to: response, request) { return }
      if unsafe openrouter_response_get_retry_after_ms(response, now, &milliseconds) == OPENROUTER_OK {
        asked = milliseconds
      }
    }
    let status = unsafe openrouter_request_get_retry(
      request, response, delivery.rawValue, Int32(truncatingIfNeeded: attempt), now, &milliseconds)
    if status == OPENROUTER_OK { pause = asked == nil ? milliseconds : max(milliseconds, TypedRetry.shortest) }
  }
}
