import CEvents
import COpenRouter
import CSockets
import OpenRouterBase

/// Works step by step.
extension Call {
  // MARK: Waiting

  /// Waits up to a timeout, or without a limit if it is negative, and processes the events.
  mutating func step(milliseconds: Int64) {
    guard let received = events.wait(milliseconds: isPolled ? milliseconds : bounded(milliseconds)) else {
      return abort(SystemFailure("epoll_wait"))
    }
    var failed: Transfer.End?
    var index = 0
    while let event = received.event(index) {
      index &+= 1
      if event.source == .cancellation { return cancel() }
      if event.source == .transfer, failed == nil {
        failed = handle(Int32(truncatingIfNeeded: event.index), event.received)
      }
    }
    let now = system_monotonic_nanoseconds()
    switch state {
    case .pausing(let moment, let failed):
      if moment > now { break }
      // A program that did not ask meanwhile may be late.
      if now < lastStart { attempt() } else { breakOff(failed) }
    case .sending:
      if failed == nil, unsafe transferEvents.pointee.wakeAt <= now {
        unsafe transferEvents.pointee.wakeAt = EventSet.never
        failed = handle(nil, 0)
      }
      takeBytes()
      if let failed { conclude(failed) } else { checkTimes(now) }
    case .idle, .reading, .over: break
    }
  }

  /// Lets libcurl work, for a socket or its timeout.
  private mutating func handle(_ socket: Int32?, _ received: UInt32) -> Transfer.End? {
    guard case .sending = state, let transfer = unsafe transfer else { return nil }
    if let socket { return unsafe transfer.pointee.handleEvent(socket, received) }
    return unsafe transfer.pointee.handleEvent()
  }

  /// The timeout, or the time until there is something to do if that is shorter.
  private func bounded(_ milliseconds: Int64) -> Int64 {
    let wakeAt = wakeAt
    if milliseconds == 0 || wakeAt == EventSet.never { return milliseconds }
    let left = Deadline(moment: wakeAt).left
    return milliseconds < 0 ? left : min(milliseconds, left)
  }

  /// Returns the descriptor, which is kept up to date from now on.
  mutating func poll() -> Int32 {
    isPolled = true
    arm()
    return events.descriptor
  }

  /// Makes the descriptor readable when there is something to do, if the program has the descriptor.
  @inline(never)
  mutating func arm() {
    if isPolled && !events.wake(by: wakeAt) { abort(SystemFailure("timerfd_settime")) }
  }

  /// The earliest time at which there is something to do.
  private var wakeAt: Int64 {
    switch state {
    case .idle: EventSet.never
    case .pausing(let moment, _): min(moment, totalEnd)
    case .sending: hasUnread ? 0 : min(unsafe transferEvents.pointee.wakeAt, nextTimeout)
    // There are events, or the end, which is reported repeatedly.
    case .reading, .over: 0
    }
  }

  // MARK: Bytes

  /// Passes the bytes that have arrived to their reader.
  mutating func takeBytes() {
    guard case .sending = state, let transfer = unsafe transfer else { return }
    let received = unsafe transfer.pointee.received &+ body.pointee.given
    if received == moved { return }
    moved = received
    lastByteAt = system_monotonic_nanoseconds()
    if case .none = sink {
      if unsafe !transfer.pointee.hasHead {
        lastContentAt = lastByteAt
        return
      }
      beginResponse()
    }
    let bytes = unsafe transfer.pointee.body
    if bytes.isEmpty { return }
    switch sink {
    case .none: break
    case .whole:
      noteContent(bytes)
      if Int64(bytes.count) > limits.size { return refuseSize() }
      resume()
    case .chat: unsafe hand(bytes, to: chat) { unsafe openrouter_chat_stream_read($0, $1.characters, $1.count) }
    case .events: unsafe hand(bytes, to: stream) { unsafe openrouter_event_stream_read($0, $1.characters, $1.count) }
    case .bytes:
      lastContentAt = lastByteAt
      hasUnread = true
    }
  }

