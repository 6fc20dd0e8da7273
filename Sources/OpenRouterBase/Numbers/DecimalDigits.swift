/// A positive number in decimal: its digits, the first of which is not 0, and the place of its decimal point.
public struct DecimalDigits {
  /// A double needs at most 17 digits, an integer at most 19.
  private static var capacity: Int { 20 }

  private var digits = InlineArray<20, UInt8>(repeating: 0x30)
  /// The index of the first digit.
  private var start = 0
  public private(set) var count = 0
  /// The place of the decimal point, counted from the first digit.
  public private(set) var point = 0

  /// An integer divided by a power of ten. The digits are computed from the last to the first.
  public init(_ integer: Int64, scale: Int) {
    var rest = integer
    start = DecimalDigits.capacity
    while rest > 0 {
      start &-= 1
      put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10), at: start)
      rest /= 10
    }
    count = DecimalDigits.capacity &- start
    point = count &- scale
  }

  /// Reads `d.ddde+xx` up to a NUL, with the decimal point of any locale. Trailing zeroes are dropped.
  public init(printed text: Bytes) {
    var i = 0
    while i < text.count && text[i] != UInt8(ascii: "e") {
      if ASCII.isDigit(text[i]) && count < DecimalDigits.capacity {
        put(text[i], at: count)
        count &+= 1
      }
      i &+= 1
    }
    while count > 1 && self[count &- 1] == UInt8(ascii: "0") { count &-= 1 }
    let isNegative = i &+ 1 < text.count && text[i &+ 1] == UInt8(ascii: "-")
    while i < text.count && text[i] != 0 {
      if ASCII.isDigit(text[i]) { point = point &* 10 &+ ASCII.digit(text[i]) }
      i &+= 1
    }
    point = (isNegative ? 0 &- point : point) &+ 1
  }

  /// The digit at a place, as a character; '0' outside the number.
  public subscript(index: Int) -> UInt8 {
    // SAFETY: the index is compared first, and the digits lie within the capacity.
    index >= 0 && index < count ? unsafe digits[unchecked: start &+ index] : UInt8(ascii: "0")
  }

  private mutating func put(_ digit: UInt8, at index: Int) {
    // SAFETY: the index is compared first.
    if index >= 0 && index < DecimalDigits.capacity { unsafe digits[unchecked: index] = digit }
  }
}
