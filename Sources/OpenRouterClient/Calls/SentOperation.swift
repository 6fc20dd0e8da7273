import COpenRouter
import OpenRouterBase

/// The operation of a filled request.
enum SentOperation {
  /// Copies method and path, and the idempotency key, to a request that has nothing else. Returns whether it is chat.
  static func copy(
    _ httpRequest: OpaquePointer, _ settings: OpaquePointer, to operation: OpaquePointer
  ) throws(Failure) -> Bool {
    var (method, url, base) = unsafe (openrouter_string(), openrouter_string(), openrouter_string())
    _ = unsafe openrouter_http_request_get_method(httpRequest, &method)
    _ = unsafe openrouter_http_request_get_url(httpRequest, &url)
    _ = unsafe openrouter_settings_get_base_url(settings, &base)
    let path = unsafe path(of: Bytes(url), base: Bytes(base))
    var text = SecretBuffer()
    try text.append(path)
    try text.append(Bytes("\0"))
    _ = unsafe openrouter_request_reset(operation)
    // An operation that is refused here is unknown, and sent once.
    _ = unsafe openrouter_request_set_operation(operation, method.data, text.bytes.characters)
    var index = 0
    var (name, value) = unsafe (openrouter_string(), openrouter_string())
    while unsafe openrouter_http_request_get_header(httpRequest, index, &name, &value) == OPENROUTER_OK {
      if unsafe Bytes(name).equalsIgnoringCase(Bytes("idempotency-key")) {
        _ = unsafe openrouter_request_set_header(operation, name.data, value.data, value.size)
      }
      index &+= 1
    }
    let chat = Bytes("/chat/completions")
    return unsafe Bytes(method).equals(Bytes("POST")) && path.count >= chat.count
      && path[path.count &- chat.count, path.count].equals(chat)
  }

  /// The path relative to the base URL, or to the root of the host, without a query.
  private static func path(of url: Bytes, base: Bytes) -> Bytes {
    let end = url.firstIndex(of: UInt8(ascii: "?"))
    if url.count > base.count && url[0, base.count].equals(base) { return url[base.count, end] }
    let host = url.firstIndex(of: UInt8(ascii: ":")) &+ 3
    return url[min(url.firstIndex(from: host) { $0 == UInt8(ascii: "/") }, end), end]
  }
}
