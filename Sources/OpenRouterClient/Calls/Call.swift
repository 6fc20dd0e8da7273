import CEvents
import COpenRouter
import CSockets
import CSystem
import OpenRouterBase

/// A running request of any operation: its attempts, and the part of the response that has arrived. Driven by events.
@safe
struct Call: ~Copyable {
  enum State {
    case idle
    case sending
    /// Until the given time, when the next attempt begins. The status is that of the last one.
    case pausing(Int64, openrouter_status)
    /// No more bytes will arrive, but the program has not read all of them. OPENROUTER_END if the response is complete,
    /// otherwise why it was cut off.
    case reading(openrouter_status)
    case over(openrouter_status)
  }

  /// What is done with the bytes of a response.
  enum Sink {
    /// There is no head yet.
    case none
    /// They are collected.
    case whole
    case chat, events, bytes
  }

  let client: UnsafePointer<Client>
  let cancellation: Int32
  let limits: CallLimits
  /// Every response is collected, and no stream is requested.
  let isPlain: Bool
  let httpRequest: OpaquePointer
  /// Only the request's operation: decides about retries.
  let operation: OpaquePointer
  let response: OpaquePointer
  let report: UnsafeMutablePointer<DiagnosedModel<ClientError>>
  private let ownsResponse, ownsReport: Bool
  /// An `openrouter_chat_stream`, and an `openrouter_event_stream`; each is made when it is first needed.
  var chat: OpaquePointer?
  var stream: OpaquePointer?
  var events: EventSet
  let transferEvents: UnsafeMutablePointer<TransferEvents>
  let body: UnsafeMutablePointer<RequestBody>
  let trace: UnsafeMutablePointer<Trace>
  var hasBody = false
  var transfer: UnsafeMutablePointer<Transfer>?
  private let owner = system_process()

  var state = State.idle
  var sink = Sink.none
  var isChat = false
  /// Whether an event, or bytes, were returned to the program.
  var isHandedOut = false
  /// Whether the bytes that were returned last must still be removed.
  var isBorrowed = false
  var attempts: Int64 = 0
  /// Whether an earlier attempt may have been carried out.
  var mayBeDone = false
  /// Times: of the start, of the last byte in either direction, of the last byte of content.
  var startedAt: Int64 = 0
  var lastByteAt: Int64 = 0
  var lastContentAt: Int64 = 0
  /// Bytes in both directions at that time.
  var moved: Int64 = 0
  /// Bytes of the body that were searched for content.
  var seen = 0
  /// Whether the body is an HTML page, which no operation returns.
  var isPage = false
  /// Whether the body is an event stream.
  var isStream = false
  /// Whether the program has the descriptor, which must then be readable at the right time.
  var isPolled = false
  /// Whether something has arrived that the program has not read.
  var hasUnread = false
  /// An event made by the call itself.
  let event: UnsafeMutablePointer<openrouter_event>

  // MARK: Life

  /// An allocated call. The response and the error may belong to the caller; they are made if nil.
  static func make(
    _ client: UnsafePointer<Client>, _ limits: CallLimits, cancellation: Int32, isPlain: Bool,
    response: OpaquePointer?, report: UnsafeMutablePointer<DiagnosedModel<ClientError>>?
  ) throws(StartFailure) -> UnsafeMutablePointer<Call> {
    // No program gets the descriptor of a plain call.
    let events = try EventSet.make(hasTimer: !isPlain)
    if cancellation >= 0 && !events.watch(cancellation, for: EVENT_READ, .cancellation) {
      throw .system(SystemFailure("epoll_ctl"))
    }
    let eventsStart = MemoryLayout<Call>.stride
    let bodyStart = eventsStart &+ MemoryLayout<TransferEvents>.stride
    let traceStart = bodyStart &+ MemoryLayout<RequestBody>.stride
    let eventStart = traceStart &+ MemoryLayout<Trace>.stride
    let memory = unsafe system_allocate(eventStart &+ MemoryLayout<openrouter_event>.stride)
    var (httpRequest, operation): (OpaquePointer?, OpaquePointer?)
    _ = unsafe openrouter_http_request_new(&httpRequest)
    _ = unsafe openrouter_request_new(&operation)
    var (response, report) = unsafe (response, report)
    let (ownsResponse, ownsReport) = unsafe (response == nil, report == nil)
    if ownsResponse { _ = unsafe openrouter_response_new(&response) }
    if ownsReport { unsafe report = DiagnosedModel<ClientError>.allocatePrepared() }
    guard let memory = unsafe memory, let httpRequest = unsafe httpRequest, let operation = unsafe operation,
      let response = unsafe response, let report = unsafe report
    else {
      if ownsResponse { unsafe openrouter_response_free(response) }
      if ownsReport { unsafe DiagnosedModel<ClientError>.release(report) }
      unsafe openrouter_request_free(operation)
      unsafe openrouter_http_request_free(httpRequest)
      unsafe system_free(memory)
      throw .failure(Failure(.outOfMemory))
    }
    // SAFETY: one block with five parts: the call, what libcurl waits for, the body, the trace, and an event.
    let call = unsafe memory.assumingMemoryBound(to: Call.self)
    let transferEvents = unsafe (memory + eventsStart).assumingMemoryBound(to: TransferEvents.self)
    unsafe transferEvents.initialize(to: TransferEvents(set: events.descriptor))
    let body = unsafe (memory + bodyStart).assumingMemoryBound(to: RequestBody.self)
    let trace = unsafe (memory + traceStart).assumingMemoryBound(to: Trace.self)
    unsafe trace.initialize(to: Trace(client.pointee.options.trace))
    unsafe call.initialize(
      to: Call(
        client: client, cancellation: cancellation, limits: limits, isPlain: isPlain, httpRequest: httpRequest,
        operation: operation, response: response, report: report, ownsResponse: ownsResponse, ownsReport: ownsReport,
        events: events,
        transferEvents: transferEvents, body: body, trace: trace,
        event: (memory + eventStart).assumingMemoryBound(to: openrouter_event.self)))
    return unsafe call
  }

