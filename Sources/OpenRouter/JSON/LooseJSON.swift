import OpenRouterBase

/// Skips malformed strings and scalars whose end is clear, so that an unused member does not spoil the others.
///
/// Braces, brackets, commas, colons and quotes must be those of JSON: without them members cannot be found.
enum LooseJSON {
  /// The index of the quote that ends a string with any content: invalid UTF-8, control characters, unknown escapes.
  /// Everything before `wrongIndex` has been checked.
  @inline(never)
  static func quote(_ text: Bytes, from start: Int, wrongAt wrongIndex: Int) throws(Failure) -> Int {
    var i = wrongIndex
    while i < text.count && text[i] != UInt8(ascii: "\"") { i &+= text[i] == UInt8(ascii: "\\") ? 2 : 1 }
    if i >= text.count { throw JSONScanner.stringFailure(text, start, wrongIndex) }
    return i
  }

  /// The end of a number, a literal, or any other word (`NaN`, `True`, `01`), and whether it is valid JSON.
  @inline(never)
  static func skipScalar(_ text: Bytes, from start: Int) throws(Failure) -> (end: Int, isJSON: Bool) {
    let end = JSONScanner.scalarEnd(text, from: start)
    if end >= 0 && (end == text.count || !isOfWord(text[end])) { return (end, true) }
    let wordEnd = wordEnd(text, from: start)
    // If there is no word, there is no scalar, and this fails.
    return (wordEnd == start ? try JSONScanner.skipScalar(text, from: start) : wordEnd, false)
  }

  @inline(never)
  private static func wordEnd(_ text: Bytes, from start: Int) -> Int { text.firstIndex(from: start) { !isOfWord($0) } }

  @inline(__always)
  private static func isOfWord(_ c: UInt8) -> Bool {
    c == UInt8(ascii: "+") || CharacterClasses(of: c).contains(.hostName)
  }
}

extension Bytes {
  /// The size of a leading byte order mark, which RFC 8259 §8.1 lets a reader ignore.
  var byteOrderMarkSize: Int { count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF ? 3 : 0 }

  /// The size of a byte order mark at the beginning, and of the white space after it.
  var paddingSize: Int { byteOrderMarkSize &+ self[byteOrderMarkSize, count].whiteSpaceSize }
}
