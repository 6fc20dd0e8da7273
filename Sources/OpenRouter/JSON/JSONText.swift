/// JSON strings (RFC 8259 §7), with the shortest escapes.
enum JSONText {
  /// One byte becomes at most these many: `\u001f`.
  static let longestEscape = 6

  /// A string in quotes. What needs no escape is copied whole.
  @inline(__always)
  static func write<Sink: ByteSink & ~Copyable>(_ text: Bytes, needsEscape: Bool, to sink: inout Sink) {
    sink.put(0x22)
    if needsEscape { escape(text, to: &sink) } else { sink.put(text) }
    sink.put(0x22)
  }

  private static func escape<Sink: ByteSink & ~Copyable>(_ text: Bytes, to sink: inout Sink) {
    var start = 0
    while start < text.count {
      let end = text.firstIndex(from: start) { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }
      sink.put(text[start, end])
      if end == text.count { return }
      putEscape(text[end], to: &sink)
      start = end &+ 1
    }
  }

  private static func putEscape<Sink: ByteSink & ~Copyable>(_ c: UInt8, to sink: inout Sink) {
    sink.put(0x5C)
    switch c {
    case 0x08: sink.put(0x62)
    case 0x09: sink.put(0x74)
    case 0x0A: sink.put(0x6E)
    case 0x0C: sink.put(0x66)
    case 0x0D: sink.put(0x72)
    case 0x22, 0x5C: sink.put(c)
    default:
      sink.put("u00")
      sink.put(ASCII.hexadecimal(c &>> 4))
      sink.put(ASCII.hexadecimal(c & 15))
    }
  }
}
