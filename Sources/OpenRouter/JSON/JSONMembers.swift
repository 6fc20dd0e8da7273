/// Writes the members of one JSON object (RFC 8259 §4), of which there is one at least.
struct JSONMembers: ~Copyable {
  private var writer: ShortTextWriter

  /// - Parameter writer: what comes is written there, and counted by `end`.
  @inline(__always)
  init(_ writer: borrowing ByteWriter) {
    self.writer = ShortTextWriter(writer)
  }

  /// A member's name and its colon, with a comma before them; the value comes next.
  @inline(__always)
  mutating func put(name: Bytes) { writer.put(",\"", name, "\":") }

  /// A value: a string in which nothing must be escaped.
  @inline(__always)
  mutating func put(plain text: Bytes) { writer.put("\"", text, "\"") }

  /// A value: a finite number.
  @inline(__always)
  mutating func put(number: Double) { writer.put { JSONNumber.write(number, to: $0) } }

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
  @inline(__always)
  consuming func end(in writer: inout ByteWriter) {
    self.writer.put("}", Bytes(""), "")
    self.writer.end(in: &writer, first: 0x7B)
  }
}
