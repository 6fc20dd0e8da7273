import OpenRouterBase

/// The last chunk that had nothing but text, without this text. Most chunks differ from the one before them in that alone:
/// they need not be read as JSON again.
struct ChatTemplate: ~Copyable {
  private var bytes = GrowingBytes()
  /// What comes before the text, its opening quote included. What follows it begins with the closing quote.
  private var prefix = 0
  /// The number of the text to which it belongs, and the index of its choice.
  private(set) var text: UInt32 = 0
  private(set) var choice: Int32 = 0

  init() {}

  deinit {
    var bytes = bytes
    bytes.free()
  }

  mutating func clear() { bytes.clear() }

  /// Takes a chunk, of which the text begins at an offset. Without memory there is no template.
  mutating func set(_ data: Bytes, from start: Int, size: Int, text: UInt32, choice: Int32) {
    clear()
    self.text = text
    self.choice = choice
    prefix = start
    do throws(Failure) {
      try bytes.append(data[0, start])
      try bytes.append(data[start &+ size, data.count])
    } catch {
      clear()
    }
  }

  /// The text of a chunk that differs in nothing else, and needs no unescaping; nil if it is another.
  @inline(__always)
  func match(_ data: Bytes) -> Bytes? {
    let known = bytes.bytes
    let size = data.count &- known.count
    if known.isEmpty || size < 0 { return nil }
    let end = prefix &+ size
    if !data[0, prefix].equals(known[0, prefix]) || !data[end, data.count].equals(known[prefix, known.count]) {
      return nil
    }
    let text = data[prefix, end]
    return text.firstIndex(notIn: .unescaped) == size ? text : nil
  }
}
