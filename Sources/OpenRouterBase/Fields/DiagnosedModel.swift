import CSystem

/// A model and its last failure. The same allocation also holds the failure's message and the model's texts.
public struct DiagnosedModel<M: Model & ~Copyable>: ~Copyable {
  public var diagnostics: Diagnostics
  public var model: M

  /// The largest block in the per-thread cache of glibc's malloc. It leaves about 480 bytes for texts, more than a
  /// documented request needs. A larger model has a larger block.
  private static var blockSize: Int { max(1032, MemoryLayout<DiagnosedModel<M>>.stride &+ 768) }

  /// A new one, to be freed with `release`; nil if out of memory.
  @inline(__always)
  public static func allocate() -> UnsafeMutablePointer<DiagnosedModel<M>>? {
    let message = MemoryLayout<DiagnosedModel<M>>.stride
    let values = message &+ Diagnostics.messageLimit &+ 1
    // SAFETY: one block with three parts: the model, the message, the values.
    guard let block = unsafe system_allocate(blockSize) else { return nil }
    let place = unsafe block.assumingMemoryBound(to: DiagnosedModel<M>.self)
    unsafe place.initialize(
      to: DiagnosedModel(
        diagnostics: Diagnostics(block + message),
        model: M(ModelMemory(block + values, size: blockSize &- values))))
    return unsafe place
  }

  /// Frees the result of `allocate`; does nothing for nil.
  @inline(__always)
  public static func release(_ place: UnsafeMutablePointer<DiagnosedModel<M>>?) {
    guard let place = unsafe place else { return }
    // SAFETY: it came from `allocate` and is not used again.
    unsafe place.deinitialize(count: 1)
    unsafe system_free(place)
  }
}
