import OpenRouterBase

/// The last chunk that had nothing but text, without its text. Most chunks differ from the previous one only in that
/// text, so they need not be read as JSON.
struct ChatTemplate: ~Copyable {
  private var bytes = GrowingBytes()
  /// The size of the part before the text, including its opening quote. The part after it begins with the closing
  /// quote.
  private var prefix = 0
  /// The number of the text, and the index of its choice.
  private(set) var text: UInt32 = 0
  private(set) var choice: Int32 = 0

  init() {}

  deinit {
    var bytes = bytes
    bytes.free()
  }

  mutating func clear() { bytes.clear() }

  /// Sets the template to a chunk, whose text begins at an offset. If out of memory, there is no template.
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

  /// What a chunk that matches the template has as its text, with escapes; nil for any other chunk. If it has a quote
  /// without an escape, it is not a text.
  @inline(__always)
  func match(_ data: Bytes) -> Bytes? {
    let known = bytes.bytes
    let size = data.count &- known.count
    if known.isEmpty || size < 0 { return nil }
    let end = prefix &+ size
    if !data[0, prefix].equals(known[0, prefix]) || !data[end, data.count].equals(known[prefix, known.count]) {
      return nil
    }
    return data[prefix, end]
  }

  /// The text of a chunk that matches the template, with its quotes.
  func string(in data: Bytes) -> Bytes { data[prefix &- 1, prefix &+ data.count &- bytes.bytes.count &+ 1] }
}
