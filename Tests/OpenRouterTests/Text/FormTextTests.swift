import Foundation
import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct FormTextTests {
  private static func encoded(_ bytes: [UInt8]) -> String {
    withBytes(bytes) { (bytes) in text { FormText.encode(bytes, to: &$0) } }
  }

  private static func decoded(_ encoded: Bytes) -> [UInt8] { written { FormText.decode(encoded, to: &$0) } }

  private static func parameters(_ query: String) -> [[UInt8]] {
    withBytes(query) { (query) in
      var found: [[UInt8]] = []
      var start = 0
      while let (name, value) = FormText.parameter(in: query, from: &start) {
        found += [decoded(name), decoded(value)]
      }
      return found
    }
  }

  @Test func encodesEveryByte() {
    let kept = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-._".utf8)
    for byte in UInt8.min...UInt8.max {
      let digits = String(byte, radix: 16, uppercase: true)
      let escape = "%" + (digits.count < 2 ? "0" : "") + digits
      let expected = kept.contains(byte) ? String(UnicodeScalar(byte)) : byte == 0x20 ? "+" : escape
      #expect(Self.encoded([byte]) == expected)
      #expect(withBytes(expected) { Self.decoded($0) } == [byte])
      #expect(withBytes(expected.lowercased()) { Self.decoded($0) } == (ASCII.isLetter(byte) ? [byte | 0x20] : [byte]))
    }
  }

  @Test(arguments: ["%", "%4", "%zz", "%4z", "a%", "%%41", "%+1"]) func keepsWhatIsNoEscape(text: String) {
    let expected = text == "%%41" ? "%A" : text.replacingOccurrences(of: "+", with: " ")
    #expect(withBytes(text) { Self.decoded($0) } == Array(expected.utf8))
  }

  @Test func comparesDecoded() {
    withBytes("c%6Fde") { (name) in
      #expect(FormText.decodes(name, to: Bytes("code")))
      #expect(!FormText.decodes(name, to: Bytes("cod")))
      #expect(!FormText.decodes(name, to: Bytes("codes")))
    }
  }

  // MARK: web-platform-tests

  /// The column "utf-8". It is of a URL's query, which keeps characters that a form escapes.
  private static let keptInQueries: [Character: String] = ["\\": "%5C", "|": "%7C"]

  @Test(.enabled(if: Conformance.has("wpt-url"), "no conformance data: set CONFORMANCE_DATA"))
  func encodesAsBrowsersDo() throws {
    let entries = try #require(try Conformance.json("wpt-url/percent-encoding.json") as? [Any])
    let cases = entries.compactMap { $0 as? [String: Any] }
    #expect(cases.count == 7)
    for entry in cases {
      let input = try #require(entry["input"] as? String)
      let output = try #require((entry["output"] as? [String: String])?["utf-8"])
      let expected = output.map { Self.keptInQueries[$0] ?? String($0) }.joined()
      #expect(Self.encoded(Array(input.utf8)) == expected)
    }
  }

  /// Names and values are the same bytes. Only what is no UTF-8 differs: browsers repair it with U+FFFD, and this library
  /// keeps the bytes, which the callback then refuses.
  @Test(.enabled(if: Conformance.has("wpt-url"), "no conformance data: set CONFORMANCE_DATA"))
  func readsAsBrowsersDo() throws {
    let data = try Conformance.read("wpt-url/urlencoded-parser-data.json")
    let cases = try #require(try JSONSerialization.jsonObject(with: Data(data)) as? [[String: Any]])
    #expect(cases.count == 35)
    for entry in cases {
      let input = try #require(entry["input"] as? String)
      let output = try #require(entry["output"] as? [[String]])
      let given = Self.parameters(input).map { Array(String(decoding: $0, as: UTF8.self).utf8) }
      #expect(given == output.flatMap { $0 }.map { Array($0.utf8) }, "\(input)")
    }
  }
}
