/// A moment in one of the three forms of HTTP (RFC 9110 §5.6.7), of which a recipient must read all.
enum HTTPDate {
  /// Nil where the text is none. A year of two digits is the one that lies at most 50 years ahead.
  static func unixSeconds(_ text: Bytes, now: Int64) -> Int64? {
    if matches(text, Bytes("Aaa, 00 Aaa 0000 00:00:00 GMT")) {
      return seconds(text, year: number(text, 12, 4), month: 8, day: number(text, 5, 2), time: 17)
    }
    if matches(text, Bytes("Aaa Aaa 00 00:00:00 0000")) || matches(text, Bytes("Aaa Aaa  0 00:00:00 0000")) {
      let day = text[8] == 0x20 ? number(text, 9, 1) : number(text, 8, 2)
      return seconds(text, year: number(text, 20, 4), month: 4, day: day, time: 11)
    }
    // "Sunday, 06-Nov-94 08:49:37 GMT"
    let comma = text.firstIndex(of: 0x2C)
    if comma < 6 || comma == text.count || text[0, comma].firstIndex(where: { !ASCII.isLetter($0) }) < comma {
      return nil
    }
    let rest = text[comma, text.count]
    if !matches(rest, Bytes(", 00-Aaa-00 00:00:00 GMT")) { return nil }
    let year = number(rest, 9, 2)
    // A day that 2000 to 2099 do not have, 1900 to 1999 have not either.
    guard let moment = seconds(rest, year: 2000 &+ year, month: 5, day: number(rest, 2, 2), time: 12) else {
      return nil
    }
    let (ahead, overflows) = moment.subtractingReportingOverflow(now)
    if (overflows && moment < now) || ahead <= 50 &* 31_556_952 { return moment }
    return seconds(rest, year: 1900 &+ year, month: 5, day: number(rest, 2, 2), time: 12)
  }

  /// Whether a text has a form: `0` stands for a digit, `A` and `a` for a capital and a small letter.
  private static func matches(_ text: Bytes, _ form: Bytes) -> Bool {
    if text.count != form.count { return false }
    var i = 0
    while i < form.count {
      let c = text[i]
      // G, M and T stand for themselves, and so does everything else.
      let isRight =
        switch form[i] {
        case 0x30: ASCII.isDigit(c)
        case 0x41: ASCII.isLetter(c) && !ASCII.isLowercase(c)
        case 0x61: ASCII.isLowercase(c)
        default: c == form[i]
        }
      if !isRight { return false }
      i &+= 1
    }
    return true
  }

  private static func number(_ text: Bytes, _ start: Int, _ digits: Int) -> Int { DateTime.number(text, start, digits) }

  /// Nil for a day or a time that does not exist. A leap second counts as the one behind it.
  private static func seconds(_ text: Bytes, year: Int, month monthStart: Int, day: Int, time: Int) -> Int64? {
    let names = Bytes("JanFebMarAprMayJunJulAugSepOctNovDec")
    var month = 0
    while month < 12 && !names[month &* 3, month &* 3 &+ 3].equals(text[monthStart, monthStart &+ 3]) { month &+= 1 }
    month &+= 1
    if month > 12 || day < 1 || day > DateTime.days(in: month, of: year) { return nil }
    let hour = number(text, time, 2)
    let minute = number(text, time &+ 3, 2)
    let second = number(text, time &+ 6, 2)
    if hour > 23 || minute > 59 || second > 60 { return nil }
    // Years are counted from March, so that a leap day is the last of its year; 400 years on, so that none is negative.
    let yearFromMarch = year &+ 400 &- (month <= 2 ? 1 : 0)
    let monthFromMarch = month <= 2 ? month &+ 9 : month &- 3
    let dayOfYear = (153 &* monthFromMarch &+ 2) / 5 &+ day &- 1
    let leapDays = yearFromMarch / 4 &- yearFromMarch / 100 &+ yearFromMarch / 400
    // 719,468 days lie between 1 March of the year 0 and 1970, 146,097 in 400 years.
    let days = yearFromMarch &* 365 &+ leapDays &+ dayOfYear &- 719_468 &- 146_097
    return Int64(days &* 86_400 &+ hour &* 3_600 &+ minute &* 60 &+ second)
  }
}
