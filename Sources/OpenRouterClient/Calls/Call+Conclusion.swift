import CEvents
import COpenRouter
import CSockets
import OpenRouterBase

/// Ends attempts, and decides whether another one follows.
extension Call {
  /// How far the request got in this attempt.
  var delivery: Delivery {
    guard let transfer = unsafe transfer else { return .notSent }
    return unsafe transfer.pointee.delivery(bodyIsGiven: body.pointee.isGiven)
  }

  // MARK: The head

  /// Chooses what is done with the body, once the head of a response is there.
  mutating func beginResponse() {
    guard let transfer = unsafe transfer else { return }
    let status = unsafe transfer.pointee.httpStatus
    unsafe report.pointee.set(httpStatus: status)
    unsafe report.pointee.set(delivery: .answered)
    var hasMemory = true
    unsafe transfer.pointee.forEachHeader { (name, value) in
      let added = unsafe openrouter_response_add_header(response, name, value.characters, value.count)
      hasMemory = added != OPENROUTER_ERROR_OUT_OF_MEMORY
      return hasMemory
    }
    lastContentAt = lastByteAt
    seen = 0
    hasUnread = false
    let type = unsafe transfer.pointee.header(Bytes("Content-Type"))
    let essence = type[0, type.firstIndex { $0 == UInt8(ascii: ";") || $0 == 0x20 }]
    isStream = essence.equalsIgnoringCase(Bytes("text/event-stream"))
    let isSuccess = status >= 200 && status <= 299
    // A chat stream refuses pages itself.
    isPage = isSuccess && Call.isPage(essence) && (isPlain || !isChat)
    if isPlain || !isSuccess || isPage {
      sink = .whole
    } else if isChat {
      sink = .chat
      _ = unsafe openrouter_chat_stream_set_limit(chat, Int(limits.size))
      let begun = unsafe openrouter_chat_stream_begin(chat, status, type.characters, type.count)
      hasMemory = hasMemory && begun == OPENROUTER_OK
    } else if isStream {
      sink = .events
    } else {
      sink = Call.isJSON(essence) ? .whole : .bytes
    }
    if case .whole = sink {
      unsafe transfer.pointee.collect()
    } else {
      // The status, for a response that is returned in pieces.
      let none = unsafe Bytes("").characters
      let read = unsafe openrouter_response_read(response, operation, status, none, 0, none, 0)
      hasMemory = hasMemory && read == OPENROUTER_OK
    }
    if !hasMemory { breakOff(unsafe report.pointee.record(.outOfMemory)) }
  }

  private static func isPage(_ essence: Bytes) -> Bool {
    essence.equalsIgnoringCase(Bytes("text/html")) || essence.equalsIgnoringCase(Bytes("application/xhtml+xml"))
  }

  private static func isJSON(_ essence: Bytes) -> Bool {
    let suffix = essence[max(essence.count &- 5, 0), essence.count]
    return essence.isEmpty || essence.equalsIgnoringCase(Bytes("application/json"))
      || suffix.equalsIgnoringCase(Bytes("+json"))
  }

  // MARK: The end of an attempt

  mutating func conclude(_ failed: Transfer.End) {
    guard case .sending = state, let transfer = unsafe transfer else { return }
    unsafe report.pointee.set(httpStatus: transfer.pointee.httpStatus)
    switch failed {
    case .answered:
      if case .none = sink { beginResponse() }
      concludeResponse()
    case .brokenOff: conclude(.connection, Bytes("the connection broke off in the head of the response"))
    case .switched: breakOff(unsafe report.pointee.recordOtherProtocol())
    case .cancelled: cancel()
    case .failed(let failure): conclude(failure)
    }
  }

  /// All bytes have arrived.
  private mutating func concludeResponse() {
    guard case .sending = state, let transfer = unsafe transfer else { return }
    unsafe report.pointee.set(delivery: .answered)
    switch sink {
    case .none: break
    case .whole: readWhole(unsafe transfer.pointee)
    case .chat:
      _ = unsafe openrouter_chat_stream_end(chat)
      rest(OPENROUTER_END)
    case .events:
      _ = unsafe openrouter_event_stream_end(stream)
      rest(OPENROUTER_END)
    case .bytes: state = .reading(OPENROUTER_END)
    }
  }

  /// Stops sending, and lets the program read what has arrived.
  private mutating func rest(_ status: openrouter_status) {
    state = .reading(status)
    release()
  }

  private mutating func readWhole(_ transfer: borrowing Transfer) {
    let given = transfer.response.withShownType { isSecret($0) }
    let status = unsafe openrouter_response_read(
      response, operation, given.status, given.type.characters, given.type.count, given.body.characters,
      given.body.count)
    switch status {
    case OPENROUTER_OK:
      let final = unsafe isPage ? report.pointee.recordPage() : OPENROUTER_END
      release()
      end(final)
    case OPENROUTER_ERROR_API: concludeError(given)
    case _ where isEncoded(status): breakOff(unsafe report.pointee.recordContentEncoding(status))
    default:
      _ = unsafe report.pointee.record(
        status, field: openrouter_response_error_field(response), message: openrouter_response_error_message(response))
      release()
      end(status)
    }
  }

