import OpenRouterBase

/// Decodes UTF-8 as the Encoding standard does: each maximal invalid sequence becomes one U+FFFD. U+0000 is kept.
enum UTF8Replacement {
  @inline(never)
  static func isValid(_ text: Bytes) -> Bool {
    var i = 0
    while i < text.count {
      if text[i] < 0x80 {
        i &+= 1
        while i &+ 8 <= text.count && text.longWord(at: i) & 0x8080_8080_8080_8080 == 0 { i &+= 8 }
        continue
      }
      let size = UTF8Text.sequenceSize(text, at: i)
      if size == 0 { return false }
      i &+= size
    }
    return true
  }

  /// The number of bytes that `write` writes.
  static func size(of text: Bytes) -> Int {
    var counter = ByteWriter()
    write(text, to: &counter)
    return counter.count
  }

  @inline(never)
  static func write(_ text: Bytes, to writer: inout ByteWriter) {
    var start = 0
    var i = 0
    while i < text.count {
      let size = UTF8Text.sequenceSize(text, at: i)
      if size > 0 {
        i &+= size
        continue
      }
      writer.put(text[start, i])
      writer.put("\u{FFFD}")
      i &+= brokenSize(text, at: i)
      start = i
    }
    writer.put(text[start, text.count])
  }

  /// The size of the invalid sequence at an index: the longest prefix of a character.
  private static func brokenSize(_ text: Bytes, at index: Int) -> Int {
    let c = text[index]
    if c < 0xE0 || c > 0xF4 || index &+ 1 == text.count { return 1 }
    let second = text[index &+ 1]
    let lowest: UInt8 = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF
    if second < lowest || second > highest { return 1 }
    let hasThird = c >= 0xF0 && index &+ 2 < text.count && text[index &+ 2] & 0xC0 == 0x80
    return hasThird ? 3 : 2
  }
}
