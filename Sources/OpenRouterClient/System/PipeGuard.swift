import CEvents

/// Keeps SIGPIPE from the host: libcurl writes to connections that the other side may have closed.
enum PipeGuard {
  static func run(_ body: () -> Int32) -> Int32 {
    var state = pipe_guard()
    // SAFETY: the state is this call's own.
    unsafe pipe_guard_enter(&state)
    defer { unsafe pipe_guard_leave(&state) }
    return body()
  }
}
