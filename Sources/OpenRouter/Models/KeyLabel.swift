/// `key_label`: any text of at most 100 code points ("maxLength" counts them in JSON Schema).
enum KeyLabel {
  static let limit = 100

  /// Says whether JSON must escape something in it.
  static func check(_ text: Bytes) throws(Failure) -> Bool {
    if text.count > limit * 4 { throw Failure(.tooLarge, .over100Characters) }
    let scan = try UTF8Text.scan(text)
    if scan.codePoints > limit { throw Failure(.tooLarge, .over100Characters) }
    return scan.needsEscape
  }
}
