import OpenRouterBase

/// `key_label`: text of at most 100 code points, which "maxLength" counts in JSON Schema.
enum KeyLabel {
  static let limit = 100

  static func check(_ text: Bytes) throws(Failure) -> TextTraits {
    if text.count > limit * 4 { throw Failure(.over100Characters) }
    let scan = try UTF8Text.scan(text)
    if scan.codePoints > limit { throw Failure(.over100Characters) }
    return TextTraits(needsEscape: scan.needsEscape)
  }
}

extension Reason {
  @inline(__always)
  static var over100Characters: Reason {
    Reason(.tooLarge, "must have at most 100 characters (Unicode code points)")
  }
}
