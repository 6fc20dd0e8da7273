import COpenRouter
import CSystem
import OpenRouterBase

/// The object behind an `openrouter_response`: status, headers, body, the document read from it, and its error.
@safe
struct ResponseHandle: ~Copyable {
  var diagnostics: Diagnostics
  var headers = RecordList()
  /// One record, whose value is the body.
  var body = RecordList()
  var status: Int32?
  var isError = false
  /// In the same block.
  let json: JSONHandle.Pointer
  /// A separate allocation, which the handle frees.
  let error: OpaquePointer

  typealias Pointer = UnsafeMutablePointer<ResponseHandle>

  private init(_ diagnostics: consuming Diagnostics, _ json: JSONHandle.Pointer, _ error: OpaquePointer) {
    self.diagnostics = diagnostics
    unsafe self.json = unsafe json
    unsafe self.error = unsafe error
  }

  static func make(_ out: UnsafeMutablePointer<OpaquePointer?>?) -> openrouter_status {
    guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    let jsonStart = MemoryLayout<ResponseHandle>.stride
    let ownStart = jsonStart &+ MemoryLayout<JSONHandle>.stride
    var error: OpaquePointer?
    _ = unsafe Handle<APIError>.make(&error)
    // SAFETY: one block with four parts: the handle, the document's handle, and the memory of both diagnostics.
    let block = unsafe system_allocate(ownStart &+ JSONDiagnostics.size &+ Diagnostics.messageLimit &+ 1)
    guard let error = unsafe error, let block = unsafe block else {
      unsafe Handle<APIError>.free(error)
      if let block = unsafe block { unsafe system_free(block) }
      return OPENROUTER_ERROR_OUT_OF_MEMORY
    }
    let json = unsafe (block + jsonStart).assumingMemoryBound(to: JSONHandle.self)
    unsafe json.initialize(to: JSONHandle(JSONDiagnostics(block + ownStart)))
    unsafe json.pointee.isBorrowed = true
    unsafe json.pointee.document.makeSecret()
    let handle = unsafe block.assumingMemoryBound(to: ResponseHandle.self)
    unsafe handle.initialize(to: ResponseHandle(Diagnostics(block + ownStart + JSONDiagnostics.size), json, error))
    unsafe out.pointee = OpaquePointer(handle)
    return OPENROUTER_OK
  }

  static func free(_ handle: OpaquePointer?) {
    guard let handle = unsafe Pointer(handle) else { return }
    // SAFETY: the handle came from `make` and is not used again; so below.
    unsafe Handle<APIError>.free(handle.pointee.error)
    unsafe handle.pointee.json.deinitialize(count: 1)
    unsafe handle.deinitialize(count: 1)
    unsafe system_free(handle)
  }

