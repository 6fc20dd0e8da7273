import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct DecimalDigitsTests {
  private static func text(_ digits: DecimalDigits) -> String {
    String(decoding: (0..<digits.count).map { digits[$0] }, as: UTF8.self)
  }

  /// The value is 0.DIGITS × 10^point.
  @Test(arguments: [
    (0.5, "5", 0), (0.05, "5", -1), (0.000123, "123", -3), (123.456, "123456", 3), (1e16, "1", 17),
    (1.5e300, "15", 301),
    (Double.leastNonzeroMagnitude, "5", -323), (1.7976931348623157e308, "17976931348623157", 309),
    (2.2250738585072014e-308, "22250738585072014", -307), (1e-5, "1", -4), (10.01, "1001", 2), (100.0, "1", 3),
    (0.30000000000000004, "30000000000000004", 0), (1e23, "1", 24), (9.5367431640625e-7, "95367431640625", -6),
  ]) func findsTheShortest(number: Double, digits: String, point: Int) {
    let shortest = DecimalDigits(shortest: number)
    let end = Self.text(shortest).lastIndex { $0 != "0" }
    #expect(end.map { String(Self.text(shortest)[...$0]) } == digits)
    #expect(shortest.point == point)
    #expect(Double("0.\(Self.text(shortest))e\(shortest.point)") == number)
  }

  @Test(
    arguments: [
      (1, 0, "1", 1), (10, 0, "10", 2), (123, 2, "123", 1), (5, 15, "5", -14),
      (999_999_999_999_999, 0, "999999999999999", 15),
      (.max, 0, "9223372036854775807", 19),
    ] as [(Int64, Int, String, Int)]) func takesScaledIntegers(integer: Int64, scale: Int, digits: String, point: Int)
  {
    let decimal = DecimalDigits(integer, scale: scale)
    #expect(Self.text(decimal) == digits)
    #expect(decimal.point == point)
  }

  /// As libc prints a number, in whatever locale; behind the NUL stands anything.
  @Test(arguments: [
    ("1e+00\0", "1", 1), ("1.50e+00\0", "15", 1), ("1,000e-300\0", "1", -299), ("1٫0010e+300\0e9", "1001", 301),
    ("4.9406564584124654e-324\0", "49406564584124654", -323), ("5e-09", "5", -8), ("7", "7", 1),
  ]) func readsWhatIsPrinted(printed: String, digits: String, point: Int) {
    let decimal = withBytes(printed) { DecimalDigits(printed: $0) }
    #expect(Self.text(decimal) == digits)
    #expect(decimal.point == point)
  }

  /// More digits than a number can have are left out.
  @Test func keepsToItsCapacity() {
    let decimal = withBytes(String(repeating: "1", count: 30) + "e+00") { DecimalDigits(printed: $0) }
    #expect(Self.text(decimal) == String(repeating: "1", count: 20))
  }

  @Test func isZeroOutsideItsDigits() {
    let decimal = DecimalDigits(42, scale: 0)
    for index in [-1, 2, 19, 20, 1_000, .min, .max] { #expect(decimal[index] == UInt8(ascii: "0")) }
  }
}
