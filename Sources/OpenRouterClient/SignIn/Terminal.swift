import CSystem
import CTerminal
import OpenRouterBase

/// Standard error and standard input, for a conversation with the user.
struct Terminal: ~Copyable {
  private var state = terminal()
  /// What was read and not taken. It may be a code.
  private var buffer = SecretBuffer()
  /// The bytes of the buffer that were taken, and those after the last line end.
  private var taken = 0
  private var rest = 0
  /// Whether more bytes can come.
  private var hasInput = true

  /// What a line is cut to: one byte more than a pasted text may have.
  private static var lineLimit: Int { 8193 }

  init() { unsafe terminal_enter(&state) }

  deinit {
    var state = state
    unsafe terminal_leave(&state)
  }

  /// Whether standard input is a terminal that does not show what is typed.
  var isHidden: Bool { unsafe withState { unsafe terminal_is_hidden($0) } != 0 }

  private func withState<Result>(_ body: (UnsafePointer<terminal>) -> Result) -> Result {
    unsafe withUnsafePointer(to: state) { unsafe body($0) }
  }

  // MARK: Writing

  /// Returns whether all was written.
  static func write(_ text: Bytes) -> Bool { unsafe terminal_write(text.characters, text.count) == 0 }

  // MARK: Waiting

  /// What is ready: bytes of the user, or the other descriptor.
  struct Ready {
    let isInput, isEvent: Bool
  }

  /// Waits for the user, if a line is wanted, and for another descriptor. Nil if the system refuses.
  func wait(_ wantsLine: Bool, _ descriptor: Int32, _ milliseconds: Int64) -> Ready? {
    let bits = unsafe withState { unsafe terminal_wait($0, wantsLine && hasInput ? 1 : 0, descriptor, milliseconds) }
    if bits < 0 { return nil }
    if bits & TERMINAL_SIGNAL != 0 { unsafe withState { unsafe terminal_deliver($0) } }
    return Ready(isInput: bits & TERMINAL_INPUT != 0, isEvent: bits & TERMINAL_EVENT != 0)
  }

  // MARK: Reading

  /// Reads what there is.
  mutating func read() throws(Failure) {
    var memory = InlineArray<1024, UInt8>(repeating: 0)
    var failure: Failure?
    unsafe withUnsafeMutableBytes(of: &memory) { (memory) in
      guard let base = unsafe memory.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      // SAFETY: at most `memory.count` bytes are read. They may be a code, so they are zeroed.
      let count = unsafe terminal_read(base, memory.count)
      defer { unsafe system_wipe(base, memory.count) }
      if count < 0 { return }
      hasInput = count > 0
      do throws(Failure) {
        try append(unsafe Bytes(base, count: Int(count)))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private mutating func append(_ bytes: Bytes) throws(Failure) {
    var start = 0
    while start < bytes.count {
      let end = bytes.firstIndex(from: start) { $0 == UInt8(ascii: "\n") }
      let kept = min(end &- start, max(0, Terminal.lineLimit &- rest))
      try buffer.append(bytes[start, start &+ kept])
      rest &+= kept
      if end == bytes.count { return }
      try buffer.append(Bytes("\n"))
      rest = 0
      start = end &+ 1
    }
  }

  /// Whether a line was read, or may still come.
  var mayHaveLine: Bool { hasInput || !buffer.bytes.isEmpty }

  /// Passes on the next line that was read, without its line feed. The last line of the input needs no line feed. Returns
  /// whether a whole line was read.
  mutating func takeLine(_ take: (Bytes) throws(Failure) -> Void) throws(Failure) -> Bool {
    let bytes = buffer.bytes
    let end = bytes.firstIndex(from: taken) { $0 == UInt8(ascii: "\n") }
    if end == bytes.count && (hasInput || end == taken) { return false }
    defer {
      taken = min(end &+ 1, bytes.count)
      if taken == bytes.count {
        buffer.cut(to: 0)
        (taken, rest) = (0, 0)
      }
    }
    try take(bytes[taken, end])
    return true
  }
}
