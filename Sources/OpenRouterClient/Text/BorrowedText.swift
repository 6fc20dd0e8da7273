import COpenRouter
import CSystem
import OpenRouterBase

/// Texts borrowed from libopenrouter, as `Bytes`. An absent text is empty.
extension Bytes {
  init(_ text: openrouter_string) {
    unsafe self.init(UnsafeRawPointer(text.data), count: text.size)
  }

  init(_ bytes: openrouter_bytes) {
    unsafe self.init(UnsafeRawPointer(bytes.data), count: bytes.size)
  }

  /// A NUL-terminated text.
  init(terminated text: UnsafePointer<CChar>?) {
    // SAFETY: a function that returns such a text promises its NUL.
    unsafe self.init(UnsafeRawPointer(text), count: text.map { unsafe system_text_size($0) } ?? 0)
  }

  private init(_ base: UnsafeRawPointer?, count: Int) {
    // SAFETY: nothing is read of a text without bytes.
    unsafe self.init(base ?? Bytes("").base, count: count)
  }
}
