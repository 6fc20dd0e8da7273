import COpenRouter
import CSystem

/// What libopenrouter lends, as the texts are called here.
extension Bytes {
  init(_ text: openrouter_string) {
    unsafe self.init(text.data, count: text.size)
  }

  init(_ bytes: openrouter_bytes) {
    unsafe self.init(bytes.data, count: bytes.size)
  }

  /// A text that ends with a NUL.
  init(terminated text: UnsafePointer<CChar>) {
    unsafe self.init(text, count: system_text_size(text))
  }
}
