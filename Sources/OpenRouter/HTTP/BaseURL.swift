import OpenRouterBase

/// `base_url`: the URL of the API. It must use TLS unless the host is this machine (for tests).
enum BaseURL {
  static func check(_ text: Bytes) throws(Failure) {
    let parts = try URLText.check(text)
    try SecureURL.check(parts)
    let query = text.firstIndex(of: UInt8(ascii: "?"))
    if query < text.count { throw Failure(.urlQuery, at: query) }
  }
}
