/// Whether an operation may be sent again after an answer, and when the service wants it.
enum RetryDelay {
  /// The numbers are those of `openrouter_operation`.
  enum Operation: Int32 {
    case createAuthKeysCode = 1
    case exchangeAuthCodeForAPIKey = 2

    /// A code can be exchanged only once: if the service has seen the first request, the second would be refused, and the
    /// key that the first one made is lost. To create a code again does no harm.
    func mayRepeat(_ status: Int32) -> Bool {
      switch self {
      case .createAuthKeysCode: status == 409 || status == 429 || (status >= 500 && status <= 599)
      case .exchangeAuthCodeForAPIKey: false
      }
    }
  }

  /// No longer value is read.
  private static let limit = 128

  /// Milliseconds that the headers ask for; 0 where they say nothing that can be read. `retry-after-ms` wins, which is
  /// more exact.
  static func milliseconds(retryAfter: Bytes, retryAfterMS: Bytes, now: Int64) -> Int64 {
    if let milliseconds = decimal(trimmed(retryAfterMS), scale: 1) { return milliseconds }
    let retryAfter = trimmed(retryAfter)
    if let milliseconds = decimal(retryAfter, scale: 1000) { return milliseconds }
    guard let moment = HTTPDate.unixSeconds(retryAfter, now: now) else { return 0 }
    let (seconds, overflows) = moment.subtractingReportingOverflow(now)
    if moment <= now { return 0 }
    return overflows ? .max : milliseconds(seconds)
  }

  private static func milliseconds(_ seconds: Int64) -> Int64 {
    let (milliseconds, overflows) = seconds.multipliedReportingOverflow(by: 1000)
    return overflows ? .max : milliseconds
  }

  /// Nothing is left of a value that is too long.
  private static func trimmed(_ text: Bytes) -> Bytes { text.count > limit ? Bytes("") : text.trimmed }

  /// `5` or `2.5`, times the scale, rounded up: to come too early helps nobody. Nil where the text is no such number.
  private static func decimal(_ text: Bytes, scale: Int64) -> Int64? {
    let point = text.firstIndex { !ASCII.isDigit($0) }
    if point == 0 { return nil }
    var value: Int64 = 0
    var i = 0
    while i < point {
      let (shifted, overflows) = value.multipliedReportingOverflow(by: 10)
      let (sum, stillOverflows) = shifted.addingReportingOverflow(Int64(ASCII.digit(text[i])))
      value = overflows || stillOverflows ? .max : sum
      i &+= 1
    }
    if scale == 1000 { value = milliseconds(value) }
    if point == text.count { return value }
    if text[point] != 0x2E || point &+ 1 == text.count { return nil }
    var unit = scale
    var fraction: Int64 = 0
    var isMore = false
    i = point &+ 1
    while i < text.count {
      if !ASCII.isDigit(text[i]) { return nil }
      unit /= 10
      if unit > 0 {
        fraction &+= Int64(ASCII.digit(text[i])) &* unit
      } else if text[i] != 0x30 {
        isMore = true
      }
      i &+= 1
    }
    if isMore { fraction &+= 1 }
    return value > .max &- fraction ? .max : value &+ fraction
  }
}
