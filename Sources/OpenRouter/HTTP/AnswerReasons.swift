import OpenRouterBase

/// Why a response is refused.
extension Reason {
  @inline(__always)
  static var answerStatus: Reason {
    Reason(.api, "must be 200 to 299: any other answer is read as an openrouter_api_error")
  }
  @inline(__always)
  static var answerType: Reason {
    Reason(.unexpectedAnswer, "must be application/json or another JSON type")
  }
  @inline(__always)
  static var answerEmpty: Reason {
    Reason(.unexpectedAnswer, "must not be empty in an answer of success")
  }
  @inline(__always)
  static var answerError: Reason {
    Reason(.unexpectedAnswer, "must not be an error where the HTTP status tells of success")
  }
  @inline(__always)
  static var answerMissing: Reason {
    Reason(.unexpectedAnswer, "is required, but missing in the answer")
  }
  @inline(__always)
  static var answerRepeated: Reason {
    Reason(.unexpectedAnswer, "must be in the answer once, or each time with the same value")
  }
  @inline(__always) static var answerObject: Reason { Reason(.unexpectedAnswer, "must be a JSON object") }
  @inline(__always) static var answerText: Reason { Reason(.unexpectedAnswer, "must be a JSON string") }
  @inline(__always)
  static var answerCharacter: Reason {
    Reason(.unexpectedAnswer, "must not hold U+0000 or half of a surrogate pair")
  }
  @inline(__always)
  static var answerKey: Reason {
    Reason(.unexpectedAnswer, "must be 1 to 4096 visible ASCII characters, or it could not be sent as a header")
  }
  @inline(__always)
  static var answerCode: Reason {
    Reason(.unexpectedAnswer, "must be 1 to 2048 printable ASCII characters, or it could not be exchanged")
  }
  @inline(__always) static var bodyTooLarge: Reason { Reason(.tooLarge, "must stay below 2 GiB") }
}
