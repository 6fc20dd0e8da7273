import OpenRouterBase

/// An operation's URL: the base URL, one slash, and the operation's path.
struct Endpoint {
  /// The base URL without its final slash.
  let base: Bytes
  let path: Bytes
  /// The value of `Host`: without the port if it is the default of the scheme (RFC 9110 §4.2).
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
