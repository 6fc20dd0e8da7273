/// Hosts of URLs: names, IPv4 addresses, IPv6 addresses in brackets (RFC 3986 §3.2.2, more narrowly: no percent sign).
enum URLHost {
  @_optimize(speed)
  static func check(_ parts: URLParts) throws(Failure) {
    let host = parts.host
    if host.isEmpty { throw Failure(.urlHost, at: parts.hostStart) }
    if !parts.isPlainHost && host[0] == 0x5B {
      let isClosed = host.count > 2 && host[host.count &- 1] == 0x5D
      if !isClosed || !isIPv6(host[1, host.count &- 1]) { throw Failure(.urlIPv6, at: parts.hostStart) }
    } else {
      let wrong = parts.isPlainHost ? host.count : host.firstIndex(notIn: .hostName)
      if wrong < host.count { throw Failure(.urlHostCharacter, at: parts.hostStart &+ wrong) }
      if endsInNumber(host) && !isIPv4(withoutFinalDot(host)) {
        throw Failure(.urlIPv4, at: parts.hostStart)
      }
    }
    if parts.hasPort && parts.portNumber == nil { throw Failure(.urlPort, at: parts.hostEnd) }
  }

  static func isIPv6(_ address: Bytes) -> Bool {
    var groups = 0
    var isShortened = false
    var i = 0
    if address.count >= 2 && address[0] == 0x3A && address[1] == 0x3A {
      isShortened = true
      i = 2
    }
    while i < address.count {
      let end = address.firstIndex(from: i) { !ASCII.isHexadecimal($0) }
      if end < address.count && address[end] == 0x2E {
        if !isIPv4(address[i, address.count]) { return false }
        groups &+= 2
        break
      }
      if end == i || end &- i > 4 { return false }
      groups &+= 1
      if end == address.count { break }
      if address[end] != 0x3A || end &+ 1 == address.count { return false }
      i = end &+ 1
      if address[i] == 0x3A {
        if isShortened { return false }
        isShortened = true
        i &+= 1
      }
    }
    return isShortened ? groups <= 7 : groups == 8
  }

  /// Four numbers from 0 to 255 without leading zeroes, between dots.
  static func isIPv4(_ address: Bytes) -> Bool {
    var numbers = 0
    var i = 0
    while true {
      let end = address.firstIndex(from: i) { !ASCII.isDigit($0) }
      let size = end &- i
      if size == 0 || size > 3 || (size > 1 && address[i] == 0x30) { return false }
      var number = 0
      while i < end {
        number = number &* 10 &+ ASCII.digit(address[i])
        i &+= 1
      }
      if number > 255 { return false }
      numbers &+= 1
      if end == address.count { return numbers == 4 }
      if address[end] != 0x2E || numbers == 4 { return false }
      i = end &+ 1
    }
  }

  /// Whether browsers take a name for an IPv4 address: its last label is a number, perhaps a hexadecimal one.
  @_optimize(speed)
  private static func endsInNumber(_ host: Bytes) -> Bool {
    let name = withoutFinalDot(host)
    // Most names end in another letter than those of hexadecimal numbers.
    if name.isEmpty || !(ASCII.isHexadecimal(name[name.count &- 1]) || name[name.count &- 1] | 0x20 == 0x78) {
      return false
    }
    var start = name.count
    while start > 0 && name[start &- 1] != 0x2E { start &-= 1 }
    let label = name[start, name.count]
    if label.isEmpty { return false }
    if label.firstIndex(where: { !ASCII.isDigit($0) }) == label.count { return true }
    return label.count >= 2 && label[0] == 0x30 && label[1] | 0x20 == 0x78
      && label.firstIndex(from: 2, where: { !ASCII.isHexadecimal($0) }) == label.count
  }

  private static func withoutFinalDot(_ host: Bytes) -> Bytes {
    host[host.count &- 1] == 0x2E ? host[0, host.count &- 1] : host
  }
}
