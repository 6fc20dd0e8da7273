import Foundation
import Testing

@testable import OpenRouter

@Suite struct Base64URLTests {
  private static func encoded(_ bytes: [UInt8]) -> String {
    withBytes(bytes) { (bytes) in text { Base64URL.write(bytes, to: &$0) } }
  }

  /// Every group of six bits in each of its four places, and every rest.
  @Test func agreesWithFoundation() {
    for byte in UInt8.min...UInt8.max {
      for bytes in [[byte], [byte, ~byte], [byte, byte, byte], [1, byte, byte &+ 7, ~byte]] as [[UInt8]] {
        let expected = Data(bytes).base64EncodedString().replacingOccurrences(of: "+", with: "-")
          .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
        #expect(Self.encoded(bytes) == expected)
      }
    }
    #expect(Self.encoded([]).isEmpty)
  }
}
