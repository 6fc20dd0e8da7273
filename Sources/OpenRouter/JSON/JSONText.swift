/// JSON strings (RFC 8259 §7), with the shortest escapes.
enum JSONText {
  /// One byte becomes at most these many: `\u001f`.
  static let longestEscape = 6

  /// A string in quotes. What needs no escape is copied whole.
  @inline(__always)
  static func write(_ text: Bytes, needsEscape: Bool, to writer: inout ByteWriter) {
    writer.put(0x22)
    if needsEscape { escape(text, to: &writer) } else { writer.put(text) }
    writer.put(0x22)
  }

  private static func escape(_ text: Bytes, to writer: inout ByteWriter) {
    var start = 0
    while start < text.count {
      let end = text.firstIndex(from: start) { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }
      writer.put(text[start, end])
      if end == text.count { return }
      putEscape(text[end], to: &writer)
      start = end &+ 1
    }
  }

  private static func putEscape(_ c: UInt8, to writer: inout ByteWriter) {
    writer.put(0x5C)
    switch c {
    case 0x08: writer.put(0x62)
    case 0x09: writer.put(0x74)
    case 0x0A: writer.put(0x6E)
    case 0x0C: writer.put(0x66)
    case 0x0D: writer.put(0x72)
    case 0x22, 0x5C: writer.put(c)
    default:
      writer.put("u00")
      writer.put(ASCII.hexadecimal(c &>> 4))
      writer.put(ASCII.hexadecimal(c & 15))
    }
  }
}
