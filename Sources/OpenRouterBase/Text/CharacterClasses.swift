import CVector

/// The classes of a byte of text, by which all bytes of a text are checked together.
///
/// Not an OptionSet: its literals would be built from arrays.
public struct CharacterClasses: Sendable {
  public let rawValue: UInt16

  /// VCHAR of RFC 5234: printable, without the space.
  public static var visible: CharacterClasses { CharacterClasses(rawValue: 1) }
  /// `unreserved` of RFC 3986 §2.3.
  public static var unreserved: CharacterClasses { CharacterClasses(rawValue: 2) }
  /// The alphabet of base64url (RFC 4648 §5).
  public static var base64URL: CharacterClasses { CharacterClasses(rawValue: 4) }
  /// Letters, digits, `-`, `.` and `_`.
  public static var hostName: CharacterClasses { CharacterClasses(rawValue: 8) }
  /// `unreserved`, `reserved` and the percent sign (RFC 3986 §2).
  public static var url: CharacterClasses { CharacterClasses(rawValue: 16) }
  /// The same without `%`, `[`, `]` and `#`, which are allowed in some places only.
  public static var plainURL: CharacterClasses { CharacterClasses(rawValue: 32) }
  /// Everything but ASCII control characters.
  public static var noControl: CharacterClasses { CharacterClasses(rawValue: 64) }
  /// Characters that need no escape in a JSON string (RFC 8259 §7).
  public static var unescaped: CharacterClasses { CharacterClasses(rawValue: 128) }
  /// The same, in ASCII only.
  public static var plainJSON: CharacterClasses { CharacterClasses(rawValue: 128 | 256) }
  /// ASCII without NUL.
  public static var ascii: CharacterClasses { CharacterClasses(rawValue: 256) }
  /// Characters after the first letter of a URL's scheme (RFC 3986 §3.1).
  public static var scheme: CharacterClasses { CharacterClasses(rawValue: 512) }

  /// The classes of a byte. A test computes each entry of the table from the definitions above.
  @inline(__always)
  public init(of byte: UInt8) {
    // SAFETY: the table has 256 entries.
    unsafe self.init(rawValue: CharacterClasses.table[unchecked: Int(byte)])
  }

  @inline(__always)
  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  @inline(__always)
  public func contains(_ classes: CharacterClasses) -> Bool { rawValue & classes.rawValue == classes.rawValue }

  private static let table: InlineArray<256, UInt16> = [
    0x000, 0x100, 0x100, 0x100, 0x100, 0x100, 0x100, 0x100, 0x100, 0x100, 0x100, 0x100, 0x100, 0x100, 0x100, 0x100,
    0x100, 0x100, 0x100, 0x100, 0x100, 0x100, 0x100, 0x100, 0x100, 0x100, 0x100, 0x100, 0x100, 0x100, 0x100, 0x100,
    0x1c0, 0x1f1, 0x141, 0x1d1, 0x1f1, 0x1d1, 0x1f1, 0x1f1, 0x1f1, 0x1f1, 0x1f1, 0x3f1, 0x1f1, 0x3ff, 0x3fb, 0x1f1,
    0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x1f1, 0x1f1, 0x1c1, 0x1f1, 0x1c1, 0x1f1,
    0x1f1, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff,
    0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x1d1, 0x141, 0x1d1, 0x1c1, 0x1ff,
    0x1c1, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff,
    0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x3ff, 0x1c1, 0x1c1, 0x1c1, 0x1f3, 0x180,
    0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0,
    0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0,
    0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0,
    0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0,
    0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0,
    0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0,
    0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0,
    0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0, 0x0c0,
  ]
}

extension Bytes {
  /// Whether these are 32 to 48 bytes, all base64url.
  @inline(__always)
  public var isBase64URL: Bool {
    assert(count >= 32 && count <= 48)
    // SAFETY: there are `count` bytes.
    return unsafe vector_is_base64url(base, count) != 0
  }

