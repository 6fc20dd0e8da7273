import OpenRouterBase

/// Finds members, elements, and the value at a JSON Pointer. Nothing here changes anything.
extension JSONTree {
  /// The first member or element; 0 if the container is empty.
  @inline(__always)
  func firstMember(_ container: UInt32) -> UInt32 { block[container].head.isContainer ? block[container].a : 0 }

  /// The next member or element; 0 after the last one.
  @inline(__always)
  func following(_ node: UInt32) -> UInt32 { block[node].head.has(JSONNode.Head.isLast) ? 0 : block[node].next }

  /// The last member of a name, as the last one counts; 0 if not found.
  @inline(__always)
  func member(_ object: UInt32, _ token: Bytes, mayHaveEscape: Bool) -> UInt32 {
    let i = block[object].a
    if i == 0 { return 0 }
    if block[object].head.has(JSONNode.Head.isIndexed) || mayHaveEscape || token.count >= Int(JSONNode.Head.longName) {
      return unusualMember(object, token)
    }
    return block.lastMember(i, token)
  }

  @inline(never)
  private func unusualMember(_ object: UInt32, _ token: Bytes) -> UInt32 {
    let size = JSONPointer.nameSize(token)
    let isIndexed = block[object].head.has(JSONNode.Head.isIndexed)
    if isIndexed && size == token.count { return index.find(token, of: object, in: block) }
    if !isIndexed || size > JSONPointer.borrowedNameLimit { return slowMember(object, token, size) }
    return JSONPointer.borrowName(token) { index.find($0, of: object, in: block) }
  }

  /// Compares all names with a token that has escapes or is long.
  func slowMember(_ object: UInt32, _ token: Bytes, _ size: Int) -> UInt32 {
    var found: UInt32 = 0
    var i = block[object].a
    while i != 0 {
      let name = name(i)
      if name.count == size && JSONTree.isName(name, token) { found = i }
      if block[i].head.has(JSONNode.Head.isLast) { break }
      i = block[i].next
    }
    return found
  }

  private static func isName(_ name: Bytes, _ token: Bytes) -> Bool {
    var i = 0
    var k = 0
    while i < token.count {
      if JSONPointer.nameByte(token, at: &i) != name[k] { return false }
      k &+= 1
    }
    return true
  }

  /// The element at an index below the count.
  @inline(__always)
  func element(_ array: UInt32, _ index: UInt32) -> UInt32 {
    if index &+ 1 == block[array].b { return block[array].last }
    return walk(array, index)
  }

  @inline(never)
  private func walk(_ array: UInt32, _ index: UInt32) -> UInt32 {
    var i = block[array].a
    var left = index
    while left > 0 {
      i = block[i].next
      left &-= 1
    }
    return i
  }

  /// The child that a token names; 0 if not found.
  @inline(__always)
  func child(_ node: UInt32, _ token: Bytes, mayHaveEscape: Bool) -> UInt32 {
    let kind = block[node].head.kind
    if kind == .object { return member(node, token, mayHaveEscape: mayHaveEscape) }
    if kind != .array { return 0 }
    let index = JSONPointer.index(token)
    return index >= 0 && index < Int(block[node].b) ? element(node, UInt32(truncatingIfNeeded: index)) : 0
  }

  /// How much of a pointer's path exists. Three words, which are returned in registers.
  struct Way {
    private let bits: UInt64
    /// The rest of the pointer.
    let rest: JSONPointer
    private let missing: Int

    @inline(__always)
    init(_ node: UInt32, _ level: UInt32, _ rest: JSONPointer, size: Int, mayHaveEscape: Bool) {
      bits = UInt64(node) | UInt64(level) &<< 32
      self.rest = rest
      missing = size &<< 1 | (mayHaveEscape ? 1 : 0)
    }

    /// The last node that exists, and the number of tokens that led to it.
    var node: UInt32 { UInt32(truncatingIfNeeded: bits) }
    var level: UInt32 { UInt32(truncatingIfNeeded: bits &>> 32) }
    /// The size of the first token that leads nowhere; negative if it is malformed, or if there is no such token.
    var size: Int { missing &>> 1 }
    var mayHaveEscape: Bool { missing & 1 == 1 }
  }

  /// Follows a pointer as far as there are nodes.
  @inline(never) @_optimize(speed)
  func follow(_ start: UInt32, _ pointer: JSONPointer) -> Way {
    var node = start
    var level: UInt32 = 0
    var rest = pointer
    var size = -1
    var mayHaveEscape = false
    let isEmpty = isEmpty
    while !rest.isAtEnd {
      var pointer = rest
      guard let token = pointer.token(&mayHaveEscape) else { break }
      let child = isEmpty ? 0 : child(node, token, mayHaveEscape: mayHaveEscape)
      if child == 0 {
        size = token.count
        break
      }
      node = child
      level &+= 1
      rest = pointer
    }
    return Way(node, level, rest, size: size, mayHaveEscape: mayHaveEscape)
  }

  /// The node at a pointer; -1 if not found, -2 if the pointer is malformed.
  @inline(__always)
  func find(_ start: UInt32, _ pointer: JSONPointer) -> Int {
    let way = follow(start, pointer)
    return way.rest.isAtEnd && !isEmpty ? Int(way.node) : absence(way.rest)
  }

  @inline(never)
  private func absence(_ pointer: JSONPointer) -> Int { pointer.isWellFormed ? -1 : -2 }
}
