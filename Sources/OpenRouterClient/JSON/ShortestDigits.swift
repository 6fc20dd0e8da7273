import CSystem

/// The fewest digits that read back as the same double, and of these the nearest (ECMA-262, Number::toString).
///
/// Where they are not seen at once, libc prints and reads. (The standard library's printing does the same faster, but is
/// 6 KB of code and holds two dozen trap instructions.)
extension DecimalDigits {
  /// To be called in the processor's default floating-point state.
  ///
  /// - Parameter number: positive and finite.
  @inline(never)
  init(shortest number: Double) {
    if let plain = DecimalDigits(plain: number) {
      self = plain
    } else if number < Double.leastNormalMagnitude {
      self.init(shortest: number, from: 1)
    } else {
      // No double needs fewer than 15 digits that are not zeroes at the end: each decimal of 15 is told from the others.
      self.init(shortest: number, from: 15)
      removeTrailingZeroes()
    }
  }

  /// A number with at most 15 digits and not too far from 1, as people write them: an integer divided by a power of ten.
  /// Division is correctly rounded, so what divides to the number also reads back as it.
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

  /// Tries more and more digits; with 17 every double comes back.
  private init(shortest number: Double, from fewest: Int) {
    var count = fewest
    while true {
      self.init(rounding: number, to: count)
      if nearest == number || count == 17 { return }
      // Below a power of two doubles lie closer than above: there the next decimal may do where the nearest does not.
      increment()
      if nearest == number { return }
      count &+= 1
    }
  }
}
