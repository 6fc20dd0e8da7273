import OpenRouterBase

/// Reads a JSON text into nodes, in one pass over the text, which lies in the document's block. Strings are unescaped
/// in place, and their closing quote becomes the NUL.
///
/// While a container is open, its node holds values of the enclosing container: `last` its reference, `b` its number of
/// children so far, `next` its closing bracket. So no stack is needed.
enum JSONReader {
  /// The result of reading: the number of nodes, and whether some object has many members.
  struct Result {
    var count: UInt32
    var hasLargeObject = false
  }

  /// A bit for each of the next 64 bytes of the text that is not plain in a string. Computed at once, because the
  /// processor would have to wait for the search of each string's end.
  private struct Window {
    let start: Int
    let ends: UInt64

    @inline(__always)
    init(_ block: JSONBlock, _ start: Int) {
      self.start = start
      ends = block.stringEndsOf64(start)
    }
  }

  @inline(__always)
  private static func token(_ block: JSONBlock, _ i: inout Int) -> UInt8 {
    let c = block.byte(i)
    if c > 0x20 { return c }
    i &+= block.blanks(i)
    return block.byte(i)
  }

  /// Reads one value, after which the text must end; nil if the text is not JSON.
  ///
  /// All changing state is in local variables of this function, few enough to stay in registers.
  ///
  /// - Parameters:
  ///   - start: the offset of the text in the document's block. Zeroes follow the text.
  ///   - room: the number of nodes for which the block has room.
  ///   - base: the depth of the value, and flags for all nodes.
  @inline(never) @_optimize(speed)
  static func read(
    _ document: inout JSONDocument, start: Int, end: Int, room firstRoom: UInt32, _ base: JSONNode.Head
  ) throws(Failure) -> Result? {
    var block = document.block
    var i = start
    // The next node, and the first one without room.
    var next = JSONNode.reference(document.nodeCount)
    var limit = JSONNode.reference(firstRoom)
    var hasLargeObject = false
    var window = Window(block, i)
    // Common to all nodes: the depth, and whether they are left unchecked.
    var common = base.bits
    // The innermost open container, its closing bracket, and its number of children.
    var parent: UInt32 = 0
    var closer: UInt8 = 0
    var children: UInt32 = 0
    value: while true {
      var c = token(block, &i)
      var head = common
      var name = JSONTree.noName
      if closer == UInt8(ascii: "}") {
        if c != UInt8(ascii: "\"") { return nil }
        i &+= 1
        name = UInt32(truncatingIfNeeded: i)
        var size = plainString(block, &i, &window)
        if size < 0 {
          let rest = JSONStringReader.read(block, from: i)
          if rest.target < 0 { return nil }
          size = rest.target &- Int(name)
          i = rest.end
          if rest.flags != 0 { head |= JSONNode.Head.nameNeedsEscape }
        }
        head |= UInt32(truncatingIfNeeded: min(size, 255)) &<< 8
        if token(block, &i) != UInt8(ascii: ":") { return nil }
        i &+= 1
        c = token(block, &i)
      }
      if next == limit {
        limit = JSONNode.reference(try document.growForReading(JSONNode.index(next)))
        block = document.block
      }
      // The last sibling so far.
      var previous = next
      next = previous &- 3
      block[previous].name = name
      block[previous].next = next
      if c == UInt8(ascii: "\"") {
        i &+= 1
        let start = i
        block[previous].a = UInt32(truncatingIfNeeded: start)
        head |= JSONNode.Kind.text.rawValue
        var size = plainString(block, &i, &window)
        if size < 0 {
          let rest = JSONStringReader.read(block, from: i)
          if rest.target < 0 { return nil }
          size = rest.target &- start
          i = rest.end
          head |= rest.flags
        }
        block[previous].b = UInt32(truncatingIfNeeded: size)
        block[previous].head.bits = head
      } else if c | 0x20 == UInt8(ascii: "{") {
        if head &>> 24 == JSONTree.depthLimit { return nil }
        block[previous].head.bits = head | (c == UInt8(ascii: "{") ? JSONNode.Kind.object : .array).rawValue
        i &+= 1
        if token(block, &i) != c &+ 2 {
          block[previous].a = next
          block[previous].b = children
          block[previous].last = parent
          block[previous].next = UInt32(closer)
          closer = c &+ 2
          parent = previous
          children = 0
          common &+= JSONNode.Head.oneDeeper
          continue value
        }
        i &+= 1
        block[previous].a = 0
        block[previous].b = 0
        block[previous].last = 0
      } else if c &- UInt8(ascii: "0") < 10 || c == UInt8(ascii: "-") {
        let start = i
        if !number(block, &i) { return nil }
        block[previous].a = UInt32(truncatingIfNeeded: start)
        block[previous].b = UInt32(truncatingIfNeeded: i &- start)
        block[previous].head.bits = head | JSONNode.Kind.number.rawValue
      } else {
        let word = block.word(i)
        var kind = JSONNode.Kind.null
        i &+= 4
        if word == 0x6C6C_756E {
        } else if word == 0x6575_7274 {
          kind = .yes
        } else if word == 0x736C_6166 && block.byte(i) == UInt8(ascii: "e") {
          i &+= 1
          kind = .no
        } else {
          return nil
        }
        block[previous].head.bits = head | kind.rawValue
      }
      // After a value.
      while true {
        let d = token(block, &i)
        if parent == 0 {
          block[previous].next = 0
          return i == end ? Result(count: JSONNode.index(next), hasLargeObject: hasLargeObject) : nil
        }
        children &+= 1
        if d == UInt8(ascii: ",") {
          i &+= 1
          continue value
        }
        if d != closer { return nil }
        i &+= 1
        block[previous].next = parent
        block[previous].head.bits |= JSONNode.Head.isLast
        if closer == UInt8(ascii: "}") && children > JSONIndex.threshold { hasLargeObject = true }
        let container = block[parent]
        block[parent].next = next
        block[parent].last = previous
        block[parent].b = children
        closer = UInt8(truncatingIfNeeded: container.next)
        children = container.b
        previous = parent
        parent = container.last
        common &-= JSONNode.Head.oneDeeper
      }
    }
  }

