import CSystem
import OpenRouterBase

/// Memory for what is written at once, as large as that is, and overwritten when it goes.
@safe
struct ShortBuffer: ~Copyable {
  private var base: UnsafeMutableRawPointer?
  private var count = 0

  init() {
    unsafe base = nil
  }

  deinit {
    guard let base = unsafe base else { return }
    // SAFETY: the block is the buffer's own and has `count` bytes; so below.
    unsafe system_wipe(base, count)
    unsafe system_free(base)
  }

  var bytes: Bytes {
    guard let base = unsafe base else { return Bytes("") }
    return unsafe Bytes(base, count: count)
  }

  /// Takes what `write` writes, which is called twice: first to count. To be called once.
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
