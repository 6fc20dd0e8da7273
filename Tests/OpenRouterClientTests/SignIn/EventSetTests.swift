import CEvents
import CSockets
import Testing

@testable import OpenRouterClient

@Suite struct EventSetTests {
  @Test func tellsWhoIsReady() throws {
    guard let events = EventSet.make() else { return #expect(Bool(false), "no descriptor is left") }
    let event = event_new()
    defer { event_free(event) }
    #expect(events.watch(event, for: EVENT_READ, .connection, 63))
    #expect(events.wait(milliseconds: 0).event(0) == nil)
    event_set(event)
    let came = try #require(events.wait(milliseconds: 1000).event(0))
    #expect(came.source == .connection)
    #expect(came.index == 63)
    #expect(came.came == EVENT_READ)
    events.forget(event)
    #expect(events.wait(milliseconds: 0).event(0) == nil)
  }

  @Test func wakes() throws {
    guard let events = EventSet.make() else { return #expect(Bool(false), "no descriptor is left") }
    events.wake(at: system_monotonic_nanoseconds() &+ 20_000_000)
    #expect(events.wait(milliseconds: 0).event(0) == nil)
    let came = try #require(events.wait(milliseconds: 10_000).event(0))
    #expect(came.source == .timer)
    // What is past is at once, and what never comes is not.
    events.wake(at: 0)
    #expect(events.wait(milliseconds: 10_000).event(0)?.source == .timer)
    events.wake(at: EventSet.never)
    #expect(events.wait(milliseconds: 20).event(0) == nil)
  }

  @Test func handsOutNoMoreThanCame() throws {
    guard let events = EventSet.make() else { return #expect(Bool(false), "no descriptor is left") }
    let came = events.wait(milliseconds: 0)
    for index in [0, 1, 15, 16, 1000] { #expect(came.event(index) == nil) }
  }
}
