/// The characters of URLs (RFC 3986 §2), checked in one pass.
enum URLText {
  /// Bytes.
  static let limit = 2048

  /// Checks a URL that a person or a program wrote: size, characters, escapes, user information, fragment. Whose host
  /// and which scheme is for the caller to judge.
  @_optimize(speed)
  static func check(_ text: Bytes) throws(Failure) -> URLParts {
    if text.isEmpty { throw Failure(.empty) }
    if text.count > limit { throw Failure(.over2048Bytes) }
    let plainEnd = text.firstIndex(notInPlainURL: 0)
    if plainEnd == text.count { return try URLParts(text) }
    return try checkMarks(text, from: plainEnd)
  }

  /// A URL whose first mark that is not good everywhere stands at an index.
  @inline(never)
  private static func checkMarks(_ text: Bytes, from start: Int) throws(Failure) -> URLParts {
    let wrong = text.firstIndex(from: start, notIn: .url)
    if wrong < text.count { throw UTF8Text.failure(in: text, .urlCharacter, at: wrong) }
    let parts = try URLParts(text)
    try checkEscapes(text)
    let fragment = text.firstIndex(from: start) { $0 == 0x23 }
    if fragment < text.count { throw Failure(.urlFragment, at: fragment) }
    try checkBrackets(parts)
    return parts
  }

  private static func checkEscapes(_ text: Bytes) throws(Failure) {
    var i = text.firstIndex { $0 == 0x25 }
    while i < text.count {
      if text.count &- i < 3 || !ASCII.isHexadecimal(text[i &+ 1]) || !ASCII.isHexadecimal(text[i &+ 2]) {
        throw Failure(.urlPercent, at: i)
      }
      i = text.firstIndex(from: i &+ 3) { $0 == 0x25 }
    }
  }

  /// Brackets stand around an IPv6 address and nowhere else.
  private static func checkBrackets(_ parts: URLParts) throws(Failure) {
    let isBracketed = !parts.host.isEmpty && parts.host[0] == 0x5B
    let start = isBracketed ? parts.hostEnd : parts.hostStart
    let rest = parts.text.firstIndex(from: start) { $0 == 0x5B || $0 == 0x5D }
    if rest < parts.text.count { throw Failure(.urlCharacter, at: rest) }
    if isBracketed { try URLHost.check(parts) }
  }
}
