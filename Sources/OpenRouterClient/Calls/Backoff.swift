import CEvents

/// How long to wait before each retry, unless the service says so: longer each time, and randomly different from others
/// that failed at the same time.
struct Backoff {
  private static let first: Int64 = 500
  private static let longest: Int64 = 60_000

  private var milliseconds = Backoff.first

  mutating func next() -> Int64 {
    let pause = milliseconds
    milliseconds = min(pause &+ pause / 2, Backoff.longest)
    // The clock's nanoseconds are random enough: nothing has to be hidden.
    let chance = system_monotonic_nanoseconds() & 0xFFFF
    return min(pause &+ (pause / 2 &* chance) &>> 16, Backoff.longest)
  }
}
