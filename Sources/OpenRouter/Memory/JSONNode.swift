/// One value of a JSON document, read or built: 24 bytes.
///
/// Siblings are linked; the last one links to the parent. A node's reference is its distance from the end of the block
/// in units of 8 bytes, as a negative number, so that one instruction computes its address. 0 means "none".
struct JSONNode {
  var head: Head
  /// The offset of its name, if it is a member of an object.
  var name: UInt32
  /// The next sibling; the parent for the last one (`isLast`).
  var next: UInt32
  /// For a text, or a number that was read, its offset; for a number that was set, its low half; for a container, the
  /// first child; for a free node, the next free one.
  var a: UInt32
  /// For a text, or a number that was read, its size; for a number that was set, its high half; for a container, the
  /// number of children.
  var b: UInt32
  /// For a container, the last child.
  var last: UInt32

  @inline(__always)
  init(_ head: Head, name: UInt32, next: UInt32, a: UInt32, b: UInt32) {
    self.head = head
    self.name = name
    self.next = next
    self.a = a
    self.b = b
    last = 0
  }

  /// The eight bytes of a number that was set.
  var bits: UInt64 {
    @inline(__always) get { UInt64(a) | UInt64(b) &<< 32 }
    @inline(__always) set {
      a = UInt32(truncatingIfNeeded: newValue)
      b = UInt32(truncatingIfNeeded: newValue &>> 32)
    }
  }

  /// The reference of the node with an index, counted from 0.
  @inline(__always)
  static func reference(_ index: UInt32) -> UInt32 { 0 &- 3 &* (index &+ 1) }

  /// The inverse of `reference`.
  @inline(__always)
  static func index(_ reference: UInt32) -> UInt32 { (0 &- reference) / 3 &- 1 }

  /// The root of every document is the first node.
  @inline(__always)
  static var root: UInt32 { reference(0) }

  /// The type and flags of a node. From the lowest bit: the kind (3 bits), flags (5), the size of the name (8), the
  /// generation (8), the number of enclosing containers (8).
  struct Head {
    var bits: UInt32

    @inline(__always) init(bits: UInt32) { self.bits = bits }

    @inline(__always) init(_ kind: Kind, flags: UInt32 = 0) { bits = kind.rawValue | flags }

    @inline(__always) var kind: Kind { Kind(rawValue: bits & 7) }
    @inline(__always) var isContainer: Bool { bits & 7 >= Kind.array.rawValue }
    /// Null, and anything may be set below it.
    @inline(__always) var isOpenNull: Bool { kind == .null && has(Head.isOpen) }
    @inline(__always) func has(_ flag: UInt32) -> Bool { bits & flag != 0 }

    /// The size of the name, if it is below `longName`; otherwise the name ends at its NUL.
    @inline(__always) var nameSize: UInt32 { bits &>> 8 & 0xFF }
    @inline(__always) var generation: UInt32 { bits &>> 16 & 0xFF }
    @inline(__always) var depth: UInt32 { bits &>> 24 }

    /// A different value at the same place: replaces only the bits that describe the value.
    @inline(__always) func with(_ value: Head) -> Head {
      Head(bits: bits & ~Head.valueBits | value.bits & Head.valueBits)
    }

    static var valueBits: UInt32 { 7 | flagA | flagB | unchecked }
    static var longName: UInt32 { 255 }

    /// It is the last sibling.
    static var isLast: UInt32 { 8 }
    private static var flagA: UInt32 { 16 }
    private static var flagB: UInt32 { 32 }
    /// The name needs an escape in JSON, or is not Unicode text.
    static var nameNeedsEscape: UInt32 { 64 }
    /// The value was set as JSON, and is not validated against the description.
    static var unchecked: UInt32 { 128 }

    /// For a text: it needs an escape in JSON.
    static var needsEscape: UInt32 { flagA }
    /// For a text: it contains U+0000 or half of a surrogate pair. They are stored as two and three bytes that no valid
    /// text has, so that no text contains a NUL.
    static var isNoText: UInt32 { flagB }
    /// For a number: it was set; `bits` is a double, or an integer if `isInteger`.
    static var isBinary: UInt32 { flagA }
    static var isInteger: UInt32 { flagB }
    /// For null: an element that was appended and not yet set, below which anything may be set.
    static var isOpen: UInt32 { flagA }
    /// For an object: its members are in the document's index.
    static var isIndexed: UInt32 { flagA }

    static var oneDeeper: UInt32 { 1 &<< 24 }
  }

  struct Kind: Equatable {
    let rawValue: UInt32

    @inline(__always) init(rawValue: UInt32) { self.rawValue = rawValue }

    /// A free node.
    static var none: Kind { Kind(rawValue: 0) }
    static var null: Kind { Kind(rawValue: 1) }
    static var no: Kind { Kind(rawValue: 2) }
    static var yes: Kind { Kind(rawValue: 3) }
    static var number: Kind { Kind(rawValue: 4) }
    static var text: Kind { Kind(rawValue: 5) }
    static var array: Kind { Kind(rawValue: 6) }
    static var object: Kind { Kind(rawValue: 7) }
  }
}
