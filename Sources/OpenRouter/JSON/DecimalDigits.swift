/// Decimal digits, on the stack: as many as a double can need.
struct DecimalDigits {
  private static var capacity: Int { 24 }

  private var digits = InlineArray<24, UInt8>(repeating: 0)
  private(set) var count = 0

  /// The digit at a place, as a character; a zero behind the last one.
  // SAFETY: the index is compared first.
  subscript(index: Int) -> UInt8 { index >= 0 && index < count ? unsafe digits[unchecked: index] : 0x30 }

  mutating func append(_ digit: UInt8) {
    if count == DecimalDigits.capacity { return }
    // SAFETY: the line above.
    unsafe digits[unchecked: count] = digit
    count &+= 1
  }

  mutating func removeTrailingZeroes() {
    while count > 1 && self[count &- 1] == 0x30 { count &-= 1 }
  }
}
