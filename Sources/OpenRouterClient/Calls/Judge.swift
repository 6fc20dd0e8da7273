import CEvents
import COpenRouter
import OpenRouterBase

/// Judges how an attempt ended, and tells it.
@safe
struct Judge {
  let operation: Operation
  let client: UnsafePointer<Client>
  let request: OpaquePointer
  let response: OpaquePointer
  let report: UnsafeMutablePointer<DiagnosedModel<ClientError>>

  func option(_ field: ClientOptions.Field) -> Int64 { unsafe client.pointee.options.integer(field) }

  /// Milliseconds that an attempt may take which begins now.
  func attemptTimeout(until deadline: Deadline) -> Int64 { min(option(.attemptTimeout), max(deadline.left, 1)) }

  /// Milliseconds to wait before the attempt that follows; nil where none does.
  func pause(
    after verdict: Verdict, attempt number: Int64, _ backoff: inout Backoff, until deadline: Deadline
  ) -> Int64? {
    if !verdict.mayRepeat || number >= option(.maxAttempts) { return nil }
    let pause = max(verdict.pause, backoff.next())
    return pause < deadline.left ? pause : nil
  }

  func judge(_ end: Transfer.End, _ transfer: borrowing Transfer) -> Verdict {
    unsafe report.pointee.set(httpStatus: transfer.httpStatus)
    return switch end {
    case .answered: judge(transfer.answer)
    case .brokenOff: judge(.connection, Bytes("the connection broke off in the head of the answer"), transfer)
    case .cancelled: Verdict(status: unsafe report.pointee.tellCancelled(wasSent: transfer.wasSent))
    case .failed(let failure): judge(failure, transfer)
    }
  }

  // MARK: Answers

  private func judge(_ came: Answer) -> Verdict {
    let answer = came.with(type: shownType(came.type))
    let status = unsafe operation.read(response, answer)
    switch status {
    case OPENROUTER_OK: return Verdict(status: status)
    case OPENROUTER_ERROR_API: return judgeError(answer)
    case OPENROUTER_ERROR_OUT_OF_MEMORY: return Verdict(status: tellLost(.outOfMemory, Status.outOfMemory.text))
    default: return Verdict(status: judgeRefused(answer, status))
    }
  }

  /// A success that cannot be used: its body stays readable.
  private func judgeRefused(_ answer: Answer, _ status: openrouter_status) -> openrouter_status {
    if unsafe report.pointee.model.keep(answer) != OPENROUTER_OK {
      return tellLost(.outOfMemory, Status.outOfMemory.text)
    }
    return unsafe report.pointee.tell(
      status, field: operation.errorField(response), message: operation.errorMessage(response))
  }

  private func judgeError(_ answer: Answer) -> Verdict {
    if unsafe report.pointee.model.read(answer) != OPENROUTER_OK {
      return Verdict(status: tellLost(.outOfMemory, Status.outOfMemory.text))
    }
    let words = unsafe report.pointee.model.summary
    let isSecret = repeatsSecret(words)
    var verdict = Verdict(status: unsafe report.pointee.tellAPIError(answer.status, words, isSecret: isSecret))
    // What the service asks for is told of an exchange too, which is not repeated.
    let mayRepeat = unsafe openrouter_retry_delay(
      Operation.createAuthKeysCode.rawValue, answer.status, answer.retryAfter.characters, answer.retryAfter.count,
      answer.retryAfterMS.characters, answer.retryAfterMS.count, answer.now, &verdict.pause)
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

  // MARK: Failures

  private func judge(_ failure: CurlFailure, _ transfer: borrowing Transfer) -> Verdict {
    unsafe report.pointee.set(failure)
    switch transfer.refusal(failure) {
    case .headersTooLarge:
      return Verdict(status: unsafe report.pointee.tellTooLarge(FieldName("headers"), limit: AnswerBuffer.headersLimit))
    case .bodyTooLarge:
      return Verdict(status: unsafe report.pointee.tellTooLarge(FieldName("body"), limit: AnswerBuffer.bodyLimit))
    case .transferEncoding: return Verdict(status: unsafe report.pointee.tellTransferEncoding())
    case .outOfMemory: return judge(.outOfMemory, Status.outOfMemory.text, transfer)
    case .none: break
    }
    switch transfer.socketError {
    // A kind of socket that is not there now may be there later, as a network may.
    case 0, EAFNOSUPPORT, EPROTONOSUPPORT, EPROTOTYPE, ESOCKTNOSUPPORT: break
    case EMFILE, ENFILE: return judge(.system, Failure(.noDescriptor).reason.text, transfer)
    case ENOMEM, ENOBUFS: return judge(.outOfMemory, Status.outOfMemory.text, transfer)
    default: return judge(.system, Bytes("the system refuses sockets to this program"), transfer)
    }
    // libcurl has several names for it.
    if failure.status == .outOfMemory { return judge(.outOfMemory, Status.outOfMemory.text, transfer) }
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
}
