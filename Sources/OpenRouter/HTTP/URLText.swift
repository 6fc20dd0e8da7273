/// The characters of URLs (RFC 3986 §2), checked in one pass.
enum URLText {
  /// Checks a URL that a person or a program wrote: size, characters, escapes, user information, fragment. Whose host
  /// and which scheme is for the caller to judge.
  @inline(__always)
  static func check(_ text: Bytes) throws(Failure) -> URLParts {
    if text.isEmpty { throw Failure(invalid: .empty) }
    if text.count > 2048 { throw Failure(.tooLarge, .over2048Bytes) }
    let flags = text.flags { c in
      (isURLCharacter(c) ? 0 : 1) | (c == 0x25 ? 2 : 0) | (c == 0x5B || c == 0x5D ? 4 : 0) | (c == 0x23 ? 8 : 0)
    }
    if flags & 1 != 0 {
      throw UTF8Text.failure(in: text, .urlCharacter, at: text.firstIndex { !isURLCharacter($0) })
    }
    let parts = try URLParts(text)
    if flags & 2 != 0 { try checkEscapes(text) }
    if flags & 8 != 0 { throw Failure(invalid: .urlFragment, at: text.firstIndex { $0 == 0x23 }) }
    if flags & 4 != 0 { try checkBrackets(parts) }
    return parts
  }

  /// `unreserved`, `reserved` and the percent sign.
  @inline(__always)
  private static func isURLCharacter(_ c: UInt8) -> Bool {
    ASCII.isVisible(c) && c != 0x22 && c != 0x3C && c != 0x3E && c != 0x5C && c != 0x5E && c != 0x60
      && c &- 0x7B > 2
  }

  private static func checkEscapes(_ text: Bytes) throws(Failure) {
    var i = text.firstIndex { $0 == 0x25 }
    while i < text.count {
      if text.count &- i < 3 || !ASCII.isHexadecimal(text[i &+ 1]) || !ASCII.isHexadecimal(text[i &+ 2]) {
        throw Failure(invalid: .urlPercent, at: i)
      }
      i = text.firstIndex(from: i &+ 3) { $0 == 0x25 }
    }
  }

  /// Brackets stand around an IPv6 address and nowhere else.
  private static func checkBrackets(_ parts: URLParts) throws(Failure) {
    let rest = parts.text.firstIndex(from: parts.hostEnd) { $0 == 0x5B || $0 == 0x5D }
    if rest < parts.text.count { throw Failure(invalid: .urlCharacter, at: rest) }
    try URLHost.check(parts)
  }
}
