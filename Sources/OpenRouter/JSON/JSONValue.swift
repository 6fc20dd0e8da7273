import OpenRouterBase

/// A value found in a JSON text under one of the names that a model knows.
struct JSONValue {
  /// Represented by the value's first byte, so that finding it takes no branches.
  struct Kind: Equatable {
    let rawValue: UInt8

    @inline(__always)
    init(ofValueThatBeginsWith c: UInt8) {
      rawValue = c
    }

    static var absent: Kind { Kind(ofValueThatBeginsWith: 0) }
    /// A duplicate member with different values: RFC 8259 §4 leaves its value undefined.
    static var repeated: Kind { Kind(ofValueThatBeginsWith: 1) }
    /// A malformed string or scalar.
    static var malformed: Kind { Kind(ofValueThatBeginsWith: 2) }
    static var string: Kind { Kind(ofValueThatBeginsWith: UInt8(ascii: "\"")) }
    static var object: Kind { Kind(ofValueThatBeginsWith: UInt8(ascii: "{")) }
    static var null: Kind { Kind(ofValueThatBeginsWith: UInt8(ascii: "n")) }

    /// No value begins with the two characters between the minus and the digits.
    var isNumber: Bool { rawValue &- 0x2D <= 0x39 &- 0x2D }
  }

  /// The kind and, above it, whether it is a string with escapes. (All three fields have the size of a word, so that
  /// the value is passed in registers and loaded as it was stored; otherwise the processor stalls.)
  private var bits: UInt32
  /// The range of the value; a string is without its quotes.
  private let startBits: UInt32
  private let endBits: UInt32

  @inline(__always)
  init() {
    bits = 0
    startBits = 0
    endBits = 0
  }

  /// - Parameter text: at most `Arena.limit` bytes.
  @inline(__always)
  init(_ kind: Kind, from start: Int, to end: Int, hasEscape: Bool = false) {
    bits = UInt32(kind.rawValue) | (hasEscape ? 0x100 : 0)
    startBits = UInt32(truncatingIfNeeded: start)
    endBits = UInt32(truncatingIfNeeded: end)
  }

  var kind: Kind {
    @inline(__always) get { Kind(ofValueThatBeginsWith: UInt8(truncatingIfNeeded: bits)) }
    @inline(__always) set { bits = bits & 0x100 | UInt32(newValue.rawValue) }
  }

  @inline(__always)
  var hasEscape: Bool { bits & 0x100 != 0 }

  @inline(__always)
  var start: Int { Int(startBits) }
  @inline(__always)
  var end: Int { Int(endBits) }

  /// The part of the text that is the value.
  @inline(__always)
  func bytes(in text: Bytes) -> Bytes { text[start, end] }
}
