import OpenRouterBase

extension Bytes {
  /// Without leading and trailing white space of JSON.
  @inline(__always)
  var chatTrimmed: Bytes {
    let start = whiteSpaceSize
    var end = count
    while end > start && Bytes.isBlank(self[end &- 1]) { end &-= 1 }
    return self[start, end]
  }

  /// Whether there is white space, perhaps after a byte order mark, and nothing else.
  var isPadding: Bool { count > byteOrderMarkSize && paddingSize == count }

  @inline(__always)
  private static func isBlank(_ c: UInt8) -> Bool {
    c == UInt8(ascii: " ") || (c >= 0x09 && c <= 0x0D && c != 0x0B && c != 0x0C)
  }
}
