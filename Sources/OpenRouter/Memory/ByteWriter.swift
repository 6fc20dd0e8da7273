import CSystem

/// Writes bytes into memory, never more than there is room for, and counts all that came: with no room at all it only
/// counts, so that what is counted and what is written can never disagree.
@safe
struct ByteWriter: ~Copyable {
  private let start: UnsafeMutableRawPointer?
  private let capacity: Int
  /// How many bytes have come, also those for which there was no room.
  private(set) var count = 0

  @inline(__always)
  init(_ start: UnsafeMutableRawPointer, capacity: Int) {
    unsafe self.start = unsafe start
    self.capacity = capacity
  }

  /// A writer that counts.
  @inline(__always)
  init() {
    unsafe start = nil
    capacity = 0
  }

  /// How many bytes are written.
  var written: Int { min(count, capacity) }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    // SAFETY: `count` is below `capacity`.
    if count < capacity { unsafe start?.storeBytes(of: byte, toByteOffset: count, as: UInt8.self) }
    count &+= 1
  }

  @inline(__always)
  mutating func put(_ bytes: Bytes) {
    let room = capacity &- count
    if bytes.count <= room {
      // SAFETY: there is room for all; the source never lies in the memory that is written to.
      if let start = unsafe start { unsafe system_copy(start + count, bytes.base, bytes.count) }
    } else if room > 0 {
      if let start = unsafe start { unsafe system_copy(start + count, bytes.base, room) }
    }
    count &+= bytes.count
  }

  @inline(__always)
  mutating func put(_ literal: StaticString) { put(Bytes(literal)) }

  /// Four bytes in the machine's order, for the library's own use.
  mutating func put(integer: Int) {
    var bytes = UInt32(truncatingIfNeeded: integer)
    // SAFETY: the four bytes of a variable, copied at once.
    unsafe withUnsafeBytes(of: &bytes) { if let base = $0.baseAddress { unsafe put(Bytes(base, count: 4)) } }
  }
}
