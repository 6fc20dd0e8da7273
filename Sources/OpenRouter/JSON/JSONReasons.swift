import OpenRouterBase

/// Why a text is not JSON.
extension Reason {
  @inline(__always)
  static var jsonValue: Reason {
    Reason(.invalidJSON, "must be JSON (RFC 8259): a value is wanted here")
  }
  @inline(__always)
  static var jsonEnd: Reason {
    Reason(.invalidJSON, "must be JSON (RFC 8259): nothing may follow it")
  }
  @inline(__always)
  static var jsonString: Reason {
    Reason(.invalidJSON, "must be JSON (RFC 8259): this string is not closed, or holds a control character")
  }
  @inline(__always) static var jsonEscape: Reason { Reason(.invalidJSON, "must be JSON (RFC 8259): no such escape") }
  @inline(__always) static var jsonNumber: Reason { Reason(.invalidJSON, "must be JSON (RFC 8259): no such number") }
  @inline(__always) static var jsonDepth: Reason { Reason(.tooLarge, "must be nested at most 128 levels deep") }
  @inline(__always)
  static var jsonName: Reason {
    Reason(.invalidJSON, "must be JSON (RFC 8259): a member name in quotes is wanted here")
  }
  @inline(__always)
  static var jsonColon: Reason {
    Reason(.invalidJSON, "must be JSON (RFC 8259): a colon is wanted here")
  }
  @inline(__always)
  static var jsonComma: Reason {
    Reason(.invalidJSON, "must be JSON (RFC 8259): a comma or the closing bracket is wanted here")
  }
}
