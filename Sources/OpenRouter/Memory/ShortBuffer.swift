import CSystem
import OpenRouterBase

/// A buffer that is written once, exactly as large as necessary, and zeroed before it is freed.
@safe
struct ShortBuffer: ~Copyable {
  private var base: UnsafeMutableRawPointer?
  private var count = 0

  init() {
    unsafe base = nil
  }

  deinit {
    guard let base = unsafe base else { return }
    // SAFETY: the buffer owns the block, which has `count` bytes; so below.
    unsafe system_wipe(base, count)
    unsafe system_free(base)
  }

  var bytes: Bytes {
    guard let base = unsafe base else { return Bytes("") }
    return unsafe Bytes(base, count: count)
  }

  /// Stores what `write` writes. `write` is called twice, first to count. Call this once only.
  @inline(__always)
  mutating func put(_ write: (inout ByteWriter) -> Void) throws(Failure) {
    var counter = ByteWriter()
    write(&counter)
    if counter.count == 0 { return }
    guard let fresh = unsafe system_allocate(counter.count) else { throw Failure(.outOfMemory) }
    unsafe base = fresh
    count = counter.count
    var writer = unsafe ByteWriter(fresh, capacity: counter.count)
    write(&writer)
  }
}
