import OpenRouterBase

/// Why a URL is refused.
extension Reason {
  @inline(__always)
  static var urlScheme: Reason {
    Reason(.invalidValue, "must be an absolute URL, which begins with a scheme, such as https://")
  }
  @inline(__always)
  static var urlCharacter: Reason {
    Reason(.invalidValue, "must contain only characters that a URL may hold (RFC 3986)")
  }
  @inline(__always)
  static var urlPercent: Reason {
    Reason(.invalidValue, "must have two hexadecimal digits after each %")
  }
  @inline(__always)
  static var urlUserInformation: Reason {
    Reason(.invalidValue, "must not contain user information (user:password@)")
  }
  @inline(__always) static var urlFragment: Reason { Reason(.invalidValue, "must not contain a fragment (#)") }
  @inline(__always) static var urlQuery: Reason { Reason(.invalidValue, "must not contain a query (?)") }
  @inline(__always) static var urlHost: Reason { Reason(.invalidValue, "must name a host after //") }
  @inline(__always)
  static var urlHostCharacter: Reason {
    Reason(.invalidValue, "must have a host of letters, digits, '-', '.' and '_'")
  }
  @inline(__always)
  static var urlIPv4: Reason {
    Reason(.invalidValue, "must have a host that is a name, or four numbers from 0 to 255")
  }
  @inline(__always)
  static var urlIPv6: Reason {
    Reason(.invalidValue, "must have a valid IPv6 address between [ and ]")
  }
  @inline(__always)
  static var urlPort: Reason {
    Reason(.invalidValue, "must have a port from 1 to 65535 after the host's colon")
  }
  @inline(__always)
  static var urlPortZero: Reason {
    Reason(.invalidValue, "must have a port without leading zeros, as browsers write it")
  }
  @inline(__always)
  static var urlDotSegment: Reason {
    Reason(.invalidValue, "must have a path without the segments . and .., which browsers remove")
  }
  @inline(__always)
  static var secureScheme: Reason {
    Reason(.invalidValue, "must be https, or http with host localhost or 127.0.0.1")
  }
  @inline(__always)
  static var secureIPv6: Reason {
    Reason(
      .invalidValue, "must be https for an IPv6 address: OpenRouter documents http only for localhost and 127.0.0.1")
  }
  @inline(__always)
  static var forbiddenScheme: Reason {
    Reason(.invalidValue, "must not use the scheme javascript, data or file")
  }
  @inline(__always)
  static var urlNothingAfterScheme: Reason {
    Reason(.invalidValue, "must have something after its scheme")
  }
}
