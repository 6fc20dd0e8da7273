/// IP addresses as hosts of URLs (RFC 3986 §3.2.2); IPv6 addresses without brackets.
public enum IPAddress {
  public static func isIPv6(_ address: Bytes) -> Bool {
    var groups = 0
    var isShortened = false
    var i = 0
    if address.count >= 2 && address[0] == UInt8(ascii: ":") && address[1] == UInt8(ascii: ":") {
      isShortened = true
      i = 2
    }
    while i < address.count {
      let end = address.firstIndex(from: i) { !ASCII.isHexadecimal($0) }
      if end < address.count && address[end] == UInt8(ascii: ".") {
        if !isIPv4(address[i, address.count]) { return false }
        groups &+= 2
        break
      }
      if end == i || end &- i > 4 { return false }
      groups &+= 1
      if end == address.count { break }
      if address[end] != UInt8(ascii: ":") || end &+ 1 == address.count { return false }
      i = end &+ 1
      if address[i] == UInt8(ascii: ":") {
        if isShortened { return false }
        isShortened = true
        i &+= 1
      }
    }
    return isShortened ? groups <= 7 : groups == 8
  }

  /// Four numbers from 0 to 255 without leading zeroes, separated by dots.
  public static func isIPv4(_ address: Bytes) -> Bool {
    var numbers = 0
    var i = 0
    while true {
      let end = address.firstIndex(from: i) { !ASCII.isDigit($0) }
      let size = end &- i
      if size == 0 || size > 3 || (size > 1 && address[i] == UInt8(ascii: "0")) { return false }
      var number = 0
      while i < end {
        number = number &* 10 &+ ASCII.digit(address[i])
        i &+= 1
      }
      if number > 255 { return false }
      numbers &+= 1
      if end == address.count { return numbers == 4 }
      if address[end] != UInt8(ascii: ".") || numbers == 4 { return false }
      i = end &+ 1
    }
  }
}