  private init(
    client: UnsafePointer<Client>, cancellation: Int32, limits: CallLimits, isPlain: Bool, httpRequest: OpaquePointer,
    operation: OpaquePointer, response: OpaquePointer, report: UnsafeMutablePointer<DiagnosedModel<ClientError>>,
    ownsResponse: Bool, ownsReport: Bool, events: consuming EventSet,
    transferEvents: UnsafeMutablePointer<TransferEvents>,
    body: UnsafeMutablePointer<RequestBody>, trace: UnsafeMutablePointer<Trace>,
    event: UnsafeMutablePointer<openrouter_event>
  ) {
    unsafe self.client = unsafe client
    self.cancellation = cancellation
    self.limits = limits
    self.isPlain = isPlain
    unsafe self.httpRequest = unsafe httpRequest
    unsafe self.operation = unsafe operation
    unsafe self.response = unsafe response
    unsafe self.report = unsafe report
    self.ownsResponse = ownsResponse
    self.ownsReport = ownsReport
    self.events = events
    unsafe self.transferEvents = unsafe transferEvents
    unsafe self.body = unsafe body
    unsafe self.trace = unsafe trace
    unsafe self.event = unsafe event
    unsafe chat = nil
    unsafe stream = nil
    unsafe transfer = nil
  }

  static func free(_ call: UnsafeMutablePointer<Call>) {
    if case .over(OPENROUTER_END) = unsafe call.pointee.state, unsafe !call.pointee.isForeign {
      unsafe call.pointee.releaseAfterEnd(milliseconds: 0)
    }
    unsafe call.pointee.abandon()
    if unsafe call.pointee.hasBody { unsafe call.pointee.body.deinitialize(count: 1) }
    // SAFETY: it came from `make` and is not used again.
    if unsafe call.pointee.ownsResponse { unsafe openrouter_response_free(call.pointee.response) }
    if unsafe call.pointee.ownsReport { unsafe DiagnosedModel<ClientError>.release(call.pointee.report) }
    unsafe openrouter_chat_stream_free(call.pointee.chat)
    unsafe openrouter_event_stream_free(call.pointee.stream)
    unsafe openrouter_request_free(call.pointee.operation)
    unsafe openrouter_http_request_free(call.pointee.httpRequest)
    unsafe call.pointee.trace.deinitialize(count: 1)
    unsafe call.deinitialize(count: 1)
    unsafe system_free(call)
  }

  /// Whether this is a forked process, and the call belongs to its parent. A plain call begins and ends in one function.
  var isForeign: Bool { !isPlain && owner != system_process() }

  /// Stops sending, and returns the transfer for other calls.
  mutating func release() {
    guard let transfer = unsafe transfer else { return }
    unsafe self.transfer = nil
    unsafe transfer.pointee.observe()
    // One of another process is leaked: closing its connection would close the parent's.
    if isForeign { return }
    unsafe transfer.pointee.stop()
    unsafe client.pointee.kept.put(transfer)
  }

  /// Releases the transfer after the last event of a stream. There may be further bytes: the connection can be reused
  /// only if they are read. They are waited for up to the given time.
  mutating func releaseAfterEnd(milliseconds: Int64) {
    let deadline = Deadline(milliseconds: milliseconds)
    while let transfer = unsafe transfer, let received = events.wait(milliseconds: deadline.left) {
      var index = 0
      while let event = received.event(index) {
        index &+= 1
        if event.source == .cancellation { return release() }
        if event.source != .transfer { continue }
        let socket = Int32(truncatingIfNeeded: event.index)
        if unsafe transfer.pointee.handleEvent(socket, event.received) != nil { return release() }
      }
      if deadline.left == 0 { return }
    }
  }

  // MARK: The end

  /// Stops sending, and ends a call that is not over.
  mutating func abandon() {
    release()
    if !isForeign { unsafe trace.pointee.end(Status.cancelled.rawValue) }
  }

  /// Ends with a status, which is final.
  @discardableResult
  mutating func end(_ status: openrouter_status) -> openrouter_status {
    if case .over(let first) = state { return first }
    state = .over(status)
    unsafe transfer?.pointee.observe()
    unsafe trace.pointee.end(status)
    return status
  }
}