  /// Whether all bytes are visible.
  @inline(never)
  public var isVisible: Bool {
    // SAFETY: there are `count` bytes.
    unsafe count < 16 ? commonClasses.contains(.visible) : vector_is_visible(base, count) != 0
  }

  /// The classes that all bytes have in common.
  @inline(never)
  @_optimize(speed)
  public var commonClasses: CharacterClasses {
    // One look-up per byte and no early exit. Four bytes are loaded at once, as loads limit the speed of this loop.
    var common = UInt16.max
    var i = 0
    while i < count &- 3 {
      let four = word(at: i)
      common &= classes(four) & classes(four &>> 8) & classes(four &>> 16) & classes(four &>> 24)
      i &+= 4
    }
    while i < count {
      common &= classes(UInt32(self[i]))
      i &+= 1
    }
    return CharacterClasses(rawValue: common)
  }

  /// The classes of the lowest byte.
  @inline(__always)
  private func classes(_ bytes: UInt32) -> UInt16 {
    CharacterClasses(of: UInt8(truncatingIfNeeded: bytes)).rawValue
  }

  /// The index of the first byte from `start` that is not in a class; `count` if there is no such byte. The class must be a
  /// constant.
  @inline(__always)
  public func firstIndex(from start: Int = 0, notIn classes: CharacterClasses) -> Int {
    switch Int(classes.rawValue) {
    case VECTOR_PLAIN_URL: firstIndexNotInPlainURL(from: start)
    case VECTOR_UNESCAPED: firstIndexNotInUnescaped(from: start)
    case VECTOR_PLAIN_JSON: firstIndexNotInPlainJSON(from: start)
    default: firstIndexOneByOne(from: start, notIn: classes)
    }
  }

  // One loop per vectorised class, so that the choice of the class stays out of the loop.

  @inline(never)
  private func firstIndexNotInPlainURL(from start: Int) -> Int { firstIndexTogether(from: start, notIn: .plainURL) }
  @inline(never)
  private func firstIndexNotInUnescaped(from start: Int) -> Int { firstIndexTogether(from: start, notIn: .unescaped) }
  @inline(never)
  private func firstIndexNotInPlainJSON(from start: Int) -> Int { firstIndexTogether(from: start, notIn: .plainJSON) }

  @inline(__always)
  private func firstIndexTogether(from start: Int, notIn classes: CharacterClasses) -> Int {
    if count < 16 { return firstIndexOneByOne(from: start, notIn: classes) }
    var i = start
    while i < count {
      let bits = ends(at: i, classes)
      if bits != 0 { return i &+ bits.trailingZeroBitCount }
      i &+= 16
    }
    return count
  }

  @inline(never)
  private func firstIndexOneByOne(from start: Int, notIn classes: CharacterClasses) -> Int {
    firstIndex(from: start) { !CharacterClasses(of: $0).contains(classes) }
  }

  /// The same, faster if the byte is one of the next 16. The class must be a vectorised one.
  @inline(__always)
  public func nearIndex(from start: Int, notIn classes: CharacterClasses) -> Int {
    if count < 16 { return firstIndex(from: start, notIn: classes) }
    let bits = ends(at: start, classes)
    if bits != 0 { return start &+ bits.trailingZeroBitCount }
    return start &+ 16 < count ? firstIndex(from: start &+ 16, notIn: classes) : count
  }

  /// A bit for each of the next 16 bytes (or those that are left) that is not in a class. The text has at least 16
  /// bytes.
  @inline(__always)
  private func ends(at index: Int, _ classes: CharacterClasses) -> UInt32 {
    // The last block overlaps the previous one.
    let from = min(index, count &- 16)
    // SAFETY: there are 16 bytes at this index.
    return unsafe vector_ends(base + from, classes.rawValue) &>> UInt32(truncatingIfNeeded: index &- from)
  }
}
