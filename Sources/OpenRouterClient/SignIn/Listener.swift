import CEvents
import COpenRouter
import CSockets
import CSystem
import OpenRouterBase

/// Listens on 127.0.0.1 for the one request that is the callback, whatever else comes.
@safe
struct Listener: ~Copyable {
  /// Connections at once; for one more the oldest is dropped that has not said what it wants.
  static var limit: Int { 64 }
  /// A whole head is there within so many nanoseconds, and a response is taken; however slowly bytes drip.
  static var patience: Int64 { 5_000_000_000 }

  let connections: UnsafeMutablePointer<Connection>
  private(set) var descriptor: Int32
  private let url: OpaquePointer
  /// A callback for the next connection, made before that is accepted: without memory it waits with the system.
  private var spare: OpaquePointer?
  /// The last callback that had the secret and could not be used, and whether nobody was told of it yet.
  private(set) var unreadable: OpaquePointer?
  private var hasNews = false
  /// Whether there was no memory for a connection, and still is none.
  private(set) var isStarved = false
  /// Whether a code or an error has come, by the browser or otherwise: nobody else is needed.
  var hasCome = false
  /// Whether the browser has come; a second callback changes nothing.
  private var hasBrowser = false
  /// The connection whose page waits for the exchange, as long as the browser has not gone away.
  private(set) var waiting = -1
  /// Until then nothing is accepted, for there is nothing left to have a connection with.
  private var pausesUntil = EventSet.never
  private static var pause: Int64 { 100_000_000 }

  /// Takes over a listening descriptor; nil where there is no memory left. The callback, which knows the URL, lives
  /// longer.
  static func make(_ descriptor: Int32, expecting callback: OpaquePointer) -> Listener? {
    guard let memory = unsafe system_allocate(MemoryLayout<Connection>.stride &* limit) else { return nil }
    return unsafe Listener(descriptor, callback, memory.assumingMemoryBound(to: Connection.self))
  }

  private init(_ descriptor: Int32, _ callback: OpaquePointer, _ memory: UnsafeMutablePointer<Connection>) {
    self.descriptor = descriptor
    unsafe url = callback
    unsafe spare = nil
    unsafe unreadable = nil
    unsafe connections = memory
    var index = 0
    while index < Listener.limit {
      // SAFETY: there is memory for so many; so below.
      unsafe (connections + index).initialize(to: Connection())
      index &+= 1
    }
  }

  deinit {
    if descriptor >= 0 { listener_close(descriptor) }
    unsafe connections.deinitialize(count: Listener.limit)
    unsafe system_free(connections)
    unsafe openrouter_callback_free(spare)
    unsafe openrouter_callback_free(unreadable)
  }

  // MARK: Connections

  func watch(in events: borrowing EventSet) -> Bool { events.watch(descriptor, for: EVENT_READ, .listener) }

  /// Accepts what waits, and looks at once at what it has to say. True where one brought the callback.
  mutating func accept(in events: borrowing EventSet) -> Bool {
    var count = 0
    // As many as there are places: what more there is comes in the next step.
    while descriptor >= 0 && count < Listener.limit {
      count &+= 1
      isStarved = !makeSpare()
      if isStarved {
        pause(in: events)
        return false
      }
      let accepted = connection_accept(descriptor)
      // Whoever waits may have the secret; who has been there for long has said nothing yet.
      if accepted == ACCEPT_SCARCE && connection_waits(descriptor) == 0 { return false }
      if accepted == ACCEPT_SCARCE && closeOldest(in: events) { continue }
      if accepted == ACCEPT_SCARCE || accepted == ACCEPT_REFUSED { pause(in: events) }
      guard accepted >= 0, let reader = unsafe spare else { return false }
      unsafe spare = nil
      let index = freePlace(in: events)
      let deadline = system_monotonic_nanoseconds() &+ Listener.patience
      unsafe (connections + index).pointee.open(accepted, reader: reader, deadline: deadline)
      if handleEvent(index, EVENT_READ, in: events) { return true }
      if hasCome { keepDescriptors(in: events) }
    }
    return false
  }

  /// Accepts nothing for a moment.
  private mutating func pause(in events: borrowing EventSet) {
    events.forget(descriptor)
    pausesUntil = system_monotonic_nanoseconds() &+ Listener.pause
  }

  /// False where there is no memory left.
  private mutating func makeSpare() -> Bool {
    if unsafe spare != nil { return true }
    var expected = unsafe openrouter_string()
    var made: OpaquePointer?
    _ = unsafe openrouter_callback_get_url(url, &expected)
    let isReady =
      unsafe openrouter_callback_new(&made) == OPENROUTER_OK
      && openrouter_callback_set_url(made, expected.data, expected.size) == OPENROUTER_OK
    if isReady { unsafe spare = unsafe made } else { unsafe openrouter_callback_free(made) }
    return isReady
  }

