import OpenRouterBase

/// "Optional credit limit reset interval. When set, the credit limit resets on this interval." Open: the service may
/// add others.
enum UsageLimitType: UInt8 {
  case daily = 1
  case weekly = 2
  case monthly = 3

  // In one place: a table of texts that is looked up in two is one of addresses, which the program must then relocate.
  @inline(never)
  var text: Bytes {
    switch self {
    case .daily: Bytes("daily")
    case .weekly: Bytes("weekly")
    case .monthly: Bytes("monthly")
    }
  }
}
