import CEvents
import OpenRouterBase

/// `no_proxy` as libcurl reads it: names, addresses and networks separated by commas or blanks, or one asterisk.
enum ProxyExceptions {
  /// The host of an absolute URL without user information; an IPv6 address without its brackets.
  static func host(_ url: Bytes) -> Bytes {
    let colon = url.firstIndex(of: UInt8(ascii: ":"))
    let start = min(colon &+ 3, url.count)
    if start < url.count && url[start] == UInt8(ascii: "[") {
      return url[start &+ 1, url.firstIndex(of: UInt8(ascii: "]"), from: start)]
    }
    return url[
      start,
      url.firstIndex(from: start) {
        $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
      }]
  }

  static func include(_ host: Bytes, in list: Bytes) -> Bool {
    if list.equals(Bytes("*")) { return true }
    let isAddress = IPAddress.isIPv4(host) || IPAddress.isIPv6(host)
    var i = 0
    while i < list.count {
      let end = list.firstIndex(from: i) { $0 == UInt8(ascii: ",") || ASCII.isBlank($0) }
      let item = list[i, end]
      if isAddress ? network(item, holds: host) : domain(item, holds: host) { return true }
      i = end &+ 1
    }
    return false
  }

  /// Whether a name is the host or a parent domain of it. Dots at its ends are ignored.
  private static func domain(_ item: Bytes, holds host: Bytes) -> Bool {
    let host = withoutLastDot(host)
    var name = withoutLastDot(item)
    if !name.isEmpty && name[0] == UInt8(ascii: ".") { name = name[1, name.count] }
    if name.isEmpty || name.count > host.count { return false }
    let start = host.count &- name.count
    if start > 0 && host[start &- 1] != UInt8(ascii: ".") { return false }
    var i = 0
    while i < name.count {
      if lower(name[i]) != lower(host[start &+ i]) { return false }
      i &+= 1
    }
    return true
  }

  private static func lower(_ c: UInt8) -> UInt8 { c &- UInt8(ascii: "A") < 26 ? c | 0x20 : c }

  private static func withoutLastDot(_ name: Bytes) -> Bytes {
    name.isEmpty || name[name.count &- 1] != UInt8(ascii: ".") ? name : name[0, name.count &- 1]
  }

  /// An address, optionally with the number of its significant bits.
  private static func network(_ item: Bytes, holds address: Bytes) -> Bool {
    // SAFETY: both texts are alive, and nothing after them is read.
    unsafe address_is_in(address.characters, address.count, item.characters, item.count) != 0
  }
}
