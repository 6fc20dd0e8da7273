import OpenRouterBase

/// "The method used to generate the code challenge" (RFC 7636 §4.2). The service may add others.
enum CodeChallengeMethod: UInt8 {
  case s256 = 1
  case plain = 2

  var text: Bytes {
    switch self {
    case .s256: Bytes("S256")
    case .plain: Bytes("plain")
    }
  }
}
