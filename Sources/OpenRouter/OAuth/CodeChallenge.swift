import OpenRouterBase

/// `code_challenge` (RFC 7636 §4.2): 43 to 128 unreserved characters. The rules of the method are checked when both are
/// known.
enum CodeChallenge {
  /// The size of a challenge by S256: 32 octets in base64url.
  static let s256Size = 43

  /// Whether this can be a challenge by S256. `check` accepts all of these.
  @inline(__always)
  static func isS256(_ text: Bytes) -> Bool { text.count == s256Size && text.isBase64URL }

  static func check(_ text: Bytes) throws(Failure) -> TextTraits {
    if text.count > 128 { throw Failure(.challengeTooLong) }
    let wrong = text.firstIndex(notIn: .unreserved)
    if wrong < text.count { throw UTF8Text.failure(in: text, .challengeCharacter, at: wrong) }
    if text.count < 43 { throw Failure(.challengeLength) }
    return TextTraits(isS256Challenge: text.count == s256Size && text.commonClasses.contains(.base64URL))
  }

  /// The rules for challenge and method together, for every request that has both.
  @inline(__always)
  static func check<M: Model & ~Copyable>(
    _ model: borrowing M, _ challenge: M.Field, _ method: M.Field
  ) throws(Failure) {
    let hasChallenge = model.values.has(challenge)
    if hasChallenge != model.values.has(method) {
      throw hasChallenge ? Failure(.methodMissing).of(method) : Failure(.challengeMissing).of(challenge)
    }
    if hasChallenge && model.values.choice(method) == CodeChallengeMethod.s256.rawValue {
      if !model.values.traits(challenge).isS256Challenge { throw Failure(.challengeS256).of(challenge) }
    }
  }

  /// The offending value of a failure of these rules.
  static func offendingValue(_ failure: Failure, _ challenge: Bytes?) -> OffendingValue {
    guard failure.reason == .challengeS256, let challenge else { return .nothing }
    return .secret(challenge)
  }
}
