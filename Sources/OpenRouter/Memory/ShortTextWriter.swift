import CVector

/// Writes behind what a `ByteWriter` has written. As long as nothing but short texts come, its state stays in registers,
/// which it does not where functions that are called change it.
@safe
struct ShortTextWriter: ~Copyable {
  private let start: UnsafeMutableRawPointer
  private let capacity: Int
  /// How many bytes have come, also those for which there was no room.
  private var count = 0

  /// - Parameter writer: hears by `end` of what came.
  @inline(__always)
  init(_ writer: borrowing ByteWriter) {
    (unsafe start, capacity) = unsafe writer.rest
  }

  /// A text with something short before it and behind.
  @inline(__always)
  mutating func put(_ before: StaticString, _ text: Bytes, _ behind: StaticString) {
    let offset = count
    count &+= before.utf8CodeUnitCount &+ text.count &+ behind.utf8CodeUnitCount
    if count > capacity { return }
    // SAFETY: there is room for all three; no text lies in the memory that is written to.
    let target = unsafe start + offset
    unsafe vector_copy(target, before.utf8Start, before.utf8CodeUnitCount)
    unsafe vector_copy(
      target + before.utf8CodeUnitCount + text.count, behind.utf8Start, behind.utf8CodeUnitCount)
    unsafe vector_copy(target + before.utf8CodeUnitCount, text.base, text.count)
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

  /// Gives back what came, the first byte replaced.
  @inline(__always)
  consuming func end(in writer: inout ByteWriter, first: UInt8) {
    // SAFETY: a byte that was written.
    if count > 0 && count <= capacity { unsafe start.storeBytes(of: first, as: UInt8.self) }
    writer.skip(count)
  }
}
