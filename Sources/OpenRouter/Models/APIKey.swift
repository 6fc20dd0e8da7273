import OpenRouterBase

/// Derived from an API key without revealing it: its hash and its display mask.
enum APIKey {
  enum Form {
    case hash, mask
  }

  @inline(never)
  static func write(_ form: Form, of key: Bytes, to writer: inout ByteWriter) {
    switch form {
    case .hash: writeHash(key, to: &writer)
    case .mask: writeMask(key, to: &writer)
    }
  }

  /// The SHA-256 of the key in lower-case hexadecimal, which OpenRouter uses as the key's identifier.
  static func writeHash(_ key: Bytes, to writer: inout ByteWriter) {
    SHA256.withDigest(of: key) { (digest) in
      var i = 0
      while i < digest.count {
        writer.put(ASCII.hexadecimal(digest[i] &>> 4))
        writer.put(ASCII.hexadecimal(digest[i] & 15))
        i &+= 1
      }
    }
  }

  /// The key for display, such as `sk-or-v1-0e6…c96`: OpenRouter's prefix, the first three characters after it, and the
  /// last three. A short key shows nothing, as the hidden part must be too long to guess.
  static func writeMask(_ key: Bytes, to writer: inout ByteWriter) {
    let prefix = Bytes("sk-or-v1-")
    let isLong = key.count >= 32
    if isLong && key[0, prefix.count].equals(prefix) { writer.put(key[0, prefix.count &+ 3]) }
    writer.put("…")
    if isLong { writer.put(key[key.count &- 3, key.count]) }
  }
}
