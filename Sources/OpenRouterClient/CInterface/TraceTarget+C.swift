import COpenRouter
import COpenRouterClient
import OpenRouterBase

extension TraceTarget {
  /// A function of the program that gets reports in their form for C.
  init(_ function: @escaping openrouter_trace_callback, _ userData: UnsafeMutableRawPointer?) {
    // SAFETY: a pointer to a function has the size of other pointers.
    unsafe self.init(
      { (report, function, userData) in
        let function = unsafe unsafeBitCast(function, to: openrouter_trace_callback.self)
        // SAFETY: `TraceTarget` promises a report.
        var event = unsafe openrouter_trace_event(UnsafePointer<TraceReport>(report).pointee)
        unsafe function(&event, UnsafeMutableRawPointer(userData))
      }, unsafeBitCast(function, to: OpaquePointer.self), userData.map { OpaquePointer($0) })
  }
}

extension openrouter_trace_event {
  fileprivate init(_ report: TraceReport) {
    unsafe self.init(
      stage: report.stage.rawValue, attempt: Int32(truncatingIfNeeded: report.attempt), call: report.call,
      method: openrouter_string(report.method), path: openrouter_string(report.path), status: report.status,
      http_status: report.httpStatus, is_kept: report.isKept, sent_size: report.sentSize,
      received_size: report.receivedSize, wait_ms: report.wait, call_us: report.sinceStart,
      attempt_us: report.sinceAttempt)
  }
}
