import OpenRouterBase

/// An operation's URL: the base URL and the operation's path, with a single slash between them.
struct Endpoint {
  /// The base URL without a slash at its end.
  let base: Bytes
  let path: Bytes
  /// The base URL's own path: the request target in origin form begins with it (RFC 9112 §3.2.1).
  let basePath: Bytes
  /// The value of `Host`: without the port where it is the scheme's own (RFC 9110 §4.2).
  let host: Bytes

  init(_ baseURL: Bytes, path: Bytes) throws(Failure) {
    let parts = try URLParts(baseURL)
    let isDefaultPort = parts.portNumber == (parts.isHTTPS ? 443 : 80)
    host = baseURL[parts.hostStart, isDefaultPort ? parts.hostEnd : parts.pathStart]
    let end = baseURL[baseURL.count &- 1] == UInt8(ascii: "/") ? baseURL.count &- 1 : baseURL.count
    base = baseURL[0, end]
    basePath = baseURL[parts.pathStart, end]
    self.path = path
  }
}
