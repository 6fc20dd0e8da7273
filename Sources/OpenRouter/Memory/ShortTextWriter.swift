import CVector
import OpenRouterBase

/// Writes bytes as `ByteWriter` does. As long as nothing but short texts come, its state stays in registers, which it does
/// not where functions that are called change it.
@safe
struct ShortTextWriter: ~Copyable {
  private let start: UnsafeMutableRawPointer
  private let capacity: Int
  /// How many bytes have come, also those for which there was no room.
  private var count = 0

  /// No member's name is longer: copying two sizes less costs fewer steps.
  static var nameLimit: Int { 32 }

  @inline(__always)
  init(_ writer: consuming ByteWriter) {
    (unsafe start, capacity) = unsafe writer.rest
  }

  /// `,"name":"text"`.
  ///
  /// - Parameter name: at most `nameLimit` bytes.
  @inline(__always)
  mutating func put(name: Bytes, text: Bytes) {
    if let target = unsafe claim(name.count &+ text.count &+ 6) {
      unsafe ShortTextWriter.copy(name, text, to: target)
    }
  }

  /// `,"name":`; so below.
  @inline(__always)
  mutating func put(name: Bytes) {
    if let target = unsafe claim(name.count &+ 4) { unsafe ShortTextWriter.copy(name, to: target) }
  }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    // SAFETY: the byte that was claimed.
    if let target = unsafe claim(1) { unsafe target.storeBytes(of: byte, as: UInt8.self) }
  }

  @inline(never)
  private static func copy(_ name: Bytes, to target: UnsafeMutableRawPointer) {
    assert(name.count <= nameLimit)
    // SAFETY: there is room for all of it, as `claim` has found.
    unsafe target.storeBytes(of: 0x222C, as: UInt16.self)
    unsafe (target + 2).storeBytes(of: 0x3A22, toByteOffset: name.count, as: UInt16.self)
    unsafe vector_copy_short(target + 2, name.base, name.count, nameLimit)
  }

  @inline(never)
  private static func copy(_ name: Bytes, _ text: Bytes, to target: UnsafeMutableRawPointer) {
    assert(name.count <= nameLimit)
    let next = unsafe target + 2 + name.count
    // SAFETY: as above; numbers of more bytes are little-endian, as every machine is that Embedded Swift knows.
    unsafe target.storeBytes(of: 0x222C, as: UInt16.self)
    // `":""`, of which the text takes the last one's place, if there is any.
    unsafe next.storeBytes(of: 0x2222_3A22, as: UInt32.self)
    unsafe next.storeBytes(of: UInt8(ascii: "\""), toByteOffset: text.count &+ 3, as: UInt8.self)
    unsafe vector_copy_short(target + 2, name.base, name.count, nameLimit)
    // Last, so that nothing need be kept for afterwards.
    unsafe vector_copy(next + 3, text.base, text.count)
  }

  @inline(__always)
  private mutating func claim(_ size: Int) -> UnsafeMutableRawPointer? {
    let offset = count
    count &+= size
    return count <= capacity ? unsafe start + offset : nil
  }

  /// What `write` writes.
  ///
  /// - Parameter write: returns how many bytes it wrote, also those for which there was no room.
  @inline(__always)
  mutating func put(_ write: (consuming ByteWriter) -> Int) {
    let written = min(count, capacity)
    // SAFETY: behind what is written.
    count &+= unsafe write(ByteWriter(start + written, capacity: capacity &- written))
  }

  /// How many bytes came. The first one is replaced.
  @inline(__always)
  consuming func end(first: UInt8) -> Int {
    // SAFETY: a byte that was written.
    if count > 0 && count <= capacity { unsafe start.storeBytes(of: first, as: UInt8.self) }
    return count
  }
}