  /// Content is everything but white space.
  private mutating func noteContent(_ bytes: Bytes) {
    if bytes.firstIndex(from: min(seen, bytes.count), where: { $0 > 0x20 }) < bytes.count { lastContentAt = lastByteAt }
    seen = bytes.count
  }

  private mutating func hand(
    _ bytes: Bytes, to reader: OpaquePointer?, _ read: (OpaquePointer?, Bytes) -> openrouter_status
  ) {
    let status = unsafe read(reader, bytes)
    // A document is read at its end, and has no event before.
    if !isStream { noteContent(bytes) }
    seen = 0
    unsafe transfer?.pointee.removeBody()
    resume()
    hasUnread = true
    if status != OPENROUTER_OK { breakOff(recordRefused(status)) }
  }

  /// Lets libcurl continue if it paused because of the limit of bytes at once. Its bytes arrive with the next step.
  mutating func resume() {
    guard case .sending = state, let transfer = unsafe transfer else { return }
    unsafe transfer.pointee.resume()
  }

  private mutating func refuseSize() {
    breakOff(unsafe report.pointee.recordTooLarge(FieldName("body"), limit: Int(limits.size)))
  }

  /// Stops sending for good.
  @inline(never)
  mutating func breakOff(_ status: openrouter_status) {
    unsafe report.pointee.set(delivery: delivery)
    release()
    end(status)
  }

  // MARK: Times

  private static func moment(_ start: Int64, _ milliseconds: Int64) -> Int64 {
    milliseconds == 0 ? EventSet.never : start &+ milliseconds &* 1_000_000
  }

  var totalEnd: Int64 { Call.moment(startedAt, limits.total) }

  /// The time from which on no attempt begins.
  var lastStart: Int64 { min(startedAt &+ limits.retryWindow &* 1_000_000, totalEnd) }

  /// How long the first byte of a response may take.
  private var firstByteTimeout: Int64 {
    limits.firstByte != 0 ? limits.firstByte : isPlain ? 600_000 : 120_000
  }

  /// Whether a response has begun, be it with a part of its head.
  private var hasBegun: Bool {
    if case .none = sink { return unsafe transfer?.pointee.hasResponse ?? false }
    return true
  }

  /// The earliest time at which waiting for bytes ends. libcurl handles the timeout of a connection.
  private var nextTimeout: Int64 {
    guard let transfer = unsafe transfer, unsafe transfer.pointee.wasSent else { return totalEnd }
    if !hasBegun { return min(totalEnd, Call.moment(lastByteAt, firstByteTimeout)) }
    return min(
      totalEnd, min(Call.moment(lastByteAt, limits.idle), Call.moment(lastContentAt, limits.progress)))
  }

  private mutating func checkTimes(_ now: Int64) {
    guard case .sending = state, nextTimeout <= now else { return }
    let text: Bytes
    if totalEnd <= now {
      text = Bytes("total_timeout_ms is over")
    } else if !hasBegun {
      text = Bytes("no byte of a response came within first_byte_timeout_ms")
    } else if Call.moment(lastByteAt, limits.idle) <= now {
      text = Bytes("no byte came within idle_timeout_ms")
    } else {
      text = Bytes("nothing but signs of life came within progress_timeout_ms")
    }
    conclude(.timeout, text)
  }

  // MARK: Ends that no server brings

  /// Cancels the call; the bytes that were read stay readable.
  mutating func cancel() {
    switch state {
    case .idle, .over: return
    case .sending, .pausing, .reading: break
    }
    let delivery = delivery
    unsafe report.pointee.begin(attempt: attempts)
    if let transfer = unsafe transfer { unsafe report.pointee.set(httpStatus: transfer.pointee.httpStatus) }
    breakOff(unsafe report.pointee.recordCancelled(wasSent: delivery != .notSent))
  }

  @inline(never)
  private mutating func abort(_ failure: SystemFailure) {
    switch state {
    case .idle, .over: return
    case .sending, .pausing, .reading: break
    }
    breakOff(unsafe report.pointee.record(failure))
  }
}
