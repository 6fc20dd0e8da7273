import CEvents
import COpenRouter
import CSystem
import OpenRouterBase

/// The exchange of a sign-in, driven by events. It is sent again only if nothing of it was sent.
@safe
struct Exchange: ~Copyable {
  private let classifier: Classifier
  private let httpRequest: OpaquePointer
  private let events: UnsafeMutablePointer<TransferEvents>
  /// In the same memory.
  private let trace: UnsafeMutablePointer<Trace>
  private let deadline: Deadline
  private var transfer: Transfer
  private var attempts: Int64 = 0
  private var repeatsAt = EventSet.never
  /// Why the last attempt failed.
  private var failed = OPENROUTER_OK

  /// An allocated exchange, not sent yet.
  static func make(
    _ client: UnsafePointer<Client>, set: Int32, until deadline: Deadline
  ) throws(Failure) -> UnsafeMutablePointer<Exchange> {
    var request: OpaquePointer?
    var response: OpaquePointer?
    var httpRequest: OpaquePointer?
    let memory = unsafe system_allocate(MemoryLayout<Exchange>.stride)
    let eventsSize = MemoryLayout<TransferEvents>.stride
    let events = unsafe system_allocate(eventsSize &+ MemoryLayout<Trace>.stride)
    _ = unsafe openrouter_exchange_auth_code_for_api_key_request_new(&request)
    _ = unsafe openrouter_exchange_auth_code_for_api_key_response_new(&response)
    let report = unsafe DiagnosedModel<ClientError>.allocatePrepared()
    _ = unsafe openrouter_http_request_new(&httpRequest)
    do throws(Failure) {
      guard let memory = unsafe memory, let events = unsafe events, let request = unsafe request,
        let response = unsafe response, let report = unsafe report,
        let httpRequest = unsafe httpRequest
      else { throw Failure(.outOfMemory) }
      let transfer = try Transfer.make()
      let place = unsafe memory.assumingMemoryBound(to: Exchange.self)
      let reported = unsafe events.assumingMemoryBound(to: TransferEvents.self)
      unsafe reported.initialize(to: TransferEvents(set: set))
      let trace = unsafe (events + eventsSize).assumingMemoryBound(to: Trace.self)
      unsafe trace.initialize(to: Trace(client.pointee.options.trace))
      let classifier = unsafe Classifier(
        operation: .exchangeAuthCodeForAPIKey, client: client, request: request, response: response, report: report)
      // SAFETY: the memory has the size of an exchange.
      unsafe place.initialize(
        to: Exchange(
          classifier: classifier, httpRequest: httpRequest, events: reported, trace: trace, deadline: deadline,
          transfer: transfer))
      return unsafe place
    } catch {
      unsafe openrouter_http_request_free(httpRequest)
      unsafe DiagnosedModel<ClientError>.release(report)
      unsafe openrouter_exchange_auth_code_for_api_key_response_free(response)
      unsafe openrouter_exchange_auth_code_for_api_key_request_free(request)
      unsafe system_free(events)
      unsafe system_free(memory)
      throw error
    }
  }

  static func free(_ exchange: UnsafeMutablePointer<Exchange>) {
    // SAFETY: it came from `make` and is not used again. The transfer is stopped before what it reads is freed.
    unsafe exchange.pointee.transfer.stop()
    let classifier = unsafe exchange.pointee.classifier
    let httpRequest = unsafe exchange.pointee.httpRequest
    let events = unsafe exchange.pointee.events
    let trace = unsafe exchange.pointee.trace
    if unsafe !exchange.pointee.transfer.isForeign { unsafe trace.pointee.end(Status.cancelled.rawValue) }
    unsafe exchange.deinitialize(count: 1)
    unsafe trace.deinitialize(count: 1)
    unsafe system_free(events)
    unsafe openrouter_http_request_free(httpRequest)
    unsafe DiagnosedModel<ClientError>.release(classifier.report)
    unsafe openrouter_exchange_auth_code_for_api_key_response_free(classifier.response)
    unsafe openrouter_exchange_auth_code_for_api_key_request_free(classifier.request)
    unsafe system_free(exchange)
  }

  private init(
    classifier: Classifier, httpRequest: OpaquePointer, events: UnsafeMutablePointer<TransferEvents>,
    trace: UnsafeMutablePointer<Trace>, deadline: Deadline, transfer: consuming Transfer
  ) {
    self.classifier = classifier
    unsafe self.httpRequest = unsafe httpRequest
    unsafe self.events = unsafe events
    unsafe self.trace = unsafe trace
    self.deadline = deadline
    self.transfer = transfer
  }

