import OpenRouterBase

/// Whether and when a request is sent again. This is the only place that decides it.
struct Retry {
  let repetition: OperationRow.Repetition
  /// 409 means that another request won a race; this operation can be tried again.
  let repeatsConflict: Bool
  /// The number of the failed attempt, counted from 1.
  let attempt: Int32

  /// Milliseconds of the longest back-off.
  private static let longest: Int64 = 60_000

  /// How far a request got; the numbers are those of `openrouter_delivery`.
  enum Delivery: Int32 {
    case notSent = 1
    case partlySent, sent, answered
  }

  /// The hints of a response, apart from its status.
  struct Signs {
    /// The body is JSON with a member `error`, so the response is OpenRouter's.
    var isSpoken = false
    /// `error.availability.retryable`; nil if absent.
    var isRetryable: Bool?
    var hasRetryAfter = false
  }

  /// When an operation that may be carried out only once is sent again.
  private enum Once {
    case never, always, spokenAndRetryable, spokenAndAsked, unavailable, overloaded
  }

  /// Without a response, or with an incomplete one.
  func isRepeated(_ delivery: Delivery) -> Bool {
    switch delivery {
    case .notSent, .partlySent: true
    case .sent: repetition != .once
    case .answered: repetition == .safe
    }
  }

  /// The table, by status: whether a safe or idempotent operation is sent again, and when another operation is.
  private static func row(_ status: Int32) -> (repeats: Bool, once: Once) {
    switch status {
    case 404: (false, .spokenAndRetryable)
    case 408, 500: (true, .spokenAndRetryable)
    case 425, 429: (true, .always)
    case 502: (true, .spokenAndAsked)
    case 503: (true, .unavailable)
    case 529: (true, .overloaded)
    case 501, 505: (false, .never)
    case 502...599: (true, .never)
    default: (false, .never)
    }
  }

  /// After a response with a status.
  func isRepeated(_ status: Int32, _ signs: Signs) -> Bool {
    if signs.isRetryable == false { return false }
    if status == 409 { return repeatsConflict }
    let row = Retry.row(status)
    if repetition != .once { return row.repeats }
    let asks = signs.isRetryable == true || signs.hasRetryAfter
    return switch row.once {
    case .never: false
    case .always: true
    case .spokenAndRetryable: signs.isSpoken && signs.isRetryable == true
    case .spokenAndAsked: signs.isSpoken && asks
    case .unavailable: signs.isSpoken ? asks || attempt == 1 : signs.hasRetryAfter
    case .overloaded: signs.isSpoken && (signs.hasRetryAfter || attempt <= 2)
    }
  }

  /// Milliseconds to wait: the requested delay plus up to a tenth, otherwise a back-off that starts at half a second
  /// and grows by 1.5, plus or minus a quarter.
  func wait(asked: Int64?) throws(Failure) -> Int64 {
    var random: Int64 = 0
    try SecretBytes.borrow(random: 1) { (bytes) throws(Failure) in random = Int64(bytes[0]) }
    if let asked {
      // For long delays in units of 1/256, so that the product cannot overflow.
      let tenth = asked / 10
      let more = tenth < 1 &<< 32 ? tenth &* random / 256 : tenth / 256 &* random
      let (sum, overflows) = asked.addingReportingOverflow(more)
      return overflows ? .max : sum
    }
    var wait: Int64 = 500
    var i: Int32 = 1
    while i < attempt && wait < Retry.longest {
      wait = wait &* 3 / 2
      i &+= 1
    }
    return min(wait &* 3 / 4 &+ wait / 2 &* random / 256, Retry.longest)
  }
}
