/// What a check found out about a text, kept so that it is not found out twice.
struct TextTraits {
  /// The bits that `Slot` keeps.
  let rawValue: UInt8

  @inline(__always)
  init(needsEscape: Bool = false, isS256Challenge: Bool = false) {
    rawValue = (needsEscape ? 1 : 0) | (isS256Challenge ? 2 : 0)
  }

  @inline(__always)
  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// JSON must escape something in it.
  @inline(__always)
  var needsEscape: Bool { rawValue & 1 != 0 }
  /// It can be the SHA-256 of a verifier: 32 octets in base64url without padding (RFC 7636 §4.2).
  @inline(__always)
  var isS256Challenge: Bool { rawValue & 2 != 0 }
}
