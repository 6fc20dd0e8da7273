import COpenRouter

/// The result of an attempt.
struct Outcome {
  let status: openrouter_status
  /// Whether the request may be sent again.
  var mayRepeat = false
  /// Milliseconds that the service asks to wait before that; 0 if it does not ask.
  var pause: Int64 = 0
}
