import OpenRouterBase

/// Why the value of a header is refused.
extension Reason {
  @inline(__always) static var outerSpace: Reason { Reason(.invalidValue, "must not begin or end with a space") }
  @inline(__always)
  static var categoryForm: Reason {
    Reason(.invalidValue, "must be lower-case words joined by single hyphens, with single commas between categories")
  }
  @inline(__always)
  static var categoryLength: Reason {
    Reason(.invalidValue, "must have at most 30 characters in each category")
  }
  @inline(__always)
  static var keyAlone: Reason {
    Reason(.invalidValue, "must be the key alone, without \"Bearer \" before it")
  }
  @inline(__always)
  static var userAgentCharacter: Reason {
    Reason(.invalidValue, "must contain only visible ASCII characters and spaces")
  }
}
