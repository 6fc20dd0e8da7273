import COpenRouter
import OpenRouterBase

extension Handle where M: PreparedModel & ~Copyable {
  /// A new handle with the handles that it contains.
  static func makePrepared(_ out: UnsafeMutablePointer<OpaquePointer?>?) -> openrouter_status {
    guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    guard let made = unsafe allocatePrepared() else { return OPENROUTER_ERROR_OUT_OF_MEMORY }
    unsafe out.pointee = OpaquePointer(made)
    return OPENROUTER_OK
  }
}
