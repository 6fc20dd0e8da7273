import OpenRouterBase

/// A string of a JSON text, with its escapes.
struct JSONString {
  /// The characters between the quotes; well-formed, as checked by `JSONScanner`.
  let raw: Bytes
  let hasEscape: Bool

  /// Whether it consists of 1 to `limit` visible ASCII characters, so that a header can carry it.
  func isVisible(limit: Int) -> Bool {
    hasEscape ? isASCII(from: 0x21, limit: limit) : raw.count > 0 && raw.count <= limit && raw.isVisible
  }

  /// Whether it consists of 1 to `limit` ASCII characters from `first` to `~`.
  @inline(never)
  func isASCII(from first: UInt32, limit: Int) -> Bool {
    // Fast path for almost all strings.
    if !hasEscape && first <= 0x21 && raw.isVisible { return raw.count > 0 && raw.count <= limit }
    var i = 0
    var count = 0
    while i < raw.count {
      let unit = next(&i)
      if unit < first || unit > 0x7E { return false }
      count &+= 1
    }
    return count > 0 && count <= limit
  }

  /// Whether it consists of spaces and ASCII control characters only, or is empty.
  @inline(__always)
  var isBlank: Bool {
    // Fast path: the first byte usually decides.
    if !raw.isEmpty && raw[0] > 0x20 && raw[0] != UInt8(ascii: "\\") { return false }
    return hasNothingToSee
  }

  @inline(never)
  private var hasNothingToSee: Bool {
    var i = 0
    while i < raw.count { if next(&i) > 0x20 { return false } }
    return true
  }

  /// Whether both have the same characters. They count as different if one of them escapes non-ASCII characters.
  func means(_ other: JSONString) -> Bool {
    var (i, j) = (0, 0)
    while i < raw.count && j < other.raw.count { if next(&i) != other.next(&j) { return false } }
    return i == raw.count && j == other.raw.count
  }

  /// The size of the decoded text; nil if it contains U+0000 or half of a surrogate pair.
  var size: Int? {
    if !hasEscape { return raw.count }
    var counter = ByteWriter()
    return write(to: &counter) ? counter.count : nil
  }

  /// Writes the decoded text. False if it is not valid Unicode.
  @inline(never)
  @discardableResult
  func write(to writer: inout ByteWriter) -> Bool {
    var i = 0
    while i < raw.count {
      let end = raw.firstIndex(from: i) { $0 == UInt8(ascii: "\\") }
      writer.put(raw[i, end])
      i = end
      if i < raw.count {
        let scalar = next(&i)
        if scalar == 0 || scalar & ~0x7FF == 0xD800 { return false }
        JSONString.put(scalar, to: &writer)
      }
    }
    return true
  }

  /// The character at an index, decoded; advances the index. Half of a surrogate pair is returned as it is.
  @inline(never)
  private func next(_ i: inout Int) -> UInt32 {
    if raw[i] != UInt8(ascii: "\\") {
      i &+= 1
      return UInt32(raw[i &- 1])
    }
    i &+= 2
    let c = raw[i &- 1]
    if c != UInt8(ascii: "u") {
      let letter = Bytes("bfnrt").firstIndex(of: c)
      return UInt32(letter < 5 ? Bytes("\u{8}\u{c}\n\r\t")[letter] : c)
    }
    let first = digits(at: i)
    i &+= 4
    if first & ~0x3FF != 0xD800 || raw.count &- i < 6 || raw[i] != 0x5C || raw[i &+ 1] != 0x75 { return first }
    let second = digits(at: i &+ 2)
    if second & ~0x3FF != 0xDC00 { return first }
    i &+= 6
    return 0x10000 &+ (first & 0x3FF) &<< 10 &+ (second & 0x3FF)
  }

  /// The value of four hexadecimal digits.
  private func digits(at start: Int) -> UInt32 {
    var value: UInt32 = 0
    var i = start
    while i < start &+ 4 {
      let c = raw[i]
      value = value &<< 4 | UInt32(ASCII.isDigit(c) ? c &- 0x30 : (c | 0x20) &- 0x57)
      i &+= 1
    }
    return value
  }

  /// Writes a scalar in UTF-8.
  private static func put(_ scalar: UInt32, to writer: inout ByteWriter) {
    if scalar < 0x80 { return writer.put(UInt8(truncatingIfNeeded: scalar)) }
    if scalar < 0x800 {
      writer.put(UInt8(truncatingIfNeeded: 0xC0 | scalar &>> 6))
    } else {
      if scalar < 0x10000 {
        writer.put(UInt8(truncatingIfNeeded: 0xE0 | scalar &>> 12))
      } else {
        writer.put(UInt8(truncatingIfNeeded: 0xF0 | scalar &>> 18))
        putContinuation(scalar &>> 12, to: &writer)
      }
      putContinuation(scalar &>> 6, to: &writer)
    }
    putContinuation(scalar, to: &writer)
  }

  private static func putContinuation(_ bits: UInt32, to writer: inout ByteWriter) {
    writer.put(UInt8(truncatingIfNeeded: 0x80 | bits & 0x3F))
  }
}
