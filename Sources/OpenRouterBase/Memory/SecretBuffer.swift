import CSystem

/// A buffer that grows, and is zeroed before it is freed. Nothing is allocated before the first byte.
@safe
public struct SecretBuffer: ~Copyable {
  private var base: UnsafeMutableRawPointer?
  private var capacity = 0
  public private(set) var count = 0

  /// The first size of the block: enough for what a browser usually sends.
  private static var firstCapacity: Int { 2048 }

  public init() {
    unsafe base = nil
  }

  deinit {
    guard let base = unsafe base else { return }
    // SAFETY: the buffer owns the block, and `count` never exceeds it; so below.
    unsafe system_wipe(base, count)
    unsafe system_free(base)
  }

  public var bytes: Bytes {
    guard let base = unsafe base else { return Bytes("") }
    return unsafe Bytes(base, count: count)
  }

  /// Appends a copy. On failure nothing has changed.
  @inline(never)
  public mutating func append(_ bytes: Bytes) throws(Failure) {
    if bytes.isEmpty { return }
    if bytes.count > capacity &- count { try grow(to: count &+ bytes.count) }
    guard let base = unsafe base else { return }
    // SAFETY: the block is large enough, as ensured above.
    unsafe system_copy(base + count, bytes.base, bytes.count)
    count &+= bytes.count
  }

  private mutating func grow(to needed: Int) throws(Failure) {
    let capacity = max(needed &* 2, SecretBuffer.firstCapacity)
    guard let fresh = unsafe system_allocate(capacity) else { throw Failure(.outOfMemory) }
    if let base = unsafe base {
      // SAFETY: the new block is larger than the old one, which is not used again.
      unsafe system_copy(fresh, base, count)
      unsafe system_wipe(base, count)
      unsafe system_free(base)
    }
    unsafe base = fresh
    self.capacity = capacity
  }

  /// Empties the buffer and frees its block, if the block has more than `limit` bytes.
  public mutating func shrink(to limit: Int) {
    if capacity > limit { self = SecretBuffer() }
  }

  /// Removes the bytes after the first `size`.
  public mutating func cut(to size: Int) {
    guard let base = unsafe base, size < count else { return }
    unsafe system_wipe(base + size, count &- size)
    count = size
  }
}
