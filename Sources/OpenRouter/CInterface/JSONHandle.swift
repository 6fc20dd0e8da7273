import COpenRouter
import CSystem
import OpenRouterBase

/// The object behind an `openrouter_json`: a document and its failures.
struct JSONHandle: ~Copyable {
  var diagnostics: JSONDiagnostics
  var document = JSONDocument()
  /// Another handle owns and frees it.
  var isBorrowed = false
  /// Called before each change; nil if no schema describes the document.
  var validator: JSONValidator?
  /// For the validator.
  var knownArray = SchemaPath.KnownArray()

  typealias Pointer = UnsafeMutablePointer<JSONHandle>

  init(_ diagnostics: consuming JSONDiagnostics) {
    self.diagnostics = diagnostics
  }

  static func make(_ out: UnsafeMutablePointer<OpaquePointer?>?) -> openrouter_status {
    guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    let memory = MemoryLayout<JSONHandle>.stride
    // SAFETY: one block with two parts: the handle, and the memory of its diagnostics.
    let size = memory &+ JSONDiagnostics.size
    guard let block = unsafe system_allocate(size) else { return OPENROUTER_ERROR_OUT_OF_MEMORY }
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

  /// The change that a setter makes. One function serves all setters, so that each is small.
  enum Change: UInt8 {
    case text, bytes, json
    case number, integer, boolean, null
    case unset, append
    /// Bytes as a data URL: `data` is a `DataURL`.
    case dataURL
  }

  /// Sets, appends or removes a value at a pointer below a node.
  ///
  /// - Parameters:
  ///   - data: the text or bytes.
  ///   - number: their size, or the eight bytes of the number.
  ///   - out: receives the node that was appended.
  @inline(never)
  static func change(
    _ handle: OpaquePointer?, _ node: UInt64, _ pointer: UnsafePointer<CChar>?, _ change: Change,
    _ data: UnsafeRawPointer? = nil, _ number: Int = 0, _ out: UnsafeMutablePointer<UInt64>? = nil
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    guard let pointer = unsafe pointer else {
      return unsafe handle.pointee.diagnostics.record(Failure(.nullPointer), JSONFailurePlace(), .nothing)
    }
    var status = OPENROUTER_OK
    // SAFETY: a handle that is not NULL came from `make`, and one thread at a time changes it; so below.
    if let validator = unsafe handle.pointee.validator {
      status = unsafe validator(handle, node, pointer, change, data, number)
      if status != OPENROUTER_OK {
        unsafe handle.pointee.document.known = JSONArrays()
        return status
      }
    }
    do throws(Failure) {
      try unsafe handle.pointee.apply(node, JSONPointer(pointer), change, data, number, out)
      if unsafe handle.pointee.diagnostics.hasFailure {
        let text = unsafe Bytes(nulTerminated: pointer)
        unsafe handle.pointee.diagnostics.settle(JSONFailurePlace(node, text, change == .append))
      }
    } catch {
      status = unsafe handle.pointee.record(error, node, pointer, change, data, number)
    }
    if unsafe handle.pointee.document.known.way != nil { unsafe handle.pointee.document.known = JSONArrays() }
    // Not earlier: the caller's text may be in the document.
    unsafe handle.pointee.document.releaseRetired()
    return status
  }

  @inline(__always)
  private mutating func apply(
    _ node: UInt64, _ pointer: JSONPointer, _ change: Change, _ data: UnsafeRawPointer?, _ number: Int,
    _ out: UnsafeMutablePointer<UInt64>?
  ) throws(Failure) {
    guard let start = document.tree.node(node) else { throw Failure(.jsonStale) }
    switch change {
    case .text, .bytes, .json:
      let text = try unsafe Bytes(inlined: data?.assumingMemoryBound(to: CChar.self), number)
      if change == .json { return try document.set(start, pointer, json: text) }
      try document.set(start, pointer, text: text, isBase64: change == .bytes)
    case .unset: try document.unset(start, pointer)
    case .dataURL:
      guard let url = unsafe data?.assumingMemoryBound(to: DataURL.self) else { throw Failure(.nullPointer) }
      try unsafe document.set(start, pointer, dataURL: url.pointee.bytes, type: url.pointee.type)
    case .append:
      guard let out = unsafe out else { throw Failure(.nullPointer, of: "element") }
      let open = JSONNode.Head(.null, flags: JSONNode.Head.isOpen)
      let element = try document.set(start, pointer, open, appends: true)
      // SAFETY: `out` is the caller's variable.
      unsafe out.pointee = document.tree.handle(element)
    case .number, .integer, .boolean, .null:
      let bits = UInt64(bitPattern: Int64(number))
      // JSON has no other numbers than finite ones (RFC 8259 §6).
      if change == .number && !Double(bitPattern: bits).isFinite { throw Failure(.finiteNumber) }
      try document.set(start, pointer, JSONHandle.head(change, isTrue: number != 0), bits: bits)
    }
  }

  /// The kind and flags of a value that is not a text.
  private static func head(_ change: Change, isTrue: Bool) -> JSONNode.Head {
    switch change {
    case .number: JSONNode.Head(.number, flags: JSONNode.Head.isBinary)
    case .integer: JSONNode.Head(.number, flags: JSONNode.Head.isBinary | JSONNode.Head.isInteger)
    case .boolean: JSONNode.Head(isTrue ? .yes : .no)
    default: JSONNode.Head(.null)
    }
  }

  /// Records a failure of `change`.
  @inline(never)
  private mutating func record(
    _ failure: Failure, _ node: UInt64, _ pointer: UnsafePointer<CChar>, _ change: Change, _ data: UnsafeRawPointer?,
    _ number: Int
  ) -> Int32 {
    var given = OffendingValue.nothing
    do throws(Failure) {
      // If the pointer is wrong, the value is of no interest.
      switch failure.reason.isOfPointer ? .null : change {
      case .number: given = .number(Double(bitPattern: UInt64(bitPattern: Int64(number))))
      // Only the size of a text is shown: it may be a prompt or a key.
      case .text: given = .secret(try unsafe Bytes(data?.assumingMemoryBound(to: CChar.self), number))
      case .json: given = .body(try unsafe Bytes(data?.assumingMemoryBound(to: CChar.self), number))
      default: break
      }
    } catch {}
    let text = unsafe Bytes(nulTerminated: pointer)
    return diagnostics.record(failure, JSONFailurePlace(node, text, change == .append), given)
  }

  /// Replaces the content by that of a JSON text.
  @inline(never)
  static func read(_ handle: OpaquePointer?, _ data: UnsafePointer<CChar>?, _ size: Int) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    var given = OffendingValue.nothing
    do throws(Failure) {
      let text = try unsafe Bytes(data, size)
      given = .body(text)
      try unsafe handle.pointee.document.read(text)
      unsafe handle.pointee.diagnostics.clear()
      return OPENROUTER_OK
    } catch {
      return unsafe handle.pointee.diagnostics.record(error.at("json_text"), JSONFailurePlace(), given)
    }
  }

