import CCurl
import CEvents
import OpenRouterBase

/// Reuses a transfer, with its connection, for another call.
extension Transfer {
  /// Removes the request, but not the connection.
  mutating func clear() {
    unsafe curl_easy_reset(easy)
    headers = HeaderList()
    unsafe buffer.pointee.reset()
    unsafe buffer.pointee.limit = .max
    unsafe buffer.pointee.pauseAt = 1 &<< 18
  }

  /// Collects the whole body.
  func collect() { unsafe buffer.pointee.pauseAt = .max }

  /// Makes libcurl pass on the bytes that it holds, if any.
  mutating func resume() {
    if unsafe !buffer.pointee.isPaused { return }
    unsafe buffer.pointee.isPaused = false
    unsafe curl_easy_pause(easy, CURLPAUSE_CONT)
  }

  /// Prepares for another call: nothing of the last one is kept.
  mutating func rest() {
    clear()
    unsafe buffer.pointee.shrink()
    do throws(CurlFailure) { try unsafe report(nil) } catch {}
    idleSince = system_monotonic_nanoseconds()
  }
}
