import OpenRouterBase

/// "Optional credit limit reset interval. When set, the credit limit resets on this interval." The service may add
/// others.
enum UsageLimitType: UInt8 {
  case daily = 1
  case weekly = 2
  case monthly = 3

  // Not inlined: a second copy of this switch becomes a pointer table that needs load-time relocations.
  @inline(never)
  var text: Bytes {
    switch self {
    case .daily: Bytes("daily")
    case .weekly: Bytes("weekly")
    case .monthly: Bytes("monthly")
    }
  }
}
