import COpenRouter
import CSystem

extension Bytes {
  /// A text given by a C caller.
  @inline(never)
  public init(_ data: UnsafePointer<CChar>?, _ size: Int) throws(Failure) {
    try unsafe self.init(inlined: data, size)
  }

  /// The same, always inlined.
  @inline(__always)
  public init(inlined data: UnsafePointer<CChar>?, _ size: Int) throws(Failure) {
    guard let data = unsafe data else { throw Failure(.nullPointer) }
    // OPENROUTER_NUL_TERMINATED is SIZE_MAX, which arrives as -1.
    // SAFETY: the caller promises `size` bytes, or a NUL.
    if size >= 0 {
      unsafe self.init(UnsafeRawPointer(data), count: size)
    } else if size == -1 {
      unsafe self.init(UnsafeRawPointer(data), count: system_text_size(data))
    } else {
      throw Failure(.size)
    }
  }

  /// A NUL-terminated text.
  public init(nulTerminated text: UnsafePointer<CChar>) {
    // SAFETY: the caller promises the NUL.
    unsafe self.init(UnsafeRawPointer(text), count: system_text_size(text))
  }

  /// The same; empty for NULL.
  public init(orEmpty text: UnsafePointer<CChar>?) {
    if let text = unsafe text { unsafe self.init(nulTerminated: text) } else { self.init("") }
  }

  /// The bytes as a C string.
  public var characters: UnsafePointer<CChar> { unsafe base.assumingMemoryBound(to: CChar.self) }
}

extension OffendingValue {
  /// A text given by a C caller, if it can be read.
  @inline(never)
  public init<Rule: FieldRule>(_ data: UnsafePointer<CChar>?, _ size: Int, _ rule: Rule) {
    do throws(Failure) {
      self = rule.offendingValue(try unsafe Bytes(data, size))
    } catch {
      self = .nothing
    }
  }
}

extension openrouter_string {
  /// A text that is NUL-terminated in memory.
  public init(_ text: Bytes) {
    unsafe self.init(data: text.characters, size: text.count)
  }
}

extension openrouter_bytes {
  public init(_ bytes: Bytes) {
    unsafe self.init(data: bytes.base.assumingMemoryBound(to: UInt8.self), size: bytes.count)
  }
}

/// Copies out the text that `write` writes: rule 6 of the interface, for all functions of this kind.
///
/// - Parameters:
///   - bound: an upper bound of the size; if the buffer is that large, nothing is counted first.
///   - check: whether there is anything to write; not called if a pointer is NULL.
@inline(__always)
public func copyOut(
  _ buffer: UnsafeMutablePointer<CChar>?, _ capacity: Int, _ size: UnsafeMutablePointer<Int>?,
  bound: @autoclosure () -> Int, check: () throws(Failure) -> Void, count: () -> Int, write: (inout ByteWriter) -> Void
) throws(Failure) -> openrouter_status {
  guard let size = unsafe size else { return OPENROUTER_ERROR_NULL_POINTER }
  // `size_t` arrives signed: a negative value is larger than any text.
  let room = capacity < 0 ? Int.max : capacity
  guard let buffer = unsafe buffer else {
    if room > 0 { return OPENROUTER_ERROR_NULL_POINTER }
    try check()
    unsafe size.pointee = count()
    return OPENROUTER_OK
  }
  try check()
  if room < bound() {
    let needed = count()
    if needed > room {
      unsafe size.pointee = needed
      return OPENROUTER_ERROR_BUFFER_TOO_SMALL
    }
  }
  // SAFETY: the buffer has room for all bytes, by the bound or by the count.
  var writer = unsafe ByteWriter(UnsafeMutableRawPointer(buffer), capacity: room)
  write(&writer)
  unsafe size.pointee = writer.count
  return OPENROUTER_OK
}
