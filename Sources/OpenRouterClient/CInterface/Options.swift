import COpenRouter
import OpenRouterBase

/// What all options have in common, for C.
extension Handle where M: OptionsModel & ~Copyable {
  @inline(never)
  static func setInteger(_ handle: OpaquePointer?, _ field: M.Field, _ value: Int64) -> openrouter_status {
    unsafe change(handle, field, given: { _, _ in .integer(value) }) { (options) throws(Failure) in
      try options.set(field, integer: value)
    }
  }

  static func getInteger<Value: FixedWidthInteger>(
    _ handle: OpaquePointer?, _ field: M.Field, _ out: UnsafeMutablePointer<Value>?
  ) -> openrouter_status {
    guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    return unsafe read(handle) { (options) throws(Failure) in
      // SAFETY: `out` is the caller's variable.
      unsafe out.pointee = Value(truncatingIfNeeded: options.integer(field))
      return OPENROUTER_OK
    }
  }
}
