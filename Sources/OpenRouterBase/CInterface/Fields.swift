import COpenRouter

/// What the C functions of all fields have in common: pointers are checked here, values by the model.
extension Handle where M: ~Copyable {
  // MARK: Setting

  @inline(__always)
  public static func setText(
    _ handle: OpaquePointer?, _ field: M.Field, _ data: UnsafePointer<CChar>?, _ size: Int
  ) -> openrouter_status {
    unsafe AnyHandle.setText(handle, field.erased, data, size)
  }

  @inline(__always)
  public static func setNumber(_ handle: OpaquePointer?, _ field: M.Field, _ number: Double) -> openrouter_status {
    unsafe AnyHandle.setNumber(handle, field.erased, number)
  }

  @inline(__always)
  public static func setChoice(_ handle: OpaquePointer?, _ field: M.Field, _ choice: Int32) -> openrouter_status {
    unsafe AnyHandle.setChoice(handle, field.erased, choice)
  }

  public static func setNull(_ handle: OpaquePointer?, _ field: M.Field) -> openrouter_status {
    unsafe change(handle) { (model) throws(Failure) in model.values.setNull(field) }
  }

  @inline(__always)
  public static func unset(_ handle: OpaquePointer?, _ field: M.Field) -> openrouter_status {
    unsafe AnyHandle.unset(handle, field.rawValue)
  }

  // MARK: Getting

  /// A text, the text of a choice, or the default.
  @inline(__always)
  public static func getText(
    _ handle: OpaquePointer?, _ field: M.Field, _ out: UnsafeMutablePointer<openrouter_string>?
  ) -> openrouter_status {
    unsafe AnyHandle.getText(handle, field.erased, defaultValue: field.row.defaultValue, out)
  }

  @inline(__always)
  public static func getNumber(
    _ handle: OpaquePointer?, _ field: M.Field, _ out: UnsafeMutablePointer<Double>?
  ) -> openrouter_status {
    unsafe AnyHandle.getEightBytes(handle, field.rawValue, out)
  }

  /// A choice by its number; 0 if it has only a text.
  @inline(never)
  public static func getChoice(
    _ handle: OpaquePointer?, _ field: M.Field, _ out: UnsafeMutablePointer<Int32>?
  ) -> openrouter_status {
    unsafe get(handle, field, out) { Int32($0.values.choice(field)) }
  }

  @inline(__always)
  public static func get<Value>(
    _ handle: OpaquePointer?, _ field: M.Field, _ out: UnsafeMutablePointer<Value>?, _ value: (borrowing M) -> Value
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle), let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    // SAFETY: a handle that is not NULL came from `make`; concurrent readers are allowed.
    switch unsafe AnyHandle.state(OpaquePointer(handle), field) {
    case .absent: return OPENROUTER_ABSENT
    case .null: return OPENROUTER_NULL
    case .present:
      // SAFETY: the caller's variable.
      unsafe out.pointee = value(handle.pointee.model)
      return OPENROUTER_OK
    }
  }
}
