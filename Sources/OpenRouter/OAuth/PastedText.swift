import OpenRouterBase

/// What a person copies from a browser, in any of the forms that people are told to copy. Never for what a socket
/// delivers: nothing here asks who it comes from.
///
/// The rule: what `PastedEdges` names is taken off both ends. What is left, if white space divides it into pieces that are
/// the same without their own edges, or it is one URL several times in a row, counts once. Then a URL or a query is read
/// for its one code or error; anything else is a code itself. Inside of a code or an error there is no white space, no
/// control character, no quote and no angle bracket, and it is no API key and no URL.
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

  /// A code alone: what cannot be one is more likely a piece of a URL, or of a sentence.
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

  /// Whether an API key stands there, alone or behind `Bearer` or a variable's name.
  private static func hasKey(_ text: Bytes) -> Bool {
    var i = 0
    while i < text.count {
      let isStart = i == 0 || !CharacterClasses(of: text[i &- 1]).contains(.base64URL)
      if isStart && text[i, text.count].beginsIgnoringCase(with: Bytes("sk-or-")) { return true }
      i &+= 1
    }
    return false
  }

  /// Whether the value of a query begins with an API key once it is decoded.
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

  /// What stands there several times, once.
  private static func single(_ text: Bytes) throws(Failure) -> Bytes {
    let end = PastedEdges.spaceIndex(text, from: 0)
    if end == text.count { return repeated(text) }
    let first = PastedEdges.strip(text[0, end])
    var isSame = true
    var hasOtherURL = false
    var start = end
    while start < text.count {
      // At least one byte, for what divides them is a piece too.
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

  /// A URL that was pasted several times with nothing between.
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
    // Equal to itself, one period later.
    return text[0, text.count &- size].equals(text[size, text.count])
  }
}