  static func reset(_ handle: OpaquePointer?) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    unsafe handle.pointee.headers.removeAll()
    unsafe handle.pointee.forget()
    unsafe handle.pointee.diagnostics.clear()
    return OPENROUTER_OK
  }

  private mutating func forget() {
    body.removeAll()
    status = nil
    isError = false
    unsafe json.pointee.document.reset()
    _ = unsafe Handle<APIError>.reset(error)
  }

  @inline(never)
  mutating func addHeader(_ name: Bytes, _ value: Bytes) throws(Failure) {
    if name.isEmpty { throw Failure(.empty, of: "name") }
    try value.checkStorable()
    if value.contains(0) { throw Failure(.containsNUL, of: "value") }
    try headers.append(RecordList.Record(kind: 1, name: name, value: value))
  }

  func header(_ name: Bytes) -> Bytes? {
    var place = 0
    while let record = headers.record(place) {
      if HeaderName.equal(record.name, name) { return record.value }
      place = headers.next(place, record)
    }
    return nil
  }

  // MARK: Reading

  /// Reads a response, whose body may be in this handle's memory. If memory runs out, nothing has changed.
  @inline(never)
  mutating func read(_ response: Response, _ row: OperationRow?) throws(Failure) {
    try response.checkSize()
    var fresh = RecordList()
    try fresh.append(RecordList.Record(kind: 1, name: Bytes(""), type: response.type, value: response.body))
    guard let record = fresh.record(0) else { return }
    let copy = Response(status: response.status, type: record.type, body: record.value)
    var document = unsafe json.pointee.document.replacement()
    // The memory of an empty document is used again.
    if unsafe json.pointee.document.tree.nodeCount == 0 { unsafe document.exchange(&json.pointee.document) }
    var isError = false
    let failure = readBody(copy, row, &document, &isError)
    if failure?.status != .outOfMemory {
      body = fresh
      status = response.status
      self.isError = isError
      unsafe document.exchange(&json.pointee.document)
    }
    if let failure { throw failure }
  }

  /// Reads a body into a document, and what is an error into the error, which keeps what it had if memory runs out.
  @inline(never)
  private func readBody(
    _ response: Response, _ row: OperationRow?, _ document: inout JSONDocument, _ isError: inout Bool
  ) -> Failure? {
    let isSuccess = response.isSuccess
    let wantsJSON = response.isJSONType || (response.type.isEmpty && response.looksLikeJSON)
    var failure: Failure?
    if wantsJSON || (!isSuccess && response.looksLikeJSON) {
      do throws(Failure) {
        try document.read(response.json)
      } catch {
        let isBroken = isSuccess && response.isJSONType && !response.json.isEmpty
        if isBroken || error.status == .outOfMemory { failure = error.at(Response.bodyName) }
      }
    }
    if failure?.status == .outOfMemory { return failure }
    isError = !isSuccess || (failure == nil && row?.hasErrorMember != true && ResponseHandle.hasError(document.tree))
    let status = unsafe isError ? Handle<APIError>.read(error, response) : Handle<APIError>.reset(error)
    if status != OPENROUTER_OK { return Failure(.outOfMemory, of: Response.bodyName) }
    if !isError { return failure }
    return isSuccess
      ? Failure(.responseHasError, of: Response.bodyName) : Failure(.responseFailed, of: Response.statusName)
  }

  /// The root has a member `error` that is not null.
  private var hasError: Bool { unsafe ResponseHandle.hasError(json.pointee.document.tree) }

  private static func hasError(_ tree: JSONTree) -> Bool {
    if tree.isEmpty || tree.block[JSONNode.root].head.kind != .object { return false }
    let node = tree.member(JSONNode.root, Bytes("error"), mayHaveEscape: false)
    return node != 0 && tree.block[node].head.kind != .null
  }

  /// The node at a pointer in the document, or nil.
  @inline(never)
  func node(_ pointer: StaticString) -> UInt32? {
    let tree = unsafe json.pointee.document.tree
    // SAFETY: a literal ends with a NUL.
    let found = unsafe tree.find(JSONNode.root, JSONPointer(Bytes(pointer).characters))
    return found < 0 ? nil : UInt32(truncatingIfNeeded: found)
  }

  // MARK: Sending again

  var signs: Retry.Signs {
    var signs = Retry.Signs(isSpoken: hasError)
    if let node = node("/error/availability/retryable") {
      let kind = unsafe json.pointee.document.tree.block[node].head.kind
      if kind == .yes { signs.isRetryable = true }
      if kind == .no { signs.isRetryable = false }
    }
    // The time does not matter here.
    signs.hasRetryAfter = retryAfter(now: 0) != nil
    return signs
  }

  /// The milliseconds that the response asks to wait; nil if it does not ask.
  func askedWait(now: Int64) -> Int64? {
    let date = header(Bytes("date")).flatMap { RetryAfter.moment($0, now: now) } ?? now
    if let asked = retryAfter(now: date) { return asked }
    guard status == 429, let reset = header(Bytes("x-ratelimit-reset")),
      // A time in milliseconds since 1970.
      let moment = RetryAfter.milliseconds(retryAfter: Bytes(""), retryAfterMS: reset, now: 0)
    else { return nil }
    let (nowMS, overflows) = date.multipliedReportingOverflow(by: 1000)
    let (rest, stillOverflows) = moment.subtractingReportingOverflow(nowMS)
    return overflows || stillOverflows || rest < 0 ? nil : rest
  }

  private func retryAfter(now: Int64) -> Int64? {
    let (after, afterMS) = (header(Bytes("retry-after")), header(Bytes("retry-after-ms")))
    return RetryAfter.milliseconds(retryAfter: after ?? Bytes(""), retryAfterMS: afterMS ?? Bytes(""), now: now)
  }
}

extension Response {
  /// Without a byte order mark and white space at its start.
  fileprivate var json: Bytes { body[body.paddingSize, body.count] }

  fileprivate var looksLikeJSON: Bool {
    let json = json
    return !json.isEmpty && (json[0] == UInt8(ascii: "{") || json[0] == UInt8(ascii: "["))
  }
}
