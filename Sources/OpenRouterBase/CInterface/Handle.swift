import COpenRouter

/// What a C handle points to.
public typealias Handle<M: Model & ~Copyable> = DiagnosedModel<M>

extension DiagnosedModel where M: ~Copyable {
  public typealias Pointer = UnsafeMutablePointer<Handle<M>>

  /// A new handle; free it with `free`.
  public static func make(_ out: UnsafeMutablePointer<OpaquePointer?>?) -> openrouter_status {
    guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    guard let handle = unsafe allocate() else { return OPENROUTER_ERROR_OUT_OF_MEMORY }
    unsafe out.pointee = OpaquePointer(handle)
    return OPENROUTER_OK
  }

  public static func free(_ handle: OpaquePointer?) {
    unsafe release(Pointer(handle))
  }

  // MARK: Use

  /// Runs `body`, which may change the model. A failure is recorded on the handle, with `field` if it names none
  /// itself; `given` is evaluated only then.
  @inline(__always)
  public static func change(
    _ handle: OpaquePointer?, _ field: M.Field? = nil, given: (Failure, borrowing M) -> OffendingValue,
    _ body: (inout M) throws(Failure) -> Void
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    do throws(Failure) {
      // SAFETY: a handle that is not NULL came from `make`, and one thread at a time changes it.
      try unsafe body(&handle.pointee.model)
      return OPENROUTER_OK
    } catch {
      let given = unsafe given(error, handle.pointee.model)
      return unsafe handle.pointee.diagnostics.record(field.map { error.of($0) } ?? error, given: given)
    }
  }

  @inline(__always)
  public static func change(
    _ handle: OpaquePointer?, _ field: M.Field? = nil, _ body: (inout M) throws(Failure) -> Void
  ) -> openrouter_status {
    unsafe change(handle, field, given: { _, _ in .nothing }, body)
  }

  /// Records that an argument other than the handle is NULL.
  public static func refuseNull(_ handle: OpaquePointer?, _ argument: FieldName) -> openrouter_status {
    unsafe change(handle) { (_) throws(Failure) in throw Failure(.nullPointer, of: argument) }
  }

  /// Runs `body`, which only reads the model. Nothing is recorded, as the handle may be `const`.
  @inline(__always)
  public static func read(
    _ handle: OpaquePointer?, _ body: (borrowing M) throws(Failure) -> openrouter_status
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    do throws(Failure) {
      // SAFETY: as for `change`; concurrent readers are allowed.
      return try unsafe body(handle.pointee.model)
    } catch {
      return error.statusCode
    }
  }

  public static func reset(_ handle: OpaquePointer?) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    // SAFETY: as for `change`.
    unsafe handle.pointee.model.reset()
    unsafe handle.pointee.diagnostics.clear()
    return OPENROUTER_OK
  }

  public static func errorField(_ handle: OpaquePointer?) -> UnsafePointer<CChar> {
    guard let handle = unsafe Pointer(handle) else { return unsafe Bytes("").characters }
    return unsafe (handle.pointee.diagnostics.field?.text ?? Bytes("")).characters
  }

  public static func errorMessage(_ handle: OpaquePointer?) -> UnsafePointer<CChar> {
    guard let handle = unsafe Pointer(handle) else { return unsafe Bytes("").characters }
    return unsafe handle.pointee.diagnostics.message.characters
  }
}
