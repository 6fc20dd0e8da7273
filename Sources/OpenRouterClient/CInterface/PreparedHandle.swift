import COpenRouter
import OpenRouterBase

extension Handle where M: PreparedModel & ~Copyable {
  /// A new handle with all that belongs to it.
  static func makePrepared(_ out: UnsafeMutablePointer<OpaquePointer?>?) -> openrouter_status {
    guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    var made: OpaquePointer?
    var status = unsafe make(&made)
    guard status == OPENROUTER_OK, let handle = unsafe Pointer(made) else { return status }
    // SAFETY: the handle was just made.
    status = unsafe handle.pointee.model.prepare()
    if status == OPENROUTER_OK {
      unsafe out.pointee = made
    } else {
      unsafe free(made)
    }
    return status
  }
}
