import OpenRouterBase

/// Chunks that differ from the last one only in texts, and in values without effect.
extension ChatReader {
  /// Adds the texts of a chunk that matches the template, and their events.
  ///
  /// - Returns: whether `event` is the chunk's only one; otherwise they are in the list.
  @inline(__always)
  mutating func addTemplated(_ data: Bytes) throws(Failure) -> Bool {
    var i = 0
    while i < template.spanCount {
      let span = template.span(i)
      let size = try append(span, data)
      i &+= 1
      if size == 0 || !span.isEvent { continue }
      if i == template.spanCount && events.count == 0 {
        event = placed(span.event, size)
        return true
      }
      try record(span.event, size)
    }
    return false
  }

  /// Appends the text of a span.
  ///
  /// - Returns: the number of bytes appended.
  @inline(__always)
  private mutating func append(_ span: ChatTemplate.Span, _ data: Bytes) throws(Failure) -> Int {
    let (start, end) = (span.match.start, span.match.end.quote)
    if span.match.end.hasEscape {
      try readString(data[start &- 1, end &+ 1])
      return try result.texts.append(span.event.text, document.tree, JSONNode.root)
    }
    let text = data[start, end]
    return try result.texts.hasHalf(span.event.text)
      ? result.texts.appendAny(span.event.text, text) : result.texts.append(span.event.text, text)
  }

  /// Reads a JSON string as the document.
  @inline(never)
  private mutating func readString(_ string: Bytes) throws(Failure) {
    document.reset()
    try reserve(string)
    try document.read(string)
  }
}
