import CVector

/// The classes that a byte of text can belong to, and by which a text's bytes are checked all together.
///
/// Not an OptionSet, whose literals are made by way of arrays.
struct CharacterClasses {
  let rawValue: UInt16

  /// VCHAR of RFC 5234: what can be seen, so no space.
  static var visible: CharacterClasses { CharacterClasses(rawValue: 1) }
  /// `unreserved` of RFC 3986 §2.3.
  static var unreserved: CharacterClasses { CharacterClasses(rawValue: 2) }
  /// The alphabet of base64url (RFC 4648 §5).
  static var base64URL: CharacterClasses { CharacterClasses(rawValue: 4) }
  /// Letters, digits, `-`, `.` and `_`.
  static var hostName: CharacterClasses { CharacterClasses(rawValue: 8) }
  /// `unreserved`, `reserved` and the percent sign (RFC 3986 §2).
  static var url: CharacterClasses { CharacterClasses(rawValue: 16) }
  /// The same without `%`, `[`, `]` and `#`, which are good in some places only.
  static var plainURL: CharacterClasses { CharacterClasses(rawValue: 32) }
  /// No control character of ASCII.
  static var noControl: CharacterClasses { CharacterClasses(rawValue: 64) }
  /// What stands in a JSON string as it is (RFC 8259 §7).
  static var unescaped: CharacterClasses { CharacterClasses(rawValue: 128) }
  /// The same without what is no ASCII.
  static var plainJSON: CharacterClasses { CharacterClasses(rawValue: 128 | 256) }
  /// ASCII without NUL.
  static var ascii: CharacterClasses { CharacterClasses(rawValue: 256) }
  /// What follows the first letter of a URL's scheme (RFC 3986 §3.1).
  static var scheme: CharacterClasses { CharacterClasses(rawValue: 512) }

  /// The classes of a byte. A test computes each entry from the definitions above.
  @inline(__always)
  init(of byte: UInt8) {
    // SAFETY: the table has an entry for every byte.
    unsafe self.init(rawValue: CharacterClasses.table[unchecked: Int(byte)])
  }

  @inline(__always)
  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  @inline(__always)
  func contains(_ classes: CharacterClasses) -> Bool { rawValue & classes.rawValue == classes.rawValue }

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
  /// Whether 32 to 48 bytes are base64url.
  @inline(__always)
  var isBase64URL: Bool {
    assert(count >= 32 && count <= 48)
    // SAFETY: there are so many bytes.
    return unsafe vector_is_base64url(base, count) != 0
  }

  /// The index of the first byte, from `start` on, that cannot stand just anywhere in a URL; so below.
  @inline(never)
  @_optimize(speed)
  func firstIndex(notInPlainURL start: Int) -> Int {
    unsafe firstIndex(from: start, notIn: .plainURL) { unsafe vector_url_ends($0) }
  }

  @inline(never)
  @_optimize(speed)
  func firstIndex(notInHostName start: Int) -> Int {
    unsafe firstIndex(from: start, notIn: .hostName) { unsafe vector_host_ends($0) }
  }

  /// Whether all bytes can be seen.
  @inline(never)
  @_optimize(speed)
  var isVisible: Bool { unsafe firstIndex(from: 0, notIn: .visible) { unsafe vector_visible_ends($0) } == count }

  @inline(never)
  @_optimize(speed)
  func firstIndex(notInPlainJSON start: Int) -> Int {
    unsafe firstIndex(from: start, notIn: .plainJSON) { unsafe vector_string_ends($0) }
  }

  /// The same sixteen bytes at a time, of which `ends` tells with a bit for each whether it is none of the class.
  @inline(__always)
  func firstIndex(
    from start: Int, notIn classes: CharacterClasses, ends: (UnsafeRawPointer) -> UInt32
  ) -> Int {
    var i = start
    while i <= count &- 16 {
      // SAFETY: there are 16 bytes more.
      let bits = unsafe ends(base + i)
      if bits != 0 { return i &+ bits.trailingZeroBitCount }
      i &+= 16
    }
    if count < 16 { return firstIndex(from: i, notIn: classes) }
    // The last sixteen, of which some were looked at before.
    // SAFETY: there are 16 bytes or more.
    let bits = unsafe ends(base + (count &- 16)) &>> UInt32(truncatingIfNeeded: i &- (count &- 16))
    return bits == 0 ? count : i &+ bits.trailingZeroBitCount
  }

  /// The classes that all bytes have in common.
  @inline(never)
  @_optimize(speed)
  var commonClasses: CharacterClasses {
    // One look into a table for each byte, without an early exit. Four bytes by one load: loads are what this loop waits
    // for.
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

  /// The index of the first byte that is not of a class, from `start` on; `count` where there is none.
  @_optimize(speed)
  func firstIndex(from start: Int = 0, notIn classes: CharacterClasses) -> Int {
    firstIndex(from: start) { !CharacterClasses(of: $0).contains(classes) }
  }
}
