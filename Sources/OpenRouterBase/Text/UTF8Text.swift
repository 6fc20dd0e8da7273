/// Strict UTF-8 (RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF), without U+0000.
public enum UTF8Text {
  public struct Scan {
    public var codePoints: Int
    /// Whether something must be escaped in JSON.
    public var needsEscape: Bool
  }

  /// Checks a text, counts its code points and finds out whether JSON must escape it, in one pass.
  @inline(never)
  public static func scan(_ text: Bytes) throws(Failure) -> Scan {
    var scan = Scan(codePoints: 0, needsEscape: false)
    var nul = -1
    var i = 0
    while true {
      let plainEnd = text.firstIndex(from: i, notIn: .plainJSON)
      scan.codePoints &+= plainEnd &- i
      i = plainEnd
      if i == text.count { break }
      // Neighbouring characters are often of the same kind.
      while i < text.count && !CharacterClasses(of: text[i]).contains(.plainJSON) {
        let size = sequenceSize(text, at: i)
        if size == 0 { throw Failure(.invalidUTF8, at: i) }
        if size == 1 { scan.needsEscape = true }
        if text[i] == 0 && nul < 0 { nul = i }
        scan.codePoints &+= 1
        i &+= size
      }
    }
    if nul >= 0 { throw Failure(.containsNUL, at: nul) }
    return scan
  }

  /// The rule of all texts "without control characters": UTF-8 without U+0000 to U+001F and U+007F to U+009F.
  @inline(never)
  public static func checkControls(_ text: Bytes) throws(Failure) {
    let classes = text.commonClasses
    if !classes.contains(.noControl) {
      throw failure(in: text, .controlCharacter, at: text.firstIndex(notIn: .noControl))
    }
    if !classes.contains(.ascii) {
      _ = try scan(text)
      // U+0080 to U+009F are C2 80 to C2 9F, and in valid UTF-8 a C2 is always a first byte.
      var i = text.firstIndex { $0 == 0xC2 }
      while i < text.count {
        if text[i &+ 1] < 0xA0 { throw Failure(.controlCharacter, at: i) }
        i = text.firstIndex(from: i &+ 1) { $0 == 0xC2 }
      }
    }
  }

  /// The size of the sequence at an index; 0 if it is invalid.
  @inline(never)
  public static func sequenceSize(_ text: Bytes, at index: Int) -> Int {
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

  /// The end of the last whole character of a text that may have been cut anywhere.
  public static func lastBoundary(_ text: Bytes) -> Int {
    var last = text.count &- 1
    while last > 0 && text[last] & 0xC0 == 0x80 { last &-= 1 }
    return last < 0 || sequenceSize(text, at: last) > 0 ? text.count : last
  }

  /// The failure of a text with a wrong byte at an index. If the text is not valid UTF-8, that is the reason instead.
  @inline(never)
  public static func failure(in text: Bytes, _ reason: Reason, at index: Int) -> Failure {
    do throws(Failure) {
      _ = try scan(text)
    } catch {
      return error
    }
    return Failure(reason, at: index)
  }
}
