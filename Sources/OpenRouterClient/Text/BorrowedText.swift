import COpenRouter
import CSystem
import OpenRouterBase

/// What libopenrouter lends, as the texts are called here. What it did not lend is empty.
extension Bytes {
  init(_ text: openrouter_string) {
    unsafe self.init(UnsafeRawPointer(text.data), count: text.size)
  }

  init(_ bytes: openrouter_bytes) {
    unsafe self.init(UnsafeRawPointer(bytes.data), count: bytes.size)
  }

  /// A text that ends with a NUL.
  init(terminated text: UnsafePointer<CChar>?) {
    // SAFETY: whoever lends such a text promises its NUL.
    unsafe self.init(UnsafeRawPointer(text), count: text.map { unsafe system_text_size($0) } ?? 0)
  }

  private init(_ base: UnsafeRawPointer?, count: Int) {
    // SAFETY: nothing is read of a text without bytes.
    unsafe self.init(base ?? Bytes("").base, count: count)
  }
}
