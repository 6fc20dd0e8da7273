import CSystem
import OpenRouterBase

/// Memory on the stack for a secret that is on its way from one place to another.
enum SecretBytes {
  /// As many bytes as a secret can have there: those of the longest code verifier.
  private static let capacity = 128

  /// Lends bytes from the system's random source, which may fail.
  static func borrow(random size: Int, use: (Bytes) throws(Failure) -> Void) throws(Failure) {
    try borrow(size, of: nil, use)
  }

  /// Lends a copy of bytes that may lie where `use` writes.
  static func borrow(copyOf bytes: Bytes, use: (Bytes) throws(Failure) -> Void) throws(Failure) {
    try borrow(bytes.count, of: bytes, use)
  }

  /// What is lent is overwritten, whatever came of it.
  @inline(never)
  private static func borrow(
    _ size: Int, of source: Bytes?, _ use: (Bytes) throws(Failure) -> Void
  ) throws(Failure) {
    assert(size <= capacity)
    var memory = InlineArray<128, UInt8>(repeating: 0)
    try unsafe withUnsafeMutableBytes(of: &memory) { (memory) throws(Failure) in
      guard let start = memory.baseAddress else { return }
      // SAFETY: the memory has room for every secret, and lives until this closure ends.
      defer { unsafe system_wipe(start, capacity) }
      if let source {
        unsafe system_copy(start, source.base, size)
      } else if unsafe system_random(start, size) != 0 {
        throw Failure(.randomFailed)
      }
      try unsafe use(Bytes(start, count: size))
    }
  }
}
