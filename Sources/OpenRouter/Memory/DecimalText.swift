import CSystem
import OpenRouterBase

/// Passes a number to libc in a form that is the same in every locale: digits without a point, and an exponent.
enum DecimalText {
  /// No further digits influence the rounding of a double (the longest half-way case has 767), except by being all zero
  /// or not.
  private static var digitLimit: Int { 800 }

  /// - Parameters:
  ///   - mantissaEnd: the end of the number's digits.
  ///   - exponent: the number after the E, or 0.
  /// - Returns: nil if the number is larger than any double.
  @inline(never)
  static func read(_ text: Bytes, mantissaEnd: Int, exponent: Int) -> Double? {
    var memory = InlineArray<832, UInt8>(repeating: 0)
    return unsafe withUnsafeMutableBytes(of: &memory) { (memory) in
      guard let base = memory.baseAddress else { return nil }
      var writer = unsafe ByteWriter(base, capacity: memory.count &- 1)
      let scale = write(text[0, mantissaEnd], to: &writer) &+ exponent
      writer.put(UInt8(ascii: "e"))
      // Beyond these limits every number is zero or too large, whatever its digits are.
      writer.putInteger(Int64(min(max(scale, -1_000_000_000), 1_000_000_000)))
      let state = system_enter_default_float_state()
      // SAFETY: the text ends with a NUL, which is never overwritten.
      let number = unsafe system_read_number(base.assumingMemoryBound(to: CChar.self))
      system_leave_default_float_state(state)
      return number.isInfinite ? nil : number
    }
  }

  /// Writes the significant digits.
  ///
  /// - Returns: the power of ten to multiply them by.
  private static func write(_ mantissa: Bytes, to writer: inout ByteWriter) -> Int {
    var scale = 0
    var digits = 0
    var isFraction = false
    var hasMore = false
    var i = 0
    while i < mantissa.count {
      let c = mantissa[i]
      i &+= 1
      if c == UInt8(ascii: "-") {
        writer.put(c)
      } else if c == UInt8(ascii: ".") {
        isFraction = true
      } else {
        if isFraction { scale &-= 1 }
        if digits == 0 && c == UInt8(ascii: "0") { continue }
        digits &+= 1
        if digits <= digitLimit {
          writer.put(c)
        } else {
          scale &+= 1
          if c != UInt8(ascii: "0") { hasMore = true }
        }
      }
    }
    if hasMore {
      writer.put(UInt8(ascii: "1"))
      scale &-= 1
    }
    return scale
  }
}