  var response: OpaquePointer { unsafe classifier.response }
  var report: UnsafeMutablePointer<DiagnosedModel<ClientError>> { unsafe classifier.report }

  // MARK: Sending. Each function returns the status of the exchange once it has ended.

  /// Sends the code and its verifier.
  mutating func start(code: Bytes, verifier: Bytes) -> openrouter_status? {
    traced(begin(code: code, verifier: verifier))
  }

  /// Reports the end, once there is a status.
  private func traced(_ status: openrouter_status?) -> openrouter_status? {
    if let status { unsafe trace.pointee.end(status) }
    return status
  }

  private mutating func begin(code: Bytes, verifier: Bytes) -> openrouter_status? {
    let request = unsafe classifier.request
    let isSet =
      unsafe openrouter_exchange_auth_code_for_api_key_request_set_code(request, code.characters, code.count)
      == OPENROUTER_OK
      && openrouter_exchange_auth_code_for_api_key_request_set_code_verifier(
        request, verifier.characters, verifier.count) == OPENROUTER_OK
      && openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method(
        request, OPENROUTER_CODE_CHALLENGE_METHOD_S256) == OPENROUTER_OK
      && classifier.operation.fill(httpRequest, classifier.client.pointee.settings, request) == OPENROUTER_OK
    if !isSet { return unsafe report.pointee.record(.outOfMemory) }
    do throws(Failure) {
      try unsafe classifier.client.pointee.begin(trace, method: Bytes("POST"), path: classifier.operation.path)
      try unsafe classifier.client.pointee.checkProxy()
    } catch {
      return unsafe report.pointee.record(error)
    }
    do throws(CurlFailure) {
      try unsafe transfer.fill(httpRequest, classifier.client.pointee.options)
      try unsafe transfer.report(events)
      unsafe transfer.follow(httpRequest, trace)
    } catch {
      return unsafe report.pointee.record(error)
    }
    return attempt()
  }

  /// Handles an event of a socket.
  mutating func handleEvent(_ socket: Int, _ received: UInt32) -> openrouter_status? {
    // Another socket's event has just ended the attempt.
    if repeatsAt != EventSet.never { return nil }
    return traced(transfer.handleEvent(Int32(truncatingIfNeeded: socket), received).flatMap { conclude($0) })
  }

  /// Whether an attempt has failed and the next one has yet to begin.
  var isPausing: Bool { repeatsAt != EventSet.never }

  /// The earliest time at which there is something to do.
  var wakeAt: Int64 { repeatsAt != EventSet.never ? repeatsAt : unsafe events.pointee.wakeAt }

  /// Does what is due at a time.
  mutating func wake(at now: Int64) -> openrouter_status? {
    if repeatsAt != EventSet.never {
      if repeatsAt > now { return nil }
      repeatsAt = EventSet.never
      // A program that did not step meanwhile may be late.
      return traced(deadline.left > 0 ? attempt() : failed)
    }
    if unsafe events.pointee.wakeAt > now { return nil }
    unsafe events.pointee.wakeAt = EventSet.never
    return traced(transfer.handleEvent().flatMap { conclude($0) })
  }

  mutating func cancel() -> openrouter_status {
    transfer.stop()
    let status = classifier.classify(.cancelled, transfer).status
    unsafe trace.pointee.end(status)
    return status
  }

  /// Zeroes what was sent. Nothing is sent any more.
  mutating func forget() {
    transfer.stop()
    _ = unsafe openrouter_http_request_reset(httpRequest)
    _ = unsafe openrouter_exchange_auth_code_for_api_key_request_reset(classifier.request)
  }

  private mutating func attempt() -> openrouter_status? {
    attempts &+= 1
    unsafe report.pointee.begin(attempt: attempts)
    unsafe trace.pointee.beginAttempt()
    let end = transfer.begin(
      timeout: classifier.attemptTimeout(until: deadline), connectTimeout: classifier.option(.connectTimeout))
    return end.flatMap { conclude($0) }
  }

  private mutating func conclude(_ end: Transfer.End) -> openrouter_status? {
    let outcome = classifier.classify(end, transfer)
    guard let pause = classifier.pause(after: outcome, until: deadline) else {
      return outcome.status
    }
    failed = outcome.status
    repeatsAt = system_monotonic_nanoseconds() &+ pause &* 1_000_000
    unsafe trace.pointee.retry(after: outcome.status, in: pause)
    return nil
  }
}
