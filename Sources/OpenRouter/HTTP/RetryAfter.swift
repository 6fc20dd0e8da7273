import OpenRouterBase

/// The headers `Retry-After` and `retry-after-ms`: how long a service asks to wait.
enum RetryAfter {
  /// No longer value is read.
  private static let limit = 128

  /// Milliseconds that the headers ask for; nil if neither has a readable value. `retry-after-ms` wins, which is more exact. A
  /// date is compared with `now`: the response's own `Date` if it has one, as both are the server's clock. A date in the past
  /// is no wait.
  static func milliseconds(retryAfter: Bytes, retryAfterMS: Bytes, now: Int64) -> Int64? {
    if let milliseconds = decimal(trimmed(retryAfterMS), places: 0) { return milliseconds }
    let retryAfter = trimmed(retryAfter)
    if let milliseconds = decimal(retryAfter, places: 3) { return milliseconds }
    guard let moment = HTTPDate.unixSeconds(retryAfter, now: now) else { return nil }
    if moment <= now { return 0 }
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
