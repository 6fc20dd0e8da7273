/// An operation's URL: the base URL and the operation's path, with a single slash between them.
struct Endpoint {
  /// The base URL without a slash at its end.
  private let base: Bytes
  private let path: Bytes
  /// Where the base URL's own path begins.
  private let targetStart: Int
  /// The value of `Host`: without the port where it is the scheme's own (RFC 9110 §4.2).
  let host: Bytes

  init(_ baseURL: Bytes, path: Bytes) throws(Failure) {
    let parts = try URLParts(baseURL)
    let isDefaultPort = parts.portNumber == (parts.isHTTPS ? 443 : 80)
    host = baseURL[parts.hostStart, isDefaultPort ? parts.hostEnd : parts.pathStart]
    targetStart = parts.pathStart
    base = baseURL[baseURL.count &- 1] == 0x2F ? baseURL[0, baseURL.count &- 1] : baseURL
    self.path = path
  }

  var urlSize: Int { base.count &+ path.count }
  var targetSize: Int { urlSize &- targetStart }

  func writeURL(to writer: inout ByteWriter) {
    writer.put(base)
    writer.put(path)
  }

  /// The request target in origin form (RFC 9112 §3.2.1).
  func writeTarget(to writer: inout ByteWriter) {
    writer.put(base[targetStart, base.count])
    writer.put(path)
  }
}
