import COpenRouter

/// What an attempt came to.
struct Outcome {
  let status: openrouter_status
  /// Whether the request may be sent again.
  var mayRepeat = false
  /// Milliseconds that the service asks to wait before that; 0 where it asks for nothing.
  var pause: Int64 = 0
}
