import CEvents

/// The end of a call's time, on a clock that only goes forward.
struct Deadline {
  /// In nanoseconds of that clock.
  let moment: Int64

  init(milliseconds: Int64) {
    moment = system_monotonic_nanoseconds() &+ milliseconds &* 1_000_000
  }

  /// Milliseconds that are left, rounded up; 0 when it has come.
  var left: Int64 { max((moment &- system_monotonic_nanoseconds() &+ 999_999) / 1_000_000, 0) }

  /// Waits so many milliseconds, or until the event is set (none is -1), which it says.
  static func wait(milliseconds: Int64, event: Int32) -> Bool {
    let end = Deadline(milliseconds: milliseconds)
    while true {
      let left = end.left
      if event_wait(event, Int32(truncatingIfNeeded: left)) != 0 { return true }
      if left == 0 { return false }
    }
  }
}
