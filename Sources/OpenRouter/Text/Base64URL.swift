import OpenRouterBase

/// Base64 with the URL-safe alphabet and without padding (RFC 4648 §5, RFC 7636 appendix A).
enum Base64URL {
  @inline(never)
  static func write(_ bytes: Bytes, to writer: inout ByteWriter) {
    var i = 0
    while i < bytes.count {
      let left = bytes.count &- i
      var group = UInt32(bytes[i]) &<< 16
      if left > 1 { group |= UInt32(bytes[i &+ 1]) &<< 8 }
      if left > 2 { group |= UInt32(bytes[i &+ 2]) }
      writer.put(character(group &>> 18))
      writer.put(character(group &>> 12))
      if left > 1 { writer.put(character(group &>> 6)) }
      if left > 2 { writer.put(character(group)) }
      i &+= 3
    }
  }

  /// The character of the lowest six bits. It is computed: a table look-up would leak a secret through the cache.
  @inline(never)
  private static func character(_ bits: UInt32) -> UInt8 {
    let value = UInt8(truncatingIfNeeded: bits) & 63
    // Adds the gaps between A-Z, a-z, 0-9, - and _ that the value has passed.
    var character = UInt8(ascii: "A") &+ value
    character = character &+ (isAbove(value, 25) & 6)
    character = character &- (isAbove(value, 51) & 75)
    character = character &- (isAbove(value, 61) & 13)
    return character &+ (isAbove(value, 62) & 49)
  }

  /// All bits if a value below 64 is greater than another one, otherwise none.
  private static func isAbove(_ value: UInt8, _ other: UInt8) -> UInt8 {
    0 &- ((other &- value) &>> 7)
  }
}
