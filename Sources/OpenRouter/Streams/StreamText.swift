import OpenRouterBase

/// A NUL-terminated text that is set repeatedly. Its block is kept, so that most changes do not allocate.
struct StreamText: ~Copyable {
  private var bytes = GrowingBytes()

  init() {}

  deinit {
    var bytes = bytes
    bytes.free()
  }

  var isEmpty: Bool { bytes.count == 0 }

  var text: Bytes { bytes.bytes }

  /// Resets everything; the memory is zeroed and kept.
  mutating func reset() { bytes.clear() }

  /// Stores a copy with U+FFFD for each invalid sequence of UTF-8. On failure the old text is kept.
  @inline(never)
  mutating func set(_ text: Bytes, isASCII: Bool) throws(Failure) {
    if isASCII || UTF8Replacement.isValid(text) {
      try bytes.replace(text.count) { $0.put(text) }
    } else {
      try bytes.replace(UTF8Replacement.size(of: text)) { UTF8Replacement.write(text, to: &$0) }
    }
  }
}
