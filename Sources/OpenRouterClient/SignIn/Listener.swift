import CEvents
import COpenRouter
import CSockets
import CSystem
import OpenRouterBase

/// Listens on 127.0.0.1 for the callback, and refuses all other requests.
@safe
struct Listener: ~Copyable {
  /// The largest number of connections; for one more, the oldest that has not sent its request is dropped.
  static var limit: Int { 64 }
  /// Deadline in nanoseconds for receiving the request head and, separately, for sending the response (slowloris
  /// guard).
  static var patience: Int64 { 5_000_000_000 }

  let connections: UnsafeMutablePointer<Connection>
  private(set) var descriptor: Int32
  private let url: OpaquePointer
  /// Shown to the person at the browser; borrowed.
  var name = AppName(text: Bytes(""))
  /// The callback of the next connection, made before accepting it: without memory the connection waits in the kernel.
  private var spare: OpaquePointer?
  /// The last callback with the secret that could not be used, and whether it has yet to be reported.
  private(set) var unreadable: OpaquePointer?
  private var hasNews = false
  /// Whether there was no memory for a connection, and still is not.
  private(set) var isStarved = false
  /// Whether a code or an error has arrived, from the browser or pasted: no more connections are needed.
  var hasCome = false
  /// Whether the browser's callback has arrived; a second one has no effect.
  private var hasBrowser = false
  /// The connection whose page waits for the exchange, until the browser closes it.
  private(set) var waiting = -1
  /// Nothing is accepted before this time, as memory or descriptors have run out.
  private var pausesUntil = EventSet.never
  private static var pause: Int64 { 100_000_000 }

  /// Takes ownership of a listening descriptor; nil if out of memory. The callback, which knows the URL, must outlive
  /// it.
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
      // SAFETY: there is memory for `limit` connections; so below.
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

  /// Accepts connections and reads what has arrived. True if one of them has the callback.
  mutating func accept(in events: borrowing EventSet) -> Bool {
    var count = 0
    // As many as there are places; the others are accepted in the next step.
    while descriptor >= 0 && count < Listener.limit {
      count &+= 1
      isStarved = !makeSpare()
      if isStarved {
        pause(in: events)
        return false
      }
      let accepted = connection_accept(descriptor)
      // A new connection may be the browser's; an old one has not sent its request yet.
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

  /// False if out of memory.
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

  /// Handles an event of a connection. True if it has the callback, which `reader` then returns.
  mutating func handleEvent(_ index: Int, _ received: UInt32, in events: borrowing EventSet) -> Bool {
    if index >= Listener.limit { return false }
    // SAFETY: the index is below `limit`.
    let connection = unsafe connections + index
    switch unsafe connection.pointee.state {
    case .free: return false
    case .waiting:
      if received & ~EVENT_READ != 0 {
        // The user closed the page, which has no effect.
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
      // To notice when the user closes the page; not essential.
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

  /// A connection that cannot be watched, for lack of memory, is tried again in a moment.
  private func watch(_ index: Int, in events: borrowing EventSet) {
    if unsafe events.watch((connections + index).pointee.descriptor, for: EVENT_READ, .connection, index) { return }
    unsafe (connections + index).pointee.postpone(
      until: system_monotonic_nanoseconds() &+ Listener.pause, in: events)
  }

  /// Whether an unusable request has arrived since the last call.
  mutating func consumeNews() -> Bool {
    defer { hasNews = false }
    return hasNews
  }

  private func respond(_ index: Int, _ page: Page, in events: borrowing EventSet) {
    let deadline = system_monotonic_nanoseconds() &+ Listener.patience
    unsafe (connections + index).pointee.respond(page, name, deadline: deadline, in: events)
    if unsafe (connections + index).pointee.state != .answering { return }
    // The rest waits until there is room.
    if unsafe !events.watch((connections + index).pointee.descriptor, for: EVENT_WRITE, .connection, index) {
      unsafe (connections + index).pointee.close(in: events)
    }
  }

  /// The callback that arrived.
  var reader: OpaquePointer? { waiting < 0 ? nil : unsafe (connections + waiting).pointee.callback }

  // MARK: Deadlines

  /// The earliest time at which a connection is closed or tried again.
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
        // The bytes to be read are then reported.
        unsafe (connections + index).pointee.resume()
        watch(index, in: events)
      }
      index &+= 1
    }
  }

  // MARK: End

  /// In a forked process: closes its copies, and does not touch the connections.
  mutating func abandon() {
    if descriptor >= 0 { descriptor_close(descriptor) }
    descriptor = -1
    var index = 0
    while index < Listener.limit {
      unsafe (connections + index).pointee.abandon()
      index &+= 1
    }
  }

  /// Stops listening, closes all connections but the callback's, and responds to that.
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

  /// Whether every response has been sent.
  var isDone: Bool {
    var index = 0
    while index < Listener.limit {
      if unsafe (connections + index).pointee.state != .free { return false }
      index &+= 1
    }
    return true
  }
}
