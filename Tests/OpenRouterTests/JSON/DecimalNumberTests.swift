import Foundation
import Testing

@testable import OpenRouter

/// Numbers as JSON writes them, beside what Foundation reads.
@Suite struct DecimalNumberTests {
  private static func read(_ text: String) -> Double? {
    withBytes(text) { DecimalNumber.read($0) }
  }

  @Test func readsWhatTheStandardLibraryReads() {
    let texts = [
      "0", "-0", "1", "-1", "0.1", "0.00000015", "1e22", "1e23", "9007199254740993", "9007199254740992.5", "1e-22",
      "1e-23",
      "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "1.7976931348623157e308",
      "2.2250738585072011e-308",
      "2.2250738585072014e-308", "123456789012345678901234567890", "0.000000000000000000000000000000000000000001",
      "1E+2",
      "179769313486231580793728971405301e276", "1e-400", "0e999999999999999999999", "8.5e-1", "17976931348623158e292",
      "0." + String(repeating: "0", count: 400) + "1e401", String(repeating: "9", count: 1200) + "e-1200",
      "1" + String(repeating: "0", count: 900) + "1e-901", "0.5" + String(repeating: "0", count: 1000) + "1",
      "1.00000000000000011102230246251565404236316680908203125",
      "1.00000000000000011102230246251565404236316680908203124",
      "1.00000000000000011102230246251565404236316680908203126" + String(repeating: "0", count: 900) + "1",
    ]
    for text in texts {
      let right = Double(text)
      #expect(Self.read(text)?.bitPattern == right?.bitPattern, "\(text)")
    }
  }

  @Test func readsRandomNumbers() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let number = Double(bitPattern: random.next())
      if !number.isFinite { continue }
      #expect(Self.read("\(number)")?.bitPattern == number.bitPattern, "\(number)")
      let digits = "\(UInt64.random(in: 0..<UInt64.max, using: &random))e\(Int.random(in: -345..<290, using: &random))"
      #expect(Self.read(digits) == Double(digits), "\(digits)")
    }
  }

  @Test func refusesWhatIsNoNumber() {
    for text in [
      "", " 1", "1 ", "+1", ".5", "1.", "01", "-", "1e", "1e+", "0x10", "NaN", "Infinity", "1,5", "--1", "1e5.5",
    ] {
      #expect(Self.read(text) == nil, "\(text)")
    }
    #expect(Self.read("1e309") == Double.infinity)
    #expect(Self.read("-1e309") == -Double.infinity)
  }

  @Test func knowsWholeNumbers() {
    #expect(DecimalNumber.integer(9_007_199_254_740_993.0) == 9_007_199_254_740_992)
    #expect(DecimalNumber.integer(-9_223_372_036_854_775_808.0) == Int64.min)
    for number in [9_223_372_036_854_775_808.0, 0.5, -1e300, Double.nan] {
      #expect(DecimalNumber.integer(number) == nil)
    }
  }
}
