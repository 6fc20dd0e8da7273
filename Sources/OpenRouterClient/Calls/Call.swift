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
    guard let httpRequest = unsafe made, var transfer = Transfer.make() else {
      unsafe openrouter_http_request_free(made)
      return unsafe report.pointee.tellOutOfMemory()
    }
    // The transfer reads the request as long as it lives.
    defer { unsafe openrouter_http_request_free(httpRequest) }
    let status = unsafe operation.fill(httpRequest, client.pointee.settings, request)
    if status != OPENROUTER_OK {
      return unsafe report.pointee.tell(
        status, field: openrouter_http_request_error_field(httpRequest),
        message: openrouter_http_request_error_message(httpRequest))
    }
    do throws(CurlFailure) {
      try unsafe transfer.fill(httpRequest, client.pointee.options, isGoodOnce: operation.isGoodOnce)
    } catch {
      return unsafe report.pointee.tell(error.status, error, error.text)
    }
    return send(&transfer, until: deadline)
  }

  /// Sends until the verdict is final.
  private func send(_ transfer: inout Transfer, until deadline: Deadline) -> openrouter_status {
    var backoff = Backoff()
    var isCancelled = event_wait(event, 0) != 0
    var number: Int64 = 0
    while !isCancelled {
      number &+= 1
      unsafe report.pointee.begin(attempt: number)
      let verdict = attempt(&transfer, milliseconds: min(option(.attemptTimeout), max(deadline.left, 1)))
      if !verdict.mayRepeat || number >= option(.maxAttempts) { return verdict.status }
      let pause = verdict.pause > 0 ? verdict.pause : backoff.next()
      if pause >= deadline.left { return verdict.status }
      isCancelled = Deadline.wait(milliseconds: pause, event: event)
    }
    unsafe report.pointee.begin(attempt: number)
    return unsafe report.pointee.tellCancelled(wasSent: transfer.wasSent)
  }

  private func attempt(_ transfer: inout Transfer, milliseconds: Int64) -> Verdict {
    switch transfer.perform(timeout: milliseconds, connectTimeout: option(.connectTimeout), event: event) {
    case .answered: judge(transfer.answer)
    case .failed(let failure): judge(failure, transfer)
    case .cancelled: Verdict(status: unsafe report.pointee.tellCancelled(wasSent: transfer.wasSent))
    }
  }

  // MARK: Judging

  private func judge(_ answer: Answer) -> Verdict {
    let status = unsafe operation.read(response, answer)
    if status == OPENROUTER_OK { return Verdict(status: status) }
    unsafe report.pointee.model.values.setInteger(.httpStatus, Int64(answer.status))
    if status != OPENROUTER_ERROR_API {
      return Verdict(
        status: unsafe report.pointee.tell(
          status, field: operation.errorField(response), message: operation.errorMessage(response)))
    }
    if unsafe report.pointee.model.read(answer) != OPENROUTER_OK {
      return Verdict(status: unsafe report.pointee.tellOutOfMemory())
    }
    var verdict = Verdict(status: tellAPIError(answer.status))
    verdict.mayRepeat =
      unsafe openrouter_retry_delay(
        operation.rawValue, answer.status, answer.retryAfter.characters, answer.retryAfter.count,
        answer.retryAfterMS.characters, answer.retryAfterMS.count, system_unix_seconds(), &verdict.pause)
      == OPENROUTER_OK
    if verdict.pause > 0 { unsafe report.pointee.model.values.setInteger(.retryAfter, verdict.pause) }
    return verdict
  }

  private func judge(_ failure: CurlFailure, _ transfer: borrowing Transfer) -> Verdict {
    if transfer.httpStatus > 0 {
      unsafe report.pointee.model.values.setInteger(.httpStatus, Int64(transfer.httpStatus))
    }
    switch transfer.refusal(failure) {
    case .bodyTooLarge:
      return Verdict(status: unsafe report.pointee.tellTooLarge(FieldName("body"), limit: AnswerBuffer.bodyLimit))
    case .headersTooLarge:
      return Verdict(status: unsafe report.pointee.tellTooLarge(FieldName("headers"), limit: AnswerBuffer.headersLimit))
    case .outOfMemory: return Verdict(status: unsafe report.pointee.tellOutOfMemory())
    case .none: break
    }
    var status = failure.status
    let isLost = status == .connection || status == .timeout || status == .tls
    if isLost && operation.isGoodOnce && transfer.wasSent { status = .mayHaveArrived }
    let text = transfer.text(failure)
    let told = unsafe report.pointee.tell(status, failure, repeatsSecret(text) ? failure.text : text)
    return Verdict(
      status: told, mayRepeat: (status == .connection || status == .timeout) && !transfer.proxyRefused)
  }

  // MARK: Words

  private func tellAPIError(_ httpStatus: Int32) -> openrouter_status {
    let words = unsafe report.pointee.model.serviceMessage
    let isSecret = words.map { repeatsSecret($0) } ?? false
    return unsafe report.pointee.tellAPIError(httpStatus, words, isSecret: isSecret)
  }

  /// Whether as much of a text as can be shown repeats a secret that was sent.
  private func repeatsSecret(_ text: Bytes) -> Bool {
    let shown = text[0, min(text.count, Diagnostics.messageLimit)]
    return unsafe client.pointee.isRepeated(in: shown) || operation.isRepeated(in: shown, request)
  }

  private func option(_ field: ClientOptions.Field) -> Int64 { unsafe client.pointee.options.integer(field) }
}
