/// What a person copies from a browser, in any of the forms that people are told to copy. Never for what a socket
/// delivers: nothing here asks who it comes from.
enum PastedText {
  static var limit: Int { 8192 }

  static func read(_ pasted: Bytes) throws(Failure) -> CallbackResult {
    if pasted.count > limit { throw Failure(.over8192Bytes) }
    _ = try UTF8Text.scan(pasted)
    let text = trimmed(pasted)
    if text.isEmpty { throw Failure(.pastedForm) }
    let question = text.firstIndex(of: 0x3F)
    if question < text.count {
      if question > 0 && !isURL(text[0, question]) { throw Failure(.pastedForm) }
      let fragment = text.firstIndex(of: 0x23, from: question)
      return try CallbackResult(query: text[question &+ 1, fragment])
    }
    if CallbackResult.isQuery(text) { return try CallbackResult(query: text) }
    return try CallbackResult(code: bareCode(text))
  }

  /// Whose URL it is, is for who made it to know: it only has to be one, of whatever scheme.
  private static func isURL(_ text: Bytes) -> Bool {
    let colon = text.firstIndex(notIn: .scheme)
    return colon > 0 && colon < text.count && text[colon] == 0x3A && text.commonClasses.contains(.url)
  }

  /// A code alone: what cannot be one is more likely a piece of a URL, or of a sentence.
  private static func bareCode(_ text: Bytes) throws(Failure) -> Bytes {
    let wrong = text.firstIndex {
      !CharacterClasses(of: $0).contains(.visible) || $0 == 0x26 || $0 == 0x23 || $0 == 0x22 || $0 == 0x3C || $0 == 0x3E
    }
    if wrong < text.count { throw Failure(.pastedForm) }
    let colon = text.firstIndex(of: 0x3A)
    if text.count &- colon > 1 && text[colon &+ 1] == 0x2F { throw Failure(.pastedForm) }
    if text.count > CallbackResult.limit { throw Failure(.pastedCode) }
    return text
  }

  private static func trimmed(_ text: Bytes) -> Bytes {
    let start = text.firstIndex { !isSpace($0) }
    var end = text.count
    while end > start && isSpace(text[end &- 1]) { end &-= 1 }
    return text[start, end]
  }

  private static func isSpace(_ c: UInt8) -> Bool { c == 0x20 || (c >= 0x09 && c <= 0x0D) }
}
