import OpenRouterBase

/// `base_url`: where the API is. TLS, except to this machine itself (for tests).
enum BaseURL {
  static func check(_ text: Bytes) throws(Failure) {
    let parts = try URLText.check(text)
    try SecureURL.check(parts)
    let query = text.firstIndex(of: UInt8(ascii: "?"))
    if query < text.count { throw Failure(.urlQuery, at: query) }
  }
}
