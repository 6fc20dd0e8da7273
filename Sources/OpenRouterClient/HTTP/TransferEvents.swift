import CCurl
import CEvents
import CSockets

/// What libcurl waits for in an event loop: its sockets, in an event set, and a timeout.
struct TransferEvents {
  let set: Int32
  /// Nanoseconds of the monotonic clock; `EventSet.never` if libcurl has no timeout.
  var wakeAt = EventSet.never

  fileprivate mutating func setTimer(milliseconds: Int) {
    wakeAt =
      milliseconds < 0
      ? EventSet.never : system_monotonic_nanoseconds() &+ Int64(milliseconds) &* 1_000_000
  }

  fileprivate func watch(_ socket: curl_socket_t, _ what: Int32) {
    if what == CURL_POLL_REMOVE { return event_set_forget(set, socket) }
    var events: UInt32 = 0
    if what != CURL_POLL_OUT { events |= EVENT_READ }
    if what != CURL_POLL_IN { events |= EVENT_WRITE }
    // A socket that cannot be watched is noticed when the timeout expires.
    let tag = EventSet.Source.transfer.rawValue &<< 32 | UInt64(UInt32(bitPattern: socket))
    _ = event_set_watch(set, socket, events, tag)
  }
}

/// Works step by step.
extension Transfer {
  /// Sets where libcurl reports what it waits for. The events must outlive the transfer, or be replaced.
  func report(_ events: UnsafeMutablePointer<TransferEvents>?) throws(CurlFailure) {
    try Transfer.check(
      unsafe multi_set_event_callbacks(
        multi, events,
        { (_, socket, what, events, _) in
          unsafe events?.assumingMemoryBound(to: TransferEvents.self).pointee.watch(socket, what)
          return 0
        },
        { (_, milliseconds, events) in
          unsafe events?.assumingMemoryBound(to: TransferEvents.self).pointee.setTimer(milliseconds: milliseconds)
          return 0
        }))
  }

  /// Starts to send, with a timeout in milliseconds. Returns how it ended, if it ended at once.
  mutating func begin(timeout: Int64, connectTimeout: Int64) -> End? {
    if let failure = prepare(timeout: timeout, connectTimeout: connectTimeout) { return .failed(failure) }
    return handleEvent()
  }

  /// Handles an event of a socket or, without one, the timeout. Returns how it ended, once it has.
  mutating func handleEvent(_ socket: curl_socket_t = CURL_SOCKET_TIMEOUT, _ events: UInt32 = 0) -> End? {
    var running: Int32 = 0
    var mask: Int32 = 0
    if events & EVENT_READ != 0 { mask |= CURL_CSELECT_IN }
    if events & EVENT_WRITE != 0 { mask |= CURL_CSELECT_OUT }
    if events & ~(EVENT_READ | EVENT_WRITE) != 0 { mask |= CURL_CSELECT_ERR }
    let code = unsafe multi_socket_action(multi, socket, mask, &running)
    let isRunning = code == CURLM_OK && running > 0
    let end = isRunning ? nil : code == CURLM_OK ? takeResult() : .failed(CurlFailure(code))
    observe()
    if !isRunning { stop() }
    return end
  }
}
