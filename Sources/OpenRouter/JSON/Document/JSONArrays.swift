/// What a description says of the tokens of a pointer: which of them name elements of arrays, and which members of objects.
/// Of the others it says nothing.
struct JSONArrays {
  private var elements: (UInt64, UInt64) = (0, 0)
  private var members: (UInt64, UInt64) = (0, 0)

  init() {}

  private static func isIn(_ bits: (UInt64, UInt64), _ level: Int) -> Bool {
    (level < 64 ? bits.0 : bits.1) &>> UInt64(truncatingIfNeeded: level & 63) & 1 == 1
  }

  private static func insert(_ level: Int, into bits: inout (UInt64, UInt64)) {
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: level & 63)
    if level < 64 { bits.0 |= bit } else if level < 128 { bits.1 |= bit }
  }

  mutating func addElement(_ level: Int) { JSONArrays.insert(level, into: &elements) }
  mutating func addMember(_ level: Int) { JSONArrays.insert(level, into: &members) }

  func isElement(_ level: Int) -> Bool { level < 128 && JSONArrays.isIn(elements, level) }
  func isMember(_ level: Int) -> Bool { level < 128 && JSONArrays.isIn(members, level) }
}
