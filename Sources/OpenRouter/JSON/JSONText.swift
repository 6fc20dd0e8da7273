/// JSON strings (RFC 8259 §7), with the shortest escapes.
enum JSONText {
  /// One byte becomes at most these many: `\u001f`.
  static let longestEscape = 6

  /// A string in quotes, escaped where it must be.
  @inline(never)
  static func write(_ text: Bytes, to writer: inout ByteWriter) {
    writer.put(0x22)
    escape(text, to: &writer)
    writer.put(0x22)
  }

  @_optimize(speed)
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
  private static func putEscape(_ c: UInt8, to writer: inout ByteWriter) {
    let letter = shortEscape(c)
    if letter != 0 { return writer.put(0x5C, letter) }
    writer.put("\\u00")
    writer.put(ASCII.hexadecimal(c &>> 4), ASCII.hexadecimal(c & 15))
  }

  /// What stands behind the backslash; 0 for a character that has no short escape.
  private static func shortEscape(_ c: UInt8) -> UInt8 {
    switch c {
    case 0x08: 0x62
    case 0x09: 0x74
    case 0x0A: 0x6E
    case 0x0C: 0x66
    case 0x0D: 0x72
    case 0x22, 0x5C: c
    default: 0
    }
  }
}
