import CSystem
import OpenRouterBase

/// A NUL-terminated text that is set repeatedly. Its block is kept, so that most changes do not allocate.
@safe
struct StreamText: ~Copyable {
  private var base: UnsafeMutableRawPointer?
  private var capacity = 0
  private var count = 0

  private static var firstCapacity: Int { 64 }

  init() {
    unsafe base = nil
  }

  deinit {
    guard let base = unsafe base else { return }
    // SAFETY: the text owns the block, which has `capacity` bytes, all of them initialized; so below.
    unsafe system_wipe(base, capacity)
    unsafe system_free(base)
  }

  var isEmpty: Bool { count == 0 }

  var text: Bytes {
    guard let base = unsafe base else { return Bytes("") }
    return unsafe Bytes(base, count: count)
  }

  /// Resets everything; the memory is zeroed and kept.
  mutating func reset() {
    if let base = unsafe base { unsafe system_wipe(base, capacity) }
    count = 0
  }

  /// Stores a copy with U+FFFD for each invalid sequence of UTF-8. On failure the old text is kept.
  mutating func set(_ text: Bytes, isASCII: Bool) throws(Failure) {
    let isValid = isASCII || UTF8Replacement.isValid(text)
    let size = isValid ? text.count : UTF8Replacement.size(of: text)
    if size >= capacity { try grow(to: size &+ 1) }
    guard let base = unsafe base else { return }
    if isValid {
      unsafe system_copy(base, text.base, size)
    } else {
      var writer = unsafe ByteWriter(base, capacity: capacity)
      UTF8Replacement.write(text, to: &writer)
    }
    unsafe base.storeBytes(of: 0, toByteOffset: size, as: UInt8.self)
    count = size
  }

  private mutating func grow(to needed: Int) throws(Failure) {
    let size = max(needed, max(capacity &* 2, StreamText.firstCapacity))
    guard let fresh = unsafe system_allocate(size) else { throw Failure(.outOfMemory) }
    // All of the block is zeroed in the end, so all of it must be initialized.
    unsafe system_wipe(fresh, size)
    if let base = unsafe base {
      unsafe system_wipe(base, capacity)
      unsafe system_free(base)
    }
    unsafe base = fresh
    capacity = size
    count = 0
  }
}
