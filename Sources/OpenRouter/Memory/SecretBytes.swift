import CSystem
import OpenRouterBase

/// Memory on the stack for a secret on its way from one place to another.
enum SecretBytes {
  /// The size of the longest secret, a code verifier.
  private static let capacity = 128

  /// Passes bytes from the system's random source to `use`. The source may fail.
  static func borrow(random size: Int, use: (Bytes) throws(Failure) -> Void) throws(Failure) {
    try borrow(size, of: nil, use)
  }

  /// Passes a copy of bytes to `use`, which may overwrite the original.
  static func borrow(copyOf bytes: Bytes, use: (Bytes) throws(Failure) -> Void) throws(Failure) {
    try borrow(bytes.count, of: bytes, use)
  }

  /// The memory is zeroed even if `use` fails.
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
