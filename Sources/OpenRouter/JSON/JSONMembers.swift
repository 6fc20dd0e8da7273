import OpenRouterBase

/// Writes the members of one JSON object (RFC 8259 §4), of which there is one at least.
struct JSONMembers: ~Copyable {
  private var writer: ShortTextWriter

  @inline(__always)
  init(_ writer: consuming ByteWriter) {
    self.writer = ShortTextWriter(writer)
  }

  /// A member whose value is a string in which nothing must be escaped.
  @inline(__always)
  mutating func put(name: Bytes, plain text: Bytes) { writer.put(name: name, text: text) }

  /// A member's name and its colon; the value comes next.
  @inline(__always)
  mutating func put(name: Bytes) { writer.put(name: name) }

  /// A value: a finite number.
  @inline(__always)
  mutating func putNumber(_ number: Double) { writer.put { JSONNumber.write(number, to: $0) } }

  /// A value, or whole members with a comma before each, that `write` writes.
  @inline(__always)
  mutating func append(_ write: (inout ByteWriter) -> Void) {
    writer.put { (rest) in
      var rest = rest
      write(&rest)
      return rest.count
    }
  }

  /// The closing brace; and the opening one, in the place of the comma before the first member.
  ///
  /// - Returns: the size of the object.
  @inline(__always)
  consuming func end() -> Int {
    writer.put(UInt8(ascii: "}"))
    return writer.end(first: UInt8(ascii: "{"))
  }
}
