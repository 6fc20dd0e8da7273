import OpenRouterBase

/// A value as it stands in a JSON text: what a model found under one of the names that it looks for.
struct JSONValue {
  /// Told by its first byte, so that nothing need be told apart when it is read.
  struct Kind: Equatable {
    let rawValue: UInt8

    @inline(__always)
    init(ofValueThatBeginsWith c: UInt8) {
      rawValue = c
    }

    static var absent: Kind { Kind(ofValueThatBeginsWith: 0) }
    /// The name is there more than once, and not with one value: RFC 8259 §4 does not say which one counts.
    static var repeated: Kind { Kind(ofValueThatBeginsWith: 1) }
    /// A string or a scalar as no JSON has it.
    static var malformed: Kind { Kind(ofValueThatBeginsWith: 2) }
    static var string: Kind { Kind(ofValueThatBeginsWith: UInt8(ascii: "\"")) }
    static var object: Kind { Kind(ofValueThatBeginsWith: UInt8(ascii: "{")) }
    static var null: Kind { Kind(ofValueThatBeginsWith: UInt8(ascii: "n")) }

    /// No value begins with the two characters between the minus and the digits.
    var isNumber: Bool { rawValue &- 0x2D <= 0x39 &- 0x2D }
  }

  /// The kind, and above it whether it is a string with escapes. (All three are words of one size, so that the value is
  /// handed around in registers, and read as it was written: else the processor waits.)
  private var bits: UInt32
  /// Where it lies; a string without its quotes.
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

  /// What it covers of the text that it was found in.
  @inline(__always)
  func bytes(in text: Bytes) -> Bytes { text[start, end] }
}
