import OpenRouterBase

/// Chunks that differ from an earlier one only in their text.
extension ChatReader {
  /// Adds the text of a chunk that differs from the template in nothing else.
  ///
  /// - Returns: the number of bytes appended; nil for any other chunk.
  @inline(__always)
  mutating func addTemplated(_ data: Bytes) throws(Failure) -> Int? {
    guard let text = template.match(data), !result.texts.hasHalf(template.text) else { return nil }
    if text.firstIndex(notIn: .unescaped) == text.count { return try result.texts.append(template.text, text) }
    if !readString(template.string(in: data)) { return nil }
    return try result.texts.append(template.text, document.tree, JSONNode.root)
  }

  /// Reads a JSON string. False if it is anything else, or out of memory.
  @inline(never)
  private mutating func readString(_ string: Bytes) -> Bool {
    document.reset()
    do throws(Failure) {
      try reserve(string)
      try document.read(string)
      return document.tree.block[JSONNode.root].head.kind == .text
    } catch {
      return false
    }
  }

  mutating func addTextEvent(_ size: Int) -> Outcome {
    event = ChatEvent(.text)
    event.choice = template.choice
    event.text = template.text
    event.start = result.texts.text(template.text).count &- size
    event.size = size
    return .event
  }

  /// Keeps a chunk that had nothing but a piece of text.
  @inline(never)
  mutating func keepTemplate(_ data: Bytes) {
    let node = plainContent
    if !isPlain || node == 0 || events.count != 1 || document.tree.block[node].head.kind != .text { return }
    let value = document.tree.block[node]
    let reported = events[0, event]
    let start = Int(value.a)
    let end = start &+ Int(value.b)
    // A text with escapes is shorter than its JSON.
    if reported.kind != .text || end >= data.count || data[end] != UInt8(ascii: "\"")
      || value.head.has(JSONNode.Head.needsEscape)
    {
      return
    }
    template.set(data, from: start, size: Int(value.b), text: reported.text, choice: reported.choice)
  }
}
