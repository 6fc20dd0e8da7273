/// The header that carries the app's title. The service takes both; never both are sent.
enum TitleHeader: UInt8 {
  case xTitle = 1
  case xOpenRouterTitle = 2
}
