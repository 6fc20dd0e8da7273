import CEvents
import CPool
import CSystem
import OpenRouterBase

/// The transfers of a client that no call uses now, each with its kept connection. Threads share them.
@safe
struct KeptTransfers {
  /// Nanoseconds after which an unused connection is closed.
  private static var longestIdle: Int64 { 60_000_000_000 }

  private let pool: UnsafeMutablePointer<idle_pool>

  /// The size of the pool in bytes.
  static var size: Int { unsafe MemoryLayout<idle_pool>.stride }

  init(_ memory: UnsafeMutableRawPointer) {
    // SAFETY: the caller promises `size` bytes.
    unsafe pool = memory.bindMemory(to: idle_pool.self, capacity: 1)
    unsafe idle_pool_init(pool)
  }

  /// A transfer that was used before, or a new one.
  func take() throws(Failure) -> UnsafeMutablePointer<Transfer> {
    while let item = unsafe idle_pool_take(pool) {
      // SAFETY: `put` stored only transfers.
      let transfer = unsafe item.assumingMemoryBound(to: Transfer.self)
      if unsafe transfer.pointee.isForeign { continue }
      let idle = unsafe system_monotonic_nanoseconds() &- transfer.pointee.idleSince
      if unsafe idle < KeptTransfers.longestIdle && !transfer.pointee.isStale { return unsafe transfer }
      unsafe KeptTransfers.free(transfer)
    }
    guard let memory = unsafe system_allocate(MemoryLayout<Transfer>.stride) else { throw Failure(.outOfMemory) }
    // SAFETY: the memory has the size of a transfer.
    let transfer = unsafe memory.assumingMemoryBound(to: Transfer.self)
    do throws(Failure) {
      unsafe transfer.initialize(to: try Transfer.make())
      return unsafe transfer
    } catch {
      unsafe system_free(memory)
      throw error
    }
  }

  /// Returns a transfer of this process, which no longer sends anything.
  func put(_ transfer: UnsafeMutablePointer<Transfer>) {
    unsafe transfer.pointee.rest()
    if unsafe idle_pool_put(pool, transfer) == 0 { unsafe KeptTransfers.free(transfer) }
  }

  /// Frees all transfers. No call is running.
  func free() {
    while let item = unsafe idle_pool_take(pool) {
      // SAFETY: as for `take`.
      let transfer = unsafe item.assumingMemoryBound(to: Transfer.self)
      if unsafe !transfer.pointee.isForeign { unsafe KeptTransfers.free(transfer) }
    }
    unsafe idle_pool_destroy(pool)
  }

  private static func free(_ transfer: UnsafeMutablePointer<Transfer>) {
    // SAFETY: it came from `take` and is not used again.
    unsafe transfer.deinitialize(count: 1)
    unsafe system_free(transfer)
  }
}
