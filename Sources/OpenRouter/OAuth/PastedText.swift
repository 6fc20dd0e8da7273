import OpenRouterBase

/// The text that a user copies from a browser, in any of its forms. Not for data from a socket, as the sender is not
/// checked.
///
/// The edges (`PastedEdges`) are removed first. If white space divides the rest into equal parts, or if it is the same
/// URL several times, one of them is used. A URL or a query is then read for its one code or error; anything else is a
/// code. A code or an error contains no white space, control character, quote or angle bracket, and is neither an API
/// key nor a URL.
enum PastedText {
  static var limit: Int { 8192 }

  static func read(_ pasted: Bytes) throws(Failure) -> CallbackResult {
    if pasted.count > limit { throw Failure(.over8192Bytes) }
    _ = try UTF8Text.scan(pasted)
    let text = try single(PastedEdges.strip(pasted))
    if text.isEmpty { throw Failure(.pastedForm) }
    let result = try parse(text)
    if result.isError || !result.isEncoded { return result }
    if encodesKey(result.text) { throw Failure(.pastedKey) }
    try checkInside(result.text)
    return result
  }

  private static func parse(_ text: Bytes) throws(Failure) -> CallbackResult {
    let question = text.firstIndex(of: UInt8(ascii: "?"))
    if question < text.count {
      if question > 0 && !isURL(text[0, question]) {
        if hasKey(text) { throw Failure(.pastedKey) }
        throw Failure(text.firstIndex { $0 <= 0x20 } < question ? .pastedInside : .pastedForm)
      }
      let fragment = text.firstIndex(of: UInt8(ascii: "#"), from: question)
      return try CallbackResult(query: text[question &+ 1, fragment])
    }
    if CallbackResult.isQuery(text) { return try CallbackResult(query: text) }
    return try CallbackResult(code: bareCode(text))
  }

  /// Any absolute URL is accepted: the redirect URL need not be ours.
  private static func isURL(_ text: Bytes) -> Bool {
    let colon = text.firstIndex(notIn: .scheme)
    return colon > 0 && colon < text.count && text[colon] == UInt8(ascii: ":") && text.commonClasses.contains(.url)
  }

  /// A bare code. Anything else is probably a part of a URL or of a sentence.
  private static func bareCode(_ text: Bytes) throws(Failure) -> Bytes {
    let colon = text.firstIndex(of: UInt8(ascii: ":"))
    let isURL = text.count &- colon > 1 && text[colon &+ 1] == UInt8(ascii: "/")
    if hasKey(text) { throw Failure(.pastedKey) }
    if isURL || text.contains(UInt8(ascii: "&")) || text.contains(UInt8(ascii: "#")) { throw Failure(.pastedForm) }
    try checkInside(text)
    if text.count > CallbackResult.limit { throw Failure(.codeCharacters) }
    return text
  }

  // MARK: Inside

  private static func checkInside(_ code: Bytes) throws(Failure) {
    if hasKey(code) { throw Failure(.pastedKey) }
    let wrong = code.firstIndex {
      !CharacterClasses(of: $0).contains(.visible) || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
        || $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
    }
    if wrong < code.count { throw Failure(.pastedInside) }
    if hasSecondURL(code, from: 1) { throw Failure(.pastedTwo) }
  }

  /// Whether the text contains an API key, possibly after `Bearer` or the name of a variable.
  private static func hasKey(_ text: Bytes) -> Bool {
    var i = 0
    while i < text.count {
      let isStart = i == 0 || !CharacterClasses(of: text[i &- 1]).contains(.base64URL)
      if isStart && text[i, text.count].beginsIgnoringCase(with: Bytes("sk-or-")) { return true }
      i &+= 1
    }
    return false
  }

  /// Whether the value of a query begins with an API key after decoding.
  private static func encodesKey(_ encoded: Bytes) -> Bool {
    let key = Bytes("sk-or-")
    var (i, count) = (0, 0)
    while count < key.count {
      if i >= encoded.count || FormText.next(encoded, &i) | 0x20 != key[count] | 0x20 { return false }
      count &+= 1
    }
    return true
  }

  private static func hasSecondURL(_ text: Bytes, from start: Int) -> Bool {
    var i = start
    while text.count &- i >= 3 {
      if text[i, i &+ 3].equals("://") { return true }
      i &+= 1
    }
    return false
  }

  // MARK: Twice

  /// One of several equal texts.
  private static func single(_ text: Bytes) throws(Failure) -> Bytes {
    let end = PastedEdges.spaceIndex(text, from: 0)
    if end == text.count { return repeated(text) }
    let first = PastedEdges.strip(text[0, end])
    var isSame = true
    var hasOtherURL = false
    var start = end
    while start < text.count {
      // At least one byte: white space is a part as well.
      let end = PastedEdges.spaceIndex(text, from: start &+ 1)
      let piece = PastedEdges.strip(text[start, end])
      if !piece.isEmpty && !piece.equals(first) {
        isSame = false
        if hasSecondURL(piece, from: 0) && hasSecondURL(first, from: 0) { hasOtherURL = true }
      }
      start = end
    }
    if isSame { return repeated(first) }
    if hasOtherURL { throw Failure(.pastedTwo) }
    return text
  }

  /// One of several equal URLs with nothing between them.
  private static func repeated(_ text: Bytes) -> Bytes {
    if !hasSecondURL(text, from: 0) { return text }
    var count = 8
    while count > 1 {
      let size = text.count / count
      if size &* count == text.count && isRepetition(text, of: size) { return text[0, size] }
      count &-= 1
    }
    return text
  }

  private static func isRepetition(_ text: Bytes, of size: Int) -> Bool {
    if size < 1 { return false }
    // The text is equal to itself after one period.
    return text[0, text.count &- size].equals(text[size, text.count])
  }
}
