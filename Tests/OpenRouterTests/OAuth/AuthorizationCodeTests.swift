import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct AuthorizationCodeTests {
  /// VSCHAR of RFC 6749 appendix A: %x20-7E.
  @Test func takesEveryVisibleCharacterAndSpace() {
    for byte in UInt8.min...UInt8.max {
      let given = outcome([0x61, byte, 0x62]) { (text) throws(Failure) in _ = try Rule.authorizationCode.check(text) }
      switch byte {
      case 0x20...0x7E: #expect(given == .accepted)
      case 0: #expect(given == .refused(.containsNUL, at: 1))
      case 0x01...0x1F, 0x7F: #expect(given == .refused(.userAgentCharacter, at: 1))
      default: #expect(given == .refused(.invalidUTF8, .invalidUTF8, at: 1))
      }
    }
  }

  @Test func knowsWhatJSONEscapes() throws {
    for (code, expected) in [("auth_code", false), ("a b~", false), ("a\"", true), ("\\", true)] {
      let traits = try withBytes(code) { try AuthorizationCode.check($0) }
      #expect(traits.needsEscape == expected)
    }
  }

  @Test func keepsToItsSize() {
    #expect(outcome("", .authorizationCode) == .refused(.empty))
    #expect(outcome(String(repeating: "a", count: 2048), .authorizationCode) == .accepted)
    #expect(outcome(String(repeating: "a", count: 2049), .authorizationCode) == .refused(.over2048Bytes, .tooLarge))
  }

  @Test func isNeverShown() {
    withBytes("auth_code_secret") { (code) in
      let failure = Failure(.userAgentCharacter, at: 3).of(ExchangeAuthCodeForAPIKeyRequest.Field.code)
      #expect(
        messageText(failure, Rule.authorizationCode.offendingValue(code)).hasSuffix("; got 16 bytes, wrong at byte 4"))
    }
  }
}
