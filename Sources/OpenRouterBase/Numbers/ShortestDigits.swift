import CSystem

/// The fewest digits that read back as the same double and, among these, the nearest (ECMA-262, Number::toString).
///
/// If the fast path fails, libc prints and reads. (The standard library's printing is faster, but it has 6 KB of code
/// and two dozen trap instructions.)
extension DecimalDigits {
  /// Call it in the processor's default floating-point state.
  ///
  /// - Parameter number: positive and finite.
  @inline(never)
  public init(shortest number: Double) {
    if let plain = DecimalDigits(plain: number) {
      self = plain
    } else {
      // Start at 15 digits (DBL_DIG): if a shorter decimal reads back as the number, 15 digits print it followed by
      // zeroes. Denormals have fewer digits.
      self.init(shortest: number, from: number < Double.leastNormalMagnitude ? 1 : 15)
    }
  }

  /// A number with at most 15 digits that is not too far from 1, as people write them: an integer divided by a power of
  /// ten. Division is correctly rounded, so an integer whose quotient is the number also reads back as it.
  private init?(plain number: Double) {
    var scale = 0
    var power = 1.0
    while scale <= 15 {
      let scaled = number * power
      if scaled >= 1e15 { return nil }
      let integer = system_truncate(scaled + 0.5)
      if integer > 0 && Double(integer) / power == number {
        self.init(integer, scale: scale)
        return
      }
      power *= 10
      scale &+= 1
    }
    return nil
  }

  /// Tries more and more digits; 17 are always enough.
  private init(shortest number: Double, from fewest: Int) {
    var text = InlineArray<32, UInt8>(repeating: 0)
    self = unsafe withUnsafeMutableBytes(of: &text) { (text) in
      guard let base = text.baseAddress else { return DecimalDigits(0, scale: 0) }
      let characters = unsafe base.assumingMemoryBound(to: CChar.self)
      let printed = unsafe Bytes(base, count: text.count)
      var isNearest = false
      var count = fewest &- 1
      repeat {
        isNearest = !isNearest
        if isNearest {
          count &+= 1
          // SAFETY: libc writes at most as many bytes as the text has, including a NUL.
          unsafe system_print_number(characters, text.count, Int32(truncatingIfNeeded: count &- 1), number)
          continue
        }
        // Below a power of two, doubles are closer together than above it: there the next decimal may read back if the
        // nearest does not. (Not if all digits are nines: the next decimal has one digit, and was tried before.)
        var i = printed.firstIndex { $0 == UInt8(ascii: "e") }
        while i > 0 {
          i &-= 1
          if !ASCII.isDigit(printed[i]) { continue }
          let isNine = printed[i] == UInt8(ascii: "9")
          unsafe text[i] = isNine ? UInt8(ascii: "0") : printed[i] &+ 1
          if !isNine { break }
        }
      } while unsafe count < 17 && system_read_number(characters) != number
      return DecimalDigits(printed: printed)
    }
  }
}
