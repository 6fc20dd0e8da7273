import COpenRouter
import OpenRouterBase

/// Additional members, which requests and authorization URLs keep in one field, for C.
extension AnyHandle {
  @inline(never)
  static func getMember(
    _ handle: OpaquePointer?, _ number: UInt8, _ name: UnsafePointer<CChar>?, _ size: Int,
    _ out: UnsafeMutablePointer<openrouter_string>?
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle), let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    do throws(Failure) {
      let name = try unsafe Bytes(name, size)
      // SAFETY: a handle that is not NULL came from `make`; concurrent readers are allowed.
      guard let found = unsafe handle.pointee.storage.members(number).find(name) else { return OPENROUTER_ABSENT }
      // SAFETY: `out` is the caller's variable.
      unsafe out.pointee = openrouter_string(found.json)
      return OPENROUTER_OK
    } catch {
      return error.statusCode
    }
  }

  @inline(never)
  static func unsetMember(
    _ handle: OpaquePointer?, _ field: AnyField<Rule>, _ name: UnsafePointer<CChar>?, _ size: Int
  ) -> openrouter_status {
    unsafe change(handle, field, given: { .nothing }) { (storage) throws(Failure) in
      storage.unsetMember(field.number, try unsafe Bytes(name, size))
    }
  }
}

extension Handle where M: ~Copyable {
  /// Sets a value under a name chosen by the caller. A failure shows the name if the name was refused, otherwise the
  /// value, as one of `rule`.
  @inline(__always)
  static func setNamed(
    _ handle: OpaquePointer?, _ field: M.Field, _ name: UnsafePointer<CChar>?, _ nameSize: Int,
    _ value: UnsafePointer<CChar>?, _ valueSize: Int, _ rule: Rule,
    checkName: (borrowing M, Bytes) throws(Failure) -> Void, set: (inout M, Bytes, Bytes) throws(Failure) -> Void
  ) -> openrouter_status {
    var isName = true
    return unsafe change(
      handle, field,
      given: { _, _ in
        unsafe isName ? OffendingValue(name, nameSize, Rule.trusted) : OffendingValue(value, valueSize, rule)
      }
    ) { (model) throws(Failure) in
      let value = try unsafe Bytes(value, valueSize)
      let name = try unsafe Bytes(name, nameSize)
      try checkName(model, name)
      isName = false
      try set(&model, name, value)
    }
  }
}
