import OpenRouterBase

/// The URL of a listener on this machine: always 127.0.0.1 (RFC 8252 §8.3), and a path that the callback must have.
enum LoopbackURL {
  static func check(_ text: Bytes) throws(Failure) {
    let parts = try URLText.check(text)
    if !parts.isHTTP || !parts.hasAuthority || !parts.host.equals(Bytes("127.0.0.1")) { throw Failure(.loopbackURL) }
    try SecureURL.check(parts)
    let query = text.firstIndex(of: UInt8(ascii: "?"))
    if query < text.count { throw Failure(.urlQuery, at: query) }
    if parts.pathStart == text.count { throw Failure(.urlPath, at: parts.pathStart) }
    try BrowserURL.check(parts)
  }

  /// `http://127.0.0.1:PORT/callback/` and a random name.
  @inline(never)
  static func write(port: UInt16, secret: Bytes, to writer: inout ByteWriter) {
    writer.put("http://127.0.0.1:")
    writer.putInteger(Int64(port))
    writer.put("/callback/")
    Base64URL.write(secret, to: &writer)
  }
}
