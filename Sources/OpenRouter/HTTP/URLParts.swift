import OpenRouterBase

/// The parts of an absolute URL (RFC 3986 §3). Nothing is decoded; only the delimiters are checked. Small enough to be
/// returned in registers.
struct URLParts {
  let text: Bytes
  private let places: (schemeEnd: UInt16, hostStart: UInt16, hostEnd: UInt16, pathStart: UInt16)
  /// Whether the authority consists of letters, digits, `-`, `.` and `_`.
  let isPlainHost: Bool

  /// - Parameter text: at most 65,535 bytes.
  init(_ text: Bytes) throws(Failure) {
    self.text = text
    let colon = text.firstIndex(notIn: .scheme)
    if colon == text.count || text[colon] != UInt8(ascii: ":") || !ASCII.isLetter(text[0]) { throw Failure(.urlScheme) }
    var start = colon &+ 1
    var end = start
    var path = start
    var isPlain = false
    if text.count &- start >= 2 && text[start] == UInt8(ascii: "/") && text[start &+ 1] == UInt8(ascii: "/") {
      start &+= 2
      end = text.firstIndex(from: start, notIn: .hostName)
      path = end
      isPlain = end > start && (end == text.count || text[end] == UInt8(ascii: "/"))
      if !isPlain { (end, path) = try URLParts.readAuthority(text, start) }
    }
    places = (
      UInt16(truncatingIfNeeded: colon), UInt16(truncatingIfNeeded: start), UInt16(truncatingIfNeeded: end),
      UInt16(truncatingIfNeeded: path)
    )
    isPlainHost = isPlain
  }

  /// Reads an authority that is more than a name: with a port, an IPv6 address, user information, or other characters.
  ///
  /// - Returns: the ends of its host and of itself.
  private static func readAuthority(_ text: Bytes, _ start: Int) throws(Failure) -> (Int, Int) {
    let path = text.firstIndex(from: start) {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
    }
    let authority = text[start, path]
    let at = authority.firstIndex { $0 == UInt8(ascii: "@") }
    if at < authority.count { throw Failure(.urlUserInformation, at: start &+ at) }
    let isBracketed = !authority.isEmpty && authority[0] == UInt8(ascii: "[")
    let bracket = isBracketed ? authority.firstIndex { $0 == UInt8(ascii: "]") } : 0
    return (start &+ authority.firstIndex(from: bracket) { $0 == UInt8(ascii: ":") }, path)
  }

  /// The index of the colon after the scheme.
  var schemeEnd: Int { Int(places.schemeEnd) }
  /// The host; an IPv6 address has its brackets.
  var hostStart: Int { Int(places.hostStart) }
  var hostEnd: Int { Int(places.hostEnd) }
  /// The index after the authority.
  var pathStart: Int { Int(places.pathStart) }

  var scheme: Bytes { text[0, schemeEnd] }
  var hasAuthority: Bool { hostStart > schemeEnd &+ 1 }
  var host: Bytes { text[hostStart, hostEnd] }
  var hasPort: Bool { hostEnd < pathStart }
  var isHTTPS: Bool { schemeEnd == 5 && text.beginsIgnoringCase(with: Bytes("https")) }
  var isHTTP: Bool { schemeEnd == 4 && text.beginsIgnoringCase(with: Bytes("http")) }

  /// Whether the host is this machine, so that TLS is not necessary (RFC 8252 §7.3).
  var isLoopback: Bool { host.equalsIgnoringCase(Bytes("localhost")) || host.equals(Bytes("127.0.0.1")) }

  /// The port; nil unless it is from 1 to 65535.
  var portNumber: Int? {
    let port = hasPort ? text[hostEnd &+ 1, pathStart] : text[pathStart, pathStart]
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

extension Bytes {
  /// Whether these bytes begin with `https://` in lower case.
  @inline(__always)
  var beginsWithHTTPS: Bool {
    count >= 8 && word(at: 0) == Bytes("http").word(at: 0) && word(at: 4) == Bytes("s://").word(at: 0)
  }
}
