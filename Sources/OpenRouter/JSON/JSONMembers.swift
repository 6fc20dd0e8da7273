import CVector

/// Writes the members of one JSON object (RFC 8259 §4). What it has written so far stays in registers, as long as nothing
/// but short texts come.
@safe
struct JSONMembers: ~Copyable {
  private let start: UnsafeMutableRawPointer
  private let capacity: Int
  /// How many bytes have come, also those for which there was no room.
  private var count = 0

  /// - Parameter writer: what comes is written there by `end`, or by nobody.
  @inline(__always)
  init(_ writer: inout ByteWriter) {
    (unsafe start, capacity) = unsafe writer.rest
  }

  /// A member's name and its colon; the value comes next.
  @inline(__always)
  mutating func put(name: Bytes) {
    guard let target = unsafe claim(name.count &+ 4) else { return }
    // SAFETY: the bytes that were claimed, `,"name":`.
    unsafe target.storeBytes(of: UInt16(0x222C).littleEndian, as: UInt16.self)
    unsafe vector_copy(target + 2, name.base, name.count)
    unsafe (target + 2).storeBytes(of: UInt16(0x3A22).littleEndian, toByteOffset: name.count, as: UInt16.self)
  }

  /// A value: a string in which nothing must be escaped.
  @inline(__always)
  mutating func put(plain text: Bytes) {
    guard let target = unsafe claim(text.count &+ 2) else { return }
    // SAFETY: the bytes that were claimed.
    unsafe target.storeBytes(of: 0x22, as: UInt8.self)
    unsafe target.storeBytes(of: 0x22, toByteOffset: text.count &+ 1, as: UInt8.self)
    unsafe vector_copy(target + 1, text.base, text.count)
  }

  /// A value, or whole members with a comma before each, that `write` writes.
  @inline(__always)
  mutating func append(_ write: (inout ByteWriter) -> Void) {
    let written = min(count, capacity)
    // SAFETY: behind what is written.
    var writer = unsafe ByteWriter(start + written, capacity: capacity &- written)
    write(&writer)
    count &+= writer.count
  }

  /// The closing brace; and the opening one, in the place of the comma before the first member.
  @inline(__always)
  consuming func end(in writer: inout ByteWriter) {
    // SAFETY: the byte that was claimed, and one before it: there is a member.
    if let target = unsafe claim(1) {
      unsafe target.storeBytes(of: 0x7D, as: UInt8.self)
      unsafe start.storeBytes(of: 0x7B, as: UInt8.self)
    }
    writer.skip(count)
  }

  @inline(__always)
  private mutating func claim(_ size: Int) -> UnsafeMutableRawPointer? {
    let offset = count
    count &+= size
    return count <= capacity ? unsafe start + offset : nil
  }
}
