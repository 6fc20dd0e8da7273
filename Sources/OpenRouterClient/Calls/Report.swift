import COpenRouter
import OpenRouterBase

/// Records why a call failed. Each function returns the status.
extension DiagnosedModel where M == ClientError {
  /// Removes the previous attempt. The number of attempts is kept, which is 0 before the first.
  mutating func begin(attempt number: Int64) {
    model.reset()
    diagnostics.clear()
    if number > 0 { model.values.setInteger(.attempts, number) }
  }

  mutating func record(_ status: Status) -> openrouter_status { record(status, status.text) }

  /// A failure before anything was sent.
  mutating func record(_ failure: Failure) -> openrouter_status {
    failure.status == .outOfMemory ? record(.outOfMemory) : diagnostics.record(failure, given: .nothing)
  }

  mutating func set(_ failure: CurlFailure) { model.values.setInteger(.curlCode, Int64(failure.number)) }

  mutating func set(delivery: Delivery) { model.values.setInteger(.delivery, Int64(delivery.rawValue)) }

  mutating func set(retryAfter milliseconds: Int64) { model.values.setInteger(.retryAfter, milliseconds) }

  mutating func clearMessage() { diagnostics.clear() }

  /// A system call that failed.
  mutating func record(_ failure: SystemFailure) -> openrouter_status {
    record(Status.system.rawValue, nil) { failure.describe(to: &$0) }
  }

  /// A file that cannot be sent.
  mutating func record(_ file: RequestBody.FileFailure) -> openrouter_status {
    record(Status.system.rawValue, FieldName("path")) {
      $0.put("\"")
      _ = OffendingValue.escape(file.path[0, min(file.path.count, 120)], to: &$0)
      $0.put("\": ")
      if let failure = file.failure {
        failure.describe(to: &$0)
      } else {
        $0.put("the file was changed while it was sent")
      }
    }
  }

  /// A request that must not be sent twice got no response.
  mutating func recordMayHaveArrived(_ text: Bytes) -> openrouter_status {
    record(Status.mayHaveArrived.rawValue, nil) {
      $0.put("the request was sent, and may have been carried out: ")
      _ = OffendingValue.escape(text, to: &$0)
    }
  }

  /// An error that ended a chat response which began as a success; `readError` has read its message.
  mutating func recordStreamError(isSecret: Bool) -> openrouter_status {
    let words = model.summary
    return record(OPENROUTER_ERROR_API, nil) {
      $0.put("the response ended with an error: ")
      if isSecret {
        $0.put("the service's words repeat a secret, and are not shown")
      } else {
        _ = OffendingValue.escape(words, to: &$0)
      }
    }
  }

  /// libcurl refused something before anything was sent.
  mutating func record(_ failure: CurlFailure) -> openrouter_status {
    set(failure)
    return record(failure.status, failure.text)
  }

  /// 0 means none.
  mutating func set(httpStatus: Int32) {
    if httpStatus > 0 { model.values.setInteger(.httpStatus, Int64(httpStatus)) }
  }

  /// With a message of libopenrouter.
  mutating func record(
    _ status: openrouter_status, field: UnsafePointer<CChar>?, message: UnsafePointer<CChar>?
  ) -> openrouter_status {
    unsafe diagnostics.recordMessage(field: field, message: message)
    return status
  }

  /// With the message of a request, which keeps neither that nor its field.
  mutating func recordRefused(_ status: openrouter_status, request: OpaquePointer) -> openrouter_status {
    let field = unsafe Bytes(terminated: openrouter_request_error_field(request))
    // It fits in the memory that the handle has.
    _ = model.values.put(.refusedField, field, TextTraits())
    return unsafe record(
      status, field: model.values.text(.refusedField)?.characters, message: openrouter_request_error_message(request))
  }

  /// The response, which its reader refuses. What it calls bytes is the body to a program.
  mutating func recordRefused(
    _ status: openrouter_status, field: UnsafePointer<CChar>?, message: UnsafePointer<CChar>?
  ) -> openrouter_status {
    if unsafe !Bytes(terminated: field).equals(Bytes("bytes")) {
      return unsafe record(status, field: field, message: message)
    }
    unsafe record(FieldName("body"), field: field, message: message)
    return status
  }

