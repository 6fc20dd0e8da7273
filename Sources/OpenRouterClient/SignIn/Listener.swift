import CEvents
import COpenRouter
import CSockets
import CSystem

/// Listens on 127.0.0.1 for the one request that is the callback, whatever else comes.
@safe
struct Listener: ~Copyable {
  /// Connections at once; for one more the oldest is dropped that has not said what it wants.
  private static var limit: Int { 64 }
  /// A whole head is there within so many nanoseconds, and an answer is taken; however slowly bytes drip.
  static var patience: Int64 { 5_000_000_000 }

  private let connections: UnsafeMutablePointer<Connection>
  private var descriptor: Int32
  private let url: OpaquePointer
  /// Whether the callback has come; a second one changes nothing.
  private var hasCome = false
  /// The connection whose page waits for the exchange, as long as the browser has not gone away.
  private var waiting = -1
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
  }

  // MARK: Connections

  func watch(in events: borrowing EventSet) -> Bool { events.watch(descriptor, for: EVENT_READ, .listener) }

  /// Accepts what waits, and looks at once at what it has to say. True where one brought the callback.
  mutating func accept(in events: borrowing EventSet) -> Bool {
    var expected = unsafe openrouter_string()
    _ = unsafe openrouter_callback_get_url(url, &expected)
    var count = 0
    // As many as there are places: what more there is comes in the next step.
    while descriptor >= 0 && count < Listener.limit {
      count &+= 1
      let accepted = connection_accept(descriptor)
      if accepted == -2 {
        events.forget(descriptor)
        pausesUntil = system_monotonic_nanoseconds() &+ Listener.pause
      }
      if accepted < 0 { return false }
      let index = freePlace(in: events)
      let deadline = system_monotonic_nanoseconds() &+ Listener.patience
      let isOpen = unsafe (connections + index).pointee.open(accepted, expecting: Bytes(expected), deadline: deadline)
      if !isOpen {
        descriptor_close(accepted)
      } else if !events.watch(accepted, for: EVENT_READ, .connection, index) {
        unsafe (connections + index).pointee.close(in: events)
      } else if act(index, EVENT_READ, in: events) {
        return true
      }
    }
    return false
  }

  /// A place that is free, or is made free.
  private mutating func freePlace(in events: borrowing EventSet) -> Int {
    var oldest = waiting == 0 ? 1 : 0
    var index = 0
    while index < Listener.limit {
      let state = unsafe (connections + index).pointee.state
      if state == .free { return index }
      let isOlder = unsafe (connections + index).pointee.deadline < (connections + oldest).pointee.deadline
      if isOlder { oldest = index }
      index &+= 1
    }
    unsafe (connections + oldest).pointee.close(in: events)
    return oldest
  }

  /// Goes on with a connection. True where it brought the callback, which `reader` then tells.
  mutating func act(_ index: Int, _ came: UInt32, in events: borrowing EventSet) -> Bool {
    if index >= Listener.limit { return false }
    // SAFETY: there are so many.
    let connection = unsafe connections + index
    switch unsafe connection.pointee.state {
    case .free: return false
    case .waiting:
      if came & ~EVENT_READ != 0 {
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
    let status = unsafe connection.pointee.read(in: events)
    if status == 0 { return false }
    if status == 200 && !hasCome {
      hasCome = true
      waiting = index
      unsafe connection.pointee.wait()
      return true
    }
    answer(index, status == 200 ? .used : .refused(status), in: events)
    return false
  }

  private func answer(_ index: Int, _ page: Page, in events: borrowing EventSet) {
    let deadline = system_monotonic_nanoseconds() &+ Listener.patience
    unsafe (connections + index).pointee.answer(page, deadline: deadline, in: events)
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
    var index = 0
    while index < Listener.limit {
      if unsafe (connections + index).pointee.state == .reading {
        unsafe (connections + index).pointee.close(in: events)
      }
      index &+= 1
    }
    if waiting >= 0, unsafe (connections + waiting).pointee.state == .waiting { answer(waiting, page, in: events) }
  }

  /// Whether every answer is on its way.
  var isDone: Bool {
    var index = 0
    while index < Listener.limit {
      if unsafe (connections + index).pointee.state != .free { return false }
      index &+= 1
    }
    return true
  }
}
