/// Strict UTF-8 (RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF), without U+0000.
enum UTF8Text {
  struct Scan {
    var codePoints: Int
    /// Whether JSON must escape something.
    var needsEscape: Bool
  }

  /// Checks a text, counts its code points and finds out whether JSON must escape it, in one pass over ASCII.
  @inline(never)
  static func scan(_ text: Bytes) throws(Failure) -> Scan {
    let classes = text.commonClasses
    var codePoints = text.count
    if !classes.contains(.ascii) {
      codePoints = 0
      var i = 0
      while i < text.count {
        let size = sequenceSize(text, at: i)
        if size == 0 { throw Failure(.invalidUTF8, at: i) }
        codePoints &+= 1
        i &+= size
      }
    }
    let needsEscape = !classes.contains(.unescaped)
    if needsEscape {
      let nul = text.firstIndex { $0 == 0 }
      if nul < text.count { throw Failure(.containsNUL, at: nul) }
    }
    return Scan(codePoints: codePoints, needsEscape: needsEscape)
  }

  /// The size of the sequence that begins at an index; 0 where none does.
  @inline(never)
  static func sequenceSize(_ text: Bytes, at index: Int) -> Int {
    let c = text[index]
    if c < 0x80 { return 1 }
    if c < 0xC2 || c > 0xF4 { return 0 }
    let size = c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4
    if size > text.count &- index { return 0 }
    let second = text[index &+ 1]
    let lowest: UInt8 = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF
    if second < lowest || second > highest { return 0 }
    if size > 2 && text[index &+ 2] & 0xC0 != 0x80 { return 0 }
    if size > 3 && text[index &+ 3] & 0xC0 != 0x80 { return 0 }
    return size
  }

  /// Where a text that may have been cut anywhere ends with a whole character.
  static func lastBoundary(_ text: Bytes) -> Int {
    var last = text.count &- 1
    while last > 0 && text[last] & 0xC0 == 0x80 { last &-= 1 }
    return last < 0 || sequenceSize(text, at: last) > 0 ? text.count : last
  }

  /// The failure of a text with a wrong byte at an index: the deepest cause there is.
  @inline(never)
  static func failure(in text: Bytes, _ reason: Reason, at index: Int) -> Failure {
    do throws(Failure) {
      _ = try scan(text)
    } catch {
      return error
    }
    return Failure(reason, at: index)
  }
}
