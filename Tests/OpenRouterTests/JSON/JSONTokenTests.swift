import Foundation
import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct JSONTokenTests {
  // MARK: Integers

  /// Where a number stands makes no difference to what it means.
  private static func integer(_ json: String) -> Int64? {
    let size = json.utf8.count
    let values = [0, 3, 8, 9].map { (place) in
      withBytes(String(repeating: "1", count: place) + json) {
        JSONInteger.value(in: $0, from: place, to: place + size)
      }
    }
    #expect(Set(values).count == 1, "\(json)")
    return values[0]
  }

  /// Of every length, and with every digit in every place.
  @Test func readsDigits() {
    var wrong = Mismatches()
    for size in 1...18 {
      for place in 0..<size {
        for digit in 0...9 where digit > 0 || place > 0 {
          var digits = [Int](repeating: 9, count: size)
          digits[place] = digit
          let json = digits.map(String.init).joined()
          if Self.integer(json) != Int64(json) || Self.integer("-" + json) != Int64("-" + json) { wrong.add(json) }
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("-0.0e5", 0), ("12345.0", 12345), ("1e3", 1000), ("1E+03", 1000), ("1.5e1", 15),
      ("150e-1", 15), ("0.00001e5", 1), ("9223372036854775807", .max), ("-9223372036854775808", .min),
      ("922337203685477580.7e1", .max), ("-9223372036854775808.000", .min), ("92233720368547758070e-1", .max),
      ("9223372036854775808", nil), ("-9223372036854775809", nil), ("18446744073709551616", nil),
      ("184467440737095516160", nil), ("1e19", nil), ("1e18", 1_000_000_000_000_000_000), ("1.5", nil), ("15e-2", nil),
      ("0.1", nil), ("1e-1", nil), ("0e999999999999999999999", 0), ("1e999999999999999999999", nil),
      ("1e-999999999999999999999", nil), ("0.0e-999999999999999999999", 0),
      ("1e18446744073709551616", nil), ("1e-18446744073709551616", nil), ("10e18446744073709551615", nil),
    ] as [(String, Int64?)]) func readsWholeNumbersHoweverWritten(json: String, expected: Int64?)
  {
    #expect(Self.integer(json) == expected)
  }

  /// A random integer with its point moved anywhere, and moved back by an exponent.
  @Test func readsMovedPoints() {
    var random = Random(seed: 11)
    var wrong = Mismatches()
    for _ in 0..<20_000 {
      let number = Int64(random.below(1_000_000_000)) - 500_000_000
      let digits = String(number.magnitude)
      let place = 1 + random.below(digits.count)
      let exponent = digits.count - place
      let fraction = digits.dropFirst(place)
      let mantissa = digits.prefix(place) + (fraction.isEmpty ? "" : "." + fraction)
      let json = "\(number < 0 ? "-" : "")\(mantissa)e\(exponent)"
      if Self.integer(json) != number { wrong.add(json) }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  // MARK: Strings

  private static func decoded(_ raw: String) -> String? {
    withBytes(raw) { (raw) in
      let string = JSONString(raw: raw, hasEscape: true)
      guard let size = string.size else { return nil }
      let bytes = written { _ = string.write(to: &$0) }
      #expect(bytes.count == size && size <= raw.count)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Foundation reads the same, and refuses the same.
  @Test func decodesAsFoundationDoes() throws {
    let pieces = [
      #"\""#, #"\\"#, #"\/"#, #"\b"#, #"\f"#, #"\n"#, #"\r"#, #"\t"#, "a", "é", "😀", #"\u0041"#, #"\u00e9"#, #"\u20AC"#,
      #"\uffff"#, #"\ud83d\ude00"#, #"\uD800\uDC00"#, #"\udbff\udfff"#, #"\ud800"#, #"\udc00"#, #"\ue000"#, #"\u07ff"#,
      #"\u0800"#, #"\u007f"#, #"\u0080"#,
    ]
    var random = Random(seed: 12)
    var wrong = Mismatches()
    for _ in 0..<5_000 {
      let raw = (0..<random.below(6)).map { _ in random.element(pieces) }.joined()
      let json = Data("[\"\(raw)\"]".utf8)
      let expected = (try? JSONSerialization.jsonObject(with: json) as? [String])?.first
      if Self.decoded(raw) != expected { wrong.add(raw) }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test func refusesWhatMeansNoText() {
    for raw in [#"\u0000"#, #"a\ud800"#, #"\ud800\n1234"#, #"\ud800\ud800"#, #"\udc00\ud800"#, #"\ud800\u0041"#] {
      #expect(Self.decoded(raw) == nil, "\(raw)")
    }
  }

  // MARK: Scanning

  /// Sixteen bytes at once find what one by one would: every byte at every place of strings of every length up to 40.
  @Test func findsEveryByteAtEveryPlace() {
    var wrong = Mismatches()
    for size in 0..<40 {
      for place in 0..<size {
        for byte in UInt8.min...UInt8.max {
          var json = [UInt8](repeating: 0x61, count: size + 2)
          (json[0], json[size + 1], json[place + 1]) = (0x22, 0x22, byte)
          let isAccepted = outcome(json) { (text) throws(Failure) in _ = try JSONScanner.value(in: text) } == .accepted
          // A quote in its last place leaves a quote behind it.
          if isAccepted != (byte >= 0x20 && byte < 0x80 && byte != 0x22 && byte != 0x5C) {
            wrong.add("\(byte) at \(place) of \(size)")
          }
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  /// 32 bytes at once, and what is left together with what comes before it: strings of every length that begin anywhere,
  /// with a quote before them that ends none.
  @Test func endsStringsWhereverTheyBegin() {
    var wrong = Mismatches()
    for count in 0..<100 {
      for start in stride(from: 0, through: count, by: 3) {
        var text = [UInt8](repeating: 0x61, count: count)
        if start > 0 { text[start - 1] = 0x22 }
        func check(_ isEnd: (StringEnd) -> Bool, _ what: String) {
          if !withBytes(text, { isEnd($0.stringEnd(from: start)) }) { wrong.add("\(what), from \(start) of \(count)") }
        }
        check({ $0.isWrong && $0.wrongIndex == count }, "no quote")
        for place in start..<count {
          text[place] = 0x22
          check({ !$0.isWrong && $0.quote == place && !$0.hasEscape }, "quote at \(place)")
          text[place] = 0x1F
          check({ $0.isWrong && $0.wrongIndex == place }, "control character at \(place)")
          text[place] = 0x61
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }
}
