import Foundation
import Testing

@testable import OpenRouter

@Suite struct Base64URLTests {
  private static func encoded(_ bytes: [UInt8]) -> String {
    withBytes(bytes) { (bytes) in text { Base64URL.write(bytes, to: &$0) } }
  }

  /// RFC 4648 §10, without the padding.
  @Test(arguments: [
    ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
    ("foobar", "Zm9vYmFy"),
  ]) func encodesTheExamples(plain: String, expected: String) {
    #expect(Self.encoded(Array(plain.utf8)) == expected)
  }

  /// The example of RFC 7636 appendix A, which has `-` and `_`.
  @Test func hasAnAlphabetForURLs() {
    #expect(Self.encoded([3, 236, 255, 224, 193]) == "A-z_4ME")
  }

  /// What Foundation says, in the alphabet for URLs.
  private static func expected(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  @Test func equalsFoundation() {
    var random = Random(seed: 300)
    for size in 0..<200 {
      let bytes = random.bytes(size, of: Array(UInt8.min...UInt8.max))
      #expect(Self.encoded(bytes) == Self.expected(bytes))
    }
  }

  /// Every group of six bits in each of its four places, and every rest.
  @Test func equalsFoundationInEveryPlace() {
    for byte in UInt8.min...UInt8.max {
      for bytes in [[byte], [byte, ~byte], [byte, byte, byte], [1, byte, byte &+ 7, ~byte]] as [[UInt8]] {
        #expect(Self.encoded(bytes) == Self.expected(bytes))
      }
    }
  }
}
