import CEvents
import COpenRouter
import CSockets
import CSystem
import OpenRouterBase

/// One sign-in from its start to its end: the listener, the exchange, and the page that reports the result.
@safe
struct Session: ~Copyable {
  enum State {
    /// For a code.
    case waiting
    case exchanging
    /// The result is known and is being sent to the browser.
    case leaving(openrouter_status)
    case over(openrouter_status)
  }

  let client: UnsafePointer<Client>
  private let owner: Int32
  /// Set when the sign-in is cancelled; -1 if it cannot be.
  private let cancellation: Int32
  let deadline: Deadline
  var events: EventSet
  /// Knows the expected URL, and reads pasted texts.
  let callback: OpaquePointer
  let pkce: OpaquePointer
  var listener: Listener
  var exchange: UnsafeMutablePointer<Exchange>?
  var state = State.waiting

  // MARK: Start and end

  /// An allocated session. It listens if there is a port; 0 means any.
  static func make(
    _ client: UnsafePointer<Client>, cancellation: Int32, milliseconds: Int64, port: UInt16?
  ) throws(StartFailure) -> UnsafeMutablePointer<Session> {
    var callback: OpaquePointer?
    var pkce: OpaquePointer?
    _ = unsafe openrouter_callback_new(&callback)
    _ = unsafe openrouter_pkce_new(&pkce)
    var descriptor: Int32 = -1
    do throws(StartFailure) {
      let memory = unsafe system_allocate(MemoryLayout<Session>.stride)
      guard let callback = unsafe callback, let pkce = unsafe pkce, let memory = unsafe memory else {
        unsafe system_free(memory)
        throw .failure(Failure(.outOfMemory))
      }
      do throws(StartFailure) {
        let status = unsafe openrouter_pkce_generate(pkce)
        if status != OPENROUTER_OK { throw .random(status) }
        descriptor = try unsafe listen(port, callback)
        let events = try EventSet.make()
        guard let listener = unsafe Listener.make(descriptor, expecting: callback) else {
          throw .failure(Failure(.outOfMemory))
        }
        // The listener owns it from here on.
        let isListening = descriptor >= 0
        descriptor = -1
        if isListening && !listener.watch(in: events)
          || cancellation >= 0 && !events.watch(cancellation, for: EVENT_READ, .cancellation)
        {
          throw .system(SystemFailure("epoll_ctl"))
        }
        let session = unsafe memory.assumingMemoryBound(to: Session.self)
        // SAFETY: the memory has the size of a session.
        unsafe session.initialize(
          to: Session(
            client: client, cancellation: cancellation, deadline: Deadline(milliseconds: milliseconds), events: events,
            callback: callback, pkce: pkce, listener: listener))
        if unsafe session.pointee.events.wake(at: session.pointee.wakeAt) { return unsafe session }
        let failure = SystemFailure("timerfd_settime")
        unsafe session.deinitialize(count: 1)
        throw .system(failure)
      } catch {
        unsafe system_free(memory)
        throw error
      }
    } catch {
      if descriptor >= 0 { descriptor_close(descriptor) }
      unsafe openrouter_pkce_free(pkce)
      unsafe openrouter_callback_free(callback)
      throw error
    }
  }

  private init(
    client: UnsafePointer<Client>, cancellation: Int32, deadline: Deadline, events: consuming EventSet,
    callback: OpaquePointer, pkce: OpaquePointer, listener: consuming Listener
  ) {
    unsafe self.client = unsafe client
    owner = system_process()
    self.cancellation = cancellation
    self.deadline = deadline
    self.events = events
    unsafe self.callback = unsafe callback
    unsafe self.pkce = unsafe pkce
    self.listener = listener
    unsafe exchange = nil
  }

  static func free(_ session: UnsafeMutablePointer<Session>) {
    // SAFETY: it came from `make` and is not used again. What the parts use is freed after them.
    let callback = unsafe session.pointee.callback
    let pkce = unsafe session.pointee.pkce
    if unsafe session.pointee.isForeign {
      // libcurl would end the connection, and remove it from the event set, for the parent as well.
      unsafe session.pointee.listener.abandon()
    } else if let exchange = unsafe session.pointee.exchange {
      unsafe Exchange.free(exchange)
    }
    unsafe session.deinitialize(count: 1)
    unsafe openrouter_pkce_free(pkce)
    unsafe openrouter_callback_free(callback)
    unsafe system_free(session)
  }

  var descriptor: Int32 { events.descriptor }

  /// Whether this is a forked process, and the session belongs to its parent.
  var isForeign: Bool { owner != system_process() }

  // MARK: Running

