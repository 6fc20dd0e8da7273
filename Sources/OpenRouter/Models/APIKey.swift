import OpenRouterBase

/// What can be told of an API key without telling it.
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

  /// The SHA-256 of the key in lower-case hexadecimal, by which OpenRouter's own pages know it.
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

  /// The key for display, as in `sk-or-v1-0e6…c96`: of a long one the last three characters, and the first three of what follows OpenRouter's
  /// prefix; of a short one nothing, for what is hidden must be too much to guess.
  static func writeMask(_ key: Bytes, to writer: inout ByteWriter) {
    let prefix = Bytes("sk-or-v1-")
    let isLong = key.count >= 32
    if isLong && key[0, prefix.count].equals(prefix) { writer.put(key[0, prefix.count &+ 3]) }
    writer.put("…")
    if isLong { writer.put(key[key.count &- 3, key.count]) }
  }
}
