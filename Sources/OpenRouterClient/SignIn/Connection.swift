import CEvents
import COpenRouter
import CSockets
import CSystem
import OpenRouterBase

/// A connection to the listener, for one request and its response.
@safe
struct Connection: ~Copyable {
  enum State {
    case free, reading, waiting, answering
  }

  private(set) var state = State.free
  /// When it is closed; nanoseconds of the monotonic clock.
  private(set) var deadline = EventSet.never
  /// When it is tried again, although the system does not watch it.
  private(set) var retriesAt = EventSet.never
  private(set) var descriptor: Int32 = -1
  private var reader: OpaquePointer?
  private var method = MethodMatch()
  private var page = Page.used
  private var name = AppName(text: Bytes(""))
  /// When the page was made, in Unix seconds. The page is rendered again for each chunk, and must not change.
  private var answeredAt: Int64 = 0
  private var written = 0

  init() {
    unsafe reader = nil
  }

  deinit {
    if state != .free { connection_close(descriptor) }
    unsafe openrouter_callback_free(reader)
  }

  /// Takes ownership of a connection and of the callback that reads it. Nothing can fail afterwards.
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
    // A forked process may still have it, so it would be reported forever.
    events.forget(descriptor)
    connection_close(descriptor)
    unsafe openrouter_callback_free(reader)
    unsafe reader = nil
    descriptor = -1
    deadline = EventSet.never
    retriesAt = EventSet.never
    state = .free
  }

  /// In a forked process: the connection belongs to the parent.
  mutating func abandon() {
    if state == .free { return }
    descriptor_close(descriptor)
    state = .free
  }

  /// Leaves the bytes in the kernel until a time, as memory or the means to watch for them are missing.
  mutating func postpone(until moment: Int64, in events: borrowing EventSet) {
    events.forget(descriptor)
    retriesAt = moment
  }

  mutating func resume() { retriesAt = EventSet.never }

  // MARK: Reading

  enum Reading {
    /// More bytes are needed, or the other side has closed the connection.
    case nothing
    /// There is no memory for the bytes, which are left in the kernel.
    case starved
    case response(Int32)
  }

  /// Reads the bytes that have arrived.
  mutating func read(in events: borrowing EventSet) -> Reading {
    var memory = InlineArray<4096, UInt8>(repeating: 0)
    var reading = Reading.nothing
    unsafe withUnsafeMutableBytes(of: &memory) { (memory) in
      guard let base = memory.baseAddress else { return }
      // SAFETY: at most `memory.count` bytes are read. They may contain a code, so they are zeroed.
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

  /// Consumes bytes that were peeked at.
  private func consume(_ memory: UnsafeMutableRawPointer, _ count: Int32) -> Bool {
    var left = count
    var tries = 0
    while left > 0 && tries < 100 {
      // SAFETY: the memory has room for the same number of bytes as before.
      let taken = unsafe connection_read(descriptor, memory, left)
      if taken == 0 { return false }
      if taken > 0 { left &-= taken } else { tries &+= 1 }
    }
    return left == 0
  }

  /// The callback that has read the request.
  var callback: OpaquePointer? { unsafe reader }

  /// Gives up the callback, which is not needed to respond.
  mutating func takeCallback() -> OpaquePointer? {
    let taken = unsafe reader
    unsafe reader = nil
    return unsafe taken
  }

  // MARK: Responding

  /// The response is not known yet; the connection stays open until it is.
  mutating func wait() {
    state = .waiting
    deadline = EventSet.never
  }

  /// Begins to respond.
  mutating func respond(_ page: Page, _ name: AppName, deadline: Int64, in events: borrowing EventSet) {
    state = .answering
    self.deadline = deadline
    self.page = page
    self.name = name
    answeredAt = system_unix_seconds()
    write(in: events)
  }

  /// Writes as much as possible, and closes the connection after the last byte.
  mutating func write(in events: borrowing EventSet) {
    var memory = InlineArray<4096, UInt8>(repeating: 0)
    var isFull = false
    unsafe withUnsafeMutableBytes(of: &memory) { (memory) in
      guard let base = memory.baseAddress else { return }
      // SAFETY: a page that is longer than the memory is truncated, which a test would notice.
      var writer = unsafe ByteWriter(base, capacity: memory.count)
      page.write(at: answeredAt, name, hasContent: !method.isHead, to: &writer)
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

/// Whether a request begins with `HEAD`, after optional empty lines: its response has no content.
struct MethodMatch {
  /// The number of matched characters; -1 for another word.
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
