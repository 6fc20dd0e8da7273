import OpenRouterBase

/// `code`: visible ASCII characters and spaces (RFC 6749 appendix A.11), at most as long as in a callback.
enum AuthorizationCode {
  /// The longest value that a callback accepts.
  private static let limit = 2048

  /// Whether a JSON string is a code.
  static func isValid(_ string: JSONString) -> Bool { string.isASCII(from: 0x20, limit: limit) }

  static func check(_ text: Bytes) throws(Failure) -> TextTraits {
    if text.isEmpty { throw Failure(.empty) }
    if text.count > limit { throw Failure(.over2048Bytes) }
    let classes = text.commonClasses
    if !classes.contains(.noControl) || !classes.contains(.ascii) {
      let wrong = text.firstIndex { $0 < 0x20 || $0 > 0x7E }
      throw UTF8Text.failure(in: text, .userAgentCharacter, at: wrong)
    }
    return TextTraits(needsEscape: !classes.contains(.unescaped))
  }
}
