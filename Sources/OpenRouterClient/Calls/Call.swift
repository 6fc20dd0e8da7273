import CEvents
import COpenRouter

/// One call of a client: attempts, and the time between them, until there is an answer, a failure that repeating does not
/// mend, or no time left.
@safe
struct Call: ~Copyable {
  let operation: Operation
  let client: UnsafePointer<Client>
  let request: OpaquePointer
  let response: OpaquePointer
  let report: UnsafeMutablePointer<Handle<ClientError>>
  /// Set when the call is cancelled; -1 where it cannot be.
  let event: Int32

  /// Runs the call to its end. What went wrong is told by the report.
  func run() -> openrouter_status {
    let deadline = Deadline(milliseconds: option(.totalTimeout))
    var made: OpaquePointer?
    _ = unsafe openrouter_http_request_new(&made)
    guard let httpRequest = unsafe made else { return unsafe report.pointee.tell(.outOfMemory) }
    defer { unsafe openrouter_http_request_free(httpRequest) }
    let status = unsafe operation.fill(httpRequest, client.pointee.settings, request)
    if status == OPENROUTER_OK { return unsafe send(httpRequest, until: deadline) }
    return unsafe report.pointee.tell(
      status, field: openrouter_http_request_error_field(httpRequest),
      message: openrouter_http_request_error_message(httpRequest))
  }

  private func send(_ httpRequest: OpaquePointer, until deadline: Deadline) -> openrouter_status {
    guard var transfer = Transfer.make() else { return unsafe report.pointee.tell(.outOfMemory) }
    do throws(CurlFailure) {
      try unsafe transfer.fill(httpRequest, client.pointee.options)
    } catch {
      unsafe report.pointee.set(error)
      return unsafe report.pointee.tell(error.status, error.text)
    }
    var backoff = Backoff()
    var isCancelled = event_wait(event, 0) != 0
    var number: Int64 = 0
    while !isCancelled {
      number &+= 1
      unsafe report.pointee.begin(attempt: number)
      let verdict = attempt(&transfer, milliseconds: min(option(.attemptTimeout), max(deadline.left, 1)))
      if !verdict.mayRepeat || number >= option(.maxAttempts) { return verdict.status }
      let pause = max(verdict.pause, backoff.next())
      if pause >= deadline.left { return verdict.status }
      isCancelled = Deadline.wait(milliseconds: pause, event: event)
    }
    unsafe report.pointee.begin(attempt: number)
    return tellCancelled(transfer)
  }

  private func attempt(_ transfer: inout Transfer, milliseconds: Int64) -> Verdict {
    let end = transfer.perform(timeout: milliseconds, connectTimeout: option(.connectTimeout), event: event)
    unsafe report.pointee.set(httpStatus: transfer.httpStatus)
    return switch end {
    case .answered: judge(transfer.answer)
    case .brokenOff: judge(.connection, Bytes("the connection broke off in the head of the answer"), transfer)
    case .cancelled: Verdict(status: tellCancelled(transfer))
    case .failed(let failure): judge(failure, transfer)
    }
  }

  private func tellCancelled(_ transfer: borrowing Transfer) -> openrouter_status {
    unsafe report.pointee.set(httpStatus: transfer.httpStatus)
    return unsafe report.pointee.tellCancelled(wasSent: transfer.wasSent)
  }

  // MARK: Judging an answer

  private func judge(_ came: Answer) -> Verdict {
    let answer = came.with(type: shownType(came.type))
    let status = unsafe operation.read(response, answer)
    switch status {
    case OPENROUTER_OK: return Verdict(status: status)
    case OPENROUTER_ERROR_API: return judgeError(answer)
    case OPENROUTER_ERROR_OUT_OF_MEMORY: return Verdict(status: tellLost(.outOfMemory, Status.outOfMemory.text))
    default:
      return Verdict(
        status: unsafe report.pointee.tell(
          status, field: operation.errorField(response), message: operation.errorMessage(response)))
    }
  }

  private func judgeError(_ answer: Answer) -> Verdict {
    if unsafe report.pointee.model.read(answer) != OPENROUTER_OK {
      return Verdict(status: tellLost(.outOfMemory, Status.outOfMemory.text))
    }
    let words = unsafe report.pointee.model.serviceMessage
    let isSecret = words.map { repeatsSecret($0) } ?? false
    var verdict = Verdict(status: unsafe report.pointee.tellAPIError(answer.status, words, isSecret: isSecret))
    // What the service asks for is told of an exchange too, which is not repeated.
    let mayRepeat = unsafe openrouter_retry_delay(
      Operation.createAuthKeysCode.rawValue, answer.status, answer.retryAfter.characters, answer.retryAfter.count,
      answer.retryAfterMS.characters, answer.retryAfterMS.count, system_unix_seconds(), &verdict.pause)
    verdict.mayRepeat = mayRepeat == OPENROUTER_OK && !operation.isGoodOnce
    if verdict.pause > 0 { unsafe report.pointee.model.values.setInteger(.retryAfter, verdict.pause) }
    return verdict
  }

  /// A content type that may appear in a message: without its parameters, or not at all, where it repeats a secret.
  private func shownType(_ type: Bytes) -> Bytes {
    if !repeatsSecret(type) { return type }
    let bare = type[0, type.firstIndex { $0 == 0x3B }]
    return repeatsSecret(bare) ? Bytes("hidden: it repeats a secret") : bare
  }

  // MARK: Judging a failure

  private func judge(_ failure: CurlFailure, _ transfer: borrowing Transfer) -> Verdict {
    unsafe report.pointee.set(failure)
    switch transfer.refusal(failure) {
    case .headersTooLarge:
      return Verdict(status: unsafe report.pointee.tellTooLarge(FieldName("headers"), limit: AnswerBuffer.headersLimit))
    case .bodyTooLarge:
      return Verdict(status: unsafe report.pointee.tellTooLarge(FieldName("body"), limit: AnswerBuffer.bodyLimit))
    case .transferEncoding: return Verdict(status: unsafe report.pointee.tellTransferEncoding())
    case .outOfMemory: return judge(.outOfMemory, Status.outOfMemory.text, transfer)
    case .noDescriptor: return judge(.system, Bytes("no descriptor is left"), transfer)
    case .none: break
    }
    let text = transfer.text(failure)
    // libcurl shows a proxy of the environment whole where it does not understand it.
    let isSecret = repeatsSecret(text) || text.firstIndex { $0 == 0x40 } < text.count
    return judge(failure.status, isSecret ? failure.text : text, transfer)
  }

  private func judge(_ status: Status, _ text: Bytes, _ transfer: borrowing Transfer) -> Verdict {
    if transfer.wasSent && status != .unexpectedAnswer && operation.isGoodOnce {
      return Verdict(status: tellLost(status, text))
    }
    return Verdict(
      status: unsafe report.pointee.tell(status, text),
      mayRepeat: (status == .connection || status == .timeout) && !transfer.proxyRefused)
  }

  /// A failure after the request was sent: where that must not be done twice, this is what counts.
  private func tellLost(_ status: Status, _ text: Bytes) -> openrouter_status {
    unsafe report.pointee.tell(operation.isGoodOnce ? .mayHaveArrived : status, text)
  }

  /// Whether as much of a text as can be shown repeats a secret that was sent.
  private func repeatsSecret(_ text: Bytes) -> Bool {
    let shown = text[0, min(text.count, Diagnostics.messageLimit)]
    return unsafe client.pointee.isRepeated(in: shown) || operation.isRepeated(in: shown, request)
  }

  private func option(_ field: ClientOptions.Field) -> Int64 { unsafe client.pointee.options.integer(field) }
}
