import COpenRouter

/// The beginning of every handle: its diagnostics and its model's values, which every model declares first. Through it,
/// one piece of code serves the fields of all models (`Fields`).
public struct AnyHandle: ~Copyable {
  public var diagnostics: Diagnostics
  public var storage: FieldStorage

  public typealias Pointer = UnsafeMutablePointer<AnyHandle>

  @inline(never)
  public static func setText<Rule: FieldRule>(
    _ handle: OpaquePointer?, _ field: AnyField<Rule>, _ data: UnsafePointer<CChar>?, _ size: Int
  ) -> openrouter_status {
    unsafe change(handle, field, given: { unsafe OffendingValue(data, size, field.rule) }) {
      (storage) throws(Failure) in
      try unsafe storage.set(field, Bytes(data, size))
    }
  }

  @inline(never)
  public static func setChoice<Rule: FieldRule>(
    _ handle: OpaquePointer?, _ field: AnyField<Rule>, _ choice: Int32
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    // SAFETY: as for `change`.
    if unsafe handle.pointee.storage.set(field, choice: choice) { return OPENROUTER_OK }
    return unsafe refuse(handle, field, field.rule.choiceReason, .integer(Int64(choice)))
  }

  @inline(never)
  public static func setNumber<Rule: FieldRule>(
    _ handle: OpaquePointer?, _ field: AnyField<Rule>, _ number: Double
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    // SAFETY: as for `change`.
    if unsafe handle.pointee.storage.set(field, number: number) { return OPENROUTER_OK }
    return unsafe refuse(handle, field, .finiteNumber, .number(number))
  }

  @inline(never)
  private static func refuse<Rule: FieldRule>(
    _ handle: Pointer, _ field: AnyField<Rule>, _ reason: Reason, _ given: OffendingValue
  ) -> openrouter_status {
    // SAFETY: as for `change`.
    unsafe handle.pointee.diagnostics.record(Failure(reason, of: field.name), given: given)
  }

  @inline(never)
  public static func unset(_ handle: OpaquePointer?, _ number: UInt8) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    // SAFETY: as for `change`.
    unsafe handle.pointee.storage.unset(number)
    return OPENROUTER_OK
  }

  /// A text, the text of a choice, or the default.
  @inline(never)
  public static func getText<Rule: FieldRule>(
    _ handle: OpaquePointer?, _ field: AnyField<Rule>, defaultValue: Bytes?,
    _ out: UnsafeMutablePointer<openrouter_string>?
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle), let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    // SAFETY: a handle that is not NULL came from `make`; concurrent readers are allowed.
    if let text = unsafe handle.pointee.storage.textInlined(field.number) {
      // SAFETY: the caller's variable.
      unsafe out.pointee = openrouter_string(text)
      return OPENROUTER_OK
    }
    return unsafe getOtherText(handle, field, defaultValue: defaultValue, out)
  }

  @inline(never)
  private static func getOtherText<Rule: FieldRule>(
    _ handle: Pointer, _ field: AnyField<Rule>, defaultValue: Bytes?, _ out: UnsafeMutablePointer<openrouter_string>
  ) -> openrouter_status {
    // SAFETY: as for `getText`.
    if unsafe handle.pointee.storage.state(field.number) == .null { return OPENROUTER_NULL }
    guard let text = unsafe handle.pointee.storage.choiceText(field) ?? defaultValue else { return OPENROUTER_ABSENT }
    unsafe out.pointee = openrouter_string(text)
    return OPENROUTER_OK
  }

  /// Whether a field has a value, which may be its default.
  @inline(__always)
  static func state<Field: ModelField>(_ handle: OpaquePointer, _ field: Field) -> FieldState {
    // SAFETY: as for `getText`.
    unsafe field.state(in: Pointer(handle).pointee.storage)
  }

  /// A number or an integer; both have eight bytes.
  @inline(never)
  public static func getEightBytes(
    _ handle: OpaquePointer?, _ number: UInt8, _ out: UnsafeMutableRawPointer?
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle), let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    // SAFETY: as for `getText`; `out` is the caller's variable.
    if unsafe !handle.pointee.storage.isSet(number) { return OPENROUTER_ABSENT }
    unsafe out.storeBytes(of: handle.pointee.storage[number].bits, as: UInt64.self)
    return OPENROUTER_OK
  }

  @inline(__always)
  public static func change<Rule: FieldRule>(
    _ handle: OpaquePointer?, _ field: AnyField<Rule>, given: () -> OffendingValue,
    _ body: (inout FieldStorage) throws(Failure) -> Void
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    do throws(Failure) {
      // SAFETY: a handle that is not NULL came from `make`, and one thread at a time changes it.
      try unsafe body(&handle.pointee.storage)
      return OPENROUTER_OK
    } catch {
      return unsafe handle.pointee.diagnostics.record(error.of(field.name), given: given())
    }
  }
}
