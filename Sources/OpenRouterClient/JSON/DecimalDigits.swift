import CSystem

/// A positive number in decimal: its digits, the first of them not zero, and where its decimal point is.
struct DecimalDigits {
  /// A double never needs more than 17.
  private static var capacity: Int { 20 }

  private var digits = InlineArray<20, UInt8>(repeating: 0x30)
  private(set) var count = 0
  /// The place of the decimal point, counted from the first digit.
  private(set) var point = 0

  /// An integer, divided by a power of ten.
  init(_ integer: Int64, scale: Int) {
    var rest = integer
    while rest > 0 {
      count &+= 1
      rest /= 10
    }
    point = count &- scale
    rest = integer
    var i = count
    while i > 0 {
      i &-= 1
      self[i] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  /// A number, correctly rounded to `count` digits by libc.
  init(rounding number: Double, to count: Int) {
    var text = InlineArray<40, UInt8>(repeating: 0)
    // SAFETY: libc writes at most as many bytes as the text has, a NUL at the end.
    unsafe withUnsafeMutableBytes(of: &text) { (text) in
      if let base = text.baseAddress {
        unsafe system_print_number(
          base.assumingMemoryBound(to: CChar.self), text.count, Int32(truncatingIfNeeded: count &- 1), number)
        unsafe read(Bytes(base, count: text.count))
      }
    }
  }

  /// Reads `d.ddde+xx`, whatever the locale's point is.
  private mutating func read(_ text: Bytes) {
    let e = text.firstIndex { $0 == 0x65 || $0 == 0 }
    var i = 0
    while i < e {
      if ASCII.isDigit(text[i]) && count < DecimalDigits.capacity {
        self[count] = text[i]
        count &+= 1
      }
      i &+= 1
    }
    var exponent = 0
    while i < text.count && text[i] != 0 {
      if ASCII.isDigit(text[i]) { exponent = exponent &* 10 &+ ASCII.digit(text[i]) }
      i &+= 1
    }
    let isNegative = e &+ 1 < text.count && text[e &+ 1] == 0x2D
    point = (isNegative ? 0 &- exponent : exponent) &+ 1
  }

  /// The double that is nearest, found by libc.
  var nearest: Double {
    var text = InlineArray<40, UInt8>(repeating: 0)
    var nearest = 0.0
    // SAFETY: 20 digits, `e`, an exponent of at most 5 characters and a NUL fit; the last byte stays 0.
    unsafe withUnsafeMutableBytes(of: &text) { (text) in
      guard let base = text.baseAddress else { return }
      var writer = unsafe ByteWriter(base, capacity: text.count &- 1)
      var i = 0
      while i < count {
        writer.put(self[i])
        i &+= 1
      }
      writer.put(0x65)
      writer.put(integer: Int64(point &- count))
      nearest = unsafe system_read_number(base.assumingMemoryBound(to: CChar.self))
    }
    return nearest
  }

  /// The next larger number of as many digits.
  mutating func increment() {
    var i = count
    while i > 0 {
      i &-= 1
      if self[i] != 0x39 {
        self[i] = self[i] &+ 1
        return
      }
      self[i] = 0x30
    }
    self[0] = 0x31
    point &+= 1
  }

  mutating func removeTrailingZeroes() {
    while count > 1 && self[count &- 1] == 0x30 { count &-= 1 }
  }

  /// The digit at a place, as a character; a zero where there is none.
  private(set) subscript(index: Int) -> UInt8 {
    // SAFETY: the index is compared first.
    get { index >= 0 && index < count ? unsafe digits[unchecked: index] : 0x30 }
    set { if index >= 0 && index < DecimalDigits.capacity { unsafe digits[unchecked: index] = newValue } }
  }
}
