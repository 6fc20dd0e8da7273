import OpenRouterBase

/// Whether an operation may be sent again after a response, and the delay that the service asks for.
enum RetryDelay {
  /// The numbers are those of `openrouter_operation`.
  enum Operation: Int32 {
    case createAuthKeysCode = 1
    case exchangeAuthCodeForAPIKey = 2

    /// A code can be exchanged only once: if the service has seen the first request, the second one would be refused,
    /// and the key of the first one would be lost. Creating a code again is harmless.
    func mayRepeat(_ status: Int32) -> Bool {
      switch self {
      case .createAuthKeysCode: status == 409 || status == 429 || (status >= 500 && status <= 599)
      case .exchangeAuthCodeForAPIKey: false
      }
    }
  }

  /// The largest size of a value.
  private static let limit = 128

  /// The delay in milliseconds that the headers ask for; 0 if they have no valid value. `retry-after-ms` takes
  /// precedence, as it is more exact. A date is compared with `now`: the response's `Date`, if any, as both are the
  /// server's clock.
  static func milliseconds(retryAfter: Bytes, retryAfterMS: Bytes, now: Int64) -> Int64 {
    if let milliseconds = decimal(trimmed(retryAfterMS), places: 0) { return milliseconds }
    let retryAfter = trimmed(retryAfter)
    if let milliseconds = decimal(retryAfter, places: 3) { return milliseconds }
    guard let moment = HTTPDate.unixSeconds(retryAfter, now: now), moment > now else { return 0 }
    let (seconds, overflows) = moment.subtractingReportingOverflow(now)
    let (milliseconds, stillOverflows) = seconds.multipliedReportingOverflow(by: 1000)
    return overflows || stillOverflows ? .max : milliseconds
  }

  /// The time in a header; nil if it has none.
  static func moment(_ text: Bytes, now: Int64) -> Int64? { HTTPDate.unixSeconds(trimmed(text), now: now) }

  /// A value that is too long becomes empty.
  private static func trimmed(_ text: Bytes) -> Bytes { text.count > limit ? Bytes("") : text.trimmed }

  /// Parses `5` or `2.5` with the point moved `places` to the right, rounded up, as retrying too early is useless. Nil
  /// if the text is not such a number.
  @inline(never)
  private static func decimal(_ text: Bytes, places: Int) -> Int64? {
    let point = text.firstIndex { !ASCII.isDigit($0) }
    if point == 0 || (point < text.count && (text[point] != UInt8(ascii: ".") || point &+ 1 == text.count)) {
      return nil
    }
    var value: Int64 = 0
    var isMore = false
    var i = 0
    while i < text.count || i <= point &+ places {
      let c = i < text.count ? text[i] : UInt8(ascii: "0")
      if i == point {
        // Skip the point itself.
      } else if !ASCII.isDigit(c) {
        return nil
      } else if i <= point &+ places {
        let (shifted, overflows) = value.multipliedReportingOverflow(by: 10)
        let (sum, stillOverflows) = shifted.addingReportingOverflow(Int64(ASCII.digit(c)))
        value = overflows || stillOverflows ? .max : sum
      } else if c != UInt8(ascii: "0") {
        isMore = true
      }
      i &+= 1
    }
    return isMore && value < .max ? value &+ 1 : value
  }
}
