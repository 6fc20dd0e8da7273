/// Decimal digits on the stack: as many as a 64-bit integer or a double can need.
struct DecimalDigits {
  private static let capacity = 24

  private var digits = InlineArray<24, UInt8>(repeating: 0)
  private(set) var count = 0

  private subscript(index: Int) -> UInt8 {
    // SAFETY: the index is compared first.
    get { index < DecimalDigits.capacity ? unsafe digits[unchecked: index] : 0x30 }
    set { if index < DecimalDigits.capacity { unsafe digits[unchecked: index] = newValue } }
  }

  mutating func append(_ digit: UInt8) {
    if count == DecimalDigits.capacity { return }
    self[count] = digit
    count &+= 1
  }

  /// The digits of an integer, in the place of those that were there.
  mutating func set(_ integer: UInt64) {
    var size = 1
    var rest = integer / 10
    while rest > 0 {
      size &+= 1
      rest /= 10
    }
    count = size
    rest = integer
    while size > 0 {
      size &-= 1
      self[size] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  mutating func removeTrailingZeroes() {
    while count > 1 && self[count &- 1] == 0x30 { count &-= 1 }
  }

  /// Writes the digits from `start` up to `end`.
  func put<Sink: ByteSink & ~Copyable>(_ start: Int, _ end: Int, to sink: inout Sink) {
    var i = start
    while i < end {
      sink.put(self[i])
      i &+= 1
    }
  }
}
