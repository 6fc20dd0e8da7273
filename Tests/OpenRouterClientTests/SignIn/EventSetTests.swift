import CEvents
import CSockets
import Testing

@testable import OpenRouterClient

@Suite struct EventSetTests {
  private func expectNothing(_ events: borrowing EventSet, milliseconds: Int64) {
    let received = events.wait(milliseconds: milliseconds)
    // The wait succeeds, with nothing.
    #expect(received != nil && received?.event(0) == nil)
  }

  @Test func tellsWhoIsReady() throws {
    let events = try EventSet.make()
    let event = event_new()
    defer { descriptor_close(event) }
    let isWatched = events.watch(event, for: EVENT_READ, .connection, 63)
    #expect(isWatched)
    expectNothing(events, milliseconds: 0)
    event_set(event)
    let first = events.wait(milliseconds: 1000)?.event(0)
    let received = try #require(first)
    #expect(received.source == .connection)
    #expect(received.index == 63)
    #expect(received.received == EVENT_READ)
    events.forget(event)
    expectNothing(events, milliseconds: 0)
  }

  @Test func wakes() throws {
    var events = try EventSet.make()
    _ = events.wake(at: system_monotonic_nanoseconds() &+ 20_000_000)
    expectNothing(events, milliseconds: 0)
    let first = events.wait(milliseconds: 10_000)?.event(0)
    let received = try #require(first)
    #expect(received.source == .timer)
    // What is past is at once, and what never comes is not.
    _ = events.wake(at: 0)
    let next = events.wait(milliseconds: 10_000)?.event(0)
    #expect(next?.source == .timer)
    _ = events.wake(at: EventSet.never)
    expectNothing(events, milliseconds: 20)
  }

  /// A response may arrive after the last event was received, and before its watch is set.
  @Test func wakesAnEdgeTriggeredHostAfterAChange() throws {
    let events = try EventSet.make()
    let host = event_set_new()
    let event = event_new()
    defer {
      descriptor_close(event)
      descriptor_close(host)
    }
    func wakes() -> Bool {
      var received = event_received()
      return event_set_wait(host, &received, 0) == 1
    }
    #expect(event_set_watch(host, events.descriptor, EVENT_READ | EPOLLET.rawValue, 0) == 0)
    _ = events.watch(event, for: EVENT_WRITE, .transfer)
    #expect(wakes())
    let first = events.wait(milliseconds: 0)?.event(0)
    #expect(first?.received == EVENT_WRITE)
    #expect(!wakes())
    event_set(event)
    _ = events.watch(event, for: EVENT_READ, .transfer)
    #expect(wakes())
  }

  @Test func handsOutNoMoreThanReceived() throws {
    let events = try EventSet.make()
    let waited = events.wait(milliseconds: 0)
    let received = try #require(waited)
    for index in [0, 1, 15, 16, 1000] { #expect(received.event(index) == nil) }
  }
}
