import CSystem

/// Where bytes are written to. Everything that is written is written by one generic function, run once to count and
/// once to write, so that the two can never disagree.
protocol ByteSink: ~Copyable {
  mutating func put(_ byte: UInt8)
  mutating func put(_ bytes: Bytes)
}

extension ByteSink where Self: ~Copyable {
  @inline(__always)
  mutating func put(_ literal: StaticString) { put(Bytes(literal)) }
}

/// Counts what would be written.
struct ByteCounter: ByteSink, ~Copyable {
  private(set) var count = 0

  @inline(__always)
  mutating func put(_ byte: UInt8) { count &+= 1 }

  @inline(__always)
  mutating func put(_ bytes: Bytes) { count &+= bytes.count }
}

/// Writes without checking: only where a bound of what comes is known to fit.
@safe
struct ByteCursor: ByteSink, ~Copyable {
  private let start: UnsafeMutableRawPointer
  private var next: UnsafeMutableRawPointer

  @inline(__always)
  init(_ start: UnsafeMutableRawPointer) {
    unsafe self.start = unsafe start
    unsafe self.next = unsafe start
  }

  /// How many bytes have been written.
  var count: Int {
    @inline(__always) get { unsafe next - start }
  }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    // SAFETY: whoever made the cursor gave it room for all that is put.
    unsafe next.storeBytes(of: byte, as: UInt8.self)
    unsafe next += 1
  }

  @inline(__always)
  mutating func put(_ bytes: Bytes) {
    // SAFETY: as above; the source never lies in the memory that is written to.
    unsafe system_copy(next, bytes.base, bytes.count)
    unsafe next += bytes.count
  }

  /// Four bytes in the machine's order, for the library's own use.
  mutating func put(integer: Int) {
    // SAFETY: as above.
    unsafe next.storeBytes(of: UInt32(truncatingIfNeeded: integer), as: UInt32.self)
    unsafe next += 4
  }
}

/// Writes as much as fits and forgets the rest: for messages, which are cut.
@safe
struct ByteClipper: ByteSink, ~Copyable {
  private let start: UnsafeMutableRawPointer
  private let capacity: Int
  private(set) var count = 0

  init(_ start: UnsafeMutableRawPointer, capacity: Int) {
    unsafe self.start = unsafe start
    self.capacity = capacity
  }

  var isFull: Bool { count == capacity }
  var room: Int { capacity &- count }

  mutating func put(_ byte: UInt8) {
    if count == capacity { return }
    // SAFETY: `count` is below `capacity`.
    unsafe start.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count &+= 1
  }

  mutating func put(_ bytes: Bytes) {
    let size = min(bytes.count, room)
    // SAFETY: no more is copied than there is room for.
    unsafe system_copy(start + count, bytes.base, size)
    count &+= size
  }
}
