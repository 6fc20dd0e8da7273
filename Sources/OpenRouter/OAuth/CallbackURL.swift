import OpenRouterBase

/// `callback_url`: "Supports https URLs and localhost/127.0.0.1 URLs on any port for local CLI tools."
enum CallbackURL {
  /// Whether this is `https://`, a host whose name ends in no number, and perhaps a path and a query without dots and
  /// escapes, of sixteen characters or more: then `check` accepts it too.
  @inline(__always)
  static func isOnFastPath(_ text: Bytes) -> Bool {
    if text.count < 16 || text.count > URLText.limit || !text.beginsWithHTTPS { return false }
    let hostEnd = text.nearIndex(from: 8, notIn: .hostName)
    if hostEnd < text.count && text[hostEnd] != UInt8(ascii: "/") { return false }
    // Refuses an empty one too: what comes before it is a slash.
    if !URLHost.endsInNoNumber(text[hostEnd &- 1]) { return false }
    // A dot, which may stand for one as %2e, is looked at the longer way.
    return text.nearIndex(from: hostEnd, notIn: .plainURL) == text.count
      && text.firstIndexInlined(of: UInt8(ascii: "."), from: hostEnd) == text.count
  }

  /// - Parameter allowsPrivateUseScheme: whether schemes of the app's own pass too (RFC 8252 §7.1).
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

  /// A browser acts on these three itself instead of handing them to an app.
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
