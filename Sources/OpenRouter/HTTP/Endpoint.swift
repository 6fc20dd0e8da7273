import OpenRouterBase

/// An operation's URL: the base URL and the operation's path, with a single slash between them.
struct Endpoint {
  /// The base URL without a slash at its end.
  let base: Bytes
  let path: Bytes
  /// The value of `Host`: without the port where it is the scheme's own (RFC 9110 §4.2).
  let host: Bytes

  init(_ baseURL: Bytes, path: Bytes, isAtRoot: Bool = false) throws(Failure) {
    let parts = try URLParts(baseURL)
    let isDefaultPort = parts.portNumber == (parts.isHTTPS ? 443 : 80)
    host = baseURL[parts.hostStart, isDefaultPort ? parts.hostEnd : parts.pathStart]
    let pathEnd = baseURL[baseURL.count &- 1] == UInt8(ascii: "/") ? baseURL.count &- 1 : baseURL.count
    let end = isAtRoot ? parts.pathStart : pathEnd
    base = baseURL[0, end]
    self.path = path
  }
}
