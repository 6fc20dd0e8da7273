/// `proxy`: what libcurl takes as one, `[scheme://][user:password@]host[:port]`; empty for none at all.
enum ProxyURL {
  static func check(_ text: Bytes) throws(Failure) {
    if text.isEmpty { return }
    if text.count > 2048 { throw Failure(.over2048Bytes) }
    let wrong = text.firstIndex(notIn: .visible)
    if wrong < text.count { throw UTF8Text.failure(in: text, .visibleASCII, at: wrong) }
    let start = hostStart(text)
    if start > 0, !isKnown(scheme: text[0, start &- 3]) { throw Failure(.proxyScheme) }
    let host = text[max(start, userInformationEnd(text)), text.count]
    if host.isEmpty || host[0] == 0x3A || host[0] == 0x2F { throw Failure(.proxyHost) }
    try checkPort(host)
  }

  /// What follows the colon behind a host, in brackets or not, if one does. A slash may end it.
  private static func checkPort(_ host: Bytes) throws(Failure) {
    let bracket = host.firstIndex { $0 == 0x5D }
    let colon = host.firstIndex(from: bracket < host.count ? bracket : 0) { $0 == 0x3A }
    if colon == host.count { return }
    let end = host[host.count &- 1] == 0x2F ? host.count &- 1 : host.count
    var port = 0
    var i = colon &+ 1
    while i < end && ASCII.isDigit(host[i]) && port <= 0xFFFF {
      port = port &* 10 &+ ASCII.digit(host[i])
      i &+= 1
    }
    if i < end || port < 1 || port > 0xFFFF { throw Failure(.proxyPort) }
  }

  /// User name and password; empty where there are none.
  static func userInformation(_ text: Bytes) -> Bytes {
    let end = userInformationEnd(text)
    return end == 0 ? text[0, 0] : text[hostStart(text), end &- 1]
  }

  /// Where what stands behind `scheme://` begins; 0 where there is no scheme.
  private static func hostStart(_ text: Bytes) -> Int {
    let colon = text.firstIndex(notIn: .scheme)
    let isScheme =
      text.count &- colon > 2 && text[colon] == 0x3A && text[colon &+ 1] == 0x2F && text[colon &+ 2] == 0x2F
    return isScheme ? colon &+ 3 : 0
  }

  /// Behind the last `@`; 0 where there is none.
  private static func userInformationEnd(_ text: Bytes) -> Int {
    var end = text.count
    while end > 0 && text[end &- 1] != 0x40 { end &-= 1 }
    return end
  }

  private static func isKnown(scheme: Bytes) -> Bool {
    scheme.equalsIgnoringCase(Bytes("http")) || scheme.equalsIgnoringCase(Bytes("https"))
      || scheme.equalsIgnoringCase(Bytes("socks4")) || scheme.equalsIgnoringCase(Bytes("socks4a"))
      || scheme.equalsIgnoringCase(Bytes("socks5")) || scheme.equalsIgnoringCase(Bytes("socks5h"))
  }
}
