import CEvents

/// Blocks SIGPIPE: libcurl may write to connections that the other side has closed.
enum PipeGuard {
  static func run(_ body: () -> Int32) -> Int32 {
    var state = pipe_guard()
    // SAFETY: the state is a local variable.
    unsafe pipe_guard_enter(&state)
    defer { unsafe pipe_guard_leave(&state) }
    return body()
  }
}
