import CSystem
import OpenRouterBase

/// Numbers of JSON (RFC 8259 §6), in every locale.
enum DecimalNumber {
  /// Reads a number; nil if the text is not one.
  ///
  /// - Returns: infinity if it is larger than any double.
  static func read(_ text: Bytes) -> Double? {
    if text.isEmpty || !(text[0] == UInt8(ascii: "-") || ASCII.isDigit(text[0]))
      || text.numberEnd(from: 0) != text.count
    {
      return nil
    }
    return value(of: text) ?? (text[0] == UInt8(ascii: "-") ? -Double.infinity : Double.infinity)
  }

  /// The double nearest to a number; nil if it is larger than any double.
  @inline(never)
  static func value(of text: Bytes) -> Double? {
    let isNegative = text[0] == UInt8(ascii: "-")
    var i = isNegative ? 1 : 0
    // Up to 19 significant digits as an integer, and the power of ten to multiply it by.
    var mantissa: UInt64 = 0
    var digits = 0
    var scale = 0
    var isFraction = false
    while i < text.count {
      let c = text[i]
      if c == UInt8(ascii: ".") {
        isFraction = true
      } else if ASCII.isDigit(c) {
        if digits > 0 || c != UInt8(ascii: "0") { digits &+= 1 }
        if digits <= 19 {
          mantissa = mantissa &* 10 &+ UInt64(c &- 0x30)
          if isFraction { scale &-= 1 }
        }
      } else {
        break
      }
      i &+= 1
    }
    let exponent = JSONInteger.exponent(text, at: i)
    scale &+= exponent
    if mantissa == 0 { return isNegative ? -0.0 : 0.0 }
    // Both are exact, so one operation rounds only once (Clinger's fast path).
    if digits <= 19 && mantissa <= 1 &<< 53 && scale >= -22 && scale <= 22 {
      let state = system_enter_default_float_state()
      var magnitude = Double(Int64(truncatingIfNeeded: mantissa))
      var power = 1.0
      var left = scale < 0 ? 0 &- scale : scale
      while left > 0 {
        power *= 10
        left &-= 1
      }
      magnitude = scale < 0 ? magnitude / power : magnitude * power
      system_leave_default_float_state(state)
      return isNegative ? -magnitude : magnitude
    }
    return DecimalText.read(text, mantissaEnd: i, exponent: exponent)
  }

  /// A double that is a 64-bit integer; nil if it is not.
  static func integer(_ number: Double) -> Int64? {
    // 2^63 is a double; the largest integer is not.
    if !(number >= -9_223_372_036_854_775_808.0 && number < 9_223_372_036_854_775_808.0) { return nil }
    let integer = system_truncate(number)
    return Double(integer) == number ? integer : nil
  }
}
