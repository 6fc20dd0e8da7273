import OpenRouterBase

/// Names of HTTP headers, which are case-insensitive (RFC 9110 §5.1).
enum HeaderName {
  static func check(_ name: Bytes) throws(Failure) {
    if name.isEmpty || name.count > 256 || name.firstIndex(where: { !ASCII.isToken($0) }) < name.count {
      throw Failure(.headerName)
    }
    if isOwned(name) { throw Failure(.headerOwned) }
  }

  /// Headers that the library sets itself, or that no program may set.
  private static func isOwned(_ name: Bytes) -> Bool {
    name.equalsIgnoringCase(Bytes("authorization")) || name.equalsIgnoringCase(Bytes("host"))
      || name.beginsIgnoringCase(with: Bytes("content-")) || name.equalsIgnoringCase(Bytes("transfer-encoding"))
      || name.equalsIgnoringCase(Bytes("connection")) || name.equalsIgnoringCase(Bytes("cookie"))
      || name.equalsIgnoringCase(Bytes("trailer")) || name.equalsIgnoringCase(Bytes("upgrade"))
      || name.equalsIgnoringCase(Bytes("te")) || name.equalsIgnoringCase(Bytes("expect"))
      || name.equalsIgnoringCase(Bytes("keep-alive")) || name.beginsIgnoringCase(with: Bytes("proxy-"))
  }

  /// Whether two names are the same. Every `tchar` that is not a letter has only one case.
  @inline(never)
  static func equal(_ one: Bytes, _ other: Bytes) -> Bool {
    if one.count != other.count { return false }
    var i = 0
    while i < one.count {
      let (a, b) = (one[i], other[i])
      if a != b && (a | 0x20 != b | 0x20 || !ASCII.isLetter(a)) { return false }
      i &+= 1
    }
    return true
  }
}
