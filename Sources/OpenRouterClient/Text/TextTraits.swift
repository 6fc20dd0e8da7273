/// What a check found out about a text, kept so that it is not found out twice.
struct TextTraits {
  /// JSON must escape something in it.
  var needsEscape = false
  /// It can be the SHA-256 of a verifier: 32 octets in base64url without padding (RFC 7636 §4.2).
  var isS256Challenge = false
}
