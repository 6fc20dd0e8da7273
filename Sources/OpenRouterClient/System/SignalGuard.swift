import CEvents

/// Blocks a signal that a write may send to this thread, and discards it afterwards.
enum SignalGuard {
  @inline(__always)
  static func run(_ signal: Int32, _ body: () -> Int32) -> Int32 {
    var state = signal_guard()
    // SAFETY: the state is a local variable.
    unsafe signal_guard_enter(&state, signal)
    defer { unsafe signal_guard_leave(&state) }
    return body()
  }
}

/// SIGPIPE: libcurl may write to connections that the other side has closed.
enum PipeGuard {
  static func run(_ body: () -> Int32) -> Int32 { SignalGuard.run(signal_of_pipes(), body) }
}