  /// Goes on with a connection. True where it brought the callback, which `reader` then tells.
  mutating func handleEvent(_ index: Int, _ received: UInt32, in events: borrowing EventSet) -> Bool {
    if index >= Listener.limit { return false }
    // SAFETY: there are so many.
    let connection = unsafe connections + index
    switch unsafe connection.pointee.state {
    case .free: return false
    case .waiting:
      if received & ~EVENT_READ != 0 {
        // The person closed the page, which changes nothing.
        unsafe connection.pointee.close(in: events)
        waiting = -1
      } else {
        events.forget(unsafe connection.pointee.descriptor)
      }
      return false
    case .answering:
      unsafe connection.pointee.write(in: events)
      return false
    case .reading: break
    }
    var status: Int32 = 0
    switch unsafe connection.pointee.read(in: events) {
    case .nothing:
      if unsafe connection.pointee.state == .reading { watch(index, in: events) }
      return false
    case .starved:
      isStarved = true
      unsafe connection.pointee.postpone(until: system_monotonic_nanoseconds() &+ Listener.pause, in: events)
      return false
    case .response(let known): status = known
    }
    if status == 200 && !hasBrowser {
      hasCome = true
      hasBrowser = true
      waiting = index
      unsafe connection.pointee.wait()
      // To notice that the person closes the page, which is not needed.
      _ = unsafe events.watch(connection.pointee.descriptor, for: EVENT_READ, .connection, index)
      return true
    }
    let message = unsafe Bytes(terminated: openrouter_callback_error_message(connection.pointee.callback))
    let isUnreadable = status != 200 && !message.isEmpty
    if isUnreadable {
      unsafe openrouter_callback_free(unreadable)
      unsafe unreadable = connection.pointee.takeCallback()
      hasNews = true
    }
    respond(index, status == 200 ? .used : isUnreadable ? .unreadable(status) : .refused(status), in: events)
    return false
  }

  /// What is not watched, for want of memory, is looked at again in a moment.
  private func watch(_ index: Int, in events: borrowing EventSet) {
    if unsafe events.watch((connections + index).pointee.descriptor, for: EVENT_READ, .connection, index) { return }
    unsafe (connections + index).pointee.postpone(
      until: system_monotonic_nanoseconds() &+ Listener.pause, in: events)
  }

  /// Whether a request that could not be used has come since this was asked last.
  mutating func consumeNews() -> Bool {
    defer { hasNews = false }
    return hasNews
  }

  private func respond(_ index: Int, _ page: Page, in events: borrowing EventSet) {
    let deadline = system_monotonic_nanoseconds() &+ Listener.patience
    unsafe (connections + index).pointee.respond(page, deadline: deadline, in: events)
    if unsafe (connections + index).pointee.state != .answering { return }
    // What is left waits until there is room.
    if unsafe !events.watch((connections + index).pointee.descriptor, for: EVENT_WRITE, .connection, index) {
      unsafe (connections + index).pointee.close(in: events)
    }
  }

  /// The callback that came.
  var reader: OpaquePointer? { waiting < 0 ? nil : unsafe (connections + waiting).pointee.callback }

  // MARK: Times

  /// The nearest moment at which a connection is given up.
  var wakeAt: Int64 {
    var nearest = pausesUntil
    var index = 0
    while index < Listener.limit {
      nearest = min(nearest, unsafe (connections + index).pointee.deadline)
      nearest = min(nearest, unsafe (connections + index).pointee.retriesAt)
      index &+= 1
    }
    return nearest
  }

  mutating func giveUp(before now: Int64, in events: borrowing EventSet) {
    if pausesUntil <= now {
      pausesUntil = EventSet.never
      if descriptor >= 0 && !watch(in: events) { pausesUntil = now &+ Listener.pause }
    }
    var index = 0
    while index < Listener.limit {
      if unsafe (connections + index).pointee.deadline <= now { unsafe (connections + index).pointee.close(in: events) }
      if unsafe (connections + index).pointee.retriesAt <= now {
        // What there is to read is then reported.
        unsafe (connections + index).pointee.resume()
        watch(index, in: events)
      }
      index &+= 1
    }
  }

  // MARK: The end

  /// In a process that was forked: closes its copies, and leaves the connections themselves alone.
  mutating func abandon() {
    if descriptor >= 0 { descriptor_close(descriptor) }
    descriptor = -1
    var index = 0
    while index < Listener.limit {
      unsafe (connections + index).pointee.abandon()
      index &+= 1
    }
  }

  /// Listens no more, ends all that is not the callback, and answers that.
  mutating func finish(_ page: Page, in events: borrowing EventSet) {
    if descriptor >= 0 {
      events.forget(descriptor)
      listener_close(descriptor)
    }
    descriptor = -1
    pausesUntil = EventSet.never
    while closeOldest(in: events) {}
    if waiting >= 0, unsafe (connections + waiting).pointee.state == .waiting { respond(waiting, page, in: events) }
  }

  /// Whether every response is on its way.
  var isDone: Bool {
    var index = 0
    while index < Listener.limit {
      if unsafe (connections + index).pointee.state != .free { return false }
      index &+= 1
    }
    return true
  }
}
