/// A value as it stands in a JSON text: what a model found under one of the names that it looks for.
struct JSONValue {
  enum Kind: UInt8 {
    case absent, null, boolean, number, string, object, array
    /// The name came more than once (RFC 8259 §4): which value counts nobody can say.
    case repeated
  }

  var kind = Kind.absent
  let hasEscape: Bool
  /// Where it lies; a string without its quotes. (In 32 bits, so that all of it is handed around in registers.)
  private let start: UInt32
  private let end: UInt32

  @inline(__always)
  init() {
    hasEscape = false
    start = 0
    end = 0
  }

  /// - Parameter text: at most `Arena.limit` bytes.
  @inline(__always)
  init(_ kind: Kind, from start: Int, to end: Int, hasEscape: Bool = false) {
    self.kind = kind
    self.hasEscape = hasEscape
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  /// What it covers of the text that it was found in.
  @inline(__always)
  func bytes(in text: Bytes) -> Bytes { text[Int(start), Int(end)] }
}

extension JSONValue.Kind {
  @inline(__always)
  init(ofValueThatBeginsWith c: UInt8) {
    // No switch: the compiler makes a table of places to jump to of it.
    self =
      c == 0x22
      ? .string
      : c == 0x7B ? .object : c == 0x5B ? .array : c == 0x6E ? .null : c == 0x74 || c == 0x66 ? .boolean : .number
  }
}
