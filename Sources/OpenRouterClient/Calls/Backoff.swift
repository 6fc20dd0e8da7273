import CEvents

/// How long to wait before each repetition, where the service does not say: longer each time, and never as long as
/// others that failed at the same moment.
struct Backoff {
  private static let first: Int64 = 500
  private static let longest: Int64 = 60_000

  private var milliseconds = Backoff.first

  mutating func next() -> Int64 {
    let pause = milliseconds
    milliseconds = min(pause &+ pause / 2, Backoff.longest)
    // The clock's nanoseconds are as good as chance here: nothing has to be hidden.
    let chance = system_monotonic_nanoseconds() & 0xFFFF
    return min(pause &+ (pause / 2 &* chance) &>> 16, Backoff.longest)
  }
}
