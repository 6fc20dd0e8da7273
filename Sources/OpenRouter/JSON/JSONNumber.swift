import CSystem

/// Numbers as ECMAScript prints them (ECMA-262, Number::toString with radix 10), which is what `JSON.stringify` writes:
/// the fewest digits that read back as the same double, whatever the locale.
struct JSONNumber {
  /// Room for `-1.7976931348623157e+308`, and for `-0.00000123…` with 17 digits.
  private var text = InlineArray<32, UInt8>(repeating: 0)
  private var count = 0

  /// Writes a finite number.
  static func write(_ number: Double, to writer: inout ByteWriter) {
    var text = JSONNumber(number)
    let count = text.count
    // SAFETY: `count` of the 32 bytes are written, and the writer copies them at once.
    unsafe withUnsafeBytes(of: &text.text) { (bytes) in
      if let base = bytes.baseAddress { unsafe writer.put(Bytes(base, count: count)) }
    }
  }

  private init(_ number: Double) {
    if number < 0 { put(0x2D) }
    let magnitude = number.magnitude
    // Up to 2^53 every integer is a double of its own, and its digits are the shortest.
    if magnitude < 9_007_199_254_740_992 {
      let integer = system_truncate(magnitude)
      if Double(integer) == magnitude {
        put(DecimalDigits(integer))
        return
      }
    }
    let shortest = ShortestDigits(magnitude)
    layOut(shortest.digits, point: shortest.point)
  }

  /// Lays digits out by ECMAScript's rules. `point` is the place of the decimal point, counted from the first digit.
  private mutating func layOut(_ digits: DecimalDigits, point: Int) {
    let isExponential = point > 21 || point <= -6
    let digitsBeforePoint = isExponential ? 1 : point
    if digitsBeforePoint <= 0 {
      put(0x30)
      put(0x2E)
    }
    var i = min(digitsBeforePoint, 0)
    while i < max(digits.count, digitsBeforePoint) {
      if i == digitsBeforePoint && i > 0 { put(0x2E) }
      put(i < 0 ? 0x30 : digits[i])
      i &+= 1
    }
    if isExponential {
      let exponent = point &- 1
      put(0x65)
      put(exponent < 0 ? 0x2D : 0x2B)
      put(DecimalDigits(Int64(exponent.magnitude)))
    }
  }

  private mutating func put(_ digits: DecimalDigits) {
    var i = 0
    while i < digits.count {
      put(digits[i])
      i &+= 1
    }
  }

  private mutating func put(_ character: UInt8) {
    if count == 32 { return }
    // SAFETY: the line above.
    unsafe text[unchecked: count] = character
    count &+= 1
  }
}
