/// The header with the app's title. The service accepts both; only one of them is sent.
enum TitleHeader: UInt8 {
  case xTitle = 1
  case xOpenRouterTitle = 2
}
