import COpenRouter
import OpenRouterBase

/// A response as far as it has come.
struct Response {
  let status: Int32
  /// The value of `Content-Type`; empty if there is none.
  var type: Bytes
  let body: Bytes
  /// The values of the headers that say when to come again; empty if they are missing.
  let retryAfter, retryAfterMS, rateLimitReset: Bytes
  /// The value of `Date`, the server's clock; empty if there is none.
  let date: Bytes

  /// With a content type that a message may show: without its parameters, or hidden, if it contains a secret.
  func withShownType(_ isSecret: (Bytes) -> Bool) -> Response {
    var response = self
    if isSecret(type) {
      let bare = type[0, type.firstIndex(of: UInt8(ascii: ";"))]
      response.type = isSecret(bare) ? Bytes("hidden: it repeats a secret") : bare
    }
    return response
  }

  /// Lets an `openrouter_response` read it. False if there is no memory.
  func copy(to response: OpaquePointer?, _ request: OpaquePointer?) -> Bool {
    let isAdded =
      unsafe add(Bytes("Retry-After"), retryAfter, to: response)
      && add(Bytes("retry-after-ms"), retryAfterMS, to: response)
      && add(Bytes("X-RateLimit-Reset"), rateLimitReset, to: response) && add(Bytes("Date"), date, to: response)
    if !isAdded { return false }
    return unsafe openrouter_response_read(
      response, request, status, type.characters, type.count, body.characters, body.count)
      != OPENROUTER_ERROR_OUT_OF_MEMORY
  }

  private func add(_ name: Bytes, _ value: Bytes, to response: OpaquePointer?) -> Bool {
    if value.isEmpty { return true }
    return unsafe openrouter_response_add_header(response, name.characters, value.characters, value.count)
      == OPENROUTER_OK
  }
}
