import Foundation
import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct DateTimeTests {
  @Test(arguments: [
    "2027-12-31T23:59:59Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "1970-01-01T00:00:00Z",
    "2024-02-29T12:00:00Z", "2000-02-29T00:00:00Z", "0000-02-29T00:00:00Z",
    "2016-12-31T23:59:60Z", "2015-06-30T23:59:60Z", "2015-06-30T23:59:60.999Z", "2027-01-01T00:00:00.0Z",
    "2027-01-01T00:00:00.123456789Z", "2027-01-01T00:00:00." + String(repeating: "9", count: 43) + "Z",
  ]) func accepts(text: String) {
    #expect(outcome(text, .dateTime) == .accepted)
  }

  @Test(arguments: [
    ("", Outcome.refused(.dateTimeForm)), ("2027", .refused(.dateTimeForm)), ("2027-12-31", .refused(.dateTimeForm)),
    ("2027-12-31T23:59:59", .refused(.dateTimeForm)), ("2027-12-31T23:59:59.5", .refused(.dateTimeForm)),
    ("2027-12-31T23:59Z", .refused(.dateTimeForm, at: 16)), ("2027-12-31 23:59:59Z", .refused(.dateTimeForm, at: 10)),
    ("2027-12-31t23:59:59Z", .refused(.dateTimeForm, at: 10)),
    ("2027-12-31T23:59:59z", .refused(.dateTimeForm, at: 19)),
    ("2027-12-31T23:59:59+00:00", .refused(.dateTimeForm, at: 19)),
    ("2027-12-31T23:59:59ZZ", .refused(.dateTimeForm, at: 20)),
    ("2027-12-31T23:59:59Z\n", .refused(.dateTimeForm, at: 20)),
    ("2027-12-31T23:59:59.Z", .refused(.dateTimeForm, at: 19)),
    ("2027-12-31T23:59:59.", .refused(.dateTimeForm, at: 19)),
    ("2027-12-31T23:59:59.1a", .refused(.dateTimeForm, at: 21)),
    ("2027-12-31T23:59:59,5Z", .refused(.dateTimeForm, at: 19)),
    ("2027-12-31T23:59:59.5.5Z", .refused(.dateTimeForm, at: 21)),
    ("+2027-12-31T23:59:59Z", .refused(.dateTimeForm, at: 0)), ("-001-12-31T23:59:59Z", .refused(.dateTimeForm, at: 0)),
    (" 2027-12-31T23:59:59Z", .refused(.dateTimeForm, at: 0)), ("20271231T235959Z", .refused(.dateTimeForm, at: 4)),
    ("2027-1-01T00:00:00Z", .refused(.dateTimeForm, at: 6)),
    ("२027-12-31T23:59:59Z", .refused(.dateTimeForm, at: 0)), ("2027-12-31T23:59:5\0Z", .refused(.containsNUL, at: 18)),
    ("2027-00-01T00:00:00Z", .refused(.dateTimeDay, at: 5)), ("2027-13-01T00:00:00Z", .refused(.dateTimeDay, at: 5)),
    ("2027-01-00T00:00:00Z", .refused(.dateTimeDay, at: 8)), ("2027-01-32T00:00:00Z", .refused(.dateTimeDay, at: 8)),
    ("2027-04-31T00:00:00Z", .refused(.dateTimeDay, at: 8)), ("2023-02-29T00:00:00Z", .refused(.dateTimeDay, at: 8)),
    ("1900-02-29T00:00:00Z", .refused(.dateTimeDay, at: 8)), ("2024-02-30T00:00:00Z", .refused(.dateTimeDay, at: 8)),
    ("2027-01-01T24:00:00Z", .refused(.dateTimeTime, at: 11)),
    ("2027-01-01T23:60:00Z", .refused(.dateTimeTime, at: 14)),
    ("2027-01-01T23:59:61Z", .refused(.dateTimeTime, at: 17)),
    ("2027-01-01T23:59:99Z", .refused(.dateTimeTime, at: 17)),
    ("2016-12-31T23:59:61Z", .refused(.dateTimeTime, at: 17)),
    ("2027-01-01T23:59:60Z", .refused(.dateTimeLeapSecond, at: 17)),
    ("2016-12-31T23:58:60Z", .refused(.dateTimeLeapSecond, at: 17)),
    ("2016-12-31T22:59:60Z", .refused(.dateTimeLeapSecond, at: 17)),
    ("2016-12-30T23:59:60Z", .refused(.dateTimeLeapSecond, at: 17)),
    ("2016-06-29T23:59:60Z", .refused(.dateTimeLeapSecond, at: 17)),
    ("2016-03-31T23:59:60Z", .refused(.dateTimeLeapSecond, at: 17)),
    ("2016-09-30T23:59:60Z", .refused(.dateTimeLeapSecond, at: 17)),
    ("2027-01-01T00:00:00." + String(repeating: "9", count: 44) + "Z", .refused(.over64Bytes, .tooLarge)),
  ]) func refuses(text: String, expected: Outcome) {
    #expect(outcome(text, .dateTime) == expected)
  }

  @Test func refusesWhatIsNoUTF8() {
    let bytes = Array("2027-12-31T23:59:59".utf8) + [0xFF]
    #expect(
      outcome(bytes) { (text) throws(Failure) in try DateTime.check(text) }
        == .refused(.invalidUTF8, .invalidUTF8, at: 19))
  }

  @Test func refusesEveryBeginning() {
    let moment = "2016-12-31T23:59:60.5Z"
    for size in 0..<moment.utf8.count { #expect(outcome(String(moment.prefix(size)), .dateTime) != .accepted) }
  }

  /// Each byte at each place of a moment.
  @Test func refusesWhatIsNoMomentAnyMore() {
    let digits = "0123456789"
    let allowed = [
      digits, digits, digits, digits, "-", "01", "012", "-", "012", digits, "T",
      "012", digits, ":", "012345", digits, ":", "012345", digits, ".", digits, "Z",
    ]
    var wrong = Mismatches()
    for (place, characters) in allowed.enumerated() {
      for byte in UInt8.min...UInt8.max {
        var bytes = Array("2011-11-11T11:11:11.1Z".utf8)
        bytes[place] = byte
        let given = outcome(bytes) { (text) throws(Failure) in try DateTime.check(text) }
        if (given == .accepted) != characters.utf8.contains(byte) { wrong.add("\(byte) at \(place)") }
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  /// The last days of February of every year, and the days of all months.
  @Test func knowsTheDaysOfTheCalendar() {
    let padded = { (number: Int, size: Int) in String(repeating: "0", count: size - "\(number)".count) + "\(number)" }
    let isTaken = { (year: Int, month: Int, day: Int) in
      outcome("\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T00:00:00Z", .dateTime) == .accepted
    }
    var wrong = Mismatches()
    for year in 0...9_999 {
      let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      if !isTaken(year, 2, 28) || isTaken(year, 2, 29) != isLeapYear || isTaken(year, 2, 30) { wrong.add("\(year)") }
    }
    for (month, days) in [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
      for day in 0...99 where isTaken(2_024, month + 1, day) != (1...days).contains(day) {
        wrong.add("\(month + 1)-\(day)")
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  // MARK: Writing

  /// Writes moments into one piece of memory and compares them with the C library's calendar.
  private static func compare(_ moments: some Sequence<Int64>) -> Mismatches {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: DateTime.size, alignment: 1)
    defer { memory.deallocate() }
    let bytes = Bytes(memory, count: DateTime.size)
    var wrong = Mismatches()
    for moment in moments {
      var writer = ByteWriter(memory, capacity: DateTime.size)
      DateTime.write(unixSeconds: moment, to: &writer)
      var seconds = time_t(moment)
      var calendar = tm()
      gmtime_r(&seconds, &calendar)
      let fields: [(value: Int32, start: Int, end: Int)] = [
        (calendar.tm_year + 1_900, 0, 4), (calendar.tm_mon + 1, 5, 7), (calendar.tm_mday, 8, 10),
        (calendar.tm_hour, 11, 13), (calendar.tm_min, 14, 16), (calendar.tm_sec, 17, 19),
      ]
      var isRight = writer.count == DateTime.size
      for field in fields {
        var value: Int32 = 0
        for i in field.start..<field.end { value = value * 10 + Int32(bytes[i]) - 0x30 }
        if value != field.value { isRight = false }
      }
      do throws(Failure) { try DateTime.check(bytes) } catch { isRight = false }
      if !isRight { wrong.add("\(moment) written as \(bytes.string)") }
    }
    return wrong
  }

  @Test func writesRandomMomentsAsTheCalendarSays() {
    var random = Random(seed: 8)
    let (first, last) = DateTime.unixSeconds
    let wrong = Self.compare((0..<50_000).lazy.map { _ in Int64.random(in: first...last, using: &random) })
    #expect(wrong.isEmpty, "\(wrong)")
  }

  /// Every fifth day of 10,000 years, at some second of it: each of the calendar's 146,097 is among them, for it begins anew
  /// 25 times, and not with a fifth day.
  @Test func writesEveryDayAsTheCalendarSays() {
    let (first, last) = DateTime.unixSeconds
    let wrong = Self.compare(
      stride(from: first, through: last, by: 5 * 86_400).lazy.map { $0 + Int64(($0 / 86_400).magnitude % 86_400) })
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test(
    arguments: [
      (DateTime.unixSeconds.first, "0000-01-01T00:00:00Z"), (DateTime.unixSeconds.last, "9999-12-31T23:59:59Z"),
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
      (-62_162_121_600, "0000-02-29T00:00:00Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
      (1_830_297_599, "2027-12-31T23:59:59Z"),
    ] as [(Int64, String)]) func writesTheForm(seconds: Int64, expected: String)
  {
    #expect(text { DateTime.write(unixSeconds: seconds, to: &$0) } == expected)
  }
}
