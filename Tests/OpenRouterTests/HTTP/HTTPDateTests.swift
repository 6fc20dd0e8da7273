import Foundation
import Testing

@testable import OpenRouter

@Suite struct HTTPDateTests {
  /// Every day from 1800 to 2200, in the two forms that tell the whole year, against Foundation.
  @Test func knowsEveryDay() {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0)!
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    var wrong = Mismatches()
    for day in -62_091..<84_006 {
      let seconds = Int64(day) * 86_400 + 3_600 * 7 + 60 * 8 + 9
      let parts = calendar.dateComponents(
        [.year, .month, .day], from: Date(timeIntervalSince1970: TimeInterval(seconds)))
      let (date, month) = (parts.day!, months[parts.month! - 1])
      let two = date < 10 ? "0\(date)" : "\(date)"
      let padded = date < 10 ? " \(date)" : "\(date)"
      for text in [
        "Mon, \(two) \(month) \(parts.year!) 07:08:09 GMT", "Mon \(month) \(padded) 07:08:09 \(parts.year!)",
      ] {
        if withBytes(text, { HTTPDate.unixSeconds($0, now: 0) }) != seconds { wrong.add(text) }
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  /// Nothing that is cut off or has a byte too many is a date.
  @Test func readsWholeDatesOnly() {
    for text in ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"] {
      #expect(withBytes(text) { HTTPDate.unixSeconds($0, now: 784_111_777) } == 784_111_777)
      for size in 0..<text.utf8.count {
        #expect(
          withBytes(Array(text.utf8.prefix(size))) { HTTPDate.unixSeconds($0, now: 0) } == nil, "\(text), \(size)")
      }
      #expect(withBytes(text + " ") { HTTPDate.unixSeconds($0, now: 0) } == nil)
    }
  }

  /// A year of two digits has the leap days of the century that it is taken for.
  @Test func knowsTheLeapDaysOfBothCenturies() {
    for year in 0..<100 {
      let two = year < 10 ? "0\(year)" : "\(year)"
      func moment(_ day: String) -> Int64? {
        withBytes("Sunday, \(day)-Feb-\(two) 00:00:00 GMT") { HTTPDate.unixSeconds($0, now: 0) }
      }
      #expect(moment("28") != nil && moment("30") == nil)
      #expect((moment("29") != nil) == (year % 4 == 0), "\(two)")
    }
    // In 1938 it is not yet 2000 that 00 stands for, and 1900 was no leap year.
    #expect(withBytes("Sunday, 29-Feb-00 00:00:00 GMT") { HTTPDate.unixSeconds($0, now: -1_000_000_000) } == nil)
  }
}
