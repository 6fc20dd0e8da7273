/// Decimal digits, on the stack: as many as a 64-bit integer or a double can need.
struct DecimalDigits {
  private static var capacity: Int { 24 }

  private var digits = InlineArray<24, UInt8>(repeating: 0)
  private(set) var count = 0

  init() {}

  /// The digits of an integer that is not negative.
  init(_ integer: Int64) {
    var rest = integer / 10
    count = 1
    while rest > 0 {
      count &+= 1
      rest /= 10
    }
    rest = integer
    var i = count
    while i > 0 {
      i &-= 1
      self[i] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  /// The digit at a place, as a character; a zero behind the last one.
  private(set) subscript(index: Int) -> UInt8 {
    // SAFETY: the index is compared first.
    get { index < count ? unsafe digits[unchecked: index] : 0x30 }
    set { if index < DecimalDigits.capacity { unsafe digits[unchecked: index] = newValue } }
  }

  mutating func append(_ digit: UInt8) {
    if count == DecimalDigits.capacity { return }
    self[count] = digit
    count &+= 1
  }

  mutating func removeTrailingZeroes() {
    while count > 1 && self[count &- 1] == 0x30 { count &-= 1 }
  }
}
