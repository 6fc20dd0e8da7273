import OpenRouterBase

/// JSON strings (RFC 8259 §7), with the shortest escapes.
enum JSONText {
  /// The largest size of one escaped byte: `\u001f`.
  static let longestEscape = 6

  /// A string in quotes, with the necessary escapes.
  @inline(never)
  static func write(_ text: Bytes, to writer: inout ByteWriter) {
    writer.put(UInt8(ascii: "\""))
    escape(text, to: &writer)
    writer.put(UInt8(ascii: "\""))
  }

  private static func escape(_ text: Bytes, to writer: inout ByteWriter) {
    var start = 0
    while true {
      let end = text.firstIndex(from: start, notIn: .unescaped)
      writer.put(text[start, end])
      if end == text.count { return }
      putEscape(text[end], to: &writer)
      start = end &+ 1
    }
  }

  @inline(never)
  static func putEscape(_ c: UInt8, to writer: inout ByteWriter) {
    let letter = shortEscape(c)
    if letter != 0 { return writer.put(UInt8(ascii: "\\"), letter) }
    writer.put("\\u00")
    writer.put(ASCII.hexadecimal(c &>> 4), ASCII.hexadecimal(c & 15))
  }

  /// A code unit as an escape.
  static func putCodeUnit(_ unit: UInt32, to writer: inout ByteWriter) {
    writer.put("\\u")
    var shift: UInt32 = 16
    while shift > 0 {
      shift &-= 4
      writer.put(ASCII.hexadecimal(UInt8(truncatingIfNeeded: unit &>> shift) & 15))
    }
  }

  /// The letter of a short escape; 0 if the character has none.
  private static func shortEscape(_ c: UInt8) -> UInt8 {
    // U+0008 to U+000D, all but one of which have a letter.
    let letters = Bytes("btn\0fr")
    let index = Int(c) &- 0x08
    return c == UInt8(ascii: "\"") || c == UInt8(ascii: "\\")
      ? c : index >= 0 && index < letters.count ? letters[index] : 0
  }
}
