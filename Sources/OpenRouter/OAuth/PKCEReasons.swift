import OpenRouterBase

/// Why a code challenge, its method or a verifier is refused.
extension Reason {
  @inline(__always) static var challengeLength: Reason { Reason(.invalidValue, "must have 43 to 128 characters") }
  @inline(__always) static var challengeTooLong: Reason { Reason(.tooLarge, "must have 43 to 128 characters") }
  @inline(__always)
  static var challengeCharacter: Reason {
    Reason(.invalidValue, "must contain only A-Z a-z 0-9 - . _ ~")
  }
  @inline(__always)
  static var challengeS256: Reason {
    Reason(.inconsistent, "must have exactly 43 characters of A-Z a-z 0-9 - _ with the method S256")
  }
  @inline(__always)
  static var challengeMissing: Reason {
    Reason(.inconsistent, "was not set, but code_challenge_method was: set both or neither")
  }
  @inline(__always)
  static var methodMissing: Reason {
    Reason(.inconsistent, "was not set, but code_challenge was: set both or neither")
  }
  @inline(__always)
  static var exchangeMethodMissing: Reason {
    Reason(.inconsistent, "must name the method if code_verifier is set: set both or neither")
  }
  @inline(__always)
  static var randomFailed: Reason {
    Reason(.random, "could not be made: the system's random source failed")
  }
}
