import CEvents
import COpenRouter
import OpenRouterBase

/// Classifies how an attempt ended, and records it.
@safe
struct Classifier {
  let operation: Operation
  let client: UnsafePointer<Client>
  let request: OpaquePointer
  let response: OpaquePointer
  let report: UnsafeMutablePointer<DiagnosedModel<ClientError>>

  func option(_ field: ClientOptions.Field) -> Int64 { unsafe client.pointee.options.integer(field) }

  /// The timeout of an attempt that begins now, in milliseconds.
  func attemptTimeout(until deadline: Deadline) -> Int64 { min(option(.attemptTimeout), max(deadline.left, 1)) }

  /// Milliseconds to wait before the next attempt; nil if none follows.
  func pause(after outcome: Outcome, until deadline: Deadline) -> Int64? {
    guard let pause = outcome.pause, attempt < option(.maxAttempts) else { return nil }
    return pause < deadline.left ? pause : nil
  }

  /// The number of this attempt, counted from 1.
  private var attempt: Int64 { unsafe report.pointee.model.values.integer(.attempts) }

  func classify(_ end: Transfer.End, _ transfer: borrowing Transfer) -> Outcome {
    unsafe report.pointee.set(httpStatus: transfer.httpStatus)
    // libcurl has the whole body of a typed request, and sends it with the head.
    if unsafe report.pointee.model.values.has(.attempts) {
      unsafe report.pointee.set(delivery: transfer.delivery(bodyIsGiven: true))
    }
    return switch end {
    case .answered: classify(transfer.response)
    case .brokenOff: classify(.connection, Bytes("the connection broke off in the head of the response"), transfer)
    case .switched: Outcome(status: unsafe report.pointee.recordOtherProtocol())
    case .cancelled: Outcome(status: unsafe report.pointee.recordCancelled(wasSent: transfer.wasSent))
    case .failed(let failure): classify(failure, transfer)
    }
  }

  // MARK: Answers

  private func classify(_ given: Response) -> Outcome {
    let httpResponse = given.withShownType { repeatsSecret($0) }
    let status = unsafe operation.read(response, httpResponse)
    switch status {
    case OPENROUTER_OK: return Outcome(status: status)
    case OPENROUTER_ERROR_API: return classifyError(httpResponse)
    case OPENROUTER_ERROR_OUT_OF_MEMORY: return Outcome(status: recordLost(.outOfMemory, Status.outOfMemory.text))
    default: return Outcome(status: classifyRefused(httpResponse, status))
    }
  }

  /// A success that cannot be used: its body stays readable.
  private func classifyRefused(_ httpResponse: Response, _ status: openrouter_status) -> openrouter_status {
    if unsafe report.pointee.model.keep(httpResponse) != OPENROUTER_OK {
      return recordLost(.outOfMemory, Status.outOfMemory.text)
    }
    return unsafe report.pointee.record(
      status, field: operation.errorField(response), message: operation.errorMessage(response))
  }

  private func classifyError(_ httpResponse: Response) -> Outcome {
    if unsafe report.pointee.model.read(httpResponse) != OPENROUTER_OK {
      return Outcome(status: recordLost(.outOfMemory, Status.outOfMemory.text))
    }
    let words = unsafe report.pointee.model.summary
    let isSecret = repeatsSecret(words)
    var outcome = Outcome(status: unsafe report.pointee.recordAPIError(httpResponse.status, words, isSecret: isSecret))
    let retry = TypedRetry(operation, httpResponse, .answered, attempt: attempt)
    if let asked = retry.asked { unsafe report.pointee.set(retryAfter: asked) }
    outcome.pause = retry.pause
    return outcome
  }

  // MARK: Failures

  private func classify(_ failure: CurlFailure, _ transfer: borrowing Transfer) -> Outcome {
    unsafe report.pointee.set(failure)
    let refusal = transfer.refusal(failure)
    if let status = unsafe report.pointee.record(refusal, bodyLimit: ResponseBuffer.bodyLimit) {
      return Outcome(status: status)
    }
    if refusal == .outOfMemory { return classify(.outOfMemory, Status.outOfMemory.text, transfer) }
    let (status, text) = transfer.explain(failure)
    // libcurl's message contains the whole proxy of the environment if it cannot parse it.
    let isSecret = repeatsSecret(text) || text.contains(UInt8(ascii: "@"))
    return classify(status, isSecret ? failure.text : text, transfer)
  }

  private func classify(_ status: Status, _ text: Bytes, _ transfer: borrowing Transfer) -> Outcome {
    if transfer.wasSent && status != .unexpectedResponse && operation.isGoodOnce {
      return Outcome(status: recordLost(status, text))
    }
    var outcome = Outcome(status: unsafe report.pointee.record(status, text))
    if (status == .connection || status == .timeout) && !transfer.proxyRefused {
      outcome.pause = TypedRetry(operation, nil, transfer.wasSent ? .sent : .notSent, attempt: attempt).pause
    }
    return outcome
  }

  /// Records a failure after the request was sent. If it must not be sent twice, that is the status.
  private func recordLost(_ status: Status, _ text: Bytes) -> openrouter_status {
    unsafe report.pointee.record(operation.isGoodOnce ? .mayHaveArrived : status, text)
  }

  /// Whether the part of a text that can be shown contains a secret that was sent.
  private func repeatsSecret(_ text: Bytes) -> Bool {
    let shown = text[0, min(text.count, Diagnostics.messageLimit)]
    return unsafe client.pointee.isRepeated(in: shown) || operation.isRepeated(in: shown, request)
  }
}
