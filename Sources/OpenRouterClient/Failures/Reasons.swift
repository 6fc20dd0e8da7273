import OpenRouterBase

/// Why an option, or a sign-in, is refused.
extension Reason {
  @inline(__always)
  static var milliseconds: Reason {
    Reason(.invalidValue, "must be 1 to 86400000 milliseconds (a day)")
  }
  @inline(__always) static var missingVariable: Reason { Reason(.incomplete, "is required: set it to your API key") }
  @inline(__always) static var attempts: Reason { Reason(.invalidValue, "must be 1 to 1000") }
  @inline(__always) static var callLimit: Reason { Reason(.invalidValue, "must be 1 to 1073741824 bytes (1 GiB)") }
  @inline(__always)
  static var signInMode: Reason {
    Reason(.invalidValue, "must be automatic (1), browser (2), callback (3) or headless (4)")
  }
  @inline(__always)
  static var port: Reason {
    Reason(.invalidValue, "must be 1 to 65535, or 0 for any")
  }
  @inline(__always)
  static var proxyScheme: Reason {
    Reason(.invalidValue, "must have the scheme http, https, socks4, socks4a, socks5 or socks5h, or none")
  }
  @inline(__always)
  static var proxyUserInformation: Reason {
    Reason(
      .invalidValue,
      "must percent-encode / ? # @ \\ and % in user and password, and have no control characters")
  }
  @inline(__always)
  static var proxyHost: Reason {
    Reason(.invalidValue, "must name a host, optionally followed by a port")
  }
  @inline(__always)
  static var proxyPort: Reason {
    Reason(.invalidValue, "must have a port from 1 to 65535 after the host's colon")
  }
  @inline(__always)
  static var proxyCharacter: Reason {
    Reason(.invalidValue, "must not contain blanks or control characters")
  }
  @inline(__always) static var notStarted: Reason { Reason(.incomplete, "the sign-in was not started") }
  @inline(__always)
  static var foreignProcess: Reason {
    Reason(.system, "the sign-in belongs to the process that started it")
  }
  @inline(__always) static var callNotStarted: Reason { Reason(.incomplete, "the call was not started") }
  @inline(__always)
  static var foreignCall: Reason { Reason(.system, "the call belongs to the process that made it") }
  @inline(__always) static var noDescriptor: Reason { Reason(.system, "out of file descriptors") }
  @inline(__always) static var noTransfer: Reason {
    Reason(.system, "a system resource that libcurl needs is unavailable")
  }
}
