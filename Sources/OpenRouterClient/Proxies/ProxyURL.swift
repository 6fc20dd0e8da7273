import OpenRouterBase

/// `proxy`: a proxy as libcurl accepts it, `[scheme://][user:password@]host[:port]`; empty for no proxy.
enum ProxyURL {
  @inline(never)
  static func check(_ text: Bytes) throws(Failure) {
    if text.isEmpty { return }
    if text.count > 2048 { throw Failure(.over2048Bytes) }
    let wrong = text.firstIndex(notIn: .visible)
    if wrong < text.count { throw UTF8Text.failure(in: text, .visibleASCII, at: wrong) }
    let start = authorityStart(text)
    if start > 0, !isKnown(scheme: text[0, start &- 3]) { throw Failure(.proxyScheme) }
    let hostStart = userInformationEnd(text)
    try checkUserInformation(text, start, hostStart)
    try checkHost(text[max(start, hostStart), text.count])
  }

  /// libcurl ignores a proxy whose escapes it cannot decode; unescaped delimiters end the authority.
  private static func checkUserInformation(_ text: Bytes, _ start: Int, _ hostStart: Int) throws(Failure) {
    let end = hostStart &- 1
    var i = start
    while i < end {
      switch text[i] {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"), UInt8(ascii: "@"):
        throw Failure(.proxyUserInformation)
      case UInt8(ascii: "%"):
        let isEscape = end &- i > 2 && ASCII.isHexadecimal(text[i &+ 1]) && ASCII.isHexadecimal(text[i &+ 2])
        if !isEscape || isControl(text, at: i, from: start) { throw Failure(.proxyUserInformation) }
      default: break
      }
      i &+= 1
    }
  }

  /// Whether the escape at an index is a control character, or the end of one: %00 to %1F, %7F, %C2%80 to %C2%9F.
  private static func isControl(_ text: Bytes, at index: Int, from start: Int) -> Bool {
    let (first, second) = (text[index &+ 1], text[index &+ 2] | 0x20)
    if first < 0x32 || (first == UInt8(ascii: "7") && second == UInt8(ascii: "f")) { return true }
    let isAfterC2 = index &- start > 2 && text[index &- 3, index].equalsIgnoringCase(Bytes("%c2"))
    return isAfterC2 && (first == UInt8(ascii: "8") || first == UInt8(ascii: "9"))
  }

  /// A name or an address (an IPv6 address in brackets), optionally a port, optionally a slash.
  private static func checkHost(_ text: Bytes) throws(Failure) {
    var end: Int
    if !text.isEmpty && text[0] == UInt8(ascii: "[") {
      let bracket = text.firstIndex(of: UInt8(ascii: "]"))
      if bracket == text.count || !isIPv6(text[1, bracket]) { throw Failure(.proxyHost) }
      end = bracket &+ 1
    } else {
      end = text.firstIndex(notIn: .hostName)
      if end == 0 { throw Failure(.proxyHost) }
    }
    if end < text.count && text[end] == UInt8(ascii: ":") {
      let port = end &+ 1
      end = text.firstIndex(of: UInt8(ascii: "/"), from: port)
      if !isPort(text[port, end]) { throw Failure(.proxyPort) }
    }
    let isEnd = end == text.count || (end &+ 1 == text.count && text[end] == UInt8(ascii: "/"))
    if !isEnd { throw Failure(.proxyHost) }
  }

  /// An address, optionally with a zone after `%25` (RFC 6874) or, as libcurl accepts it, after `%`.
  private static func isIPv6(_ text: Bytes) -> Bool {
    let percent = text.firstIndex(of: UInt8(ascii: "%"))
    if !IPAddress.isIPv6(text[0, percent]) { return false }
    if percent == text.count { return true }
    let isEncoded = text.count &- percent > 3 && text[percent, percent &+ 3].equals(Bytes("%25"))
    let zone = text[percent &+ (isEncoded ? 3 : 1), text.count]
    return !zone.isEmpty && zone.count <= 15 && zone.firstIndex(notIn: .hostName) == zone.count
  }

  private static func isPort(_ text: Bytes) -> Bool {
    var port = 0
    var i = 0
    while i < text.count && ASCII.isDigit(text[i]) && port <= 0xFFFF {
      port = port &* 10 &+ ASCII.digit(text[i])
      i &+= 1
    }
    return i == text.count && port >= 1 && port <= 0xFFFF
  }

