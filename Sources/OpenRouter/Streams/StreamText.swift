import CSystem
import OpenRouterBase

/// A text that is set again and again: its block is kept, so that most do not allocate. It ends with a NUL.
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
    // SAFETY: the block is the text's own and has `capacity` bytes, all of them set; so below.
    unsafe system_wipe(base, capacity)
    unsafe system_free(base)
  }

  var isEmpty: Bool { count == 0 }

  var text: Bytes {
    guard let base = unsafe base else { return Bytes("") }
    return unsafe Bytes(base, count: count)
  }

  /// As new; the memory is kept, and zeroed.
  mutating func reset() {
    if let base = unsafe base { unsafe system_wipe(base, capacity) }
    count = 0
  }

  /// Takes a copy, in which each broken sequence of UTF-8 is U+FFFD. On failure the old text stays.
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
    // All of it is zeroed when it goes, and so has to be set.
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
