import Foundation
import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct JSONNumberTests {
  /// ECMA-262, Number::toString: checked by hand against its steps.
  static let cases: [(Double, String)] = [
    (0, "0"), (-0.0, "0"), (1, "1"), (-1, "-1"), (10, "10"), (100, "100"), (1e5, "100000"), (-100, "-100"),
    (0.1, "0.1"), (-0.1, "-0.1"), (0.5, "0.5"), (1.5, "1.5"), (-1.5, "-1.5"), (9.99, "9.99"), (99.95, "99.95"),
    (0.30000000000000004, "0.30000000000000004"), (0.1 + 0.7, "0.7999999999999999"), (1 / 3, "0.3333333333333333"),
    (2 / 3, "0.6666666666666666"), (100 / 3, "33.333333333333336"), (123456.789, "123456.789"),
    // The point moves into the digits until the exponent is -7.
    (0.01, "0.01"), (0.001, "0.001"), (0.0001, "0.0001"), (0.00001, "0.00001"), (0.000001, "0.000001"),
    (0.00000123, "0.00000123"), (0.0000015, "0.0000015"), (1e-7, "1e-7"), (-1e-7, "-1e-7"), (1.5e-7, "1.5e-7"),
    (9.999999999999997e-7, "9.999999999999997e-7"), (1.2345678901234567e-6, "0.0000012345678901234567"),
    (-1.2345678901234567e-6, "-0.0000012345678901234567"), (1e-10, "1e-10"), (1.25e-100, "1.25e-100"),
    // Zeroes are written before the point up to 21 digits.
    (1e15, "1000000000000000"), (1e16, "10000000000000000"), (1e17, "100000000000000000"),
    (1e20, "100000000000000000000"), (1.2345678901234568e20, "123456789012345680000"),
    (9.999999999999999e20, "999999999999999900000"), (1e21, "1e+21"), (-1e21, "-1e+21"), (1.5e21, "1.5e+21"),
    (1.797e300, "1.797e+300"), (1e22, "1e+22"), (1e23, "1e+23"), (1e100, "1e+100"),
    // 2^53, where integers and doubles part.
    (9_007_199_254_740_991, "9007199254740991"), (9_007_199_254_740_992, "9007199254740992"),
    (9_007_199_254_740_994, "9007199254740994"), (-9_007_199_254_740_991, "-9007199254740991"),
    (-9_007_199_254_740_992, "-9007199254740992"), (4_503_599_627_370_495.5, "4503599627370495.5"),
    (4_503_599_627_370_497, "4503599627370497"), (9_223_372_036_854_775_808, "9223372036854776000"),
    (18_446_744_073_709_551_616, "18446744073709552000"), (.leastNonzeroMagnitude, "5e-324"),
    (-.leastNonzeroMagnitude, "-5e-324"),
    (.leastNormalMagnitude, "2.2250738585072014e-308"), (.leastNormalMagnitude.nextDown, "2.225073858507201e-308"),
    (.greatestFiniteMagnitude, "1.7976931348623157e+308"), (-.greatestFiniteMagnitude, "-1.7976931348623157e+308"),
    (.ulpOfOne, "2.220446049250313e-16"), (1.0.nextUp, "1.0000000000000002"), (1.0.nextDown, "0.9999999999999999"),
    (.pi, "3.141592653589793"), (299_792_458, "299792458"), (6.02214076e23, "6.02214076e+23"),
    // Hard to print: shortest digits at the border of two doubles.
    (9.5367431640625e-7, "9.5367431640625e-7"), (2.98023223876953125e-8, "2.9802322387695312e-8"),
    (5.764607523034235e39, "5.764607523034235e+39"), (1.152921504606847e40, "1.152921504606847e+40"),
    (2.305843009213694e40, "2.305843009213694e+40"), (4.35, "4.35"), (1.005, "1.005"), (1e-300, "1e-300"),
  ]

  @Test(arguments: cases) func printsAsECMAScript(number: Double, expected: String) {
    #expect(text { $0.putNumber(number) } == expected)
  }

  /// Small whole numbers are written in their own way, never more than there is room for.
  @Test func writesSmallIntegersOfAllSizes() {
    var wrong = Mismatches()
    for number in 0...10_100 {
      for (value, expected) in [(Double(number), "\(number)"), (Double(number) + 0.5, "\(number).5")] {
        let memory = GuardedMemory(expected.utf8.count)
        let size = JSONNumber.write(value, to: ByteWriter(memory.start, capacity: expected.utf8.count))
        if Bytes(memory.start, count: size).string != expected { wrong.add(expected) }
        if JSONNumber.write(value, to: ByteWriter()) != size { wrong.add("the size of \(expected)") }
        if !memory.isIntact { wrong.add("outside the memory: \(expected)") }
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  /// A writer without room counts only, and one with too little room writes what fits.
  @Test func keepsToTheRoom() {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: 8, alignment: 1)
    defer { memory.deallocate() }
    memory.initializeMemory(as: UInt8.self, repeating: 0xAA, count: 8)
    var writer = ByteWriter(memory, capacity: 4)
    writer.putNumber(-123.456)
    #expect(writer.count == 8)
    #expect(Bytes(memory, count: 8).array == Array("-123".utf8) + [0xAA, 0xAA, 0xAA, 0xAA])
  }

  /// The C library prints and reads numbers as its locale wants them; nothing of that comes into a number.
  @Test(
    .enabled(if: !ForeignLocale.all.isEmpty, "no locale with another decimal point, and localedef cannot make one"),
    arguments: ForeignLocale.all)
  func isTheSameInEveryLocale(locale: ForeignLocale) throws {
    try locale.use {
      var printed = [CChar](repeating: 0, count: 32)
      withVaList([0.5]) { _ = vsnprintf(&printed, printed.count, "%.1f", $0) }
      let text = String(decoding: printed.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      try #require(text == "0\(locale.point)5", "the locale does not work")
      for (number, expected) in Self.cases { #expect(OpenRouterTests.text { $0.putNumber(number) } == expected) }
    }
  }
}
