import COpenRouter

/// How an attempt ended.
struct Outcome {
  let status: openrouter_status
  /// Milliseconds to wait before the request is sent again; nil if it is not.
  var pause: Int64?
}
