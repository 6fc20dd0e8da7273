/// `code_challenge` (RFC 7636 §4.2): 43 to 128 unreserved characters; what the method demands beyond that is checked
/// when both are known.
enum CodeChallenge {
  /// Characters of a challenge by S256: 32 octets in base64url.
  static let s256Size = 43

  @_optimize(speed)
  static func check(_ text: Bytes) throws(Failure) -> TextTraits {
    if text.count > 128 { throw Failure(.challengeTooLong) }
    let classes = text.commonClasses
    if !classes.contains(.unreserved) {
      throw UTF8Text.failure(in: text, .challengeCharacter, at: text.firstIndex(notIn: .unreserved))
    }
    if text.count < 43 { throw Failure(.challengeLength) }
    return TextTraits(isS256Challenge: text.count == s256Size && classes.contains(.base64URL))
  }
}
