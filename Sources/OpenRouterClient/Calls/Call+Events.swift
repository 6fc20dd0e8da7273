import CEvents
import COpenRouter
import OpenRouterBase

/// Returns a response to the program, event by event.
extension Call {
  /// An event that is already available, or the end; nil if libcurl has to work first.
  @inline(never)
  mutating func nextAtOnce(
    _ out: UnsafeMutablePointer<UnsafePointer<openrouter_event>?>
  ) -> openrouter_status? {
    removeBorrowed()
    var status: openrouter_status?
    if let event = unsafe unreadEvent() {
      // SAFETY: `out` is the caller's variable.
      unsafe out.pointee = event
      status = OPENROUTER_OK
    } else if case .over(let end) = state, unsafe transfer == nil {
      status = end
    }
    if status != nil { arm() }
    return status
  }

  /// The next event, after waiting up to a timeout; without a limit if it is negative.
  mutating func next(
    milliseconds: Int64, _ out: UnsafeMutablePointer<UnsafePointer<openrouter_event>?>
  ) -> openrouter_status {
    // A longer timeout is no limit that matters, and fits in nanoseconds.
    let deadline = Deadline(milliseconds: min(milliseconds, 1 &<< 40))
    // The first pass does not wait: it processes what has arrived, even after a deadline.
    var left: Int64 = 0
    while true {
      if case .over(let status) = state {
        if status == OPENROUTER_END {
          releaseAfterEnd(milliseconds: milliseconds == 0 ? 0 : Call.endTimeout)
        } else {
          release()
        }
        arm()
        return status
      }
      if left != 0 { arm() }
      step(milliseconds: left)
      if let status = unsafe nextAtOnce(out) { return status }
      left = milliseconds < 0 ? milliseconds : deadline.left
      if left != 0 { continue }
      if case .over = state { continue }
      arm()
      return OPENROUTER_WAITING
    }
  }

  /// Milliseconds that the end of a body may take after the last event of a stream, in a call that may wait.
  private static var endTimeout: Int64 { 10 }

  /// Why there can be no events; nil if there can.
  mutating func checkStarted() -> openrouter_status? {
    if isForeign { return refuse(Failure(.foreignCall)) }
    if case .idle = state { return refuse(Failure(.callNotStarted)) }
    return nil
  }

  /// Refuses an argument. The call continues.
  mutating func refuse(_ failure: Failure) -> openrouter_status { unsafe report.pointee.record(failure) }

  /// Runs to the end, and discards events.
  mutating func run() -> openrouter_status {
    var event: UnsafePointer<openrouter_event>?
    while true {
      let status = unsafe nextAtOnce(&event) ?? next(milliseconds: -1, &event)
      if status == OPENROUTER_END { return OPENROUTER_OK }
      if status != OPENROUTER_OK && status != OPENROUTER_WAITING { return status }
    }
  }

  /// Fills a chat result with the collected response, which may be an error.
  mutating func read(_ result: OpaquePointer, after status: openrouter_status) -> openrouter_status {
    if status != OPENROUTER_OK && status != OPENROUTER_ERROR_API { return status }
    let read = unsafe openrouter_chat_result_read(result, response)
    if status != OPENROUTER_OK || read == OPENROUTER_OK { return status }
    if read == OPENROUTER_ERROR_API {
      unsafe recordStreamError(result)
    } else {
      _ = unsafe report.pointee.record(
        read, field: openrouter_chat_result_error_field(result),
        message: openrouter_chat_result_error_message(result))
    }
    return read
  }

  /// Records the error that ended a response which began as a success.
  private mutating func recordStreamError(_ chat: OpaquePointer?) {
    unsafe report.pointee.model.readError(ofChat: chat)
    _ = unsafe report.pointee.recordStreamError(isSecret: isSecret(report.pointee.model.summary))
  }

  /// Removes the bytes that were returned to the program.
  private mutating func removeBorrowed() {
    if !isBorrowed { return }
    isBorrowed = false
    unsafe transfer?.pointee.removeBody()
    resume()
  }

  /// An event from the bytes that have arrived; nil if all are read.
  @inline(never)
  private mutating func unreadEvent() -> UnsafePointer<openrouter_event>? {
    switch state {
    case .idle, .pausing, .over: return nil
    case .sending, .reading: break
    }
    switch sink {
    case .none, .whole: return nil
    case .chat: return unsafe nextOfChat()
    case .events: return unsafe nextOfStream()
    case .bytes: return unsafe nextBytes()
    }
  }

