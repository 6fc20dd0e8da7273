import CSystem

/// Writes bytes into memory, never more than there is room for, and counts all that came: with no room at all it only
/// counts, so that what is counted and what is written can never disagree.
@safe
public struct ByteWriter: ~Copyable {
  private let start: UnsafeMutableRawPointer
  private let capacity: Int
  /// How many bytes have come, also those for which there was no room.
  public private(set) var count = 0

  @inline(__always)
  public init(_ start: UnsafeMutableRawPointer, capacity: Int) {
    unsafe self.start = unsafe start
    self.capacity = capacity
  }

  /// A writer that counts.
  @inline(__always)
  public init() {
    // SAFETY: without capacity nothing is ever written there.
    unsafe start = UnsafeMutableRawPointer(mutating: Bytes("").base)
    capacity = 0
  }

  /// How many more bytes can be written; negative where some that came could not.
  public var room: Int { capacity &- count }
  /// How many bytes are written.
  public var written: Int { min(count, capacity) }

  @inline(never)
  public mutating func put(_ byte: UInt8) {
    // SAFETY: `count` is below `capacity`.
    if count < capacity { unsafe start.storeBytes(of: byte, toByteOffset: count, as: UInt8.self) }
    count &+= 1
  }

  /// Two bytes.
  @inline(never)
  public mutating func put(_ first: UInt8, _ second: UInt8) {
    put(first)
    put(second)
  }

  @inline(never)
  public mutating func put(_ bytes: Bytes) {
    // SAFETY: no more than there is room for; the source never lies in the memory that is written to.
    unsafe system_copy(start + written, bytes.base, min(bytes.count, max(room, 0)))
    count &+= bytes.count
  }

  /// Room for `size` bytes, which the caller must write all; nil where there is less, after which they are only counted.
  @inline(__always)
  public mutating func claim(_ size: Int) -> UnsafeMutableRawPointer? {
    let offset = count
    count &+= size
    return size <= capacity &- offset ? unsafe start + offset : nil
  }

  /// Where the next byte comes, and how many have room there.
  @inline(__always)
  public var rest: (UnsafeMutableRawPointer, Int) {
    // SAFETY: behind what is written.
    unsafe (start + written, capacity &- written)
  }

  /// Where the next byte comes.
  @inline(__always)
  public var next: UnsafeMutableRawPointer { unsafe start + written }

  /// Counts bytes that were written to `next`, where there was room for them.
  @inline(__always)
  public mutating func add(_ size: Int) { count &+= size }

  /// Bytes that `write` writes, and of which it tells how many came.
  @inline(__always)
  public mutating func put(_ write: (consuming ByteWriter) -> Int) {
    let (start, capacity) = unsafe rest
    count &+= unsafe write(ByteWriter(start, capacity: capacity))
  }

  @inline(__always)
  public mutating func put(_ literal: StaticString) { put(Bytes(literal)) }

  /// The decimal digits of a number below 10,000.
  @inline(__always)
  public mutating func putSmallInteger(_ number: UInt32) {
    // Quotients by products, which are exact for numbers so small: dividing costs more than all the rest. Then the digits
    // of both pairs together.
    let high = (number &* 5243) &>> 19
    let pairs = (number &- high &* 100) &<< 16 | high
    let tens = (pairs &* 103) &>> 10 & 0x000F_000F
    let all = tens | (pairs &- tens &* 10) &<< 8
    // The zeroes before the number, all but the last, in bits.
    let zeroes = (all | 1 &<< 24).trailingZeroBitCount & 24
    let size = 4 &- zeroes / 8
    var digits = (0x3030_3030 | all) &>> UInt32(truncatingIfNeeded: zeroes)
    guard var target = unsafe claim(size) else { return }
    // SAFETY: the bytes that were claimed: four, or two and one, of which either may be missing.
    if size == 4 { return unsafe target.storeBytes(of: digits.littleEndian, as: UInt32.self) }
    if size & 2 != 0 {
      unsafe target.storeBytes(of: UInt16(truncatingIfNeeded: digits).littleEndian, as: UInt16.self)
      digits &>>= 16
      unsafe target += 2
    }
    if size & 1 != 0 { unsafe target.storeBytes(of: UInt8(truncatingIfNeeded: digits), as: UInt8.self) }
  }

  /// Four bytes in the machine's order, for the library's own use.
  @inline(never)
  public mutating func putSize(_ size: Int) {
    var bytes = UInt32(truncatingIfNeeded: size)
    // SAFETY: the four bytes of a variable, copied at once.
    unsafe withUnsafeBytes(of: &bytes) { if let base = $0.baseAddress { unsafe put(Bytes(base, count: 4)) } }
  }
}
