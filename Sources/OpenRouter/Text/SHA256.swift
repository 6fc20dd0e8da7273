import CDigest
import CSystem

/// SHA-256 (FIPS 180-4), computed by BearSSL.
enum SHA256 {
  /// Lends the 32 bytes of the digest, which are overwritten afterwards: they may be those of a secret.
  @inline(never)
  static func withDigest(of bytes: Bytes, _ use: (Bytes) -> Void) {
    var memory = InlineArray<32, UInt8>(repeating: 0)
    unsafe withUnsafeMutableBytes(of: &memory) { (memory) in
      guard let digest = memory.baseAddress else { return }
      // SAFETY: a digest has as many bytes as the memory, which lives until this closure ends.
      unsafe digest_sha256(bytes.base, bytes.count, digest)
      unsafe use(Bytes(digest, count: 32))
      unsafe system_wipe(digest, 32)
    }
  }
}
