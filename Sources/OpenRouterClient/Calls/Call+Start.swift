import CEvents
import COpenRouter
import OpenRouterBase

/// Starts to send.
extension Call {
  /// Sends a request; a previous one is abandoned.
  mutating func start(_ request: OpaquePointer) -> openrouter_status {
    if case .over(OPENROUTER_END) = state { releaseAfterEnd(milliseconds: 0) }
    abandon()
    reset()
    do throws(Failure) {
      try unsafe beginTrace(request)
      if let status = try unsafe prepare(request) { return end(status) }
      let transfer = unsafe try client.pointee.kept.take()
      unsafe self.transfer = unsafe transfer
      do throws(CurlFailure) {
        try unsafe transfer.pointee.fill(httpRequest, body, client.pointee.options)
        try unsafe transfer.pointee.report(transferEvents)
        if unsafe trace.pointee.isSet { unsafe transfer.pointee.trace = trace }
      } catch {
        return end(unsafe report.pointee.record(error))
      }
    } catch {
      return end(unsafe report.pointee.record(error))
    }
    startedAt = system_monotonic_nanoseconds()
    attempt()
    arm()
    // What went wrong while it was sent is the next thing that the program gets.
    return OPENROUTER_OK
  }

  private func beginTrace(_ request: OpaquePointer) throws(Failure) {
    var (method, path) = unsafe (openrouter_string(Bytes("")), openrouter_string(Bytes("")))
    _ = unsafe openrouter_request_get_operation(request, &method, &path)
    try unsafe client.pointee.begin(trace, method: Bytes(method), path: Bytes(path))
    unsafe trace.pointee.set(body: body)
  }

  private mutating func reset() {
    state = .idle
    isHandedOut = false
    isBorrowed = false
    hasUnread = false
    attempts = 0
    mayBeDone = false
    unsafe report.pointee.begin(attempt: 0)
    _ = unsafe openrouter_response_reset(response)
    if let chat = unsafe chat { _ = unsafe openrouter_chat_stream_reset(chat) }
    if let stream = unsafe stream { _ = unsafe openrouter_event_stream_reset(stream) }
    if hasBody { unsafe body.deinitialize(count: 1) }
    hasBody = false
  }

  /// Makes everything that is needed, before anything is sent. Returns why the request cannot be sent, or nil.
  private mutating func prepare(_ request: OpaquePointer) throws(Failure) -> openrouter_status? {
    let settings = unsafe client.pointee.settings
    let status =
      unsafe isPlain
      ? openrouter_http_request_fill_request(httpRequest, settings, request)
      : openrouter_http_request_fill_streaming_request(httpRequest, settings, request)
    if status != OPENROUTER_OK {
      let isRequests = unsafe !Bytes(terminated: openrouter_request_error_message(request)).isEmpty
      if isRequests { return unsafe report.pointee.recordRefused(status, request: request) }
      return unsafe report.pointee.record(
        status, field: nil, message: openrouter_http_request_error_message(httpRequest))
    }
    try unsafe client.pointee.checkProxy()
    isChat = try unsafe SentOperation.copy(httpRequest, settings, to: operation)
    if !isPlain { try makeReader() }
    do throws(RequestBody.OpenFailure) {
      unsafe body.initialize(to: try RequestBody(httpRequest))
      hasBody = true
    } catch {
      switch error {
      case .outOfMemory: throw Failure(.outOfMemory)
      case .file(let failure): return unsafe report.pointee.record(failure)
      }
    }
    return nil
  }

  /// Makes the stream reader, if there is none yet.
  private mutating func makeReader() throws(Failure) {
    if isChat {
      if unsafe chat == nil { _ = unsafe openrouter_chat_stream_new(&chat) }
      if unsafe chat == nil { throw Failure(.outOfMemory) }
    } else {
      if unsafe stream == nil { _ = unsafe openrouter_event_stream_new(&stream) }
      if unsafe stream == nil { throw Failure(.outOfMemory) }
    }
  }

  /// Begins the next attempt.
  mutating func attempt() {
    guard let transfer = unsafe transfer else { return }
    attempts &+= 1
    unsafe report.pointee.begin(attempt: attempts)
    unsafe trace.pointee.beginAttempt()
    _ = unsafe openrouter_response_reset(response)
    sink = .none
    hasUnread = false
    state = .sending
    lastByteAt = system_monotonic_nanoseconds()
    lastContentAt = lastByteAt
    moved = 0
    unsafe body.pointee.rewind()
    unsafe transferEvents.pointee.wakeAt = EventSet.never
    // On a kept connection the request would be sent at once.
    if cancellation >= 0 && event_wait(cancellation, 0) != 0 { return cancel() }
    if attempts > 1 {
      do throws(CurlFailure) {
        try unsafe transfer.pointee.renewConnection()
      } catch {
        return breakOff(unsafe report.pointee.record(error))
      }
    }
    let connectTimeout = unsafe client.pointee.options.integer(.connectTimeout)
    // The call has its own timeouts, because it must process the bytes that have arrived first.
    if let failed = unsafe transfer.pointee.begin(timeout: .max, connectTimeout: connectTimeout) {
      takeBytes()
      conclude(failed)
    }
  }
}
