import CCurl
import CEvents
import OpenRouterBase

/// From call to call, with one connection.
extension Transfer {
  /// Forgets the request, but for the connection.
  mutating func clear() {
    unsafe curl_easy_reset(easy)
    headers = HeaderList()
    unsafe buffer.pointee.reset()
    unsafe buffer.pointee.limit = .max
    unsafe buffer.pointee.pauseAt = 1 &<< 18
  }

  /// Lets the whole body be collected.
  func collect() { unsafe buffer.pointee.pauseAt = .max }

  /// Lets libcurl hand over what it holds, if it holds anything.
  mutating func resume() {
    if unsafe !buffer.pointee.isPaused { return }
    unsafe buffer.pointee.isPaused = false
    unsafe curl_easy_pause(easy, CURLPAUSE_CONT)
  }

  /// Waits for another call: nothing of the last one stays.
  mutating func rest() {
    clear()
    unsafe buffer.pointee.shrink()
    do throws(CurlFailure) { try unsafe report(nil) } catch {}
    idleSince = system_monotonic_nanoseconds()
  }
}