  /// Reads a string whose text begins at the index, and returns its size. Negative if it is not plain ASCII; the index
  /// is then that of the first such byte.
  @inline(__always)
  private static func plainString(_ block: JSONBlock, _ i: inout Int, _ window: inout Window) -> Int {
    let start = i
    if i &- window.start > 63 { window = Window(block, i) }
    var ends = window.ends &>> UInt64(truncatingIfNeeded: i &- window.start)
    while ends == 0 {
      i = window.start &+ 64
      window = Window(block, i)
      ends = window.ends
    }
    i &+= ends.trailingZeroBitCount
    if block.byte(i) != UInt8(ascii: "\"") { return -1 }
    block.store(0, at: i)
    i &+= 1
    return i &- 1 &- start
  }

  /// Skips a number.
  @inline(__always)
  private static func number(_ block: JSONBlock, _ i: inout Int) -> Bool {
    // Fast path: most numbers are short integers.
    if block.byte(i) &- UInt8(ascii: "0") < 10 {
      var k = i &+ 1
      // No digit may follow a leading zero.
      let end = block.byte(i) == UInt8(ascii: "0") ? k : i &+ 8
      while k < end && block.byte(k) &- UInt8(ascii: "0") < 10 { k &+= 1 }
      let c = block.byte(k)
      if c == UInt8(ascii: ",") || c | 0x20 == UInt8(ascii: "}") {
        i = k
        return true
      }
    }
    let size = block.numberSize(i)
    i = size > 0 ? i &+ size : anyNumberEnd(block, from: i)
    return i >= 0
  }

  @inline(never)
  private static func anyNumberEnd(_ block: JSONBlock, from start: Int) -> Int {
    let integer = block.byte(start) == UInt8(ascii: "-") ? start &+ 1 : start
    var i = digitsEnd(block, from: integer)
    if i == integer || (block.byte(integer) == UInt8(ascii: "0") && i > integer &+ 1) { return -1 }
    if block.byte(i) == UInt8(ascii: ".") {
      let fraction = i &+ 1
      i = digitsEnd(block, from: fraction)
      if i == fraction { return -1 }
    }
    if block.byte(i) | 0x20 == UInt8(ascii: "e") {
      i &+= 1
      if block.byte(i) == UInt8(ascii: "+") || block.byte(i) == UInt8(ascii: "-") { i &+= 1 }
      let exponent = i
      i = digitsEnd(block, from: exponent)
      if i == exponent { return -1 }
    }
    return i
  }

  private static func digitsEnd(_ block: JSONBlock, from start: Int) -> Int {
    var i = start
    while ASCII.isDigit(block.byte(i)) { i &+= 1 }
    return i
  }
}
