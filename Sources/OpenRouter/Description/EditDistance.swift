import OpenRouterBase

/// The distance of two names: the number of characters inserted, removed or replaced, and of neighbours swapped
/// (optimal string alignment). Only distances up to two, which misspellings have, are computed.
enum EditDistance {
  /// Any larger distance.
  static var far: Int { 3 }

  /// The largest size of names that are compared.
  private static var limit: Int { 64 }

  @inline(never)
  static func of(_ one: Bytes, _ other: Bytes) -> Int {
    let difference = one.count &- other.count
    if difference >= far || difference <= 0 &- far || one.count > limit || other.count > limit { return far }
    var table = Table()
    var column = 0
    while column <= other.count {
      table[0, column] = UInt8(truncatingIfNeeded: column)
      column &+= 1
    }
    var row = 1
    while row <= one.count {
      if fill(row, one, other, &table) >= far { return far }
      row &+= 1
    }
    return min(Int(table[one.count, other.count]), far)
  }

  /// The nearest name to a text and its distance, if one is near; the first of several. A nil is skipped.
  @inline(__always)
  static func nearest(_ text: Bytes, among count: Int, _ name: (Int) -> Name?) -> (Name, Int)? {
    var nearest = far
    var found: Name?
    var index = 0
    while index < count {
      if let name = name(index) {
        let distance = of(text, name.text)
        if distance < nearest {
          nearest = distance
          found = name
        }
      }
      index &+= 1
    }
    return found.map { ($0, nearest) }
  }

  /// Fills in a row of the table; returns the smallest distance in it.
  @inline(__always)
  private static func fill(_ row: Int, _ one: Bytes, _ other: Bytes, _ table: inout Table) -> Int {
    table[row, 0] = UInt8(truncatingIfNeeded: row)
    var smallest = row
    var column = 1
    while column <= other.count {
      let replaced = table[row &- 1, column &- 1] &+ (one[row &- 1] == other[column &- 1] ? 0 : 1)
      var distance = min(replaced, min(table[row &- 1, column], table[row, column &- 1]) &+ 1)
      if row > 1 && column > 1 && one[row &- 1] == other[column &- 2] && one[row &- 2] == other[column &- 1] {
        distance = min(distance, table[row &- 2, column &- 2] &+ 1)
      }
      table[row, column] = distance
      smallest = min(smallest, Int(distance))
      column &+= 1
    }
    return smallest
  }

  /// The current row of distances and the two rows before it, 128 bytes each. Indices are masked, so that none traps.
  private struct Table {
    private var cells = InlineArray<512, UInt8>(repeating: 0)

    init() {}

    subscript(row: Int, column: Int) -> UInt8 {
      @inline(__always) get { cells[(row & 3) &<< 7 | column & 127] }
      @inline(__always) set { cells[(row & 3) &<< 7 | column & 127] = newValue }
    }
  }
}
