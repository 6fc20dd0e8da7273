/// Where things are: members, elements, and what a JSON Pointer leads to. Nothing here changes anything.
extension JSONDocument {
  /// The last member of a name, for the last one counts; 0 if there is none.
  @inline(__always)
  func member(_ object: UInt32, _ token: Bytes, mayHaveEscape: Bool) -> UInt32 {
    let node = block[object]
    if node.a == 0 { return 0 }
    if node.head.has(JSONNode.Head.isIndexed) || mayHaveEscape || token.count >= Int(JSONNode.Head.longName) {
      return unusualMember(object, token)
    }
    var found: UInt32 = 0
    var i = node.a
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
    if size == token.count { return isIndexed ? index.find(token, of: object, in: block) : slowMember(object, token, size) }
    if !isIndexed || size > JSONPointer.lentNameLimit { return slowMember(object, token, size) }
    return JSONPointer.lendName(token) { index.find($0, of: object, in: block) }
  }

  /// Compares every name with a token, which has escapes or is long.
  func slowMember(_ object: UInt32, _ token: Bytes, _ size: Int) -> UInt32 {
    var found: UInt32 = 0
    var i = block[object].a
    while i != 0 {
      if let nameSize = nameSize(i), Int(nameSize) == size, isName(block.bytes(block[i].name, nameSize), token) {
        found = i
      }
      if block[i].head.has(JSONNode.Head.isLast) { break }
      i = block[i].next
    }
    return found
  }

  private func isName(_ name: Bytes, _ token: Bytes) -> Bool {
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
    let node = block[array]
    if index &+ 1 == node.b { return node.last }
    var i = node.a
    var left = index
    while left > 0 {
      i = block[i].next
      left &-= 1
    }
    return i
  }

  /// What a pointer leads to.
  enum Found {
    case node(UInt32)
    case absent
    case wrongPointer
  }

  @inline(never) @_optimize(speed)
  func find(_ start: UInt32, _ text: Bytes) -> Found {
    guard var pointer = JSONPointer(text) else { return .wrongPointer }
    if isEmpty { return .absent }
    var node = start
    while !pointer.isAtEnd {
      let token = pointer.next()
      let kind = block[node].head.kind
      if kind == .object {
        node = member(node, token, mayHaveEscape: pointer.hasEscape)
        if node == 0 { return .absent }
      } else if kind == .array {
        guard case .index(let index) = JSONPointer.element(token), index < block[node].b else { return .absent }
        node = element(node, index)
      } else {
        return .absent
      }
    }
    return .node(node)
  }

  // MARK: Handles of nodes

  /// The number by which a program names a node: its index, how often its place was used, and which content it is of.
  func handle(_ node: UInt32) -> UInt64 {
    if node == 0 { return 0 }
    return UInt64(node) | UInt64(block[node].head.generation) &<< 32 | UInt64(epoch) &<< 40
  }

  /// The node of a handle; nil if it is gone.
  @inline(__always)
  func node(_ handle: UInt64) -> UInt32? {
    if handle == 0 { return 0 }
    let node = UInt32(truncatingIfNeeded: handle)
    if node >= nodeCount || handle &>> 40 != UInt64(epoch) { return nil }
    let head = block[node].head
    return head.kind == .none || UInt64(head.generation) != handle &>> 32 & 0xFF || node == 0 ? nil : node
  }
}
