import CCurl
import CEvents
import OpenRouterBase

/// Reuses a transfer, with its connection, for another call.
extension Transfer {
  /// Removes the last request, but not the connection.
  func clear() {
    unsafe curl_easy_reset(easy)
    unsafe buffer.pointee.sentOnce = nil
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

  /// Whether the kept connection has ended: a server has nothing to say on one that is idle. libcurl looks at most once a
  /// second.
  var isStale: Bool { unsafe buffer.pointee.socket >= 0 && event_wait(buffer.pointee.socket, 0) != 0 }

  /// Uses no kept connection for the next attempt: after one that broke, libcurl may still have it.
  func renewConnection() throws(CurlFailure) { try set(CURLOPT_FRESH_CONNECT, 1) }

  /// Prepares for another call: no secret of the last one is kept. Its options are replaced when the next one begins:
  /// libcurl's defaults need memory, which may just have been refused.
  mutating func rest() {
    headers = HeaderList()
    unsafe buffer.pointee.reset()
    unsafe buffer.pointee.shrink()
    unsafe trace = nil
    do throws(CurlFailure) { try unsafe report(nil) } catch {}
    idleSince = system_monotonic_nanoseconds()
  }
}
