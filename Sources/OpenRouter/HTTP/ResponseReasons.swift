import OpenRouterBase

/// Why a response is refused.
extension Reason {
  @inline(__always)
  static var responseStatus: Reason {
    Reason(.api, "must be 200 to 299: read other responses as an openrouter_api_error")
  }
  /// As `responseStatus`, of a response to any request, which has the error.
  @inline(__always)
  static var responseFailed: Reason {
    Reason(.api, "must be 200 to 299: see openrouter_response_get_api_error")
  }
  @inline(__always)
  static var responseHasError: Reason {
    Reason(.api, "must not be an error: see openrouter_response_get_api_error")
  }
  @inline(__always)
  static var responseType: Reason {
    Reason(.unexpectedResponse, "must be application/json or another JSON type")
  }
  @inline(__always)
  static var responseEmpty: Reason {
    Reason(.unexpectedResponse, "must not be empty in a successful response")
  }
  @inline(__always)
  static var responseError: Reason {
    Reason(.unexpectedResponse, "must not be an error if the HTTP status is a success")
  }
  @inline(__always)
  static var responseMissing: Reason {
    Reason(.unexpectedResponse, "is required, but missing in the response")
  }
  @inline(__always)
  static var responseRepeated: Reason {
    Reason(.unexpectedResponse, "must occur once in the response, or always with the same value")
  }
  @inline(__always) static var responseObject: Reason { Reason(.unexpectedResponse, "must be a JSON object") }
  @inline(__always) static var responseText: Reason { Reason(.unexpectedResponse, "must be a JSON string") }
  @inline(__always)
  static var responseCharacter: Reason {
    Reason(.unexpectedResponse, "must not contain U+0000 or half of a surrogate pair")
  }
  @inline(__always)
  static var responseKey: Reason {
    Reason(.unexpectedResponse, "must be 1 to 4096 visible ASCII characters, or it could not be sent as a header")
  }
  @inline(__always)
  static var responseCode: Reason {
    Reason(.unexpectedResponse, "must be 1 to 2048 printable ASCII characters, or it could not be exchanged")
  }
  @inline(__always) static var bodyTooLarge: Reason { Reason(.tooLarge, "must stay below 2 GiB") }
}
