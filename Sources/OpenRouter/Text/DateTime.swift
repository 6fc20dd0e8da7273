import OpenRouterBase

/// `expires_at`: RFC 3339 in UTC with capital `T` and `Z`, with seconds and an optional fraction.
enum DateTime {
  /// The size of a text without a fraction.
  static let size = 20

  /// The first second of the year 0000 and the last of 9999, as Unix seconds.
  static var unixSeconds: (first: Int64, last: Int64) { (-62_167_219_200, 253_402_300_799) }

  static func check(_ text: Bytes) throws(Failure) {
    if text.count > 64 { throw Failure(.over64Bytes) }
    try checkForm(text)
    let month = number(text, 5, 2)
    let day = number(text, 8, 2)
    if month < 1 || month > 12 { throw Failure(.dateTimeDay, at: 5) }
    if !isDay(day, month, number(text, 0, 4)) { throw Failure(.dateTimeDay, at: 8) }
    let hour = number(text, 11, 2)
    let minute = number(text, 14, 2)
    let second = number(text, 17, 2)
    if hour > 23 { throw Failure(.dateTimeTime, at: 11) }
    if minute > 59 { throw Failure(.dateTimeTime, at: 14) }
    if second > 60 { throw Failure(.dateTimeTime, at: 17) }
    let isLeapDay = (month == 6 && day == 30) || (month == 12 && day == 31)
    if second == 60 && (!isLeapDay || hour != 23 || minute != 59) { throw Failure(.dateTimeLeapSecond, at: 17) }
  }

  /// `0000-00-00T00:00:00`, optionally `.` and digits, then `Z`.
  private static func checkForm(_ text: Bytes) throws(Failure) {
    let form = Bytes("0000-00-00T00:00:00")
    var i = 0
    while i < form.count && i < text.count
      && (form[i] == UInt8(ascii: "0") ? ASCII.isDigit(text[i]) : text[i] == form[i])
    {
      i &+= 1
    }
    if i == form.count && i < text.count && text[i] == UInt8(ascii: ".") {
      let end = text.firstIndex(from: i &+ 1) { !ASCII.isDigit($0) }
      if end == i &+ 1 { throw Failure(.dateTimeForm, at: i) }
      i = end
    }
    if i == text.count { throw Failure(.dateTimeForm) }
    if i >= form.count && text[i] == UInt8(ascii: "Z") { i &+= 1 }
    if i < form.count || i < text.count { throw UTF8Text.failure(in: text, .dateTimeForm, at: i) }
  }

  /// Writes a time of the years 0000 to 9999 without a fraction.
  static func write(unixSeconds: Int64, to writer: inout ByteWriter) {
    // Days are counted from 1 March of the year -400: a leap day is then the last day of its year, century and 400
    // years, and all divisions are of positive numbers. The calendar repeats every 400 years, which have 146,097 days;
    // four years have 1,461.
    let seconds = unixSeconds &- DateTime.unixSeconds.first
    let time = UInt32(truncatingIfNeeded: seconds % 86_400)
    let quarterDays = (UInt32(truncatingIfNeeded: seconds / 86_400) &+ 146_097 &- 60) &* 4 | 3
    let quarterDaysOfCentury = quarterDays % 146_097 | 3
    let dayOfYear = quarterDaysOfCentury % 1_461 / 4
    let monthFromMarch = (5 &* dayOfYear &+ 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch &+ 3 : monthFromMarch &- 9
    let year = quarterDays / 146_097 &* 100 &+ quarterDaysOfCentury / 1_461 &+ (month <= 2 ? 1 : 0) &- 400
    put(year / 100, 0, to: &writer)
    put(year % 100, UInt8(ascii: "-"), to: &writer)
    put(month, UInt8(ascii: "-"), to: &writer)
    put(dayOfYear &- (153 &* monthFromMarch &+ 2) / 5 &+ 1, UInt8(ascii: "T"), to: &writer)
    put(time / 3_600, UInt8(ascii: ":"), to: &writer)
    put(time / 60 % 60, UInt8(ascii: ":"), to: &writer)
    put(time % 60, UInt8(ascii: "Z"), to: &writer)
  }

  /// Two digits, and the character after them, if any.
  @inline(never)
  private static func put(_ number: UInt32, _ end: UInt8, to writer: inout ByteWriter) {
    writer.put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / 10))
    writer.put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10))
    if end != 0 { writer.put(end) }
  }

  /// The value of digits; a leading space counts as zero.
  @inline(never)
  static func number(_ text: Bytes, _ start: Int, _ digits: Int) -> Int {
    var number = 0
    var i = start
    while i < start &+ digits {
      number = number &* 10 &+ Int(text[i] & 15)
      i &+= 1
    }
    return number
  }

  @inline(never)
  static func isDay(_ day: Int, _ month: Int, _ year: Int) -> Bool {
    if day < 1 || month > 12 { return false }
    if month == 2 { return day <= (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28) }
    return day <= (month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31)
  }
}

/// Why a time is refused.
extension Reason {
  @inline(__always)
  static var dateTimeForm: Reason {
    Reason(.invalidValue, "must be a time in UTC of the form YYYY-MM-DDTHH:MM:SSZ, fractions of a second allowed")
  }
  @inline(__always)
  static var dateTimeDay: Reason {
    Reason(.invalidValue, "must be a day that exists, month 01 to 12")
  }
  @inline(__always)
  static var dateTimeTime: Reason {
    Reason(.invalidValue, "must be a time from 00:00:00 to 23:59:59")
  }
  @inline(__always)
  static var dateTimeLeapSecond: Reason {
    Reason(.invalidValue, "must have second 60 only at 23:59:60 on 30 June or 31 December")
  }
  @inline(__always)
  static var dateTimeSeconds: Reason {
    Reason(.invalidValue, "must be in the years 0000 to 9999: -62167219200 to 253402300799 seconds")
  }
}
