import OpenRouterBase

/// Where things are: members, elements, and what a JSON Pointer leads to. Nothing here changes anything.
extension JSONTree {
  /// The first member or element; 0 if there is none.
  @inline(__always)
  func firstMember(_ container: UInt32) -> UInt32 { block[container].head.isContainer ? block[container].a : 0 }

  /// The member or element after one; 0 if it is the last.
  @inline(__always)
  func following(_ node: UInt32) -> UInt32 { block[node].head.has(JSONNode.Head.isLast) ? 0 : block[node].next }

  /// The last member of a name, for the last one counts; 0 if there is none.
  @inline(__always)
  func member(_ object: UInt32, _ token: Bytes, mayHaveEscape: Bool) -> UInt32 {
    var i = block[object].a
    if i == 0 { return 0 }
    if block[object].head.has(JSONNode.Head.isIndexed) || mayHaveEscape || token.count >= Int(JSONNode.Head.longName) {
      return unusualMember(object, token)
    }
    var found: UInt32 = 0
    while true {
      let head = block[i].head
      if Int(head.nameSize) == token.count && block.equals(block[i].name, token) { found = i }
      if head.has(JSONNode.Head.isLast) { return found }
      i = block[i].next
    }
  }

  @inline(never)
  private func unusualMember(_ object: UInt32, _ token: Bytes) -> UInt32 {
    let size = JSONPointer.nameSize(token)
    let isIndexed = block[object].head.has(JSONNode.Head.isIndexed)
    if isIndexed && size == token.count { return index.find(token, of: object, in: block) }
    if !isIndexed || size > JSONPointer.borrowedNameLimit { return slowMember(object, token, size) }
    return JSONPointer.borrowName(token) { index.find($0, of: object, in: block) }
  }

  /// Compares every name with a token, which has escapes or is long.
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

  /// What a pointer leads to: a node; -1 if there is nothing, -2 if the pointer is malformed.
  @inline(never) @_optimize(speed)
  func find(_ start: UInt32, _ pointer: JSONPointer) -> Int {
    var pointer = pointer
    if isEmpty { return absence(pointer) }
    var node = start
    while !pointer.isAtEnd {
      guard let token = pointer.token() else { return -2 }
      let kind = block[node].head.kind
      if kind == .object {
        node = member(node, token, mayHaveEscape: pointer.hasEscape)
        if node == 0 { return absence(pointer) }
      } else {
        let index = JSONPointer.index(token)
        if kind != .array || index < 0 || index >= Int(block[node].b) { return absence(pointer) }
        node = element(node, UInt32(truncatingIfNeeded: index))
      }
    }
    return Int(node)
  }

  @inline(never)
  private func absence(_ pointer: JSONPointer) -> Int { pointer.isWellFormed ? -1 : -2 }
}
