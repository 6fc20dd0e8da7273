import CSystem

/// The last failure on a handle, in words: rendered when it happens, into memory that the handle already has, so that
/// it can be told after an out-of-memory too.
@safe
public struct Diagnostics: ~Copyable {
  /// Bytes of a message, its NUL not counted.
  public static var messageLimit: Int { 255 }

  private let storage: UnsafeMutableRawPointer
  /// Nil where no failure has come or it belongs to no field.
  public private(set) var field: FieldName?

  /// - Parameter storage: `messageLimit + 1` bytes, which outlive the diagnostics.
  @inline(__always)
  public init(_ storage: UnsafeMutableRawPointer) {
    unsafe self.storage = unsafe storage
    clear()
  }

  /// The message and its NUL; empty where no failure has come. Its size is not known here.
  public var message: Bytes { unsafe Bytes(storage, count: 0) }

  @inline(__always)
  public mutating func clear() {
    field = nil
    // SAFETY: there is room for a message and its NUL.
    unsafe storage.storeBytes(of: 0, as: UInt8.self)
  }

  /// Says which field, what is right, and what came.
  ///
  /// - Returns: the status of the failure.
  public mutating func record(_ failure: Failure, given: OffendingValue) -> Int32 {
    let storage = unsafe storage
    record(failure.field) { (writer) in
      if let field = failure.field {
        writer.put(field.text)
        writer.put(UInt8(ascii: " "))
      }
      writer.put(failure.reason.text)
      // A message that was given back as a value is being overwritten here.
      if unsafe !given.begins(in: storage, size: Diagnostics.messageLimit) { given.describe(failure, to: &writer) }
    }
    return failure.statusCode
  }

  /// Says what `write` writes, cut short where it is too long.
  @inline(__always)
  public mutating func record(_ field: FieldName?, _ write: (inout ByteWriter) -> Void) {
    self.field = field
    // SAFETY: there is room for a message and its NUL.
    var writer = unsafe ByteWriter(storage, capacity: Diagnostics.messageLimit)
    write(&writer)
    let end = unsafe UTF8Text.lastBoundary(Bytes(storage, count: writer.written))
    unsafe storage.storeBytes(of: 0, toByteOffset: end, as: UInt8.self)
  }

  /// Takes over the failure of other diagnostics.
  public mutating func copy(_ other: borrowing Diagnostics) {
    // SAFETY: a message ends with a NUL.
    let text = unsafe Bytes(
      other.storage, count: Int(system_text_size(other.message.base.assumingMemoryBound(to: CChar.self))))
    record(other.field) { $0.put(text) }
  }
}
