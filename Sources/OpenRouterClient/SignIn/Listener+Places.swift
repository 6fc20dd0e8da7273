import CEvents
import CSockets

/// Chooses the connections to close if places or descriptors run out.
extension Listener {
  /// The descriptors that an exchange needs at once: for sockets, the name look-up and the certificates.
  private static var reserve: Int32 { 12 }

  /// Closes the oldest connection that has not sent its request. False if there is no such connection.
  @inline(never)
  mutating func closeOldest(in events: borrowing EventSet) -> Bool {
    guard let oldest = oldestReading else { return false }
    unsafe (connections + oldest).pointee.close(in: events)
    return true
  }

  private var oldestReading: Int? {
    var oldest = -1
    var index = 0
    while index < Listener.limit {
      if unsafe (connections + index).pointee.state == .reading {
        let isOlder =
          unsafe oldest < 0 || (connections + index).pointee.deadline < (connections + oldest).pointee.deadline
        if isOlder { oldest = index }
      }
      index &+= 1
    }
    return oldest < 0 ? nil : oldest
  }

  /// Once the callback has arrived, no other connection is needed: those without a request are closed, later ones as
  /// soon as there are too few descriptors for the exchange.
  mutating func yield(in events: borrowing EventSet) {
    hasCome = true
    while closeOldest(in: events) {}
  }

  mutating func keepDescriptors(in events: borrowing EventSet) {
    if descriptor < 0 { return }
    while oldestReading != nil && descriptors_left(events.descriptor, Listener.reserve) == 0 && closeOldest(in: events)
    {}
  }

  /// A free place; one is made free if necessary.
  mutating func freePlace(in events: borrowing EventSet) -> Int {
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
}
