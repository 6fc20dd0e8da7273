import OpenRouterBase

/// `application/x-www-form-urlencoded` as browsers read and write it (WHATWG URL §5). All queries have this form.
enum FormText {
  // MARK: Writing

  /// `name=value`, both encoded.
  @inline(never)
  static func write(_ name: Bytes, _ value: Bytes, to writer: inout ByteWriter) {
    encode(name, to: &writer)
    writer.put(UInt8(ascii: "="))
    encode(value, to: &writer)
  }

  @inline(never)
  static func encode(_ text: Bytes, to writer: inout ByteWriter) {
    var i = 0
    while i < text.count {
      let c = text[i]
      if isKept(c) {
        writer.put(c)
      } else if c == UInt8(ascii: " ") {
        writer.put(UInt8(ascii: "+"))
      } else {
        escape(c, to: &writer)
      }
      i &+= 1
    }
  }

  /// `%2F`.
  static func escape(_ c: UInt8, to writer: inout ByteWriter) {
    writer.put(UInt8(ascii: "%"))
    writer.put(hexadecimal(c &>> 4))
    writer.put(hexadecimal(c & 15))
  }

  private static func isKept(_ c: UInt8) -> Bool {
    ASCII.isLetter(c) || ASCII.isDigit(c) || c == UInt8(ascii: "*") || c == UInt8(ascii: "-") || c == UInt8(ascii: ".")
      || c == UInt8(ascii: "_")
  }

  private static func hexadecimal(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") &+ value : UInt8(ascii: "7") &+ value
  }

  // MARK: Reading

  /// The next parameter from `start`, still encoded; nil after the last one.
  @inline(never)
  static func parameter(in text: Bytes, from start: inout Int) -> (name: Bytes, value: Bytes)? {
    while start < text.count && text[start] == UInt8(ascii: "&") { start &+= 1 }
    if start >= text.count { return nil }
    let end = text.firstIndex(of: UInt8(ascii: "&"), from: start)
    let sequence = text[start, end]
    start = end
    let equals = sequence.firstIndex(of: UInt8(ascii: "="))
    return (sequence[0, equals], sequence[min(equals &+ 1, sequence.count), sequence.count])
  }

  /// Whether an encoded text decodes to `text`.
  @inline(never)
  static func decodes(_ encoded: Bytes, to text: Bytes) -> Bool {
    var i = 0
    var j = 0
    while i < encoded.count {
      let c = next(encoded, &i)
      if j == text.count || c != text[j] { return false }
      j &+= 1
    }
    return j == text.count
  }

  @inline(never)
  static func decode(_ encoded: Bytes, to writer: inout ByteWriter) {
    var i = 0
    while i < encoded.count { writer.put(next(encoded, &i)) }
  }

  /// One decoded byte. A percent sign without two digits after it stands for itself.
  @inline(never)
  static func next(_ encoded: Bytes, _ i: inout Int) -> UInt8 {
    let c = encoded[i]
    i &+= 1
    if c == UInt8(ascii: "+") { return UInt8(ascii: " ") }
    if c != UInt8(ascii: "%") || encoded.count &- i < 2 { return c }
    let (high, low) = (encoded[i], encoded[i &+ 1])
    if !ASCII.isHexadecimal(high) || !ASCII.isHexadecimal(low) { return c }
    i &+= 2
    return digit(high) &<< 4 | digit(low)
  }

  private static func digit(_ c: UInt8) -> UInt8 { ASCII.isDigit(c) ? c &- UInt8(ascii: "0") : (c | 0x20) &- 0x57 }
}
