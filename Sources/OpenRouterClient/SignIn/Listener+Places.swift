import CEvents
import CSockets

/// Whose connection is closed where there are too few places or descriptors.
extension Listener {
  /// What an exchange needs at once: sockets, and what a name look-up and the certificates are read with.
  private static var reserve: Int32 { 12 }

  /// Closes the connection that has been there longest without saying what it wants. False if there is none.
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

  /// Once the callback has come nobody else is needed: all that have not said what they want are closed, and later ones
  /// as soon as they leave too few descriptors for the exchange.
  mutating func yield(in events: borrowing EventSet) {
    hasCome = true
    while closeOldest(in: events) {}
  }

  mutating func keepDescriptors(in events: borrowing EventSet) {
    if descriptor < 0 { return }
    while oldestReading != nil && descriptors_left(events.descriptor, Listener.reserve) == 0 && closeOldest(in: events)
    {}
  }

  /// A place that is free, or is made free.
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
