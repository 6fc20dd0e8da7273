import COpenRouter
import CSystem

/// What a C program's `openrouter_json` points to: a document and its failures.
struct JSONHandle: ~Copyable {
  var diagnostics: JSONDiagnostics
  var document = JSONDocument()
  /// It belongs to another handle, which frees it.
  var isBorrowed = false

  typealias Pointer = UnsafeMutablePointer<JSONHandle>

  init(_ diagnostics: consuming JSONDiagnostics) {
    self.diagnostics = diagnostics
  }

  static func make(_ out: UnsafeMutablePointer<OpaquePointer?>?) -> openrouter_status {
    guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    let memory = MemoryLayout<JSONHandle>.stride
    // SAFETY: one block with two parts: the handle, and the memory of its diagnostics.
    guard let block = unsafe system_allocate(memory &+ JSONDiagnostics.size) else { return OPENROUTER_ERROR_OUT_OF_MEMORY }
    let handle = unsafe block.assumingMemoryBound(to: JSONHandle.self)
    unsafe handle.initialize(to: JSONHandle(JSONDiagnostics(block + memory)))
    unsafe out.pointee = OpaquePointer(handle)
    return OPENROUTER_OK
  }

  static func free(_ handle: OpaquePointer?) {
    guard let handle = unsafe Pointer(handle), unsafe !handle.pointee.isBorrowed else { return }
    // SAFETY: the handle came from `make` and is not used again.
    unsafe handle.deinitialize(count: 1)
    unsafe system_free(handle)
  }

  static func reset(_ handle: OpaquePointer?) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    // SAFETY: a handle that is not NULL came from `make`, and one thread at a time changes it; so below.
    unsafe handle.pointee.document.reset()
    unsafe handle.pointee.diagnostics.clear()
    return OPENROUTER_OK
  }

  // MARK: Changing

  /// Sets, appends or removes something at a pointer, below a node.
  ///
  /// - Parameter came: what was given, as far as a message may show it; asked for only after a failure.
  @inline(__always)
  static func change(
    _ handle: OpaquePointer?, _ node: UInt64, _ pointer: UnsafePointer<CChar>?, appends: Bool = false,
    came: () -> Came = { .nothing }, _ body: (inout JSONDocument, UInt32, Bytes) throws(Failure) -> Void
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    guard let pointer = unsafe pointer else {
      return unsafe handle.pointee.diagnostics.record(Failure(.nullPointer), JSONFailurePlace(), .nothing)
    }
    // SAFETY: the caller promises a NUL.
    let text = unsafe Bytes(UnsafeRawPointer(pointer), count: system_text_size(pointer))
    var status = OPENROUTER_OK
    do throws(Failure) {
      guard let start = unsafe handle.pointee.document.node(node) else { throw Failure(.jsonStale) }
      try unsafe body(&handle.pointee.document, start, text)
      if unsafe handle.pointee.diagnostics.hasFailure { unsafe handle.pointee.settle(node, text, appends) }
    } catch {
      status = unsafe handle.pointee.diagnostics.record(error, JSONFailurePlace(node, text, appends), came())
    }
    // Only now: what the caller gave may lie in the document.
    unsafe handle.pointee.document.releaseRetired()
    return status
  }

  /// A success at the place of the first failure makes good for it.
  @inline(never)
  private mutating func settle(_ node: UInt64, _ pointer: Bytes, _ appends: Bool) {
    diagnostics.settle(JSONFailurePlace(node, pointer, appends))
  }

  /// Does what concerns the document as a whole.
  @inline(__always)
  static func changeAll(
    _ handle: OpaquePointer?, came: () -> Came, _ body: (inout JSONDocument) throws(Failure) -> Void
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    do throws(Failure) {
      try unsafe body(&handle.pointee.document)
      unsafe handle.pointee.diagnostics.clear()
      return OPENROUTER_OK
    } catch {
      return unsafe handle.pointee.diagnostics.record(error, JSONFailurePlace(), came())
    }
  }

  // MARK: Reading

  /// Reads what a pointer leads to, below a node.
  @inline(__always)
  static func get(
    _ handle: OpaquePointer?, _ node: UInt64, _ pointer: UnsafePointer<CChar>?,
    _ body: (borrowing JSONDocument, UInt32) -> Status
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle), let pointer = unsafe pointer else { return OPENROUTER_ERROR_NULL_POINTER }
    // SAFETY: the caller promises a NUL; readers may run at once.
    let text = unsafe Bytes(UnsafeRawPointer(pointer), count: system_text_size(pointer))
    guard let start = unsafe handle.pointee.document.node(node) else { return OPENROUTER_ERROR_STALE_NODE }
    switch unsafe handle.pointee.document.find(start, text) {
    case .node(let node): return unsafe body(handle.pointee.document, node).rawValue
    case .absent: return OPENROUTER_ABSENT
    case .wrongPointer: return OPENROUTER_ERROR_INVALID_VALUE
    }
  }

  /// Reads something of a node.
  @inline(__always)
  static func walk(
    _ handle: OpaquePointer?, _ node: UInt64, _ body: (borrowing JSONDocument, UInt32) -> Status
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    // SAFETY: as above.
    guard let node = unsafe handle.pointee.document.node(node) else { return OPENROUTER_ERROR_STALE_NODE }
    return unsafe body(handle.pointee.document, node).rawValue
  }
}
