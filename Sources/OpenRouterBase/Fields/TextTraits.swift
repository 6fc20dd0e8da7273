/// What a check found out about a text, kept so that it need not be found out again.
public struct TextTraits {
  /// The bits that `Slot` keeps.
  public let rawValue: UInt8

  @inline(__always)
  public init(needsEscape: Bool = false, isS256Challenge: Bool = false) {
    rawValue = (needsEscape ? 1 : 0) | (isS256Challenge ? 2 : 0)
  }

  @inline(__always)
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Something in it must be escaped in JSON.
  @inline(__always)
  public var needsEscape: Bool { rawValue & 1 != 0 }
  /// It can be the SHA-256 of a verifier: 32 octets in base64url without padding (RFC 7636 §4.2).
  @inline(__always)
  public var isS256Challenge: Bool { rawValue & 2 != 0 }
}
