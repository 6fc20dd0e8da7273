import COpenRouter
import OpenRouterBase

/// What the requests have in common, for C: check, body and additional members.
extension Handle where M: RequestModel & ~Copyable {
  /// Sets a text, with a fast path for typical ones, for the fields that every request has. With it a documented
  /// request takes 900 instructions instead of 2,500.
  @inline(__always)
  static func setTextOnFastPath(
    _ handle: OpaquePointer?, _ field: M.Field, _ data: UnsafePointer<CChar>?, _ size: Int
  ) -> openrouter_status {
    if let handle = unsafe Pointer(handle), let data = unsafe data, size > 0 {
      // SAFETY: as for `change`; the caller promises `size` bytes.
      let text = unsafe Bytes(UnsafeRawPointer(data), count: size)
      if let traits = field.rule.fastTraits(of: text),
        unsafe handle.pointee.model.values.put(field, text, traits)
      {
        return OPENROUTER_OK
      }
    }
    return unsafe setText(handle, field, data, size)
  }

  @inline(__always)
  static func check(_ handle: OpaquePointer?) -> openrouter_status {
    unsafe change(handle, given: { $1.offendingValue($0) }) { (model) throws(Failure) in try model.check() }
  }

  @inline(__always)
  static func writeBody(
    _ handle: OpaquePointer?, _ buffer: UnsafeMutablePointer<CChar>?, _ capacity: Int,
    _ size: UnsafeMutablePointer<Int>?
  ) -> openrouter_status {
    unsafe read(handle) { (model) throws(Failure) in
      try unsafe copyOut(
        buffer, capacity, size, bound: JSONBody.sizeBound(model),
        check: { () throws(Failure) in try model.check() },
        count: { JSONBody.size(model) },
        write: { $0.put { JSONBody.write(model, to: $0) } })
    }
  }

  @inline(__always)
  static var membersField: AnyField<Rule> { M.membersField.erased }

  @inline(never)
  static func setMember(
    _ handle: OpaquePointer?, _ name: UnsafePointer<CChar>?, _ nameSize: Int, _ json: UnsafePointer<CChar>?,
    _ jsonSize: Int
  ) -> openrouter_status {
    unsafe setNamed(
      handle, M.membersField, name, nameSize, json, jsonSize, .trusted,
      checkName: { (model, name) throws(Failure) in try model.checkMemberName(name) },
      set: { (model, name, json) throws(Failure) in try model.setMember(name, json: json) })
  }
}