  /// The service responded with an error.
  private mutating func concludeError(_ given: Response) {
    if unsafe report.pointee.model.read(given) != OPENROUTER_OK {
      return breakOff(unsafe report.pointee.record(.outOfMemory))
    }
    let words = unsafe report.pointee.model.summary
    let status = unsafe report.pointee.recordAPIError(
      given.status, words, isSecret: isSecret(words), isDeleted: mayBeDone && given.status == 404 && deletes)
    var asked: Int64 = 0
    let now = system_unix_seconds()
    if unsafe openrouter_response_get_retry_after_ms(response, now, &asked) == OPENROUTER_OK {
      unsafe report.pointee.set(retryAfter: asked)
    }
    if unsafe !pause(after: response, .answered, status) {
      release()
      end(status)
    }
  }

  private var deletes: Bool {
    var method = unsafe openrouter_string()
    return unsafe openrouter_http_request_get_method(httpRequest, &method) == OPENROUTER_OK
      && Bytes(method).equals("DELETE")
  }

  // MARK: Failures

  private mutating func conclude(_ failure: CurlFailure) {
    guard let transfer = unsafe transfer else { return }
    unsafe report.pointee.set(failure)
    if let file = unsafe body.pointee.failure { return breakOff(unsafe report.pointee.record(file)) }
    let refusal = unsafe transfer.pointee.refusal(failure)
    if let status = unsafe report.pointee.record(refusal, bodyLimit: Int(limits.size)) { return breakOff(status) }
    if refusal == .outOfMemory { return conclude(.outOfMemory, Status.outOfMemory.text) }
    let (status, text) = unsafe transfer.pointee.explain(failure)
    // libcurl's message contains the whole proxy of the environment if it cannot parse it.
    conclude(status, isSecret(text) || text.contains(UInt8(ascii: "@")) ? failure.text : text)
  }

  /// An attempt failed: retries, or ends, or lets the program read what has arrived.
  mutating func conclude(_ status: Status, _ text: Bytes) {
    let delivery = delivery
    let isRefused = unsafe transfer?.pointee.proxyRefused ?? false
    let isPassing = (status == .connection || status == .timeout) && !isRefused
    unsafe report.pointee.set(delivery: delivery)
    if isPassing && delivery == .sent && !mayRepeat(.sent) {
      return breakOff(unsafe report.pointee.recordMayHaveArrived(text))
    }
    let isBroken = status == .connection && delivery == .answered
    let final = unsafe report.pointee.record(isBroken ? .unexpectedEnd : status, text)
    switch sink {
    case .chat: _ = unsafe openrouter_chat_stream_end(chat)
    case .events: _ = unsafe openrouter_event_stream_end(stream)
    case .none, .whole, .bytes:
      if isPassing, unsafe pause(after: nil, delivery, final) {
        mayBeDone = mayBeDone || delivery == .sent || delivery == .answered
        return
      }
      return breakOff(final)
    }
    rest(final)
  }

  /// Whether the operation may be sent again after this delivery.
  private func mayRepeat(_ delivery: Delivery) -> Bool {
    var milliseconds: Int64 = 0
    return unsafe openrouter_request_get_retry(operation, nil, delivery.rawValue, 1, 0, &milliseconds) == OPENROUTER_OK
  }

  /// Prepares another attempt after one that failed. False if none follows.
  private mutating func pause(
    after response: OpaquePointer?, _ delivery: Delivery, _ failed: openrouter_status
  ) -> Bool {
    var milliseconds: Int64 = 0
    if isHandedOut || attempts >= limits.maxAttempts { return false }
    let status = unsafe openrouter_request_get_retry(
      operation, response, delivery.rawValue, Int32(truncatingIfNeeded: attempts), system_unix_seconds(), &milliseconds)
    if status != OPENROUTER_OK || milliseconds > 86_400_000 { return false }
    let moment = system_monotonic_nanoseconds() &+ milliseconds &* 1_000_000
    if moment >= lastStart { return false }
    unsafe transfer?.pointee.stop()
    state = .pausing(moment, failed)
    unsafe trace.pointee.retry(after: failed, in: milliseconds)
    return true
  }

  // MARK: Secrets

  /// Whether the part of a text that can be shown contains a secret that was sent.
  func isSecret(_ text: Bytes) -> Bool {
    let shown = text[0, min(text.count, Diagnostics.messageLimit)]
    if unsafe client.pointee.isRepeated(in: shown) { return true }
    var (name, value) = unsafe (openrouter_string(), openrouter_string())
    var index = 0
    while unsafe openrouter_http_request_get_header(httpRequest, index, &name, &value) == OPENROUTER_OK {
      if unsafe Bytes(name).equalsIgnoringCase(Bytes("authorization")) {
        return unsafe shown.repeats(secret: Bytes(value)[min(7, value.size), value.size])
      }
      index &+= 1
    }
    return false
  }
}
