import COpenRouter
import OpenRouterBase

@_cdecl("openrouter_http_date") @implementation @inline(__always)
public func openrouter_http_date(
  _ date: UnsafePointer<CChar>!, _ size: Int, _ nowUnixSeconds: Int64, _ unixSeconds: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  guard let unixSeconds = unsafe unixSeconds else { return OPENROUTER_ERROR_NULL_POINTER }
  do throws(Failure) {
    let text = try unsafe Bytes(date, size)
    guard let moment = RetryAfter.moment(text, now: nowUnixSeconds) else { return OPENROUTER_ABSENT }
    // SAFETY: the caller's variable.
    unsafe unixSeconds.pointee = moment
    return OPENROUTER_OK
  } catch {
    return error.statusCode
  }
}
