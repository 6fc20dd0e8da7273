/// Frees values.
extension JSONDocument {
  /// Frees the content of a value; its node is kept.
  @inline(__always)
  mutating func releaseValue(_ node: UInt32) {
    if block[node].head.kind.rawValue >= JSONNode.Kind.number.rawValue { releaseLargeValue(node) }
  }

  @inline(never)
  private mutating func releaseLargeValue(_ node: UInt32) {
    let head = block[node].head
    if head.isContainer { return releaseChildren(node) }
    if head.kind == .text || !head.has(JSONNode.Head.isBinary) { releaseText(block[node].a, block[node].b) }
  }

  private mutating func releaseText(_ offset: UInt32, _ size: UInt32) {
    if isSecret { block.wipe(Int(offset), Int(size)) }
  }

  /// Frees all nodes below one, without recursion: the last child links to its parent.
  private mutating func releaseChildren(_ container: UInt32) {
    removeFromIndex(container)
    var i = block[container].a
    if i == 0 { return }
    while true {
      while block[i].head.isContainer && block[i].a != 0 {
        removeFromIndex(i)
        i = block[i].a
      }
      let node = block[i]
      if !node.head.isContainer { releaseValue(i) }
      free(i)
      i = node.next
      if node.head.has(JSONNode.Head.isLast) {
        block[i].a = 0
        if i == container { break }
      }
    }
    block[container].b = 0
    block[container].last = 0
  }

  mutating func removeFromIndex(_ object: UInt32) {
    if block[object].head.kind != .object || !block[object].head.has(JSONNode.Head.isIndexed) { return }
    block[object].head.bits &= ~JSONNode.Head.isIndexed
    var i = block[object].a
    while i != 0 {
      tree.index.remove(i, of: object, in: block)
      if block[i].head.has(JSONNode.Head.isLast) { return }
      i = block[i].next
    }
  }

  /// Adds a node, whose value is freed, to the free list. Its handles are stale from now on.
  mutating func free(_ node: UInt32) {
    if tree.isMember(node) { releaseText(block[node].name, block.nameSize(node)) }
    let generation = block[node].head.generation &+ 1
    if isSecret { block.wipe(node: node) }
    // A node without further generations is not used again, as an old handle could refer to it.
    let isUsable = generation < 256
    block[node] = JSONNode(
      JSONNode.Head(bits: (generation & 0xFF) &<< 16), name: JSONTree.noName, next: 0, a: isUsable ? freeNode : 0, b: 0)
    if isUsable {
      freeNode = node
      freeCount &+= 1
    }
  }
}
