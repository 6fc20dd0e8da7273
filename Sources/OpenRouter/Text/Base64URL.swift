/// base64url without padding (RFC 4648 §5), as PKCE uses it (RFC 7636 appendix A).
enum Base64URL {
  static func write(_ bytes: Bytes, to writer: inout ByteWriter) {
    var i = 0
    while i < bytes.count {
      // Three bytes are four characters of six bits; where the last are missing, so are their characters.
      let size = min(bytes.count &- i, 3)
      var bits = UInt32(bytes[i]) &<< 16
      if size > 1 { bits |= UInt32(bytes[i &+ 1]) &<< 8 }
      if size > 2 { bits |= UInt32(bytes[i &+ 2]) }
      var count = 0
      while count <= size {
        writer.put(character(UInt8(truncatingIfNeeded: bits &>> 18) & 63))
        bits &<<= 6
        count &+= 1
      }
      i &+= 3
    }
  }

  /// The character of a value from 0 to 63.
  private static func character(_ value: UInt8) -> UInt8 {
    if value < 26 { return 0x41 &+ value }
    if value < 52 { return 0x61 &+ (value &- 26) }
    if value < 62 { return 0x30 &+ (value &- 52) }
    return value == 62 ? 0x2D : 0x5F
  }
}
