import CEvents
import Testing

@testable import OpenRouterClient

@Suite struct TimeTests {
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
