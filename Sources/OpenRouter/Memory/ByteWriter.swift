import CSystem

/// Writes bytes into memory, never more than there is room for, and counts all that came: with no room at all it only
/// counts, so that what is counted and what is written can never disagree.
@safe
struct ByteWriter: ~Copyable {
  private let start: UnsafeMutableRawPointer
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
    // SAFETY: without capacity nothing is ever written there.
    unsafe start = UnsafeMutableRawPointer(mutating: Bytes("").base)
    capacity = 0
  }

  /// How many more bytes can be written; negative where some that came could not.
  var room: Int { capacity &- count }
  /// How many bytes are written.
  var written: Int { min(count, capacity) }

  @inline(never)
  mutating func put(_ byte: UInt8) {
    // SAFETY: `count` is below `capacity`.
    if count < capacity { unsafe start.storeBytes(of: byte, toByteOffset: count, as: UInt8.self) }
    count &+= 1
  }

  @inline(never)
  mutating func put(_ bytes: Bytes) {
    // SAFETY: no more than there is room for; the source never lies in the memory that is written to.
    unsafe system_copy(start + written, bytes.base, min(bytes.count, max(room, 0)))
    count &+= bytes.count
  }

  /// Room for `size` bytes, which the caller must write all; nil where there is less, after which they are only counted.
  @inline(__always)
  mutating func claim(_ size: Int) -> UnsafeMutableRawPointer? {
    let offset = count
    count &+= size
    return size <= capacity &- offset ? unsafe start + offset : nil
  }

  /// Where the next byte comes, and how many have room there: for who writes them himself and then tells how many came.
  var rest: (UnsafeMutableRawPointer, Int) {
    // SAFETY: behind what is written.
    unsafe (start + written, capacity &- written)
  }

  mutating func skip(_ size: Int) { count &+= size }

  @inline(__always)
  mutating func put(_ literal: StaticString) { put(Bytes(literal)) }

  /// The decimal digits of a number below 10,000.
  @inline(__always)
  mutating func put(small number: UInt32) {
    var rest = number
    var place = number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : 4
    guard let target = unsafe claim(place) else { return }
    while place > 0 {
      place &-= 1
      // SAFETY: a byte that was claimed.
      unsafe target.storeBytes(of: 0x30 &+ UInt8(truncatingIfNeeded: rest % 10), toByteOffset: place, as: UInt8.self)
      rest /= 10
    }
  }

  /// Four bytes in the machine's order, for the library's own use.
  @inline(never)
  mutating func put(size: Int) {
    var bytes = UInt32(truncatingIfNeeded: size)
    // SAFETY: the four bytes of a variable, copied at once.
    unsafe withUnsafeBytes(of: &bytes) { if let base = $0.baseAddress { unsafe put(Bytes(base, count: 4)) } }
  }
}
