import CEvents
import Testing

@testable import OpenRouterClient

@Suite struct TimeTests {
  @Test func backsOffLongerEachTime() {
    for _ in 0..<100 {
      var backoff = Backoff()
      var least: Int64 = 500
      for _ in 0..<30 {
        let pause = backoff.next()
        #expect(pause >= least && pause <= min(least + least / 2, 60_000))
        least = min(least + least / 2, 60_000)
      }
      #expect(least == 60_000)
    }
  }

  /// Programs that failed at the same moment do not come again at the same moment.
  @Test func backsOffByChance() {
    let pauses = (0..<100).map { _ in
      var backoff = Backoff()
      return backoff.next()
    }
    #expect(Set(pauses).count > 10)
  }

  @Test func deadlinesCome() {
    let start = system_monotonic_nanoseconds()
    let deadline = Deadline(milliseconds: 20)
    #expect(!Deadline.wait(milliseconds: 20, event: -1))
    #expect(system_monotonic_nanoseconds() - start >= 20_000_000)
    #expect(deadline.left == 0)
    #expect(Deadline(milliseconds: 0).left == 0)
    #expect(Deadline(milliseconds: -10).left == 0)
    #expect((86_300_000...86_400_000).contains(Deadline(milliseconds: 86_400_000).left))
  }

  /// What is left of a millisecond is one: no attempt gets no time where there is some.
  @Test func deadlinesRoundUp() {
    #expect((0..<100).contains { _ in Deadline(milliseconds: 1).left == 1 })
  }

  @Test func eventsEndAWait() {
    let event = event_new()
    defer { descriptor_close(event) }
    #expect(!Deadline.wait(milliseconds: 1, event: event))
    event_set(event)
    let deadline = Deadline(milliseconds: 10_000)
    #expect(Deadline.wait(milliseconds: 10_000, event: event))
    #expect(deadline.left > 9_000)
    event_clear(event)
    #expect(!Deadline.wait(milliseconds: 1, event: event))
  }
}
