/// "Optional credit limit reset interval. When set, the credit limit resets on this interval." Open: the service may
/// add others.
enum UsageLimitType: UInt8 {
  case daily = 1
  case weekly = 2
  case monthly = 3

  var text: Bytes {
    switch self {
    case .daily: Bytes("daily")
    case .weekly: Bytes("weekly")
    case .monthly: Bytes("monthly")
    }
  }
}
