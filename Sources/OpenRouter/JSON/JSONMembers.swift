import OpenRouterBase

/// Writes the members of one JSON object (RFC 8259 §4), at least one.
struct JSONMembers: ~Copyable {
  private var writer: ShortTextWriter

  @inline(__always)
  init(_ writer: consuming ByteWriter) {
    self.writer = ShortTextWriter(writer)
  }

  /// A member whose value is a string that needs no escape.
  @inline(__always)
  mutating func put(name: Bytes, plain text: Bytes) { writer.put(name: name, text: text) }

  /// A member's name and colon; its value must follow.
  @inline(__always)
  mutating func put(name: Bytes) { writer.put(name: name) }

  /// A value that is a finite number.
  @inline(__always)
  mutating func putNumber(_ number: Double) { writer.put { JSONNumber.write(number, to: $0) } }

  /// A value, or whole members with a comma before each, written by `write`.
  @inline(__always)
  mutating func append(_ write: (inout ByteWriter) -> Void) {
    writer.put { (rest) in
      var rest = rest
      write(&rest)
      return rest.count
    }
  }

  /// Writes the closing brace, and the opening one in place of the comma before the first member.
  ///
  /// - Returns: the size of the object.
  @inline(__always)
  consuming func end() -> Int {
    writer.put(UInt8(ascii: "}"))
    return writer.end(first: UInt8(ascii: "{"))
  }
}
