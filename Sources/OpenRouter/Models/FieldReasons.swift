import OpenRouterBase

/// Why a value of a model's field is refused.
extension Reason {
  @inline(__always) static var over64Bytes: Reason { Reason(.tooLarge, "must have at most 64 bytes") }
  @inline(__always) static var required: Reason { Reason(.incomplete, "is required, and was not set") }
  @inline(__always)
  static var codeChallengeMethod: Reason {
    Reason(.invalidValue, "must be S256 (1) or plain (2); other methods are set as text")
  }
  @inline(__always)
  static var usageLimitType: Reason {
    Reason(.invalidValue, "must be daily (1), weekly (2) or monthly (3); other types are set as text")
  }
  @inline(__always) static var choiceText: Reason { Reason(.invalidValue, "must contain only A-Z a-z 0-9 - _") }
  @inline(__always)
  static var titleHeader: Reason {
    Reason(.invalidValue, "must be X-Title (1) or X-OpenRouter-Title (2)")
  }
  @inline(__always) static var memberName: Reason { Reason(.invalidValue, "must have a name that is not empty") }
  @inline(__always)
  static var memberKnown: Reason {
    Reason(.invalidValue, "must not be a documented name: use the setter of that name")
  }
  @inline(__always)
  static var membersTooLarge: Reason {
    Reason(.tooLarge, "must have at most 65536 bytes in all additional names and values")
  }
  @inline(__always) static var memberNameLength: Reason { Reason(.tooLarge, "must have a name of at most 128 bytes") }
  @inline(__always)
  static var challengeWithoutCallback: Reason {
    Reason(.incomplete, "is required if callback_url is not set")
  }
}
