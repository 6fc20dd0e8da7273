import COpenRouter
import CSystem
import OpenRouterBase

/// The object behind an `openrouter_request`: a request, the document of its body, and their failures.
@safe
struct RequestHandle: ~Copyable {
  var diagnostics: JSONDiagnostics
  var request = Request()
  /// In the same block.
  let body: JSONHandle.Pointer
  /// The number of failures that the body had reported when the request reported its last one; -1 if it has reported
  /// none.
  private var bodyReported = -1

  typealias Pointer = UnsafeMutablePointer<RequestHandle>

  private init(_ diagnostics: consuming JSONDiagnostics, _ body: JSONHandle.Pointer) {
    self.diagnostics = diagnostics
    unsafe self.body = unsafe body
  }

  static func make(_ out: UnsafeMutablePointer<OpaquePointer?>?) -> openrouter_status {
    guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    let bodyStart = MemoryLayout<RequestHandle>.stride
    let ownStart = bodyStart &+ MemoryLayout<JSONHandle>.stride
    let size = ownStart &+ JSONDiagnostics.size &* 2
    // SAFETY: one block with four parts: the handle, the body's handle, and the memory of both diagnostics.
    guard let block = unsafe system_allocate(size) else { return OPENROUTER_ERROR_OUT_OF_MEMORY }
    let body = unsafe (block + bodyStart).assumingMemoryBound(to: JSONHandle.self)
    unsafe body.initialize(to: JSONHandle(JSONDiagnostics(block + ownStart + JSONDiagnostics.size)))
    unsafe body.pointee.isBorrowed = true
    unsafe body.pointee.document.makeSecret()
    let handle = unsafe block.assumingMemoryBound(to: RequestHandle.self)
    unsafe handle.initialize(to: RequestHandle(JSONDiagnostics(block + ownStart), body))
    unsafe out.pointee = OpaquePointer(handle)
    return OPENROUTER_OK
  }

  static func free(_ handle: OpaquePointer?) {
    guard let handle = unsafe Pointer(handle) else { return }
    // SAFETY: the handle came from `make` and is not used again; so below.
    unsafe handle.pointee.body.deinitialize(count: 1)
    unsafe handle.deinitialize(count: 1)
    unsafe system_free(handle)
  }

