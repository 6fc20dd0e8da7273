import CVector

/// Members of a JSON object (RFC 8259 §4), with what comes before each: the opening brace or a comma.
struct JSONMembers {
  private var separator: UInt8 = 0x7B

  /// A member whose value is JSON already.
  mutating func put(_ name: Bytes, json: Bytes, to writer: inout ByteWriter) {
    put(name, json, isString: false, to: &writer)
  }

  /// A member whose value is a string.
  mutating func put(_ name: Bytes, text: Bytes, needsEscape: Bool, to writer: inout ByteWriter) {
    if !needsEscape { return put(name, text, isString: true, to: &writer) }
    put(name, Bytes(""), isString: false, to: &writer)
    JSONText.write(text, to: &writer)
  }

  /// A member whose name needs escaping.
  mutating func put(escapedName name: Bytes, json: Bytes, to writer: inout ByteWriter) {
    writer.put(separator)
    separator = 0x2C
    JSONText.write(name, to: &writer)
    writer.put(0x3A)
    writer.put(json)
  }

  /// Neither name nor value need escaping: both are copied whole, with one look at the room for all.
  @inline(never)
  @_optimize(speed)
  private mutating func put(_ name: Bytes, _ value: Bytes, isString: Bool, to writer: inout ByteWriter) {
    let quotes = isString ? 2 : 0
    let before = separator
    separator = 0x2C
    guard let target = unsafe writer.claim(name.count &+ value.count &+ 4 &+ quotes) else { return }
    // SAFETY: the bytes that are written are those that were claimed: `,"name":"value"`.
    unsafe target.storeBytes(of: before, as: UInt8.self)
    unsafe target.storeBytes(of: 0x22, toByteOffset: 1, as: UInt8.self)
    unsafe vector_copy(target + 2, name.base, name.count)
    var next = unsafe target + 2 + name.count
    unsafe next.storeBytes(of: 0x22, as: UInt8.self)
    unsafe next.storeBytes(of: 0x3A, toByteOffset: 1, as: UInt8.self)
    unsafe next += 2
    if isString {
      unsafe next.storeBytes(of: 0x22, as: UInt8.self)
      unsafe next.storeBytes(of: 0x22, toByteOffset: value.count &+ 1, as: UInt8.self)
      unsafe next += 1
    }
    unsafe vector_copy(next, value.base, value.count)
  }

  /// The closing brace.
  func end(to writer: inout ByteWriter) {
    // SAFETY: the byte that was claimed.
    if let target = unsafe writer.claim(1) { unsafe target.storeBytes(of: 0x7D, as: UInt8.self) }
  }
}
