import CEvents
import COpenRouter
import CSockets
import CSystem

/// One connection to the listener: a request is read, and answered once.
@safe
struct Connection: ~Copyable {
  enum State {
    case free, reading, waiting, answering
  }

  private(set) var state = State.free
  /// When it is given up; nanoseconds of the clock that only goes forward.
  private(set) var deadline = EventSet.never
  private(set) var descriptor: Int32 = -1
  private var reader: OpaquePointer?
  private var answer = SecretBuffer()
  private var written = 0

  init() {
    unsafe reader = nil
  }

  deinit {
    if state != .free { connection_close(descriptor) }
    unsafe openrouter_callback_free(reader)
  }

  /// Takes a connection over. False where there is no memory left.
  mutating func open(_ accepted: Int32, expecting url: Bytes, deadline: Int64) -> Bool {
    let isReady =
      unsafe openrouter_callback_new(&reader) == OPENROUTER_OK
      && openrouter_callback_set_url(reader, url.characters, url.count) == OPENROUTER_OK
    if !isReady {
      unsafe openrouter_callback_free(reader)
      unsafe reader = nil
      return false
    }
    descriptor = accepted
    self.deadline = deadline
    answer.cut(to: 0)
    written = 0
    state = .reading
    return true
  }

  mutating func close(in events: borrowing EventSet) {
    if state == .free { return }
    // A process that was forked may still have it, and it would be reported for ever.
    events.forget(descriptor)
    connection_close(descriptor)
    unsafe openrouter_callback_free(reader)
    unsafe reader = nil
    answer.cut(to: 0)
    descriptor = -1
    deadline = EventSet.never
    state = .free
  }

  /// In a process that was forked: the connection is another one's.
  mutating func abandon() {
    if state == .free { return }
    descriptor_close(descriptor)
    state = .free
  }

  /// Reads what has come. The HTTP status to answer with; 0 where more is needed, or the other side is gone.
  mutating func read(in events: borrowing EventSet) -> Int32 {
    var memory = InlineArray<4096, UInt8>(repeating: 0)
    var status: Int32 = 0
    unsafe withUnsafeMutableBytes(of: &memory) { (memory) in
      guard let base = memory.baseAddress else { return }
      // SAFETY: no more is read than there is room for. What was read may hold a code, and is overwritten.
      defer { unsafe system_wipe(base, memory.count) }
      while status == 0 && state == .reading {
        let count = unsafe connection_read(descriptor, base, Int32(truncatingIfNeeded: memory.count))
        if count < 0 { return }
        let bytes = unsafe base.assumingMemoryBound(to: CChar.self)
        if unsafe count == 0 || openrouter_callback_read(reader, bytes, Int(count), &status) != OPENROUTER_OK {
          return close(in: events)
        }
      }
    }
    return status
  }

  /// What the callback told.
  var callback: OpaquePointer? { unsafe reader }

  /// The answer is not known yet, and however long that takes the connection stays.
  mutating func wait() {
    state = .waiting
    deadline = EventSet.never
  }

  /// Begins to answer.
  mutating func answer(_ page: Page, deadline: Int64, in events: borrowing EventSet) {
    state = .answering
    self.deadline = deadline
    do throws(Failure) {
      try page.write(to: &answer)
    } catch {
      return close(in: events)
    }
    write(in: events)
  }

  /// Writes as much as can be written, and ends the connection behind the last byte.
  mutating func write(in events: borrowing EventSet) {
    while written < answer.count {
      let rest = answer.bytes[written, answer.count]
      let count = unsafe connection_write(descriptor, rest.base, Int32(truncatingIfNeeded: rest.count))
      if count < 0 { return }
      if count == 0 { break }
      written &+= Int(count)
    }
    close(in: events)
  }
}