  static func reset(_ handle: OpaquePointer?) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    unsafe handle.pointee.request.reset()
    unsafe handle.pointee.body.pointee.document.reset()
    unsafe handle.pointee.body.pointee.validator = nil
    unsafe clearError(handle)
    return OPENROUTER_OK
  }

  static func clearError(_ handle: Pointer) {
    unsafe handle.pointee.diagnostics.clear()
    unsafe handle.pointee.body.pointee.diagnostics.clear()
    unsafe handle.pointee.bodyReported = -1
  }

  // MARK: Failures

  /// Whether the body's last failure is newer than the request's.
  private var isBodysLast: Bool { unsafe body.pointee.diagnostics.reported > bodyReported }

  var lastMessage: Bytes {
    unsafe isBodysLast ? body.pointee.diagnostics.message : diagnostics.message
  }

  var lastField: Bytes {
    unsafe isBodysLast ? body.pointee.diagnostics.field : diagnostics.field
  }

  /// Call this when the request reports a failure.
  mutating func noteReport() {
    unsafe bodyReported = body.pointee.diagnostics.reported
  }

  /// The same for a failure that is stored.
  mutating func noteFirst() {
    noteReport()
    diagnostics.reported = bodyReported
  }

  /// Records a failure of a setter.
  @inline(never)
  mutating func record(_ failure: Failure, _ place: JSONFailurePlace, _ given: OffendingValue) -> Int32 {
    noteFirst()
    return diagnostics.record(failure, place, given)
  }

  /// Whether the first failure is the body's, or the request has none.
  private var isBodysFirst: Bool {
    unsafe !diagnostics.hasFailure || body.pointee.diagnostics.firstOrder < diagnostics.firstOrder
  }

  /// The status of the first failure of a setter, or success.
  var firstStatus: Int32 {
    unsafe isBodysFirst ? body.pointee.diagnostics.firstStatus : diagnostics.firstStatus
  }

  /// Reports the first failure again.
  private mutating func recall() -> Int32 {
    if isBodysFirst {
      bodyReported = -1
      return unsafe body.pointee.diagnostics.recall()
    }
    noteReport()
    return diagnostics.recall()
  }

  // MARK: Use

  /// Runs a setter. Its place is the caller's name, below the setter's.
  @inline(never)
  static func change(
    _ handle: OpaquePointer?, _ setter: Request.Kind, _ name: UnsafePointer<CChar>?, given: (Failure) -> OffendingValue,
    _ body: (inout Request, Bytes) throws(Failure) -> Void
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    guard let name = unsafe name else {
      let argument = setter == .body ? FieldName("content_type") : FieldName("name")
      return unsafe handle.pointee.record(Failure(.nullPointer, of: argument), JSONFailurePlace(), .nothing)
    }
    // SAFETY: the caller promises a NUL.
    let text = unsafe Bytes(nulTerminated: name)
    // There is one body, whatever its type.
    let place = JSONFailurePlace(UInt64(setter.rawValue), setter == .body ? Bytes("body") : text, false)
    do throws(Failure) {
      // SAFETY: a handle that is not NULL came from `make`, and one thread at a time changes it.
      try unsafe body(&handle.pointee.request, text)
      unsafe handle.pointee.diagnostics.settle(place)
      return OPENROUTER_OK
    } catch {
      var failed = place
      // A body has no name; the argument is its type.
      if setter == .body { failed.pointer = nil }
      return unsafe handle.pointee.record(error, failed, given(error))
    }
  }

  /// Refuses values that the description does not allow; otherwise returns nil.
  @inline(never)
  static func refuse(
    _ handle: OpaquePointer?, _ kind: Request.Kind, _ name: UnsafePointer<CChar>?, _ value: UnsafePointer<CChar>?,
    _ size: Int
  ) -> openrouter_status? {
    guard let handle = unsafe Pointer(handle), let name = unsafe name else { return nil }
    let text = unsafe Bytes(nulTerminated: name)
    var given: Bytes?
    do throws(Failure) {
      if unsafe value != nil { given = try unsafe Bytes(value, size) }
      try given?.checkStorable()
    } catch {
      return nil
    }
    guard let message = unsafe ParameterMessage(handle.pointee.request.row, kind, text, given) else { return nil }
    let place = JSONFailurePlace(UInt64(kind.rawValue), text, false)
    unsafe handle.pointee.noteFirst()
    unsafe handle.pointee.diagnostics.report(place) { message.write(to: &$0) }
    return unsafe handle.pointee.diagnostics.remember(message.failure.kind, place)
  }

  /// Sets a path parameter, a query parameter, a header or a form field.
  @inline(never)
  static func set(
    _ handle: OpaquePointer?, _ kind: Request.Kind, _ name: UnsafePointer<CChar>?, _ value: UnsafePointer<CChar>?,
    _ size: Int, replaces: Bool = true
  ) -> openrouter_status {
    if let status = unsafe refuse(handle, kind, name, value, size) { return status }
    // Only the size is shown: the value may be a secret.
    return unsafe change(
      handle, kind, name,
      given: {
        unsafe $0.reason.isOfName || $0.field != nil ? .nothing : OffendingValue(value, size, Rule.apiKey)
      }
    ) { (request, name) throws(Failure) in
      guard let value = unsafe value else { throw Failure(.nullPointer, of: "value") }
      try unsafe request.set(kind, name, Bytes(value, size), replaces: replaces)
    }
  }

  /// Lets the schema of the operation validate the body.
  static func setValidator(_ handle: OpaquePointer?) {
    guard let handle = unsafe Pointer(handle) else { return }
    unsafe handle.pointee.body.pointee.validator = BodyValidator.make(handle.pointee.request.row)
    unsafe handle.pointee.body.pointee.knownArray = SchemaPath.KnownArray()
  }

  /// Checks everything, and records what is wrong.
  @inline(never)
  static func check(_ handle: OpaquePointer?) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    if unsafe handle.pointee.firstStatus != 0 { return unsafe handle.pointee.recall() }
    var missing = Bytes("")
    do throws(Failure) {
      try unsafe handle.pointee.request.check(
        hasDocument: !handle.pointee.body.pointee.document.tree.isEmpty, &missing)
    } catch {
      unsafe handle.pointee.noteReport()
      return unsafe handle.pointee.diagnostics.report(
        error, missing.isEmpty ? JSONFailurePlace() : JSONFailurePlace(0, missing, false))
    }
    guard let row = unsafe handle.pointee.request.row else { return OPENROUTER_OK }
    if let status = unsafe refuseItems(handle, row) { return status }
    unsafe handle.pointee.bodyReported = -1
    return unsafe BodyValidator.check(handle.pointee.body, row)
  }

  /// Refuses what was set before the operation was chosen, and is not valid for it; otherwise returns nil.
  @inline(never)
  private static func refuseItems(_ handle: Pointer, _ row: OperationRow) -> openrouter_status? {
    var place = 0
    while let record = unsafe handle.pointee.request.items.record(place) {
      place = unsafe handle.pointee.request.items.next(place, record)
      let kind = Request.Kind(rawValue: record.kind) ?? .header
      let isPart = kind == .part || kind == .partFile
      if let message = ParameterMessage(row, kind, record.name, isPart ? nil : record.value) {
        unsafe handle.pointee.noteReport()
        unsafe handle.pointee.diagnostics.report(JSONFailurePlace(UInt64(record.kind), record.name, false)) {
          message.write(to: &$0)
        }
        return message.failure.kind.statusCode
      }
    }
    return nil
  }

  /// Fills an HTTP request.
  @inline(never)
  static func fill(_ handle: Pointer, _ out: inout HTTPRequest, _ settings: borrowing Settings) throws(Failure) {
    let document = unsafe handle.pointee.body
    let hasDocument = unsafe !document.pointee.document.tree.isEmpty
    let size = unsafe hasDocument ? JSONWriter.size(document.pointee.document.tree, JSONNode.root) : 0
    try unsafe out.fill(
      handle.pointee.request, settings, hasDocument ? size : nil,
      streams: mayStream(handle) && streams(document.pointee.document.tree))
    if !hasDocument { return }
    var writer = out.values.claim(.body, size: size)
    unsafe JSONWriter.write(document.pointee.document.tree, JSONNode.root, to: &writer)
  }

  private static var streamMember: JSONPointer {
    // SAFETY: a literal ends with a NUL.
    unsafe JSONPointer(Bytes("/stream").characters)
  }

  private static func mayStream(_ handle: Pointer) -> Bool {
    unsafe handle.pointee.request.row?.hasStreamMember == true
  }

  private static func streams(_ tree: JSONTree) -> Bool {
    let member = tree.find(JSONNode.root, streamMember)
    return member >= 0 && tree.block[UInt32(truncatingIfNeeded: member)].head.kind == .yes
  }

  /// Fills an HTTP request whose body asks for a stream, unless it says already whether it does.
  @inline(never)
  static func fillStreaming(
    _ handle: Pointer, _ out: inout HTTPRequest, _ settings: borrowing Settings
  ) throws(Failure) {
    let document = unsafe handle.pointee.body
    let tree = unsafe document.pointee.document.tree
    guard unsafe mayStream(handle), !tree.isEmpty, tree.block[JSONNode.root].head.kind == .object,
      tree.find(JSONNode.root, streamMember) < 0
    else { return try unsafe fill(handle, &out, settings) }
    do {
      // Also on failure.
      defer { unsafe document.pointee.document.releaseRetired() }
      try unsafe document.pointee.document.set(JSONNode.root, streamMember, JSONNode.Head(.yes))
    }
    var failure: Failure?
    do throws(Failure) {
      try unsafe fill(handle, &out, settings)
    } catch {
      failure = error
    }
    // The request stays as it was.
    try unsafe document.pointee.document.unset(JSONNode.root, streamMember)
    if let failure { throw failure }
  }
}
