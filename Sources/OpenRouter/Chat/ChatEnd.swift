import OpenRouterBase

/// The end of a response.
extension ChatReader {
  /// Ends the response: nothing more is read.
  @inline(never)
  mutating func finish(isDone: Bool) throws(Failure) {
    if result.choiceCount == 0 || !(isDone || result.isFinished) { throw Failure(.chatBrokeOff) }
    try endAllTexts()
    result.isComplete = true
    try endCalls()
    isOver = true
  }

  mutating func endTexts() {
    do throws(Failure) { try endAllTexts() } catch {}
  }

  /// Keeps an error of a chunk as the body of an error response would have it.
  mutating func keepError(_ node: UInt32) throws(Failure) {
    let number = ChatResult.Text.error.rawValue
    if !result.texts.text(number).isEmpty { return }
    try result.texts.append(number, Bytes("{\"error\":"))
    try result.texts.append(number, json: document.tree, node)
    try result.texts.append(number, Bytes("}"))
    result.texts.clear(ChatResult.Text.errorType.rawValue)
    try result.texts.append(ChatResult.Text.errorType.rawValue, Bytes("application/json"))
  }
}