  /// Waits up to a timeout, or without a limit if it is negative, and processes the events.
  mutating func step(milliseconds: Int64, _ report: inout Diagnostics) {
    arm(&report)
    if case .over = state {
      if deadline.left == 0 { _ = unsafe openrouter_pkce_reset(pkce) }
      return
    }
    guard let received = events.wait(milliseconds: milliseconds) else {
      return abort(SystemFailure("epoll_wait"), &report)
    }
    var index = 0
    while let event = received.event(index) {
      handle(event, &report)
      index &+= 1
    }
    let now = system_monotonic_nanoseconds()
    listener.giveUp(before: now, in: events)
    switch state {
    case .waiting: if deadline.left == 0 { expire(&report) }
    case .exchanging: wakeExchange(now, &report)
    case .leaving(let status): if listener.isDone { state = .over(status) }
    case .over: break
    }
    arm(&report)
  }

  /// Makes the descriptor readable when there is something to do. If the timer cannot be armed, fails now instead of
  /// waiting forever.
  mutating func arm(_ report: inout Diagnostics) {
    if !events.wake(at: wakeAt) { abort(SystemFailure("timerfd_settime"), &report) }
  }

  /// Ends a sign-in that can no longer wait for events.
  private mutating func abort(_ failure: SystemFailure, _ report: inout Diagnostics) {
    switch state {
    case .waiting, .exchanging:
      end(.system, &report) { failure.describe(to: &$0) }
    case .leaving(let status): state = .over(status)
    case .over: break
    }
  }

  /// The earliest time at which there is something to do.
  private var wakeAt: Int64 {
    switch state {
    case .waiting: min(deadline.moment, listener.wakeAt)
    case .exchanging: min(unsafe exchange?.pointee.wakeAt ?? 0, listener.wakeAt)
    case .leaving: listener.isDone ? 0 : listener.wakeAt
    // The descriptor stays readable, for programs that poll.
    case .over: 0
    }
  }

  private mutating func handle(_ event: EventSet.Event, _ report: inout Diagnostics) {
    switch event.source {
    case .timer: break
    case .cancellation: cancel(&report)
    case .listener:
      if listener.accept(in: events), let reader = unsafe listener.reader { unsafe handle(reader, &report) }
      recordUnreadable(&report)
    case .connection:
      if listener.handleEvent(event.index, event.received, in: events), let reader = unsafe listener.reader {
        unsafe handle(reader, &report)
      }
      recordUnreadable(&report)
    case .transfer:
      if case .exchanging = state, let exchange = unsafe exchange {
        conclude(unsafe exchange.pointee.handleEvent(event.index, event.received), &report)
      }
    }
  }

  mutating func expire(_ report: inout Diagnostics) {
    guard case .waiting = state else { return }
    let unreadable = unsafe listener.unreadable
    if listener.isStarved { return end(.outOfMemory, &report) { $0.put(Status.outOfMemory.text) } }
    end(.timeout, &report) {
      $0.put("timed out waiting for the sign-in")
      if unsafe unreadable == nil { return }
      $0.put("; ")
      unsafe Session.describe(unreadable, to: &$0)
    }
  }

  /// Reports, while still waiting, that the browser's request cannot be used.
  private mutating func recordUnreadable(_ report: inout Diagnostics) {
    guard listener.consumeNews(), case .waiting = state else { return }
    let unreadable = unsafe listener.unreadable
    report.record(nil) { unsafe Session.describe(unreadable, to: &$0) }
  }

  private static func describe(_ unreadable: OpaquePointer?, to writer: inout ByteWriter) {
    writer.put("the browser's request could not be read: ")
    writer.put(unsafe Bytes(terminated: openrouter_callback_error_message(unreadable)))
  }

  private mutating func cancel(_ report: inout Diagnostics) {
    switch state {
    case .waiting: end(.cancelled, &report) { $0.put("cancelled before a code arrived") }
    case .exchanging: if let exchange = unsafe exchange { conclude(unsafe exchange.pointee.cancel(), &report) }
    case .leaving(let status): state = .over(status)
    case .over: break
    }
    // It stays set, and would wake the host repeatedly.
    events.forget(cancellation)
  }

  // MARK: Exchange

  private mutating func wakeExchange(_ now: Int64, _ report: inout Diagnostics) {
    listener.keepDescriptors(in: events)
    if let exchange = unsafe exchange { conclude(unsafe exchange.pointee.wake(at: now), &report) }
  }

  mutating func conclude(_ ended: openrouter_status?, _ report: inout Diagnostics) {
    guard let status = ended, let exchange = unsafe exchange else { return }
    unsafe report.copy(exchange.pointee.report.pointee.diagnostics)
    finish(status)
  }

  mutating func end(_ status: Status, _ report: inout Diagnostics, _ write: (inout ByteWriter) -> Void) {
    report.record(nil, write)
    finish(status.rawValue)
  }

  /// Stops listening, and sends the result to the browser. Only after a refused code is the verifier kept, for another
  /// code.
  private mutating func finish(_ status: openrouter_status) {
    if status != Status.api.rawValue { _ = unsafe openrouter_pkce_reset(pkce) }
    if let exchange = unsafe exchange { unsafe exchange.pointee.forget() }
    listener.finish(Page(status), in: events)
    state = listener.isDone ? .over(status) : .leaving(status)
  }
}
