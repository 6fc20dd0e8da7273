import OpenRouterBase

/// `date-time` of RFC 3339 §5.6, complete: any offset, `t` and `z` in either case, leap seconds wherever UTC can have
/// one.
enum RFC3339 {
  static func isDateTime(_ text: Bytes) -> Bool {
    let form = Bytes("0000-00-00T00:00:00")
    if text.count < form.count &+ 1 { return false }
    var i = 0
    while i < form.count {
      let right =
        form[i] == UInt8(ascii: "0")
        ? ASCII.isDigit(text[i]) : text[i] == form[i] || (i == 10 && text[i] == UInt8(ascii: "t"))
      if !right { return false }
      i &+= 1
    }
    if text[i] == UInt8(ascii: ".") {
      let end = text.firstIndex(from: i &+ 1) { !ASCII.isDigit($0) }
      if end == i &+ 1 { return false }
      i = end
    }
    let (year, month, day) = (DateTime.number(text, 0, 4), DateTime.number(text, 5, 2), DateTime.number(text, 8, 2))
    let (hour, minute, second) = (
      DateTime.number(text, 11, 2), DateTime.number(text, 14, 2), DateTime.number(text, 17, 2)
    )
    if month < 1 || !DateTime.isDay(day, month, year) || hour > 23 || minute > 59 || second > 60 { return false }
    guard let offset = offset(text, i) else { return false }
    if second < 60 { return true }
    // 23:59:60 in UTC.
    let inUTC = hour &* 60 &+ minute &- offset
    return inUTC == 1439 || inUTC == 1439 &- 1440 || inUTC == 1439 &+ 1440
  }

  /// The minutes of an offset from UTC; nil unless the text from `index` is one.
  private static func offset(_ text: Bytes, _ index: Int) -> Int? {
    if index &+ 1 == text.count { return text[index] | 0x20 == UInt8(ascii: "z") ? 0 : nil }
    if index &+ 6 != text.count || text[index &+ 3] != UInt8(ascii: ":") { return nil }
    let sign = text[index]
    if sign != UInt8(ascii: "+") && sign != UInt8(ascii: "-") { return nil }
    let isNumber =
      ASCII.isDigit(text[index &+ 1]) && ASCII.isDigit(text[index &+ 2]) && ASCII.isDigit(text[index &+ 4])
      && ASCII.isDigit(text[index &+ 5])
    if !isNumber { return nil }
    let (hours, minutes) = (DateTime.number(text, index &+ 1, 2), DateTime.number(text, index &+ 4, 2))
    if hours > 23 || minutes > 59 { return nil }
    return (hours &* 60 &+ minutes) &* (sign == UInt8(ascii: "-") ? -1 : 1)
  }
}
