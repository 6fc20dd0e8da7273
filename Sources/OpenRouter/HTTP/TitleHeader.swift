/// The header that carries the app's title. The service takes both; never both are sent.
enum TitleHeader: UInt8 {
  case xTitle = 1
  case xOpenRouterTitle = 2

  var text: Bytes {
    switch self {
    case .xTitle: Bytes("X-Title")
    case .xOpenRouterTitle: Bytes("X-OpenRouter-Title")
    }
  }
}
