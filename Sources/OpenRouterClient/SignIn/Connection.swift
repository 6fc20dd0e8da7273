import CEvents
import COpenRouter
import CSockets
import CSystem
import OpenRouterBase

/// One connection to the listener: a request is read, and answered once.
@safe
struct Connection: ~Copyable {
  enum State {
    case free, reading, waiting, answering
  }

  private(set) var state = State.free
  /// When it is given up; nanoseconds of the clock that only goes forward.
  private(set) var deadline = EventSet.never
  /// When it is looked at again although the system does not watch it.
  private(set) var retriesAt = EventSet.never
  private(set) var descriptor: Int32 = -1
  private var reader: OpaquePointer?
  private var method = MethodMatch()
  private var page = Page.failed
  /// Unix seconds at which the page was made: it is written anew for each piece, and stays the same.
  private var answeredAt: Int64 = 0
  private var written = 0

  init() {
    unsafe reader = nil
  }

  deinit {
    if state != .free { connection_close(descriptor) }
    unsafe openrouter_callback_free(reader)
  }

  /// Takes over a connection and the callback that reads it. Nothing can fail from here on.
  mutating func open(_ accepted: Int32, reader: OpaquePointer, deadline: Int64) {
    unsafe self.reader = unsafe reader
    descriptor = accepted
    self.deadline = deadline
    retriesAt = EventSet.never
    method = MethodMatch()
    written = 0
    state = .reading
  }

  mutating func close(in events: borrowing EventSet) {
    if state == .free { return }
    // A process that was forked may still have it, and it would be reported for ever.
    events.forget(descriptor)
    connection_close(descriptor)
    unsafe openrouter_callback_free(reader)
    unsafe reader = nil
    descriptor = -1
    deadline = EventSet.never
    retriesAt = EventSet.never
    state = .free
  }

  /// In a process that was forked: the connection is another one's.
  mutating func abandon() {
    if state == .free { return }
    descriptor_close(descriptor)
    state = .free
  }

  /// Leaves what has come with the system until a moment, for want of memory or of something to watch it with.
  mutating func postpone(until moment: Int64, in events: borrowing EventSet) {
    events.forget(descriptor)
    retriesAt = moment
  }

  mutating func resume() { retriesAt = EventSet.never }

  // MARK: Reading

  enum Reading {
    /// More is needed, or the other side is gone.
    case nothing
    /// There is no memory for what has come, which is still there.
    case starved
    case response(Int32)
  }

  /// Reads what has come.
  mutating func read(in events: borrowing EventSet) -> Reading {
    var memory = InlineArray<4096, UInt8>(repeating: 0)
    var reading = Reading.nothing
    unsafe withUnsafeMutableBytes(of: &memory) { (memory) in
      guard let base = memory.baseAddress else { return }
      // SAFETY: no more is read than there is room for. What was read may hold a code, and is overwritten.
      defer { unsafe system_wipe(base, memory.count) }
      var goesOn = true
      while goesOn {
        goesOn = false
        let count = unsafe connection_peek(descriptor, base, Int32(truncatingIfNeeded: memory.count))
        if count < 0 { return }
        if count == 0 { return close(in: events) }
        var status: Int32 = 0
        let bytes = unsafe base.assumingMemoryBound(to: CChar.self)
        let result = unsafe openrouter_callback_read(reader, bytes, Int(count), &status)
        if result == OPENROUTER_ERROR_OUT_OF_MEMORY {
          reading = .starved
          return
        }
        if result != OPENROUTER_OK { return close(in: events) }
        unsafe method.scan(Bytes(base, count: Int(count)))
        if unsafe !consume(base, count) { return close(in: events) }
        if status != 0 { reading = .response(status) }
        goesOn = status == 0
      }
    }
    return reading
  }

  /// Takes away what was looked at, which is there.
  private func consume(_ memory: UnsafeMutableRawPointer, _ count: Int32) -> Bool {
    var left = count
    var tries = 0
    while left > 0 && tries < 100 {
      // SAFETY: the memory has room for as much, which was read into it before.
      let taken = unsafe connection_read(descriptor, memory, left)
      if taken == 0 { return false }
      if taken > 0 { left &-= taken } else { tries &+= 1 }
    }
    return left == 0
  }

  /// What the callback told.
  var callback: OpaquePointer? { unsafe reader }

  /// Hands over the callback, which a response does not need.
  mutating func takeCallback() -> OpaquePointer? {
    let taken = unsafe reader
    unsafe reader = nil
    return unsafe taken
  }

  // MARK: Answering

  /// The response is not known yet, and however long that takes the connection stays.
  mutating func wait() {
    state = .waiting
    deadline = EventSet.never
  }

  /// Begins to answer.
  mutating func respond(_ page: Page, deadline: Int64, in events: borrowing EventSet) {
    state = .answering
    self.deadline = deadline
    self.page = page
    answeredAt = system_unix_seconds()
    write(in: events)
  }

  /// Writes as much as can be written, and ends the connection behind the last byte.
  mutating func write(in events: borrowing EventSet) {
    var memory = InlineArray<2048, UInt8>(repeating: 0)
    var isFull = false
    unsafe withUnsafeMutableBytes(of: &memory) { (memory) in
      guard let base = memory.baseAddress else { return }
      // SAFETY: what is longer than the memory is cut, which a test would notice.
      var writer = unsafe ByteWriter(base, capacity: memory.count)
      page.write(at: answeredAt, hasContent: !method.isHead, to: &writer)
      while written < writer.written {
        let count = unsafe connection_write(
          descriptor, base + written, Int32(truncatingIfNeeded: writer.written &- written))
        isFull = count < 0
        if count <= 0 { return }
        written &+= Int(count)
      }
    }
    if !isFull { close(in: events) }
  }
}

/// Whether a request begins with `HEAD`, behind empty lines: its response has no content.
struct MethodMatch {
  /// How much of the word has come; -1 if it is another one.
  private var matched = 0

  var isHead: Bool { matched == 5 }

  mutating func scan(_ bytes: Bytes) {
    let word = Bytes("HEAD ")
    var i = 0
    while i < bytes.count && matched >= 0 && matched < word.count {
      let isEmptyLine = matched == 0 && (bytes[i] == UInt8(ascii: "\r") || bytes[i] == UInt8(ascii: "\n"))
      if !isEmptyLine { matched = bytes[i] == word[matched] ? matched &+ 1 : -1 }
      i &+= 1
    }
  }
}