  private mutating func nextOfChat() -> UnsafePointer<openrouter_event>? {
    if !isReading && !hasUnread { return nil }
    var event: UnsafePointer<openrouter_event>?
    let status = unsafe openrouter_chat_stream_next(chat, &event)
    switch status {
    case OPENROUTER_OK:
      guard let event = unsafe event else { return nil }
      if unsafe event.pointee.type != OPENROUTER_EVENT_KEEP_ALIVE { lastContentAt = lastByteAt }
      isHandedOut = true
      return unsafe event
    case OPENROUTER_WAITING: hasUnread = false
    case OPENROUTER_END: finish(status)
    case OPENROUTER_ERROR_UNEXPECTED_END where isBrokenOff: finish(status)
    case OPENROUTER_ERROR_API:
      unsafe recordStreamError(chat)
      finish(status)
    default: finish(recordRefused(status))
    }
    return nil
  }

  /// Whether a response cannot be read because the service encoded it.
  func isEncoded(_ status: openrouter_status) -> Bool {
    var encoding = unsafe openrouter_string()
    return unsafe status != OPENROUTER_ERROR_OUT_OF_MEMORY && status != OPENROUTER_ERROR_TOO_LARGE
      && openrouter_response_get_header(response, Bytes("content-encoding").characters, &encoding) == OPENROUTER_OK
      && !Bytes(encoding).equalsIgnoringCase(Bytes("identity"))
  }

  /// Records why the reader of a stream refuses it.
  func recordRefused(_ status: openrouter_status) -> openrouter_status {
    if isEncoded(status) { return unsafe report.pointee.recordContentEncoding(status) }
    if case .chat = sink {
      return unsafe report.pointee.recordRefused(
        status, field: openrouter_chat_stream_error_field(chat), message: openrouter_chat_stream_error_message(chat))
    }
    return unsafe report.pointee.recordRefused(
      status, field: openrouter_event_stream_error_field(stream),
      message: openrouter_event_stream_error_message(stream))
  }

  private mutating func nextOfStream() -> UnsafePointer<openrouter_event>? {
    if !isReading && !hasUnread { return nil }
    var message: UnsafePointer<openrouter_stream_event>?
    let status = unsafe openrouter_event_stream_next(stream, &message)
    switch status {
    case OPENROUTER_OK:
      guard let message = unsafe message else { return nil }
      let isComment = unsafe message.pointee.kind == OPENROUTER_STREAM_EVENT_KIND_COMMENT
      if !isComment { lastContentAt = lastByteAt }
      return unsafe handOut(
        isComment ? OPENROUTER_EVENT_KEEP_ALIVE : OPENROUTER_EVENT_MESSAGE, text: message.pointee.data,
        name: isComment ? openrouter_string(Bytes("")) : message.pointee.type)
    case OPENROUTER_WAITING: hasUnread = false
    case OPENROUTER_END: finish(status)
    case OPENROUTER_ERROR_UNEXPECTED_END where isBrokenOff: finish(status)
    default: finish(recordRefused(status))
    }
    return nil
  }

  @inline(never)
  private mutating func nextBytes() -> UnsafePointer<openrouter_event>? {
    let bytes = unsafe transfer?.pointee.body ?? Bytes("")
    hasUnread = false
    if !bytes.isEmpty {
      isBorrowed = true
      return unsafe handOut(OPENROUTER_EVENT_BYTES, text: openrouter_string(bytes), name: openrouter_string(Bytes("")))
    }
    if isReading { finish(OPENROUTER_END) }
    return nil
  }

  private mutating func handOut(
    _ type: openrouter_event_type, text: openrouter_string, name: openrouter_string
  ) -> UnsafePointer<openrouter_event> {
    isHandedOut = true
    let none = unsafe openrouter_string(Bytes(""))
    // SAFETY: memory of the call, set as a whole; the call does not move.
    unsafe event.initialize(
      to: openrouter_event(
        type: type, choice: -1, tool_call: -1, text: text, id: none, name: name, json: none, prompt_tokens: -1,
        completion_tokens: -1, total_tokens: -1, cost: -1))
    return unsafe UnsafePointer(event)
  }

  private var isReading: Bool {
    if case .reading = state { return true }
    return false
  }

  /// Whether the response was cut off: the report has the reason.
  private var isBrokenOff: Bool {
    if case .reading(let status) = state { return status != OPENROUTER_END }
    return false
  }

  /// Ends after the last byte. The reason why a response was cut off takes precedence over missing parts.
  private mutating func finish(_ status: openrouter_status) {
    hasUnread = false
    if status == OPENROUTER_END { unsafe report.pointee.clearMessage() }
    if status == OPENROUTER_ERROR_UNEXPECTED_END, isBrokenOff, case .reading(let reason) = state {
      end(reason)
    } else {
      end(status)
    }
  }
}
