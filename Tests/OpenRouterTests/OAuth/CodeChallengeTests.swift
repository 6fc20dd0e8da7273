import Testing

@testable import OpenRouter

@Suite struct CodeChallengeTests {
  private static let s256 = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
  private static let stem = String(s256.dropLast())
  private static let unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"

  @Test(arguments: [
    (s256, true), ("\(stem)_", true), ("\(stem).", false), ("\(stem)~", false), ("\(s256)a", false),
    (unreserved, false), (String(repeating: "a", count: 128), false),
  ]) func accepts(challenge: String, isS256: Bool) throws {
    let traits = try withBytes(challenge) { try Rule.codeChallenge.check($0) }
    #expect(traits.isS256Challenge == isS256)
    #expect(!traits.needsEscape)
  }

  @Test(
    arguments: [
      ("", Outcome.refused(.challengeLength)), (stem, .refused(.challengeLength)),
      (String(repeating: "a", count: 129), .refused(.challengeTooLong, .tooLarge)),
      ("\(stem)=", .refused(.challengeCharacter, at: 42)), ("\(stem)+", .refused(.challengeCharacter, at: 42)),
      ("\(stem)/", .refused(.challengeCharacter, at: 42)), (" \(s256)", .refused(.challengeCharacter, at: 0)),
      ("\(s256)\n", .refused(.challengeCharacter, at: 43)), ("\(s256)é", .refused(.challengeCharacter, at: 43)),
      ("\(s256)\0", .refused(.containsNUL, at: 43)),
    ] as [(String, Outcome)]) func refuses(challenge: String, expected: Outcome)
  {
    #expect(outcome(challenge, .codeChallenge) == expected)
  }

  @Test func takesUnreservedCharactersOnly() {
    for c in UInt8(1)..<128 {
      let isTaken = outcome(Self.s256 + String(UnicodeScalar(c)), .codeChallenge) == .accepted
      #expect(isTaken == Self.unreserved.utf8.contains(c), "byte \(c)")
    }
  }
}
