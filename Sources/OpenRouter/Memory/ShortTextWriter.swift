import CVector
import OpenRouterBase

/// A `ByteWriter` whose state stays in registers as long as only short texts are put: nothing that is called changes
/// it.
@safe
struct ShortTextWriter: ~Copyable {
  private let start: UnsafeMutableRawPointer
  private let capacity: Int
  /// The number of bytes put so far, including those that did not fit.
  private var count = 0

  /// No name of a member is longer, so copying needs two cases less.
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
    // SAFETY: `claim` has found room for all of it.
    unsafe target.storeBytes(of: 0x222C, as: UInt16.self)
    unsafe (target + 2).storeBytes(of: 0x3A22, toByteOffset: name.count, as: UInt16.self)
    unsafe vector_copy_short(target + 2, name.base, name.count, nameLimit)
  }

  @inline(never)
  private static func copy(_ name: Bytes, _ text: Bytes, to target: UnsafeMutableRawPointer) {
    assert(name.count <= nameLimit)
    let next = unsafe target + 2 + name.count
    // SAFETY: as above; larger integers are stored little-endian, which all machines of Embedded Swift are.
    unsafe target.storeBytes(of: 0x222C, as: UInt16.self)
    // `":""`; if there is a text, its first byte replaces the last quote.
    unsafe next.storeBytes(of: 0x2222_3A22, as: UInt32.self)
    unsafe next.storeBytes(of: UInt8(ascii: "\""), toByteOffset: text.count &+ 3, as: UInt8.self)
    unsafe vector_copy_short(target + 2, name.base, name.count, nameLimit)
    // Last, so that no value has to survive the copy.
    unsafe vector_copy(next + 3, text.base, text.count)
  }

  @inline(__always)
  private mutating func claim(_ size: Int) -> UnsafeMutableRawPointer? {
    let offset = count
    count &+= size
    return count <= capacity ? unsafe start + offset : nil
  }

  /// Lets `write` fill the rest of the memory.
  ///
  /// - Parameter write: returns the number of bytes it needed, including those that did not fit.
  @inline(__always)
  mutating func put(_ write: (consuming ByteWriter) -> Int) {
    let written = min(count, capacity)
    // SAFETY: the address after the bytes that are stored.
    count &+= unsafe write(ByteWriter(start + written, capacity: capacity &- written))
  }

  /// The number of bytes put. The first one is replaced.
  @inline(__always)
  consuming func end(first: UInt8) -> Int {
    // SAFETY: a byte that was stored.
    if count > 0 && count <= capacity { unsafe start.storeBytes(of: first, as: UInt8.self) }
    return count
  }
}
