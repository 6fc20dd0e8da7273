import CSystem

/// Writes bytes into memory of a fixed size and keeps counting past its end, like `snprintf`. A writer without memory
/// only counts, so that the size counted and the size written always agree.
@safe
public struct ByteWriter: ~Copyable {
  private let start: UnsafeMutableRawPointer
  private let capacity: Int
  /// The number of bytes put so far, including those that did not fit.
  public private(set) var count = 0

  @inline(__always)
  public init(_ start: UnsafeMutableRawPointer, capacity: Int) {
    unsafe self.start = unsafe start
    self.capacity = capacity
  }

  /// A writer that only counts.
  @inline(__always)
  public init() {
    // SAFETY: nothing is stored while the capacity is 0.
    unsafe start = UnsafeMutableRawPointer(mutating: Bytes("").base)
    capacity = 0
  }

  /// How many more bytes fit; negative if some did not fit.
  public var room: Int { capacity &- count }
  /// How many bytes were stored.
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
    // SAFETY: at most `room` bytes are copied; the source never overlaps the memory that is written.
    unsafe system_copy(start + written, bytes.base, min(bytes.count, max(room, 0)))
    count &+= bytes.count
  }

  /// Room for `size` bytes, all of which the caller must write; nil if they do not fit, and then they are only counted.
  @inline(__always)
  public mutating func claim(_ size: Int) -> UnsafeMutableRawPointer? {
    let offset = count
    count &+= size
    return size <= capacity &- offset ? unsafe start + offset : nil
  }

  /// The address of the next byte, and the number of bytes that fit there.
  @inline(__always)
  public var rest: (UnsafeMutableRawPointer, Int) {
    // SAFETY: the address after the bytes that are stored.
    unsafe (start + written, capacity &- written)
  }

  /// The address of the next byte.
  @inline(__always)
  public var next: UnsafeMutableRawPointer { unsafe start + written }

  /// Counts bytes that the caller stored at `next`. They must fit.
  @inline(__always)
  public mutating func add(_ size: Int) { count &+= size }

  /// Lets `write` fill the rest of the memory; it returns the number of bytes it needed.
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
    // Quotients by multiplication, which is exact for numbers this small: a division costs more than all the rest. Then
    // the digits of both pairs at once.
    let high = (number &* 5243) &>> 19
    let pairs = (number &- high &* 100) &<< 16 | high
    let tens = (pairs &* 103) &>> 10 & 0x000F_000F
    let all = tens | (pairs &- tens &* 10) &<< 8
    // The bits of the leading zeroes; the last digit is kept even if it is 0.
    let zeroes = (all | 1 &<< 24).trailingZeroBitCount & 24
    let size = 4 &- zeroes / 8
    var digits = (0x3030_3030 | all) &>> UInt32(truncatingIfNeeded: zeroes)
    guard var target = unsafe claim(size) else { return }
    // SAFETY: the bytes that were claimed: four, or two and one, either of which may be missing.
    if size == 4 { return unsafe target.storeBytes(of: digits.littleEndian, as: UInt32.self) }
    if size & 2 != 0 {
      unsafe target.storeBytes(of: UInt16(truncatingIfNeeded: digits).littleEndian, as: UInt16.self)
      digits &>>= 16
      unsafe target += 2
    }
    if size & 1 != 0 { unsafe target.storeBytes(of: UInt8(truncatingIfNeeded: digits), as: UInt8.self) }
  }

  /// Four bytes in the machine's byte order, for internal use.
  @inline(never)
  public mutating func putSize(_ size: Int) {
    var bytes = UInt32(truncatingIfNeeded: size)
    // SAFETY: the four bytes of a local variable.
    unsafe withUnsafeBytes(of: &bytes) { if let base = $0.baseAddress { unsafe put(Bytes(base, count: 4)) } }
  }
}
