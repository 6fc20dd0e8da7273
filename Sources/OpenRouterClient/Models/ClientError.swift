import COpenRouter

/// Why a call failed, in numbers; its handle's diagnostics say it in words.
@safe
struct ClientError: ~Copyable, PreparedModel {
  enum Field: UInt8, ModelField {
    case httpStatus, attempts, curlCode, retryAfter
    /// Whether the last answer was read into `apiError`.
    case apiError

    @inline(__always)
    var row: Row {
      switch self {
      case .httpStatus: Row("http_status", "", .trusted)
      case .attempts: Row("attempts", "", .trusted)
      case .curlCode: Row("curl_code", "", .trusted)
      case .retryAfter: Row("retry_after_ms", "", .trusted)
      case .apiError: Row("api_error", "", .trusted)
      }
    }
  }

  var values: FieldValues<Field>
  /// What the service said, where it said an error.
  private(set) var apiError: OpaquePointer?

  init(_ memory: ModelMemory) {
    values = FieldValues(memory)
    unsafe apiError = nil
  }

  deinit {
    unsafe openrouter_api_error_free(apiError)
  }

  mutating func prepare() -> openrouter_status { unsafe openrouter_api_error_new(&apiError) }

  mutating func reset() {
    values.removeAll()
    _ = unsafe openrouter_api_error_reset(apiError)
  }

  /// Takes what the service said.
  mutating func read(_ answer: borrowing Answer) -> openrouter_status {
    let status = unsafe openrouter_api_error_read(
      apiError, answer.status, answer.type.characters, answer.type.count, answer.body.characters, answer.body.count)
    if status == OPENROUTER_OK { values.setInteger(.apiError, 1) }
    return status
  }

  /// The message of what the service said, if it said any.
  var serviceMessage: Bytes? {
    var text = unsafe openrouter_string()
    guard unsafe openrouter_api_error_get_message(apiError, &text) == OPENROUTER_OK else { return nil }
    return unsafe Bytes(text)
  }
}
