import CSystem

/// A number in the form of ECMAScript (ECMA-262, Number::toString with radix 10), which `JSON.stringify` writes: the
/// fewest digits that read back as the same double, in every locale.
public struct JSONNumber {
  private static var capacity: Int { 32 }

  /// The longest are `-1.7976931348623157e+308` and `-0.0000012345678901234567`.
  private var text = InlineArray<32, UInt8>(repeating: 0)
  private var start = 0
  private var end = 0

  @inline(__always)
  public init() {}

  /// Writes a finite number. The fast path is for small integers, which most numbers are.
  ///
  /// - Returns: its size.
  @inline(never)
  public static func write(_ number: Double, to writer: consuming ByteWriter) -> Int {
    let bits = number.bitPattern
    if bits >= (1.0).bitPattern && bits < (10_000.0).bitPattern {
      let integer = system_truncate(number)
      if Double(integer) == number {
        var writer = writer
        writer.putSmallInteger(UInt32(truncatingIfNeeded: integer))
        return writer.count
      }
    }
    return writeAny(number, to: writer)
  }

  @inline(never)
  private static func writeAny(_ number: Double, to writer: consuming ByteWriter) -> Int {
    var writer = writer
    writer.putNumber(number)
    return writer.count
  }

  /// Sets a finite number. (Not an initializer, whose result would be copied when it is returned.)
  @inline(never)
  public mutating func set(_ number: Double) {
    // The comparisons use the bits, as the host may have told the processor to treat denormals as zero.
    let bits = number.bitPattern & ~(1 &<< 63)
    if bits == 0 { return layOut(0, isNegative: false) }
    let isNegative = number.bitPattern != bits
    let magnitude = Double(bitPattern: bits)
    // Up to 2^53 every integer is exactly a double, and its digits are the shortest form.
    if bits >= (1.0).bitPattern && bits < (9_007_199_254_740_992.0).bitPattern {
      let integer = system_truncate(magnitude)
      if Double(integer) == magnitude { return layOut(UInt64(bitPattern: integer), isNegative: isNegative) }
    }
    if isNegative { put(UInt8(ascii: "-")) }
    let state = system_enter_default_float_state()
    layOut(DecimalDigits(shortest: magnitude))
    system_leave_default_float_state(state)
  }

  /// Sets an integer.
  @inline(never)
  public mutating func set(_ integer: Int64) {
    layOut(integer.magnitude, isNegative: integer < 0)
  }

  /// The digits of an integer are computed from the last to the first.
  private mutating func layOut(_ integer: UInt64, isNegative: Bool) {
    var rest = integer
    start = JSONNumber.capacity
    end = start
    repeat {
      start &-= 1
      put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10), at: start)
      rest /= 10
    } while rest > 0
    if isNegative {
      start &-= 1
      put(UInt8(ascii: "-"), at: start)
    }
  }

  /// Calls `body` with the text.
  @inline(__always)
  public mutating func withText(_ body: (Bytes) -> Void) {
    let (start, end) = (start, end)
    // SAFETY: both lie within the text, which is not moved during the call.
    unsafe withUnsafeBytes(of: &text) { (text) in
      if let base = text.baseAddress { unsafe body(Bytes(base + start, count: end &- start)) }
    }
  }

  /// Lays the digits out by ECMAScript's rules.
  private mutating func layOut(_ digits: DecimalDigits) {
    let point = digits.point
    let isExponential = point > 21 || point <= -6
    let digitsBeforePoint = isExponential ? 1 : point
    if digitsBeforePoint <= 0 {
      put(UInt8(ascii: "0"))
      put(UInt8(ascii: "."))
    }
    var i = min(digitsBeforePoint, 0)
    while i < max(digits.count, digitsBeforePoint) {
      if i == digitsBeforePoint && i > 0 { put(UInt8(ascii: ".")) }
      put(i < 0 ? UInt8(ascii: "0") : digits[i])
      i &+= 1
    }
    if isExponential { layOut(exponent: point &- 1) }
  }

  private mutating func layOut(exponent: Int) {
    put(UInt8(ascii: "e"))
    put(exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    let magnitude = exponent < 0 ? 0 &- exponent : exponent
    if magnitude >= 100 { put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: magnitude / 100)) }
    if magnitude >= 10 { put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: magnitude / 10 % 10)) }
    put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: magnitude % 10))
  }

  private mutating func put(_ character: UInt8) {
    put(character, at: end)
    end = min(end &+ 1, JSONNumber.capacity)
  }

  private mutating func put(_ character: UInt8, at index: Int) {
    // SAFETY: the index is compared first.
    if index >= 0 && index < JSONNumber.capacity { unsafe text[unchecked: index] = character }
  }
}

extension ByteWriter {
  @inline(never)
  public mutating func putInteger(_ integer: Int64) {
    var text = JSONNumber()
    text.set(integer)
    text.withText { put($0) }
  }

  /// Writes a finite number.
  @inline(never)
  public mutating func putNumber(_ number: Double) {
    var text = JSONNumber()
    text.set(number)
    text.withText { put($0) }
  }
}
