import Testing

@testable import OpenRouter

@Suite struct ShortestDigitsTests {
  private static func text(_ digits: DecimalDigits) -> String {
    String(decoding: (0..<digits.count).map { digits[$0] }, as: UTF8.self)
  }

  /// The value is 0.DIGITS × 10^point. Where the standard library no longer prints by `_writeASCII`, no digits come.
  @Test(arguments: [
    (1.0, "1", 1), (0.5, "5", 0), (0.05, "5", -1), (0.000123, "123", -3), (123.456, "123456", 3), (1e15, "1", 16),
    (1e16, "1", 17), (1.5e300, "15", 301), (Double.leastNonzeroMagnitude, "5", -323),
    (1.7976931348623157e308, "17976931348623157", 309),
    (2.2250738585072014e-308, "22250738585072014", -307), (1e-5, "1", -4), (10.01, "1001", 2), (100.0, "1", 3),
  ]) func takesDigitsAndPoint(number: Double, digits: String, point: Int) {
    let shortest = ShortestDigits(number)
    #expect(shortest.digits.count > 0, "Double.write(to:) no longer calls _writeASCII")
    #expect(Self.text(shortest.digits) == digits)
    #expect(shortest.point == point)
    #expect(Self.text(ShortestDigits(-number).digits) == digits)
    #expect(ShortestDigits(-number).point == point)
  }

  /// The other ways of a text stream bring nothing, nor does an empty buffer.
  @Test func takesNothingElse() {
    var digits = ShortestDigits(7)
    digits.write("12345")
    digits._writeASCII(UnsafeBufferPointer(start: nil, count: 0))
    #expect(Self.text(digits.digits) == "7")
  }

  @Test(arguments: [0, 1, 9, 10, 11, 99, 100, 101, 1_234_567_890, 9_007_199_254_740_992, Int64.max])
  func writesIntegers(integer: Int64) {
    #expect(Self.text(DecimalDigits(integer)) == String(integer))
  }

  @Test func holdsAsManyDigitsAsItHasRoomFor() {
    var digits = DecimalDigits()
    #expect(digits[0] == UInt8(ascii: "0"))
    for turn in 0..<30 { digits.append(0x30 + UInt8(turn % 10)) }
    #expect(Self.text(digits) == "012345678901234567890123")
    #expect(digits[24] == UInt8(ascii: "0"))
    #expect(digits[1_000] == UInt8(ascii: "0"))
  }

  @Test(arguments: [("1000", "1"), ("1010", "101"), ("0", "0"), ("000", "0"), ("7", "7")])
  func removesTrailingZeroes(before: String, after: String) {
    var digits = DecimalDigits()
    for digit in before.utf8 { digits.append(digit) }
    digits.removeTrailingZeroes()
    #expect(Self.text(digits) == after)
  }
}
