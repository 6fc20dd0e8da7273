import COpenRouter
import OpenRouterBase

/// What a trace reports. The numbers of the stages are those of `openrouter_trace_stage`.
struct TraceReport {
  enum Stage: Int32 {
    case attempt = 1
    case connected, sent, headers, retry, end
  }

  var stage = Stage.attempt
  var attempt: Int64 = 0
  var call: UInt64 = 0
  /// NUL-terminated.
  var method = Bytes("")
  var path = Bytes("")
  var status = OPENROUTER_OK
  /// -1 if not known; so below.
  var httpStatus: Int32 = -1
  var isKept: Int32 = -1
  var sentSize: Int64 = 0
  var receivedSize: Int64 = 0
  var wait: Int64 = -1
  /// In microseconds.
  var sinceStart: Int64 = 0
  var sinceAttempt: Int64 = 0
}
