/// Where the parts of an absolute URL lie (RFC 3986 §3). Nothing is decoded, and only what tells the parts apart is
/// judged.
struct URLParts {
  let text: Bytes
  /// The index of the colon behind the scheme.
  private(set) var schemeEnd = 0
  private(set) var hasAuthority = false
  /// The host, with the brackets of an IPv6 address.
  private(set) var hostStart = 0
  private(set) var hostEnd = 0
  /// The digits behind the host's colon; equal to `pathStart` where there is no colon.
  private(set) var portStart = 0
  /// The first byte behind the authority.
  private(set) var pathStart = 0

  @_optimize(speed)
  init(_ text: Bytes) throws(Failure) {
    self.text = text
    schemeEnd = text.firstIndex(notIn: .scheme)
    if schemeEnd == text.count || text[schemeEnd] != 0x3A || !ASCII.isLetter(text[0]) {
      throw Failure(.urlScheme)
    }
    hostStart = schemeEnd &+ 1
    if text.count &- hostStart >= 2 && text[hostStart] == 0x2F && text[hostStart &+ 1] == 0x2F {
      hasAuthority = true
      hostStart &+= 2
    }
    hostEnd = hasAuthority ? text.firstIndex(from: hostStart, notIn: .hostName) : hostStart
    pathStart = hostEnd
    portStart = hostEnd
    if hasAuthority && hostEnd < text.count && text[hostEnd] != 0x2F { try readAuthority() }
  }

  /// An authority that is more than a name: with a port, an IPv6 address, user information, or other characters.
  private mutating func readAuthority() throws(Failure) {
    pathStart = text.firstIndex(from: hostStart) { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 }
    let authority = text[hostStart, pathStart]
    let at = authority.firstIndex { $0 == 0x40 }
    if at < authority.count { throw Failure(.urlUserInformation, at: hostStart &+ at) }
    let isBracketed = !authority.isEmpty && authority[0] == 0x5B
    let bracket = isBracketed ? authority.firstIndex { $0 == 0x5D } : 0
    hostEnd = hostStart &+ authority.firstIndex(from: bracket) { $0 == 0x3A }
    portStart = hostEnd < pathStart ? hostEnd &+ 1 : pathStart
  }

  var scheme: Bytes { text[0, schemeEnd] }
  var host: Bytes { text[hostStart, hostEnd] }
  var hasPort: Bool { hostEnd < pathStart }
  var port: Bytes { text[portStart, pathStart] }
  var isHTTPS: Bool { scheme.equalsIgnoringCase(Bytes("https")) }
  var isHTTP: Bool { scheme.equalsIgnoringCase(Bytes("http")) }

  /// Whether the host is one that may be spoken to without TLS, because it is this machine (RFC 8252 §7.3).
  var isLoopback: Bool { host.equalsIgnoringCase(Bytes("localhost")) || host.equals(Bytes("127.0.0.1")) }

  /// The port's number; nil where it is none from 1 to 65535.
  var portNumber: Int? {
    if port.isEmpty || port.count > 5 { return nil }
    var number = 0
    var i = 0
    while i < port.count {
      if !ASCII.isDigit(port[i]) { return nil }
      number = number &* 10 &+ ASCII.digit(port[i])
      i &+= 1
    }
    return number >= 1 && number <= 65_535 ? number : nil
  }
}
