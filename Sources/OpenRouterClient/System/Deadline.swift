import CEvents

/// The end of a call's time, on the monotonic clock.
struct Deadline {
  /// In nanoseconds.
  let moment: Int64

  init(moment: Int64) { self.moment = moment }

  init(milliseconds: Int64) {
    moment = system_monotonic_nanoseconds() &+ milliseconds &* 1_000_000
  }

  /// The milliseconds left, rounded up; 0 if the deadline has passed.
  var left: Int64 { max((moment &- system_monotonic_nanoseconds() &+ 999_999) / 1_000_000, 0) }

  /// Waits until the timeout, or until the event (-1 for none) is set. Returns whether it is set.
  static func wait(milliseconds: Int64, event: Int32) -> Bool {
    let end = Deadline(milliseconds: milliseconds)
    while true {
      let left = end.left
      if event_wait(event, Int32(truncatingIfNeeded: left)) != 0 { return true }
      if left == 0 { return false }
    }
  }
}
