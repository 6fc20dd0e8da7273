import OpenRouterBase

/// A 64-bit integer in any form of JSON: 12345, 12345.0, 1e3.
enum JSONInteger {
  /// Parses text[start..<end] as a 64-bit integer; nil if it is not one.
  @inline(__always)
  static func value(in text: Bytes, from start: Int, to end: Int) -> Int64? {
    let count = end &- start
    if count <= 8 && end >= 8, let value = shortValue(of: text.longWord(at: end &- 8), count) { return value }
    return movedValue(of: text[start, end])
  }

  /// Parses the last `count` of eight bytes if they are all digits, as the service sends them: all at once, without a
  /// branch for each digit, which could not be predicted.
  @inline(__always)
  private static func shortValue(of bytes: UInt64, _ count: Int) -> Int64? {
    // The first digit is in the lowest byte (little-endian, as all machines of Embedded Swift are).
    let others = UInt64(truncatingIfNeeded: 64 &- count &* 8)
    let digits = ((bytes ^ 0x3030_3030_3030_3030) &>> others) &<< others
    // All other characters of numbers differ from digits in the upper half of the byte.
    if digits & 0xF0F0_F0F0_F0F0_F0F0 != 0 { return nil }
    // Neighbours are combined: two digits, four, all eight.
    let twos = (digits &* (10 &<< 8 | 1)) &>> 8 & 0x00FF_00FF_00FF_00FF
    let fours = (twos &* (100 &<< 16 | 1)) &>> 16 & 0x0000_FFFF_0000_FFFF
    return Int64(truncatingIfNeeded: (fours &* (10_000 &<< 32 | 1)) &>> 32)
  }

  /// Parses any number. After shifting by the exponent, the digits before the decimal point are the integer; only
  /// zeroes may follow.
  @inline(never)
  private static func movedValue(of text: Bytes) -> Int64? {
    let isNegative = text[0] == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    let point = text.firstIndex(from: start) { !ASCII.isDigit($0) }
    let mantissaEnd = text.firstIndex(from: point) { $0 | 0x20 == UInt8(ascii: "e") }
    var places = point &- start &+ exponent(text, at: mantissaEnd)
    var magnitude: UInt64 = 0
    var i = start
    while i < mantissaEnd {
      let c = text[i]
      i &+= 1
      if c == UInt8(ascii: ".") { continue }
      if places > 0 {
        if !append(UInt64(ASCII.digit(c)), to: &magnitude) { return nil }
      } else if c != UInt8(ascii: "0") {
        return nil
      }
      places &-= 1
    }
    while places > 0 && magnitude != 0 {
      if !append(0, to: &magnitude) { return nil }
      places &-= 1
    }
    if isNegative { return magnitude <= 1 &<< 63 ? Int64(bitPattern: 0 &- magnitude) : nil }
    return Int64(exactly: magnitude)
  }

  /// False if it does not fit in 64 bits.
  @inline(__always)
  private static func append(_ digit: UInt64, to magnitude: inout UInt64) -> Bool {
    let (shifted, isTooLarge) = magnitude.multipliedReportingOverflow(by: 10)
    let (sum, isStillTooLarge) = shifted.addingReportingOverflow(digit)
    magnitude = sum
    return !isTooLarge && !isStillTooLarge
  }

  /// The exponent at an index, or 0. An exponent larger than the size of any text is clamped.
  static func exponent(_ text: Bytes, at index: Int) -> Int {
    if index == text.count { return 0 }
    let isNegative = text[index &+ 1] == UInt8(ascii: "-")
    var exponent = 0
    var i = index &+ 1
    while i < text.count {
      if ASCII.isDigit(text[i]) && exponent < 1 &<< 48 { exponent = exponent &* 10 &+ ASCII.digit(text[i]) }
      i &+= 1
    }
    return isNegative ? 0 &- exponent : exponent
  }
}