  // MARK: Reading

  /// Follows a pointer from a node: the index of the value, or a status that is not success.
  @inline(never)
  static func find(
    _ handle: OpaquePointer?, _ node: UInt64, _ pointer: UnsafePointer<CChar>?
  ) -> JSONFound {
    guard let handle = unsafe Pointer(handle), let pointer = unsafe pointer else { return JSONFound(.nullPointer) }
    // SAFETY: a handle that is not NULL came from `make`; concurrent readers are allowed.
    guard let start = unsafe handle.pointee.document.tree.node(node) else { return JSONFound(.staleNode) }
    let found = unsafe handle.pointee.document.tree.find(start, JSONPointer(pointer))
    return found >= 0 ? JSONFound(node: found) : JSONFound(found == -1 ? .absent : .invalidValue)
  }

  /// Finds a node by its handle.
  @inline(never)
  static func find(_ handle: OpaquePointer?, _ node: UInt64) -> JSONFound {
    guard let handle = unsafe Pointer(handle) else { return JSONFound(.nullPointer) }
    guard let node = unsafe handle.pointee.document.tree.node(node) else { return JSONFound(.staleNode) }
    return JSONFound(node: Int(node))
  }
}

/// A node that was found, or the reason why not: one word.
struct JSONFound {
  private let bits: Int

  init(node: Int) { bits = node }
  init(_ status: Status) { bits = (Int(status.rawValue) &+ 64) &<< 32 }

  var node: UInt32 { UInt32(truncatingIfNeeded: bits) }
  var status: openrouter_status? { bits < 1 &<< 32 ? nil : Int32(truncatingIfNeeded: bits &>> 32) &- 64 }
}
