import CCurl
import OpenRouterBase

/// Sends a request once. If a kept connection ends without a response, libcurl would send the request again by itself,
/// although it may have arrived. There is no option against that, but libcurl asks before each socket that it opens, and
/// each time before it sends.
extension Transfer {
  /// Refuses to send again in an attempt, unless nothing was sent.
  func sendOnce() throws(CurlFailure) {
    unsafe buffer.pointee.sentOnce = easy
    try Transfer.check(
      unsafe easy_set_sending_callback(easy, buffer) { (buffer, _, _, _, _) in
        guard let buffer = unsafe buffer else { return CURL_PREREQFUNC_ABORT }
        // SAFETY: the transfer's buffer, which lives as long as its easy handle.
        let response = unsafe buffer.assumingMemoryBound(to: ResponseBuffer.self)
        if unsafe Transfer.refusesRepeat(&response.pointee) { return CURL_PREREQFUNC_ABORT }
        unsafe response.pointee.hasBegun = true
        return CURL_PREREQFUNC_OK
      })
  }

  /// Whether libcurl would now send again what may have arrived.
  static func refusesRepeat(_ buffer: inout ResponseBuffer) -> Bool {
    guard buffer.hasBegun, let easy = unsafe buffer.sentOnce else { return false }
    // libcurl continues to count when it begins again. Where it does not count all, nothing was sent only if it could not
    // even begin.
    let isUnsent =
      unsafe easy_get_number(easy, CURLINFO_REQUEST_SIZE) == 0
      && (easy_counts_all(easy) != 0 || easy_get_time(easy, CURLINFO_PRETRANSFER_TIME_T) == 0)
    if !isUnsent { buffer.isRepeatRefused = true }
    return !isUnsent
  }
}
