import CVector
import OpenRouterBase

/// The target of JSON: the same code writes and counts, so that both always agree.
protocol JSONSink {
  var count: Int { get }
  mutating func put(_ byte: UInt8)
  mutating func put(_ bytes: Bytes)
  /// Adds what `write` writes; it returns the size.
  mutating func put(_ write: (consuming ByteWriter) -> Int)
}

/// A sink that only counts.
struct JSONCounter: JSONSink {
  private(set) var count = 0

  @inline(__always) mutating func put(_ byte: UInt8) { count &+= 1 }
  @inline(__always) mutating func put(_ bytes: Bytes) { count &+= bytes.count }
  @inline(__always) mutating func put(_ write: (consuming ByteWriter) -> Int) { count &+= write(ByteWriter()) }
}

/// Writes into memory that is known to be large enough.
@safe
struct JSONOutput: JSONSink {
  private let target: UnsafeMutableRawPointer
  private(set) var count = 0

  /// - Parameter writer: has room for everything that will be put.
  @inline(__always)
  init(_ writer: borrowing ByteWriter) {
    unsafe target = writer.next
  }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    // SAFETY: there is room for everything; so below.
    unsafe target.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count &+= 1
  }

  @inline(__always)
  mutating func put(_ bytes: Bytes) {
    unsafe vector_copy(target + count, bytes.base, bytes.count)
    count &+= bytes.count
  }

  @inline(__always)
  mutating func put(_ write: (consuming ByteWriter) -> Int) {
    count &+= unsafe write(ByteWriter(target + count, capacity: Int.max / 2))
  }
}
