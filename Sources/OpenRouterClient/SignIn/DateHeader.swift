import OpenRouterBase

/// The value of `Date` (RFC 9110 §5.6.7), such as `Sun, 06 Nov 1994 08:49:37 GMT`.
enum DateHeader {
  /// - Parameter seconds: Unix time, clamped to the years 1970 to 9999.
  static func write(_ seconds: Int64, to writer: inout ByteWriter) {
    let time = max(0, min(seconds, 253_402_300_799))
    let days = time / 86_400
    let second = time % 86_400
    // Years begin in March, so that a leap day is the last of its year: 719,468 days from 1 March of the year 0 to
    // 1970.
    let shifted = days &+ 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra &- dayOfEra / 1460 &+ dayOfEra / 36_524 &- dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra &- (365 &* yearOfEra &+ yearOfEra / 4 &- yearOfEra / 100)
    let monthFromMarch = (5 &* dayOfYear &+ 2) / 153
    let day = dayOfYear &- (153 &* monthFromMarch &+ 2) / 5 &+ 1
    let month = monthFromMarch < 10 ? monthFromMarch &+ 2 : monthFromMarch &- 10
    let year = era &* 400 &+ yearOfEra &+ (month < 2 ? 1 : 0)
    // 1 January 1970 was a Thursday.
    writer.put(name((days &+ 4) % 7, in: Bytes("SunMonTueWedThuFriSat")))
    writer.put(", ")
    put(day, to: &writer)
    writer.put(UInt8(ascii: " "))
    writer.put(name(month, in: Bytes("JanFebMarAprMayJunJulAugSepOctNovDec")))
    writer.put(UInt8(ascii: " "))
    put(year / 100, to: &writer)
    put(year % 100, to: &writer)
    writer.put(UInt8(ascii: " "))
    put(second / 3600, to: &writer)
    writer.put(UInt8(ascii: ":"))
    put(second / 60 % 60, to: &writer)
    writer.put(UInt8(ascii: ":"))
    put(second % 60, to: &writer)
    writer.put(" GMT")
  }

  private static func name(_ index: Int64, in names: Bytes) -> Bytes {
    let start = Int(index) &* 3
    return names[start, start &+ 3]
  }

  private static func put(_ number: Int64, to writer: inout ByteWriter) {
    writer.put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / 10))
    writer.put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10))
  }
}
