import COpenRouter
import OpenRouterBase

extension DiagnosedModel where M: PreparedModel & ~Copyable {
  /// A new one with the handles that it contains, to be freed with `release`; nil if out of memory.
  static func allocatePrepared() -> UnsafeMutablePointer<DiagnosedModel<M>>? {
    guard let made = unsafe allocate() else { return nil }
    // SAFETY: it was just made.
    if unsafe made.pointee.model.prepare() == OPENROUTER_OK { return unsafe made }
    unsafe release(made)
    return nil
  }
}
