import OpenRouterBase

/// Passes over malformed strings and scalars whose end is plain, so that a member that nobody reads spoils no other.
///
/// Braces, brackets, commas, colons and quotes must be where JSON has them: without them no member can be told from
/// another.
enum LooseJSON {
  /// The index of the quote that ends a string, whatever stands in it: bytes that are not UTF-8, control characters,
  /// unknown escapes. What comes before `wrongIndex` has been looked at.
  @inline(never)
  static func quote(_ text: Bytes, from start: Int, wrongAt wrongIndex: Int) throws(Failure) -> Int {
    var i = wrongIndex
    while i < text.count && text[i] != UInt8(ascii: "\"") { i &+= text[i] == UInt8(ascii: "\\") ? 2 : 1 }
    if i >= text.count { throw JSONScanner.stringFailure(text, start, wrongIndex) }
    return i
  }

  /// The end of a number, a literal, or any other word (`NaN`, `True`, `01`), and whether JSON knows it.
  @inline(never)
  static func skipScalar(_ text: Bytes, from start: Int) throws(Failure) -> (end: Int, isJSON: Bool) {
    let end = JSONScanner.scalarEnd(text, from: start)
    if end >= 0 && (end == text.count || !isOfWord(text[end])) { return (end, true) }
    let wordEnd = wordEnd(text, from: start)
    // Where no word begins there is no scalar either, and this fails.
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
  /// The size of a byte order mark in front, which RFC 8259 §8.1 lets a reader ignore.
  var byteOrderMarkSize: Int { count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF ? 3 : 0 }
}
