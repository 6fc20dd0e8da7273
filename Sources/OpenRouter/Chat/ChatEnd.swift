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

  /// Keeps the finish reason of the choice that failed as an error, if none says more; also its provider's one, which is
  /// a word.
  @inline(never)
  mutating func keepFinishReasonAsError() throws(Failure) {
    if !result.text(.error).isEmpty { return }
    var i = 0
    while i < result.choiceCount && !result.text(result.choice(at: i), .finishReason).equals("error") { i &+= 1 }
    let native = result.text(result.choice(at: i), .nativeFinishReason)
    if native.isEmpty || native.firstIndex(notIn: .unescaped) < native.count {
      try setError("{\"error\":{\"message\":\"the finish reason is error", Bytes(""), "\"}}")
    } else {
      try setError("{\"error\":{\"message\":\"the finish reason is error (", native, ")\"}}")
    }
  }

  /// Keeps an error as the body of an error response would have it.
  @inline(never)
  private mutating func setError(_ start: ConstantText, _ json: Bytes, _ end: ConstantText) throws(Failure) {
    let number = ChatResult.Text.error.rawValue
    try result.texts.append(number, start.text)
    try result.texts.append(number, json)
    try result.texts.append(number, end.text)
    result.texts.clear(ChatResult.Text.errorType.rawValue)
    try result.texts.append(ChatResult.Text.errorType.rawValue, Bytes("application/json"))
  }

  /// Keeps an error of a chunk.
  mutating func keepError(_ node: UInt32) throws(Failure) {
    if !result.text(.error).isEmpty { return }
    try result.texts.replace(ChatResult.Text.borrowed.rawValue, json: document.tree, node)
    try setError("{\"error\":", result.text(.borrowed), "}")
  }
}
