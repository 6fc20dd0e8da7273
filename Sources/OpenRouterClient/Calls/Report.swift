import COpenRouter
import OpenRouterBase

/// What a call tells of its failure. Each function that tells hands back the status.
extension DiagnosedModel where M == ClientError {
  /// Forgets the attempt before. The number of attempts is kept, which is 0 before the first.
  mutating func begin(attempt number: Int64) {
    model.reset()
    diagnostics.clear()
    if number > 0 { model.values.setInteger(.attempts, number) }
  }

  mutating func tell(_ status: Status) -> openrouter_status { tell(status, status.text) }

  /// What stood in the way before anything was sent.
  mutating func tell(_ failure: Failure) -> openrouter_status {
    failure.status == .outOfMemory ? tell(.outOfMemory) : diagnostics.record(failure, came: .nothing)
  }

  mutating func set(_ failure: CurlFailure) { model.values.setInteger(.curlCode, Int64(failure.number)) }

  /// What libcurl refused before anything was sent.
  mutating func tell(_ failure: CurlFailure) -> openrouter_status {
    set(failure)
    return tell(failure.status, failure.text)
  }

  /// 0 is none.
  mutating func set(httpStatus: Int32) {
    if httpStatus > 0 { model.values.setInteger(.httpStatus, Int64(httpStatus)) }
  }

  /// In the words of libopenrouter.
  mutating func tell(
    _ status: openrouter_status, field: UnsafePointer<CChar>?, message: UnsafePointer<CChar>?
  ) -> openrouter_status {
    unsafe diagnostics.take(field: field, message: message)
    return status
  }

  /// That the body was to be decoded, which was not asked for.
  mutating func tellTransferEncoding() -> openrouter_status {
    tell(OPENROUTER_ERROR_UNEXPECTED_ANSWER, FieldName("headers")) {
      $0.put("headers of the answer must name no transfer encoding but chunked")
    }
  }

  /// That an answer exceeds a limit.
  mutating func tellTooLarge(_ field: FieldName, limit: Int) -> openrouter_status {
    tell(OPENROUTER_ERROR_TOO_LARGE, field) {
      $0.put(field.text)
      $0.put(" of the answer must have at most ")
      $0.put(integer: Int64(limit))
      $0.put(" bytes")
    }
  }

  mutating func tellCancelled(wasSent: Bool) -> openrouter_status {
    tell(Status.cancelled.rawValue, nil) {
      $0.put(wasSent ? Bytes("cancelled after the request was sent") : Bytes("cancelled before the request was sent"))
    }
  }

  /// In words of libcurl, or of this library.
  mutating func tell(_ status: Status, _ text: Bytes) -> openrouter_status {
    tell(status.rawValue, nil) {
      if status == .mayHaveArrived { $0.put("the code may be used up, for the request was sent: ") }
      _ = Came.escape(text, to: &$0)
    }
  }

  /// That the service answered with an error: its own words where they may be shown, or what came in their place.
  mutating func tellAPIError(_ httpStatus: Int32, _ words: Bytes, isSecret: Bool) -> openrouter_status {
    tell(OPENROUTER_ERROR_API, nil) {
      $0.put("HTTP ")
      $0.put(integer: Int64(httpStatus))
      $0.put(": ")
      if isSecret {
        $0.put("the service's words repeat a secret, and are not shown")
      } else {
        _ = Came.escape(words, to: &$0)
      }
    }
  }

  private mutating func tell(
    _ status: openrouter_status, _ field: FieldName?, _ write: (inout ByteWriter) -> Void
  ) -> openrouter_status {
    diagnostics.record(field, write)
    return status
  }
}
