import OpenRouterBase

/// Takes a value away, so that it can be put back.
extension JSONDocument {
  /// A node without a container, for `moveValue`.
  mutating func takeSpare() throws(Failure) -> UInt32 {
    try reserve(text: 0, nodes: 1)
    let node = allocateNode()
    let generation = block[node].head.bits & 0x00FF_0000
    block[node] = JSONNode(
      JSONNode.Head(bits: generation | JSONNode.Kind.null.rawValue), name: JSONTree.noName, next: 0, a: 0, b: 0)
    return node
  }

  /// Makes sure that a value can be moved twice.
  mutating func reserveMove(_ node: UInt32) throws(Failure) {
    let head = block[node].head
    if head.kind == .object && head.has(JSONNode.Head.isIndexed) {
      try tree.index.reserve(Int(block[node].b), in: block)
    }
  }

  /// Moves a value to a node whose own value needs no freeing. It leaves a null, below which anything may be set.
  mutating func moveValue(_ source: UInt32, to target: UInt32) {
    let value = block[source]
    let isIndexed = value.head.kind == .object && value.head.has(JSONNode.Head.isIndexed)
    if isIndexed { removeFromIndex(source) }
    block[target].a = value.a
    block[target].b = value.b
    block[target].last = value.last
    block[target].head = block[target].head.with(value.head)
    if value.head.isContainer && value.a != 0 { block[value.last].next = target }
    if isIndexed { addAllToIndex(target) }
    block[source].a = 0
    block[source].b = 0
    block[source].last = 0
    block[source].head = block[source].head.with(JSONNode.Head(.null, flags: JSONNode.Head.isOpen))
  }
}
