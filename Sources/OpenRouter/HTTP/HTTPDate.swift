import OpenRouterBase

/// A time in one of the three forms of HTTP (RFC 9110 §5.6.7). A recipient must accept all of them.
enum HTTPDate {
  /// The offsets of the parts: the three letters of the month, the two digits of the day, the time.
  private struct Places {
    let month, day, time: Int
  }

  /// Nil if the text is not a date. A year of two digits is the one at most 50 years in the future.
  static func unixSeconds(_ text: Bytes, now: Int64) -> Int64? {
    if fits(text, Bytes("Aaa, 00 Aaa 0000 00:00:00 GMT")) {
      return seconds(text, year: DateTime.number(text, 12, 4), Places(month: 8, day: 5, time: 17))
    }
    if fits(text, Bytes("Aaa Aaa _0 00:00:00 0000")) {
      return seconds(text, year: DateTime.number(text, 20, 4), Places(month: 4, day: 8, time: 11))
    }
    // "Sunday, 06-Nov-94 08:49:37 GMT"
    let comma = text.firstIndex { !ASCII.isLetter($0) }
    let rest = text[comma, text.count]
    if comma < 6 || !fits(rest, Bytes(", 00-Aaa-00 00:00:00 GMT")) { return nil }
    let places = Places(month: 5, day: 2, time: 12)
    let year = 2000 &+ DateTime.number(rest, 9, 2)
    // A date that is invalid in 20YY is invalid in 19YY as well, so failing here is final.
    guard let moment = seconds(rest, year: year, places) else { return nil }
    let (ahead, overflows) = moment.subtractingReportingOverflow(now)
    if (overflows && moment < now) || ahead <= 50 &* 31_556_952 { return moment }
    return seconds(rest, year: year &- 100, places)
  }

  /// Whether a text has a form: `0` stands for a digit, `_` for a digit or a space, `A` for a capital letter and `a`
  /// for a small one.
  @inline(never)
  private static func fits(_ text: Bytes, _ form: Bytes) -> Bool {
    if text.count != form.count { return false }
    var i = 0
    while i < form.count {
      let c = text[i]
      // G, M, T and all other characters stand for themselves.
      let isRight =
        switch form[i] {
        case UInt8(ascii: "0"): ASCII.isDigit(c)
        case UInt8(ascii: "_"): ASCII.isDigit(c) || c == UInt8(ascii: " ")
        case UInt8(ascii: "A"): ASCII.isLowercase(c | 0x20) && !ASCII.isLowercase(c)
        case UInt8(ascii: "a"): ASCII.isLowercase(c)
        default: c == form[i]
        }
      if !isRight { return false }
      i &+= 1
    }
    return true
  }

  /// Nil if the day or the time does not exist. A leap second counts as the second after it.
  @inline(never)
  private static func seconds(_ text: Bytes, year: Int, _ places: Places) -> Int64? {
    let names = Bytes("JanFebMarAprMayJunJulAugSepOctNovDec")
    let name = text[places.month, places.month &+ 3]
    var month = 0
    while month < 12 && !names[month &* 3, month &* 3 &+ 3].equals(name) { month &+= 1 }
    month &+= 1
    let day = DateTime.number(text, places.day, 2)
    let hour = DateTime.number(text, places.time, 2)
    let minute = DateTime.number(text, places.time &+ 3, 2)
    let second = DateTime.number(text, places.time &+ 6, 2)
    if !DateTime.isDay(day, month, year) || hour > 23 || minute > 59 || second > 60 { return nil }
    // Years begin in March, so that a leap day is the last of its year; 400 years are added, so that none is negative.
    let yearFromMarch = year &+ 400 &- (month <= 2 ? 1 : 0)
    let monthFromMarch = month <= 2 ? month &+ 9 : month &- 3
    let dayOfYear = (153 &* monthFromMarch &+ 2) / 5 &+ day &- 1
    let leapDays = yearFromMarch / 4 &- yearFromMarch / 100 &+ yearFromMarch / 400
    // There are 719,468 days from 1 March of the year 0 to 1970, and 146,097 in 400 years.
    let days = yearFromMarch &* 365 &+ leapDays &+ dayOfYear &- 719_468 &- 146_097
    return Int64(((days &* 24 &+ hour) &* 60 &+ minute) &* 60 &+ second)
  }
}
