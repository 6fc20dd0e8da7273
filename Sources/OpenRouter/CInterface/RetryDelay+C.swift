import COpenRouter
import OpenRouterBase

@_cdecl("openrouter_retry_delay") @implementation @inline(__always)
public func openrouter_retry_delay(
  _ operation: openrouter_operation, _ httpStatus: Int32, _ retryAfter: UnsafePointer<CChar>!, _ retryAfterSize: Int,
  _ retryAfterMS: UnsafePointer<CChar>!, _ retryAfterMSSize: Int, _ nowUnixSeconds: Int64,
  _ milliseconds: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  guard let milliseconds = unsafe milliseconds else { return OPENROUTER_ERROR_NULL_POINTER }
  do throws(Failure) {
    let retryAfter = try unsafe Bytes(retryAfter, retryAfterSize)
    let retryAfterMS = try unsafe Bytes(retryAfterMS, retryAfterMSSize)
    guard let operation = RetryDelay.Operation(rawValue: operation) else { return OPENROUTER_ERROR_INVALID_VALUE }
    if !operation.mayRepeat(httpStatus) { return OPENROUTER_ABSENT }
    // SAFETY: the caller's variable.
    unsafe milliseconds.pointee = RetryDelay.milliseconds(
      retryAfter: retryAfter, retryAfterMS: retryAfterMS, now: nowUnixSeconds)
    return OPENROUTER_OK
  } catch {
    return error.statusCode
  }
}

@_cdecl("openrouter_http_date") @implementation @inline(__always)
public func openrouter_http_date(
  _ date: UnsafePointer<CChar>!, _ size: Int, _ nowUnixSeconds: Int64, _ unixSeconds: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  guard let unixSeconds = unsafe unixSeconds else { return OPENROUTER_ERROR_NULL_POINTER }
  do throws(Failure) {
    let text = try unsafe Bytes(date, size)
    guard let moment = RetryDelay.moment(text, now: nowUnixSeconds) else { return OPENROUTER_ABSENT }
    // SAFETY: the caller's variable.
    unsafe unixSeconds.pointee = moment
    return OPENROUTER_OK
  } catch {
    return error.statusCode
  }
}
