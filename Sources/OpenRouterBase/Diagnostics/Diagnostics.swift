import CSystem

/// The last failure on a handle, as text. It is rendered when it happens, into memory that the handle already has, so
/// that it can be reported even if memory has run out.
@safe
public struct Diagnostics: ~Copyable {
  /// Bytes of a message, without its NUL.
  public static var messageLimit: Int { 255 }

  private let storage: UnsafeMutableRawPointer
  /// Nil if there was no failure, or if it belongs to no field.
  public private(set) var field: FieldName?

  /// - Parameter storage: `messageLimit + 1` bytes, which outlive the diagnostics.
  @inline(__always)
  public init(_ storage: UnsafeMutableRawPointer) {
    unsafe self.storage = unsafe storage
    clear()
  }

  /// The message with its NUL; empty if there was no failure. Its size is not known here.
  public var message: Bytes { unsafe Bytes(storage, count: 0) }

  @inline(__always)
  public mutating func clear() {
    field = nil
    // SAFETY: there is room for a message and its NUL.
    unsafe storage.storeBytes(of: 0, as: UInt8.self)
  }

  /// Writes a message that says which field, what was expected and what was given.
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
      // Not if the value is the message itself, which is being overwritten.
      if unsafe !given.begins(in: storage, size: Diagnostics.messageLimit) { given.describe(failure, to: &writer) }
    }
    return failure.statusCode
  }

  /// Sets the message to what `write` writes, truncated if it is too long.
  @inline(__always)
  public mutating func record(_ field: FieldName?, _ write: (inout ByteWriter) -> Void) {
    self.field = field
    // SAFETY: there is room for a message and its NUL.
    var writer = unsafe ByteWriter(storage, capacity: Diagnostics.messageLimit)
    write(&writer)
    let end = unsafe UTF8Text.lastBoundary(Bytes(storage, count: writer.written))
    unsafe storage.storeBytes(of: 0, toByteOffset: end, as: UInt8.self)
  }

  /// Copies the failure of other diagnostics.
  public mutating func copy(_ other: borrowing Diagnostics) {
    // SAFETY: a message ends with a NUL.
    let text = unsafe Bytes(
      other.storage, count: Int(system_text_size(other.message.base.assumingMemoryBound(to: CChar.self))))
    record(other.field) { $0.put(text) }
  }
}