  // MARK: Proxies in the environment

  /// Checks a proxy in the environment. It was not set for this library, so everything that libcurl understands is
  /// accepted: \ and % in user and password, non-ASCII characters, a path. Ambiguous ones are refused: libcurl ends the
  /// password at an @, and treats the rest of it as a host name, which messages show.
  static func check(variable text: Bytes) throws(Failure) {
    if text.firstIndex(where: { $0 <= 0x20 || $0 == 0x7F }) < text.count { throw Failure(.proxyCharacter) }
    let start = authorityStart(text)
    if start > 0, !isKnown(scheme: text[0, start &- 3]) && !text[0, start &- 3].equalsIgnoringCase(Bytes("socks")) {
      throw Failure(.proxyScheme)
    }
    let hostStart = userInformationEnd(text)
    var i = start
    while i < hostStart &- 1 {
      switch text[i] {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "@"):
        throw Failure(.proxyUserInformation)
      // %00 to %1F are control characters, which libcurl refuses.
      case UInt8(ascii: "%")
      where i &+ 2 < hostStart &- 1 && ASCII.isHexadecimal(text[i &+ 2]) && text[i &+ 1] & 0xFE == UInt8(ascii: "0"):
        throw Failure(.proxyUserInformation)
      default: break
      }
      i &+= 1
    }
    let rest = text[max(start, hostStart), text.count]
    let authority = rest[
      0, rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }]
    try check(authority: authority, hasScheme: start > 0)
  }

  private static func check(authority text: Bytes, hasScheme: Bool) throws(Failure) {
    let isBracketed = !text.isEmpty && text[0] == UInt8(ascii: "[")
    var end = text.firstIndex { isBracketed ? $0 == UInt8(ascii: "]") : $0 == UInt8(ascii: ":") }
    if isBracketed {
      if end == text.count || !isIPv6(text[1, end]) { throw Failure(.proxyHost) }
      end &+= 1
    } else if end == 0 || text.firstIndex(where: isNoHost) < end {
      throw Failure(.proxyHost)
    }
    if end == text.count { return }
    if text[end] != UInt8(ascii: ":") { throw Failure(.proxyHost) }
    let port = text[end &+ 1, text.count]
    // libcurl uses the default port of the scheme.
    if port.isEmpty && hasScheme { return }
    if !isPort(port) { throw Failure(.proxyPort) }
  }

  /// Characters that libcurl accepts in no host.
  private static func isNoHost(_ c: UInt8) -> Bool { c < 0x80 && !CharacterClasses(of: c).contains(.unreserved) }

  // MARK: Parts

  /// The text between the scheme and the last `@`, which contains a secret.
  static func userInformation(_ text: Bytes) -> Bytes {
    let end = userInformationEnd(text)
    let start = authorityStart(text)
    return start < end ? text[start, end &- 1] : text[0, 0]
  }

  /// The password; empty if there is none.
  static func password(_ text: Bytes) -> Bytes {
    let end = userInformationEnd(text)
    let colon = text.firstIndex(of: UInt8(ascii: ":"), from: authorityStart(text))
    return colon < end ? text[colon &+ 1, end &- 1] : text[0, 0]
  }

  /// The index after `scheme://`; 0 if there is no scheme.
  private static func authorityStart(_ text: Bytes) -> Int {
    let colon = text.firstIndex(notIn: .scheme)
    if text.count &- colon < 3 { return 0 }
    return text[colon, colon &+ 3].equals(Bytes("://")) ? colon &+ 3 : 0
  }

  /// The index after the last `@`, or 0.
  private static func userInformationEnd(_ text: Bytes) -> Int {
    var end = text.count
    while end > 0 && text[end &- 1] != UInt8(ascii: "@") { end &-= 1 }
    return end
  }

  private static func isKnown(scheme: Bytes) -> Bool {
    scheme.equalsIgnoringCase(Bytes("http")) || scheme.equalsIgnoringCase(Bytes("https"))
      || scheme.equalsIgnoringCase(Bytes("socks4")) || scheme.equalsIgnoringCase(Bytes("socks4a"))
      || scheme.equalsIgnoringCase(Bytes("socks5")) || scheme.equalsIgnoringCase(Bytes("socks5h"))
  }
}
