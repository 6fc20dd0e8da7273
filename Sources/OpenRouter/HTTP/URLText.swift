import OpenRouterBase

/// The characters of URLs (RFC 3986 §2), checked in one pass.
enum URLText {
  /// Bytes.
  static let limit = 2048

  /// Checks a URL that a person or a program wrote: size, characters, escapes, user information, fragment. Whose host
  /// and which scheme is for the caller to judge.
  static func check(_ text: Bytes) throws(Failure) -> URLParts {
    if text.isEmpty { throw Failure(.empty) }
    if text.count > limit { throw Failure(.over2048Bytes) }
    let end = text.firstIndex(notIn: .plainURL)
    return isEscaped(text, from: end) ? try URLParts(text) : try checkMarks(text)
  }

  /// Whether a URL is made, from the first character on that is not good everywhere in one, of escapes and of such that
  /// are.
  @inline(never)
  static func isEscaped(_ text: Bytes, from start: Int) -> Bool {
    var i = start
    while i < text.count {
      if !isEscape(text, at: i) { return false }
      i = text.firstIndex(from: i &+ 3, notIn: .plainURL)
    }
    return true
  }

  /// Whether a percent sign and two hexadecimal digits stand at an index (RFC 3986 §2.1).
  @inline(__always)
  private static func isEscape(_ text: Bytes, at index: Int) -> Bool {
    text[index] == UInt8(ascii: "%") && text.count &- index >= 3 && ASCII.isHexadecimal(text[index &+ 1])
      && ASCII.isHexadecimal(text[index &+ 2])
  }

  /// A URL with characters that are not good everywhere.
  @inline(never)
  private static func checkMarks(_ text: Bytes) throws(Failure) -> URLParts {
    let wrong = text.firstIndex(notIn: .url)
    if wrong < text.count { throw UTF8Text.failure(in: text, .urlCharacter, at: wrong) }
    let parts = try URLParts(text)
    try checkEscapes(text)
    let fragment = text.firstIndex { $0 == UInt8(ascii: "#") }
    if fragment < text.count { throw Failure(.urlFragment, at: fragment) }
    try checkBrackets(parts)
    return parts
  }

  private static func checkEscapes(_ text: Bytes) throws(Failure) {
    var i = text.firstIndex { $0 == UInt8(ascii: "%") }
    while i < text.count {
      if !isEscape(text, at: i) { throw Failure(.urlPercent, at: i) }
      i = text.firstIndex(from: i &+ 3) { $0 == UInt8(ascii: "%") }
    }
  }

  /// Brackets stand around an IPv6 address and nowhere else.
  private static func checkBrackets(_ parts: URLParts) throws(Failure) {
    let isBracketed = !parts.host.isEmpty && parts.host[0] == UInt8(ascii: "[")
    let start = isBracketed ? parts.hostEnd : parts.hostStart
    let rest = parts.text.firstIndex(from: start) { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
    if rest < parts.text.count { throw Failure(.urlCharacter, at: rest) }
    if isBracketed { try URLHost.check(parts) }
  }
}
