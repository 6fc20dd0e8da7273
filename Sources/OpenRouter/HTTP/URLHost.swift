import OpenRouterBase

/// Hosts of URLs: names, IPv4 addresses, IPv6 addresses in brackets (RFC 3986 §3.2.2, but without percent signs).
enum URLHost {
  /// Whether this is a letter from g to w. A host that ends with one cannot end in a number, so it needs no IPv4 check.
  @inline(__always)
  static func endsInNoNumber(_ last: UInt8) -> Bool { (last | 0x20) &- UInt8(ascii: "g") < 17 }

  static func check(_ parts: URLParts) throws(Failure) {
    let host = parts.host
    if host.isEmpty { throw Failure(.urlHost, at: parts.hostStart) }
    if !parts.isPlainHost && host[0] == UInt8(ascii: "[") {
      let isClosed = host.count > 2 && host[host.count &- 1] == UInt8(ascii: "]")
      if !isClosed || !IPAddress.isIPv6(host[1, host.count &- 1]) { throw Failure(.urlIPv6, at: parts.hostStart) }
    } else {
      let wrong = parts.isPlainHost ? host.count : host.firstIndex(notIn: .hostName)
      if wrong < host.count { throw Failure(.urlHostCharacter, at: parts.hostStart &+ wrong) }
      if endsInNumber(host) && !IPAddress.isIPv4(withoutFinalDot(host)) {
        throw Failure(.urlIPv4, at: parts.hostStart)
      }
    }
    if parts.hasPort && parts.portNumber == nil { throw Failure(.urlPort, at: parts.hostEnd) }
  }

  /// Whether browsers read a host as an IPv4 address: its last label is a decimal or hexadecimal number.
  private static func endsInNumber(_ host: Bytes) -> Bool {
    let name = withoutFinalDot(host)
    var start = name.count
    while start > 0 && name[start &- 1] != UInt8(ascii: ".") { start &-= 1 }
    let label = name[start, name.count]
    if label.isEmpty { return false }
    if label.firstIndex(where: { !ASCII.isDigit($0) }) == label.count { return true }
    return label.count >= 2 && label[0] == UInt8(ascii: "0") && label[1] | 0x20 == 0x78
      && label.firstIndex(from: 2, where: { !ASCII.isHexadecimal($0) }) == label.count
  }

  private static func withoutFinalDot(_ host: Bytes) -> Bytes {
    host[host.count &- 1] == UInt8(ascii: ".") ? host[0, host.count &- 1] : host
  }
}
