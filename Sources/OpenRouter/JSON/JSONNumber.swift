import CSystem

/// Numbers as ECMAScript prints them (ECMA-262, Number::toString with radix 10), which is what `JSON.stringify` writes:
/// the fewest digits that read back as the same double, whatever the locale.
enum JSONNumber {
  /// `-1.7976931348623157e+308` and no longer.
  static let longest = 25

  /// Writes a finite number.
  @inline(__always)
  static func write<Sink: ByteSink & ~Copyable>(_ number: Double, to sink: inout Sink) {
    // Up to 2^53 every integer is a double of its own, and its digits are the shortest.
    if number.magnitude < 9_007_199_254_740_992 {
      let integer = system_truncate(number)
      if Double(integer) == number {
        if integer < 0 { sink.put(0x2D) }
        writeInteger(UInt64(integer.magnitude), to: &sink)
        return
      }
    }
    writeDigits(number, to: &sink)
  }

  private static func writeInteger<Sink: ByteSink & ~Copyable>(_ integer: UInt64, to sink: inout Sink) {
    var digits = DecimalDigits()
    digits.set(integer)
    digits.put(0, digits.count, to: &sink)
  }

  private static func writeDigits<Sink: ByteSink & ~Copyable>(_ number: Double, to sink: inout Sink) {
    let shortest = ShortestDigits(number)
    if number < 0 { sink.put(0x2D) }
    layOut(shortest.digits, point: shortest.point, to: &sink)
  }

  /// Lays digits out by ECMAScript's rules. `point` is the place of the decimal point, counted from the first digit.
  private static func layOut<Sink: ByteSink & ~Copyable>(_ digits: DecimalDigits, point: Int, to sink: inout Sink) {
    let count = digits.count
    if point > 21 || point <= -6 {
      digits.put(0, 1, to: &sink)
      if count > 1 {
        sink.put(0x2E)
        digits.put(1, count, to: &sink)
      }
      sink.put(0x65)
      let exponent = point &- 1
      sink.put(exponent < 0 ? 0x2D : 0x2B)
      writeInteger(UInt64(exponent.magnitude), to: &sink)
    } else if point <= 0 {
      sink.put("0.")
      putZeroes(0 &- point, to: &sink)
      digits.put(0, count, to: &sink)
    } else if point >= count {
      digits.put(0, count, to: &sink)
      putZeroes(point &- count, to: &sink)
    } else {
      digits.put(0, point, to: &sink)
      sink.put(0x2E)
      digits.put(point, count, to: &sink)
    }
  }

  private static func putZeroes<Sink: ByteSink & ~Copyable>(_ count: Int, to sink: inout Sink) {
    var i = 0
    while i < count {
      sink.put(0x30)
      i &+= 1
    }
  }
}
