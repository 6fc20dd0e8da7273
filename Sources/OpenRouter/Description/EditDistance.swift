import OpenRouterBase

/// How far two names are apart: characters that are inserted, removed or replaced, and neighbours that are swapped
/// (optimal string alignment). Only distances up to two are told apart, which is what a misspelling is.
enum EditDistance {
  /// What counts as far.
  static var far: Int { 3 }

  /// Names of up to this size are compared.
  private static var limit: Int { 64 }

  @inline(never)
  static func of(_ one: Bytes, _ other: Bytes) -> Int {
    let difference = one.count &- other.count
    if difference >= far || difference <= 0 &- far || one.count > limit || other.count > limit { return far }
    // Three rows of the table: the current one and the two before it.
    var rows = InlineArray<195, UInt8>(repeating: 0)
    var column = 0
    while column <= other.count {
      rows[column] = UInt8(truncatingIfNeeded: column)
      column &+= 1
    }
    var row = 1
    while row <= one.count {
      if fill(row, one, other, &rows) >= far { return far }
      row &+= 1
    }
    return min(Int(rows[one.count % 3 &* 65 &+ other.count]), far)
  }

  /// Fills a row of the table; returns the smallest distance in it.
  @inline(__always)
  private static func fill(_ row: Int, _ one: Bytes, _ other: Bytes, _ rows: inout InlineArray<195, UInt8>) -> Int {
    let here = row % 3 &* 65
    let above = (row &+ 2) % 3 &* 65
    let twoAbove = (row &+ 1) % 3 &* 65
    rows[here] = UInt8(truncatingIfNeeded: row)
    var smallest = row
    var column = 1
    while column <= other.count {
      let replaced = rows[above &+ column &- 1] &+ (one[row &- 1] == other[column &- 1] ? 0 : 1)
      var distance = min(replaced, min(rows[above &+ column], rows[here &+ column &- 1]) &+ 1)
      if row > 1 && column > 1 && one[row &- 1] == other[column &- 2] && one[row &- 2] == other[column &- 1] {
        distance = min(distance, rows[twoAbove &+ column &- 2] &+ 1)
      }
      rows[here &+ column] = distance
      smallest = min(smallest, Int(distance))
      column &+= 1
    }
    return smallest
  }
}
