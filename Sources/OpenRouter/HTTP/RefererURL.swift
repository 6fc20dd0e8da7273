import OpenRouterBase

/// `HTTP-Referer`: the app's URL, "used as the primary identifier for rankings". Any scheme, as native apps have
/// `app://…`. No user information and no fragment (RFC 9110 §10.1.3).
enum RefererURL {
  static func check(_ text: Bytes) throws(Failure) {
    try HeaderText.checkVisible(text)
    let parts = try URLParts(text)
    if parts.schemeEnd &+ 1 == text.count { throw Failure(.urlNothingAfterScheme, at: parts.schemeEnd) }
    if parts.isHTTP || parts.isHTTPS { try URLHost.check(parts) }
    let fragment = text.firstIndex(of: UInt8(ascii: "#"))
    if fragment < text.count { throw Failure(.urlFragment, at: fragment) }
  }
}
