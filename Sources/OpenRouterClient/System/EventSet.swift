import CEvents
import CSockets
import OpenRouterBase

/// Everything that a sign-in or a call waits for, as one descriptor, and a timer for the earliest of its deadlines.
struct EventSet: ~Copyable {
  /// The receiver of an event; the low half of a tag says which one.
  enum Source: UInt64 {
    case timer = 1
    case cancellation, listener, connection, transfer
  }

  /// A time that is never reached.
  static var never: Int64 { .max }

  let descriptor: Int32
  /// -1 without a timer: then the waits must end in time.
  private let timer: Int32
  /// The time that the timer has; negative before the first one.
  private var timerAt: Int64 = -1

  static func make(hasTimer: Bool = true) throws(StartFailure) -> EventSet {
    let descriptor = event_set_new()
    if descriptor < 0 { throw .system(SystemFailure("epoll_create1")) }
    if !hasTimer { return EventSet(descriptor: descriptor, timer: -1) }
    let timer = timer_new()
    let isWatched = timer >= 0 && event_set_watch(descriptor, timer, EVENT_READ, Source.timer.rawValue &<< 32) == 0
    if isWatched { return EventSet(descriptor: descriptor, timer: timer) }
    let failure = SystemFailure(timer < 0 ? "timerfd_create" : "epoll_ctl")
    if timer >= 0 { descriptor_close(timer) }
    descriptor_close(descriptor)
    throw .system(failure)
  }

  private init(descriptor: Int32, timer: Int32) {
    self.descriptor = descriptor
    self.timer = timer
  }

  deinit {
    if timer >= 0 { descriptor_close(timer) }
    descriptor_close(descriptor)
  }

  /// Watches a descriptor. False if the system refuses.
  func watch(_ watched: Int32, for events: UInt32, _ source: Source, _ index: Int = 0) -> Bool {
    let tag = source.rawValue &<< 32 | UInt64(UInt32(truncatingIfNeeded: index))
    return event_set_watch(descriptor, watched, events, tag) == 0
  }

  func forget(_ watched: Int32) { event_set_forget(descriptor, watched) }

  /// Makes the descriptor readable at a time. False if the system refuses.
  mutating func wake(at nanoseconds: Int64) -> Bool {
    if timer_set(timer, nanoseconds) != 0 { return false }
    timerAt = nanoseconds
    return true
  }

  /// The same, or before that time. A timer that is set for an earlier time stays: deadlines move with each byte, and one
  /// wake too many costs less than a system call for each of them.
  mutating func wake(by nanoseconds: Int64) -> Bool {
    if nanoseconds == timerAt || (timerAt < nanoseconds && timerAt > system_monotonic_nanoseconds()) { return true }
    return wake(at: nanoseconds)
  }

  /// Waits up to a timeout, or without a limit if it is negative. Nil if the system refuses.
  func wait(milliseconds: Int64) -> Received? {
    var received = Received()
    let limit = milliseconds < 0 ? -1 : Int32(truncatingIfNeeded: min(milliseconds, Int64(Int32.max)))
    unsafe withUnsafeMutableBytes(of: &received.events) { (memory) in
      guard let base = unsafe memory.baseAddress?.assumingMemoryBound(to: event_received.self) else { return }
      // SAFETY: there is room for `limit` events.
      received.count = Int(unsafe event_set_wait(descriptor, base, limit))
    }
    return received.count < 0 ? nil : received
  }

  struct Event {
    let source: Source
    /// Which one of its source: the number of a connection, or a socket of libcurl.
    let index: Int
    let received: UInt32
  }

  struct Received {
    fileprivate var events = InlineArray<16, event_received>(repeating: event_received())
    fileprivate var count = 0

    @inline(never)
    func event(_ index: Int) -> Event? {
      if index >= count { return nil }
      // SAFETY: there are at most `limit` events.
      let event = unsafe events[unchecked: index]
      guard let source = Source(rawValue: event.tag &>> 32) else { return nil }
      return Event(source: source, index: Int(event.tag & 0xFFFF_FFFF), received: event.events)
    }
  }
}
