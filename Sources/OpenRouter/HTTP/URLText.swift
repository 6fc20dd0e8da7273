import OpenRouterBase

/// The characters of URLs (RFC 3986 §2), checked in one pass.
enum URLText {
  /// Bytes.
  static let limit = 2048

  /// Checks size, characters, escapes, user information and fragment of a URL. The caller checks host and scheme.
  static func check(_ text: Bytes) throws(Failure) -> URLParts {
    if text.isEmpty { throw Failure(.empty) }
    if text.count > limit { throw Failure(.over2048Bytes) }
    let end = text.firstIndex(notIn: .plainURL)
    return isEscaped(text, from: end) ? try URLParts(text) : try checkMarks(text)
  }

  /// Whether everything from `start` on is either a plain URL character or a complete %-escape.
  @inline(never)
  static func isEscaped(_ text: Bytes, from start: Int) -> Bool {
    var i = start
    while i < text.count {
      if !isEscape(text, at: i) { return false }
      i = text.firstIndex(from: i &+ 3, notIn: .plainURL)
    }
    return true
  }

  /// Whether there is a percent sign followed by two hexadecimal digits (RFC 3986 §2.1).
  @inline(__always)
  private static func isEscape(_ text: Bytes, at index: Int) -> Bool {
    text[index] == UInt8(ascii: "%") && text.count &- index >= 3 && ASCII.isHexadecimal(text[index &+ 1])
      && ASCII.isHexadecimal(text[index &+ 2])
  }

  /// Checks a URL with characters that are allowed only in some places.
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

  /// Brackets are allowed only around an IPv6 address.
  private static func checkBrackets(_ parts: URLParts) throws(Failure) {
    let isBracketed = !parts.host.isEmpty && parts.host[0] == UInt8(ascii: "[")
    let start = isBracketed ? parts.hostEnd : parts.hostStart
    let rest = parts.text.firstIndex(from: start) { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
    if rest < parts.text.count { throw Failure(.urlCharacter, at: rest) }
    if isBracketed { try URLHost.check(parts) }
  }
}
