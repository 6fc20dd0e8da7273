/// `code_challenge` (RFC 7636 §4.2): 43 to 128 unreserved characters; what the method demands beyond that is checked
/// when both are known.
enum CodeChallenge {
  @inline(__always)
  static func check(_ text: Bytes) throws(Failure) {
    if text.count > 128 { throw Failure(.tooLarge, .challengeLength) }
    if text.flags({ ASCII.isUnreserved($0) ? 0 : 1 }) != 0 {
      throw UTF8Text.failure(in: text, .challengeCharacter, at: text.firstIndex { !ASCII.isUnreserved($0) })
    }
    if text.count < 43 { throw Failure(invalid: .challengeLength) }
  }

  /// Whether it can be the SHA-256 of a verifier: 32 octets in base64url without padding.
  static func isS256(_ text: Bytes) -> Bool {
    text.count == 43 && text.flags { ASCII.isBase64URL($0) ? 0 : 1 } == 0
  }
}
