/// One value of a JSON document: 24 bytes, whether the document is read or built.
///
/// Siblings are linked; the last one leads back to its parent. A node is named by a reference: how far below the block's end
/// it lies, in units of 8 bytes, as a negative number, so that one instruction leads to it. 0 means "none".
struct JSONNode {
  var head: Head
  /// Where its name begins, if it is a member of an object.
  var name: UInt32
  /// The next sibling; of the last one (`isLast`), the parent.
  var next: UInt32
  /// Of a text, or a number that was read, where it begins; of a number that was set, its low half; of a container, its
  /// first child. Of a node in the free list, the next one of it.
  var a: UInt32
  /// Of a text, or a number that was read, its size; of a number that was set, its high half; of a container, how many
  /// children it has.
  var b: UInt32
  /// Of a container, its last child.
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

  /// The reference of a node that was the given one to be made, counted from 0.
  @inline(__always)
  static func reference(_ index: UInt32) -> UInt32 { 0 &- 3 &* (index &+ 1) }

  /// The first one, the root of every document.
  @inline(__always)
  static var root: UInt32 { reference(0) }

  /// What a node is. From the lowest bit on: the kind in 3, five flags, the size of the name in 8, the generation in 8, the
  /// number of containers around it in 8.
  struct Head {
    var bits: UInt32

    @inline(__always) init(bits: UInt32) { self.bits = bits }

    @inline(__always) init(_ kind: Kind, flags: UInt32 = 0) { bits = kind.rawValue | flags }

    @inline(__always) var kind: Kind { Kind(rawValue: bits & 7) }
    @inline(__always) var isContainer: Bool { bits & 7 >= Kind.array.rawValue }
    @inline(__always) func has(_ flag: UInt32) -> Bool { bits & flag != 0 }

    /// The size of the name, if it is below `longName`; otherwise the name ends at its NUL.
    @inline(__always) var nameSize: UInt32 { bits &>> 8 & 0xFF }
    @inline(__always) var generation: UInt32 { bits &>> 16 & 0xFF }
    @inline(__always) var depth: UInt32 { bits &>> 24 }

    /// The same place with another value: only what belongs to the value is replaced.
    @inline(__always) func with(_ value: Head) -> Head {
      Head(bits: bits & ~Head.valueBits | value.bits & Head.valueBits)
    }

    static var valueBits: UInt32 { 7 | flagA | flagB | unchecked }
    static var longName: UInt32 { 255 }

    /// The last sibling.
    static var isLast: UInt32 { 8 }
    private static var flagA: UInt32 { 16 }
    private static var flagB: UInt32 { 32 }
    /// The name must be escaped in JSON, or stands for no text.
    static var nameNeedsEscape: UInt32 { 64 }
    /// The value was set as JSON, and is not validated against the description.
    static var unchecked: UInt32 { 128 }

    /// Of a text: it must be escaped in JSON.
    static var needsEscape: UInt32 { flagA }
    /// Of a text: it has U+0000 or half of a surrogate pair. These are stored as two and three bytes, which no valid text
    /// has, so that no text has a NUL inside.
    static var isNoText: UInt32 { flagB }
    /// Of a number: it was set, and `bits` is a double, or with `isInteger` an integer.
    static var isBinary: UInt32 { flagA }
    static var isInteger: UInt32 { flagB }
    /// Of null: an element that was appended and not yet set, which anything may be set below.
    static var isOpen: UInt32 { flagA }
    /// Of an object: its members are in the document's index.
    static var isIndexed: UInt32 { flagA }

    static var oneDeeper: UInt32 { 1 &<< 24 }
  }

  struct Kind: Equatable {
    let rawValue: UInt32

    @inline(__always) init(rawValue: UInt32) { self.rawValue = rawValue }

    /// In the free list.
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