  /// A message that begins with another name for the field, such as that of the settings for a variable of the environment.
  mutating func record(_ name: FieldName, field: UnsafePointer<CChar>?, message: UnsafePointer<CChar>?) {
    let (field, message) = unsafe (Bytes(terminated: field), Bytes(terminated: message))
    let isNamed = !field.isEmpty && message[0, min(field.count, message.count)].equals(field)
    diagnostics.record(name) {
      $0.put(name.text)
      if !isNamed { $0.put(": ") }
      $0.put(message[isNamed ? field.count : 0, message.count])
    }
  }

  /// The body was encoded, although the client did not ask for it.
  mutating func recordTransferEncoding() -> openrouter_status {
    record(OPENROUTER_ERROR_UNEXPECTED_RESPONSE, FieldName("headers")) {
      $0.put("headers of the response must name no transfer encoding but chunked")
    }
  }

  /// The body was compressed, although the client asked for nothing of the kind.
  mutating func recordContentEncoding(_ status: openrouter_status) -> openrouter_status {
    record(status, FieldName("headers")) {
      $0.put("headers of the response must name no content encoding: none was asked for")
    }
  }

  /// Records why a response was not read to its end; nil if that was not refused here.
  mutating func record(_ refusal: ResponseBuffer.Refusal, bodyLimit: Int) -> openrouter_status? {
    switch refusal {
    case .headersTooLarge: recordTooLarge(FieldName("headers"), limit: ResponseBuffer.headersLimit)
    case .bodyTooLarge: recordTooLarge(FieldName("body"), limit: bodyLimit)
    case .transferEncoding: recordTransferEncoding()
    case .none, .outOfMemory: nil
    }
  }

  /// A success that is an HTML page, as gateways and login pages of networks send.
  mutating func recordPage() -> openrouter_status {
    record(OPENROUTER_ERROR_UNEXPECTED_RESPONSE, FieldName("content_type")) {
      $0.put("content_type of the response must not be that of an HTML page")
    }
  }

  /// A 101, after which no HTTP follows.
  mutating func recordOtherProtocol() -> openrouter_status {
    record(OPENROUTER_ERROR_UNEXPECTED_RESPONSE, nil) {
      $0.put("the server switched to another protocol (HTTP 101), which was not asked for")
    }
  }

  /// A response that exceeds a limit.
  mutating func recordTooLarge(_ field: FieldName, limit: Int) -> openrouter_status {
    record(OPENROUTER_ERROR_TOO_LARGE, field) {
      $0.put(field.text)
      $0.put(" of the response must have at most ")
      $0.putInteger(Int64(limit))
      $0.put(" bytes")
    }
  }

  mutating func recordCancelled(wasSent: Bool) -> openrouter_status {
    record(Status.cancelled.rawValue, nil) {
      $0.put(wasSent ? Bytes("cancelled after the request was sent") : Bytes("cancelled before the request was sent"))
    }
  }

  /// With a message of libcurl, or of this library.
  mutating func record(_ status: Status, _ text: Bytes) -> openrouter_status {
    record(status.rawValue, nil) {
      if status == .mayHaveArrived { $0.put("the code may be used up, for the request was sent: ") }
      _ = OffendingValue.escape(text, to: &$0)
    }
  }

  /// The service responded with an error: its message if it may be shown, otherwise a summary.
  ///
  /// - Parameter isDeleted: an earlier attempt may have deleted what was not found.
  mutating func recordAPIError(
    _ httpStatus: Int32, _ words: Bytes, isSecret: Bool, isDeleted: Bool = false
  ) -> openrouter_status {
    record(OPENROUTER_ERROR_API, nil) {
      $0.put("HTTP ")
      $0.putInteger(Int64(httpStatus))
      if isDeleted { $0.put(", perhaps because an earlier attempt deleted it") }
      $0.put(": ")
      if isSecret {
        $0.put("the service's words repeat a secret, and are not shown")
      } else {
        _ = OffendingValue.escape(words, to: &$0)
      }
    }
  }

  private mutating func record(
    _ status: openrouter_status, _ field: FieldName?, _ write: (inout ByteWriter) -> Void
  ) -> openrouter_status {
    diagnostics.record(field, write)
    return status
  }
}

extension StartFailure {
  /// Records it as the failure of a call that was to be made.
  func record(_ report: UnsafeMutablePointer<DiagnosedModel<ClientError>>) -> openrouter_status {
    switch self {
    case .failure(let failure): unsafe report.pointee.record(failure)
    case .random(let failure), .listening(let failure), .system(let failure): unsafe report.pointee.record(failure)
    }
  }
}
