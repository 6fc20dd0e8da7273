import CEvents
import CSockets
import OpenRouterBase

/// All that a sign-in waits for, as one descriptor, and a timer for the nearest of its times.
struct EventSet: ~Copyable {
  /// Who waits for an event; the low half of a tag tells which one of them.
  enum Source: UInt64 {
    case timer = 1
    case cancellation, listener, connection, transfer
  }

  /// A time that does not come.
  static var never: Int64 { .max }

  let descriptor: Int32
  private let timer: Int32

  static func make() throws(StartFailure) -> EventSet {
    let descriptor = event_set_new()
    if descriptor < 0 { throw .system(SystemFailure("epoll_create1")) }
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
    descriptor_close(timer)
    descriptor_close(descriptor)
  }

  /// Watches a descriptor. False where the system refuses.
  func watch(_ watched: Int32, for events: UInt32, _ source: Source, _ index: Int = 0) -> Bool {
    let tag = source.rawValue &<< 32 | UInt64(UInt32(truncatingIfNeeded: index))
    return event_set_watch(descriptor, watched, events, tag) == 0
  }

  func forget(_ watched: Int32) { event_set_forget(descriptor, watched) }

  /// Lets the descriptor be readable at a moment. False where the system refuses.
  func wake(at nanoseconds: Int64) -> Bool { timer_set(timer, nanoseconds) == 0 }

  /// Waits at most so many milliseconds, without a limit where they are negative. Nil if the system refuses.
  func wait(milliseconds: Int64) -> Received? {
    var received = Received()
    let limit = milliseconds < 0 ? -1 : Int32(truncatingIfNeeded: min(milliseconds, Int64(Int32.max)))
    unsafe withUnsafeMutableBytes(of: &received.events) { (memory) in
      guard let base = unsafe memory.baseAddress?.assumingMemoryBound(to: event_received.self) else { return }
      // SAFETY: there is room for as many events as can come.
      received.count = Int(unsafe event_set_wait(descriptor, base, limit))
    }
    return received.count < 0 ? nil : received
  }

  struct Event {
    let source: Source
    /// Which one of its source: a connection's place, a socket of libcurl's.
    let index: Int
    let received: UInt32
  }

  struct Received {
    fileprivate var events = InlineArray<16, event_received>(repeating: event_received())
    fileprivate var count = 0

    func event(_ index: Int) -> Event? {
      if index >= count { return nil }
      // SAFETY: no more events come than there is room for.
      let event = unsafe events[unchecked: index]
      guard let source = Source(rawValue: event.tag &>> 32) else { return nil }
      return Event(source: source, index: Int(event.tag & 0xFFFF_FFFF), received: event.events)
    }
  }
}
