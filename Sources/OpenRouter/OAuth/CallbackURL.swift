import OpenRouterBase

/// `callback_url`: "Supports https URLs and localhost/127.0.0.1 URLs on any port for local CLI tools."
enum CallbackURL {
  /// The fast path: whether this is `https://`, a host that cannot end in a number, and an optional path and query
  /// without dots and escapes, in 16 characters or more. `check` accepts all of these.
  @inline(__always)
  static func isOnFastPath(_ text: Bytes) -> Bool {
    if text.count < 16 || text.count > URLText.limit || !text.beginsWithHTTPS { return false }
    let hostEnd = text.nearIndex(from: 8, notIn: .hostName)
    if hostEnd < text.count && text[hostEnd] != UInt8(ascii: "/") { return false }
    // Also rejects an empty host: the byte before its end is '/'.
    if !URLHost.endsInNoNumber(text[hostEnd &- 1]) { return false }
    // A path with a dot, also as %2e, takes the slow path.
    return text.nearIndex(from: hostEnd, notIn: .plainURL) == text.count
      && text.firstIndexInlined(of: UInt8(ascii: "."), from: hostEnd) == text.count
  }

  /// - Parameter allowsPrivateUseScheme: whether schemes of apps are accepted as well (RFC 8252 §7.1).
  @inline(__always)
  static func check(_ text: Bytes, allowsPrivateUseScheme: Bool) throws(Failure) {
    let parts = try URLText.check(text)
    if allowsPrivateUseScheme && !parts.isHTTPS && !parts.isHTTP {
      try checkPrivateUse(parts)
    } else {
      try SecureURL.check(parts)
    }
    try BrowserURL.check(parts)
  }

  /// Browsers handle these three themselves and do not start an app.
  private static func checkPrivateUse(_ parts: URLParts) throws(Failure) {
    let scheme = parts.scheme
    if scheme.equalsIgnoringCase(Bytes("javascript")) || scheme.equalsIgnoringCase(Bytes("data"))
      || scheme.equalsIgnoringCase(Bytes("file"))
    {
      throw Failure(.forbiddenScheme)
    }
    if parts.hasPort && parts.portNumber == nil { throw Failure(.urlPort, at: parts.hostEnd) }
    if parts.schemeEnd &+ 1 == parts.text.count {
      throw Failure(.urlNothingAfterScheme, at: parts.schemeEnd)
    }
  }
}
