/// Checks strings that are not plain ASCII, and unescapes them in place.
enum JSONStringReader {
  struct Rest {
    /// The offset after the closing quote.
    var end: Int
    /// The end of the unescaped string; -1 if the string is invalid.
    var target: Int
    var flags: UInt32

    @inline(__always)
    init(_ end: Int, _ target: Int, _ flags: UInt32) {
      self.end = end
      self.target = target
      self.flags = flags
    }

    static var wrong: Rest { Rest(0, -1, 0) }
  }

  /// Continues at the first byte of a string that is not plain.
  @inline(never) @_optimize(speed)
  static func read(_ block: JSONBlock, from start: Int) -> Rest {
    var i = start
    var to = start
    var flags: UInt32 = 0
    while true {
      let c = block.byte(i)
      if c == UInt8(ascii: "\"") {
        block.store(0, at: to)
        return Rest(i &+ 1, to, flags)
      }
      if c == UInt8(ascii: "\\") {
        flags |= JSONNode.Head.needsEscape
        let d = block.byte(i &+ 1)
        if d == UInt8(ascii: "u") {
          // Texts in other scripts are often escaped completely.
          repeat {
            let size = unescape(block, &i, &to, &flags)
            if !size { return .wrong }
          } while block.byte(i) == UInt8(ascii: "\\") && block.byte(i &+ 1) == UInt8(ascii: "u")
          continue
        }
        let r = letter(d)
        if r == 0 { return .wrong }
        block.store(r, at: to)
        to &+= 1
        i &+= 2
      } else if c >= 0x80 {
        repeat {
          if block.isFiveOfThree(i) {
            if to != i { block.move16(from: i, to: to) }
            i &+= 15
            to &+= 15
            continue
          }
          let size = block.sequence(i)
          if size == 0 { return .wrong }
          // Bytes are moved down, so only those that have been read are overwritten.
          if to != i { move(block, i, to, size) }
          i &+= size
          to &+= size
        } while block.byte(i) >= 0x80
        if block.byte(i) == UInt8(ascii: "\"") { continue }
      } else if c < 0x20 {
        return .wrong
      }
      while true {
        let size = to == i ? plain(block, i) : block.movePlain(from: i, to: to)
        i &+= size
        to &+= size
        if size < 32 { break }
      }
    }
  }

  /// The number of plain bytes, at most 32.
  @inline(__always)
  private static func plain(_ block: JSONBlock, _ i: Int) -> Int {
    let bits = block.stringEndsOf32(i)
    return bits == 0 ? 32 : bits.trailingZeroBitCount
  }

  @inline(__always)
  private static func move(_ block: JSONBlock, _ i: Int, _ to: Int, _ size: Int) {
    let word = block.word(i)
    if size == 2 {
      block.store(UInt8(truncatingIfNeeded: word), at: to)
      block.store(UInt8(truncatingIfNeeded: word &>> 8), at: to &+ 1)
    } else {
      block.store(word: word, at: to)
    }
  }

  /// The character for a letter after a backslash; 0 if there is no such escape.
  @inline(__always)
  static func letter(_ c: UInt8) -> UInt8 {
    switch c {
    case UInt8(ascii: "n"): UInt8(ascii: "\n")
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): c
    case UInt8(ascii: "t"): UInt8(ascii: "\t")
    case UInt8(ascii: "r"): UInt8(ascii: "\r")
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    default: 0
    }
  }

  /// Reads one or two code units, `\uXXXX`. False if they are incomplete.
  @inline(__always)
  private static func unescape(
    _ block: JSONBlock, _ i: inout Int, _ to: inout Int, _ flags: inout UInt32
  ) -> Bool {
    var scalar = block.codeUnit(i &+ 2)
    if scalar > 0xFFFF { return false }
    i &+= 6
    if scalar & 0xF800 == 0xD800 || scalar == 0 {
      // Half of a pair, unless its other half follows.
      if scalar & 0xFC00 == 0xD800 && block.byte(i) == 0x5C && block.byte(i &+ 1) == 0x75 {
        let second = block.codeUnit(i &+ 2)
        if second > 0xFFFF { return false }
        if second & 0xFC00 == 0xDC00 {
          i &+= 6
          scalar = 0x10000 &+ (scalar & 0x3FF) &<< 10 &+ (second & 0x3FF)
        }
      }
      if scalar <= 0xFFFF { flags |= JSONNode.Head.isNoText }
    }
    if scalar &- 1 < 0x7F {
      block.store(UInt8(truncatingIfNeeded: scalar), at: to)
      to &+= 1
    } else if scalar < 0x800 {
      // U+0000 too is stored as two bytes.
      block.store(UInt8(truncatingIfNeeded: 0xC0 | scalar &>> 6), at: to)
      block.store(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F), at: to &+ 1)
      to &+= 2
    } else if scalar < 0x10000 {
      block.store(UInt8(truncatingIfNeeded: 0xE0 | scalar &>> 12), at: to)
      block.store(UInt8(truncatingIfNeeded: 0x80 | scalar &>> 6 & 0x3F), at: to &+ 1)
      block.store(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F), at: to &+ 2)
      to &+= 3
    } else {
      block.store(UInt8(truncatingIfNeeded: 0xF0 | scalar &>> 18), at: to)
      block.store(UInt8(truncatingIfNeeded: 0x80 | scalar &>> 12 & 0x3F), at: to &+ 1)
      block.store(UInt8(truncatingIfNeeded: 0x80 | scalar &>> 6 & 0x3F), at: to &+ 2)
      block.store(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F), at: to &+ 3)
      to &+= 4
    }
    return true
  }
}
