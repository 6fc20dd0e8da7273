import COpenRouter

/// What the requests have in common, for C: check, body and additional members.
extension Handle where M: RequestModel & ~Copyable {
  /// Sets a text, quicker where it is as most are: for the fields that every request has.
  @inline(__always)
  static func setUsualText(
    _ handle: OpaquePointer?, _ field: M.Field, _ data: UnsafePointer<CChar>?, _ size: Int
  ) -> openrouter_status {
    if let handle = unsafe Pointer(handle), let data = unsafe data, size > 0 {
      // SAFETY: as for `change`; the caller promises so many bytes.
      let text = unsafe Bytes(UnsafeRawPointer(data), count: size)
      if let traits = field.rule.traits(ofUsual: text),
        unsafe handle.pointee.model.values.put(field, text, traits)
      {
        return OPENROUTER_OK
      }
    }
    return unsafe setText(handle, field, data, size)
  }

  @inline(__always)
  static func check(_ handle: OpaquePointer?) -> openrouter_status {
    unsafe change(handle, came: { $1.came($0) }) { (model) throws(Failure) in try model.check() }
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

  @inline(never)
  static func setMember(
    _ handle: OpaquePointer?, _ name: UnsafePointer<CChar>?, _ nameSize: Int, _ json: UnsafePointer<CChar>?,
    _ jsonSize: Int
  ) -> openrouter_status {
    let status = unsafe change(handle, M.membersField, came: { _, _ in unsafe Came(name, nameSize, .trusted) }) {
      (model) throws(Failure) in
      _ = try unsafe Bytes(json, jsonSize)
      try unsafe model.checkMemberName(Bytes(name, nameSize))
    }
    if status != OPENROUTER_OK { return status }
    return unsafe change(handle, M.membersField, came: { _, _ in unsafe Came(json, jsonSize, .trusted) }) {
      (model) throws(Failure) in try unsafe model.setMember(Bytes(name, nameSize), json: Bytes(json, jsonSize))
    }
  }

  static func getMember(
    _ handle: OpaquePointer?, _ name: UnsafePointer<CChar>?, _ nameSize: Int,
    _ out: UnsafeMutablePointer<openrouter_string>?
  ) -> openrouter_status {
    guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    return unsafe read(handle) { (model) throws(Failure) in
      let member = try unsafe Bytes(name, nameSize)
      guard let found = model.members.find(member) else { return OPENROUTER_ABSENT }
      // SAFETY: the caller's variable.
      unsafe out.pointee = openrouter_string(found.json)
      return OPENROUTER_OK
    }
  }

  static func unsetMember(
    _ handle: OpaquePointer?, _ name: UnsafePointer<CChar>?, _ nameSize: Int
  ) -> openrouter_status {
    unsafe change(handle, M.membersField) { (model) throws(Failure) in
      model.unsetMember(try unsafe Bytes(name, nameSize))
    }
  }
}
