/// The value of a field: a text's slice, a number's bits or a choice's number, and what is known about it.
public struct Slot {
  public var bits: UInt64
  /// One byte: `TextTraits` in the low bits; above them whether it is a secret, a text, or null.
  private let flags: UInt8

  private static var secret: UInt8 { 4 }
  private static var text: UInt8 { 8 }
  private static var null: UInt8 { 16 }

  /// A number or a choice.
  @inline(__always)
  public init(bits: UInt64) {
    self.bits = bits
    flags = 0
  }

  @inline(__always)
  public init(_ slice: Slice, _ traits: TextTraits, secret: Bool) {
    bits = slice.bits
    flags = traits.rawValue | Slot.text | (secret ? Slot.secret : 0)
  }

  private init(flags: UInt8) {
    bits = 0
    self.flags = flags
  }

  public static var ofNull: Slot { Slot(flags: null) }

  @inline(__always)
  public var slice: Slice { Slice(bits: bits) }
  @inline(__always)
  public var isNull: Bool { flags & Slot.null != 0 }
  @inline(__always)
  public var isText: Bool { flags & Slot.text != 0 }
  @inline(__always)
  public var isSecret: Bool { flags & Slot.secret != 0 }
  @inline(__always)
  public var traits: TextTraits { TextTraits(rawValue: flags & (Slot.secret &- 1)) }
}
