import COpenRouter
import CSystem

/// What a C handle points to: a model, its last failure, and behind them, in the same allocation, room for the
/// failure's message and for the model's texts.
struct Handle<M: Model & ~Copyable>: ~Copyable {
  var diagnostics: Diagnostics
  var model: M

  typealias Pointer = UnsafeMutablePointer<Handle<M>>

  /// The largest block that glibc's malloc hands out from its per-thread cache. It leaves some 480 bytes for texts, more
  /// than a documented request needs.
  private static var blockSize: Int { 1032 }

  /// A new handle, to be freed with `free`.
  static func make(_ out: UnsafeMutablePointer<OpaquePointer?>?) -> openrouter_status {
    guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    let message = MemoryLayout<Handle<M>>.stride
    let values = message &+ Diagnostics.messageLimit &+ 1
    // SAFETY: one block with three parts: the handle, the message, the values.
    guard let block = unsafe system_allocate(blockSize) else { return OPENROUTER_ERROR_OUT_OF_MEMORY }
    let handle = unsafe block.assumingMemoryBound(to: Handle<M>.self)
    unsafe handle.initialize(
      to: Handle(
        diagnostics: Diagnostics(block + message),
        model: M(ModelMemory(block + values, size: blockSize &- values))))
    unsafe out.pointee = OpaquePointer(handle)
    return OPENROUTER_OK
  }

  static func free(_ handle: OpaquePointer?) {
    guard let handle = unsafe Pointer(handle) else { return }
    // SAFETY: the handle came from `make` and is not used again.
    unsafe handle.deinitialize(count: 1)
    unsafe system_free(handle)
  }

  // MARK: Use

  /// Runs what changes the model. A failure is recorded on the handle, as one of `field` where it names none itself;
  /// what came is asked for only then.
  @inline(__always)
  static func change(
    _ handle: OpaquePointer?, _ field: M.Field? = nil, came: (Failure, borrowing M) -> Came,
    _ body: (inout M) throws(Failure) -> Void
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    do throws(Failure) {
      // SAFETY: a handle that is not NULL came from `make`, and one thread at a time changes it.
      try unsafe body(&handle.pointee.model)
      return OPENROUTER_OK
    } catch {
      let came = unsafe came(error, handle.pointee.model)
      return unsafe handle.pointee.diagnostics.record(field.map { error.of($0) } ?? error, came: came)
    }
  }

  @inline(__always)
  static func change(
    _ handle: OpaquePointer?, _ field: M.Field? = nil, _ body: (inout M) throws(Failure) -> Void
  ) -> openrouter_status {
    unsafe change(handle, field, came: { _, _ in .nothing }, body)
  }

  /// Records that another argument is NULL.
  static func refuseNull(_ handle: OpaquePointer?, _ argument: FieldName) -> openrouter_status {
    unsafe change(handle) { (_) throws(Failure) in throw Failure(.nullPointer, of: argument) }
  }

  /// Runs what only reads the model. Nothing can be recorded on a `const` handle.
  @inline(__always)
  static func read(
    _ handle: OpaquePointer?, _ body: (borrowing M) throws(Failure) -> openrouter_status
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    do throws(Failure) {
      // SAFETY: as above; readers may run at once.
      return try unsafe body(handle.pointee.model)
    } catch {
      return error.status.rawValue
    }
  }

  static func reset(_ handle: OpaquePointer?) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    // SAFETY: as for `change`.
    unsafe handle.pointee.model.reset()
    unsafe handle.pointee.diagnostics.clear()
    return OPENROUTER_OK
  }

  static func errorField(_ handle: OpaquePointer?) -> UnsafePointer<CChar> {
    guard let handle = unsafe Pointer(handle) else { return unsafe Bytes("").characters }
    return unsafe (handle.pointee.diagnostics.field?.text ?? Bytes("")).characters
  }

  static func errorMessage(_ handle: OpaquePointer?) -> UnsafePointer<CChar> {
    guard let handle = unsafe Pointer(handle) else { return unsafe Bytes("").characters }
    return unsafe handle.pointee.diagnostics.message.characters
  }
}
