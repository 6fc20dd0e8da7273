import OpenRouterBase

/// Why a sign-in failed, in one sentence for the person at the browser. Fixed: the handle's message may hold more.
extension Page {
  static func reason(_ status: Int32) -> Bytes {
    switch Status(rawValue: status) {
    case .api: Bytes("OpenRouter refused the code.")
    case .connection: Bytes("OpenRouter could not be reached.")
    case .tls: Bytes("The connection to OpenRouter was not safe.")
    case .timeout: Bytes("The sign-in took too long.")
    case .cancelled: Bytes("The program cancelled the sign-in.")
    case .mayHaveArrived: Bytes("OpenRouter did not answer.")
    case .invalidJSON, .invalidUTF8, .tooLarge, .unexpectedResponse:
      Bytes("OpenRouter\u{2019}s answer could not be used.")
    case .outOfMemory: Bytes("This computer has too little memory.")
    case .invalidValue: Bytes("The proxy of this computer could not be used.")
    default: Bytes("This computer refused a step of the sign-in.")
    }
  }
}
