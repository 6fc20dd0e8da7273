import OpenRouterBase

/// `https` to any host, `http` only to this machine (RFC 8252 §7.3, RFC 9700 §2.6).
enum SecureURL {
  @inline(never)
  static func check(_ parts: URLParts) throws(Failure) {
    let isHTTPS = parts.isHTTPS
    if !isHTTPS && !parts.isHTTP { throw Failure(.secureScheme) }
    if !parts.hasAuthority { throw Failure(.urlHost, at: parts.schemeEnd) }
    try URLHost.check(parts)
    if isHTTPS || parts.isLoopback { return }
    if parts.host[0] == UInt8(ascii: "[") { throw Failure(.secureIPv6) }
    throw Failure(.secureScheme)
  }
}
