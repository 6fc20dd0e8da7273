import COpenRouter
import CSystem

/// What a C handle points to: a model, its last failure, and behind them, in the same allocation, room for the
/// failure's message and for the model's texts.
struct Handle<M: Model & ~Copyable>: ~Copyable {
  var model: M
  var diagnostics: Diagnostics

  typealias Pointer = UnsafeMutablePointer<Handle<M>>

  /// A new handle, to be freed with `free`.
  static func make(_ out: UnsafeMutablePointer<OpaquePointer?>?) -> openrouter_status {
    guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    let message = MemoryLayout<Handle<M>>.stride
    let texts = message &+ Diagnostics.messageLimit &+ 1
    // SAFETY: one block with three parts: the handle, the message, the texts.
    guard let block = unsafe system_allocate(texts &+ M.usualTextSize) else { return OPENROUTER_ERROR_OUT_OF_MEMORY }
    let handle = unsafe block.assumingMemoryBound(to: Handle<M>.self)
    unsafe handle.initialize(
      to: Handle(
        model: M(Arena(block + texts, capacity: M.usualTextSize)),
        diagnostics: Diagnostics(block + message)))
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

  /// Runs what changes the model. A failure is recorded on the handle, as one of `field` where it names none itself,
  /// together with what came.
  @inline(__always)
  static func change(
    _ handle: OpaquePointer?, _ field: M.Field? = nil,
    _ body: (inout M, inout Came) throws(Failure) -> Void
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    var came = Came.nothing
    do throws(Failure) {
      // SAFETY: a handle that is not NULL came from `make`, and one thread at a time changes it.
      try unsafe body(&handle.pointee.model, &came)
      return OPENROUTER_OK
    } catch {
      return unsafe handle.pointee.record(error, field, came)
    }
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

  private mutating func record(_ failure: Failure, _ field: M.Field?, _ came: Came) -> openrouter_status {
    if let field, failure.field.isEmpty {
      diagnostics.record(failure.of(field), came: came)
    } else {
      diagnostics.record(failure, came: came)
    }
    return failure.status.rawValue
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
    return unsafe handle.pointee.diagnostics.field.text.characters
  }

  static func errorMessage(_ handle: OpaquePointer?) -> UnsafePointer<CChar> {
    guard let handle = unsafe Pointer(handle) else { return unsafe Bytes("").characters }
    return unsafe handle.pointee.diagnostics.message.characters
  }
}
