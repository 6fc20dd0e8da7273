import COpenRouter
import OpenRouterBase

/// Why a call failed, in numbers; the diagnostics of its handle have the message.
@safe
struct ClientError: ~Copyable, PreparedModel {
  enum Field: UInt8, ModelField {
    case httpStatus, attempts, curlCode, retryAfter, delivery
    /// Whether the last response was an error.
    case apiError
    /// Whether `apiError` has the body of the last response, which was an error or a refused success.
    case body
    /// The field of a request that was refused: a copy, because the request may be freed first.
    case refusedField

    @inline(__always)
    var row: Row<Rule> {
      switch self {
      case .httpStatus: Row("http_status", "", .trusted)
      case .attempts: Row("attempts", "", .trusted)
      case .curlCode: Row("curl_code", "", .trusted)
      case .retryAfter: Row("retry_after_ms", "", .trusted)
      case .delivery: Row("delivery", "", .trusted)
      case .apiError: Row("api_error", "", .trusted)
      case .body: Row("body", "", .trusted)
      case .refusedField: Row("field", "", .trusted)
      }
    }
  }

  var values: FieldValues<Field>
  /// The last response, unless it was a usable success.
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

  /// Reads an error of the service.
  mutating func read(_ response: borrowing Response) -> openrouter_status {
    let status = keep(response)
    if status == OPENROUTER_OK { values.setInteger(.apiError, 1) }
    return status
  }

  /// Keeps a response that is neither an error nor usable.
  mutating func keep(_ response: borrowing Response) -> openrouter_status {
    let status = unsafe openrouter_api_error_read(
      apiError, response.status, response.type.characters, response.type.count, response.body.characters,
      response.body.count)
    if status == OPENROUTER_OK { values.setInteger(.body, 1) }
    return status
  }

  /// Takes the error that ended a chat stream.
  mutating func readError(ofChat chat: OpaquePointer?) {
    // The handle of a stream's result is asked for, and the error is copied.
    var result: OpaquePointer?
    if unsafe openrouter_chat_stream_get_result(chat, &result) == OPENROUTER_OK,
      unsafe openrouter_chat_result_get_api_error(result, apiError) == OPENROUTER_OK
    {
      values.setInteger(.apiError, 1)
    }
  }

  /// The message of the error, or a summary of the body.
  var summary: Bytes {
    var text = unsafe openrouter_string()
    _ = unsafe openrouter_api_error_get_summary(apiError, &text)
    return unsafe Bytes(text)
  }

  /// The body that was kept.
  var body: openrouter_bytes {
    var bytes = unsafe openrouter_bytes()
    _ = unsafe openrouter_api_error_get_body(apiError, &bytes)
    return unsafe bytes
  }
}
