import OpenRouterBase

/// Reads responses that are not streamed.
extension ChatReader {
  /// Reads a complete response.
  mutating func readWhole(_ status: Int32, _ type: Bytes, _ body: Bytes) throws(Failure) {
    try begin(status, type)
    try read(body)
    try end()
    while true {
      if case .end = try next() { return }
    }
  }
}
