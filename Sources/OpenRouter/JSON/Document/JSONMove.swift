/// Moves a value that was read after all other nodes to its place. The nodes below it are moved to free nodes if there
/// are enough, so that setting JSON repeatedly does not need more and more nodes.
struct JSONMove {
  /// The value's nodes, in the order in which they were read: the index of the first, and their number.
  let first: UInt32
  let count: UInt32
  /// The place of the value.
  let node: UInt32

  @inline(never)
  func move(_ document: inout JSONDocument, hasLargeObject: Bool) {
    let isReusing = document.freeCount >= count &- 1
    if isReusing { chooseNodes(&document) }
    let block = document.block
    var i: UInt32 = 1
    while isReusing && i < count {
      moveNode(i, block)
      i &+= 1
    }
    let root = JSONNode.reference(first)
    let source = block[root]
    let hasChildren = source.head.isContainer && source.b > 0
    block[node].b = source.b
    block[node].a = hasChildren ? place(root &- 3, block, isReusing) : source.a
    block[node].last = hasChildren ? place(source.last, block, isReusing) : 0
    block[node].head = block[node].head.with(source.head)
    if hasChildren { block[block[node].last].next = node }
    if isReusing {
      forget(&document)
    } else {
      block[root].head = JSONNode.Head(.none)
      document.free(root)
    }
    if hasLargeObject { indexAll(&document) }
  }

  /// Stores in each node where it is moved to, in place of its last child or, for a container, of its first one, which
  /// always is the next node.
  private func chooseNodes(_ document: inout JSONDocument) {
    var i: UInt32 = 1
    while i < count {
      let old = JSONNode.reference(first &+ i)
      let new = document.allocateNode()
      if document.block[old].head.isContainer {
        document.block[old].a = new
      } else {
        document.block[old].last = new
      }
      i &+= 1
    }
  }

  /// The new place of a node.
  private func place(_ old: UInt32, _ block: JSONBlock, _ isReusing: Bool) -> UInt32 {
    if !isReusing { return old }
    if old == JSONNode.reference(first) { return node }
    return block[old].head.isContainer ? block[old].a : block[old].last
  }

  private func moveNode(_ i: UInt32, _ block: JSONBlock) {
    let old = JSONNode.reference(first &+ i)
    let new = place(old, block, true)
    let generation = block[new].head.bits & 0x00FF_0000
    var copy = block[old]
    if copy.head.isContainer {
      let hasChildren = copy.b > 0
      copy.a = hasChildren ? place(old &- 3, block, true) : 0
      copy.last = hasChildren ? place(copy.last, block, true) : 0
    }
    copy.next = place(copy.next, block, true)
    copy.head.bits |= generation
    block[new] = copy
  }

  /// Frees the nodes that were read.
  private func forget(_ document: inout JSONDocument) {
    var i = first
    while document.isSecret && i < first &+ count {
      document.block.wipe(node: JSONNode.reference(i))
      i &+= 1
    }
    document.nodeCount = first
  }

  /// Adds the large objects to the index, by visiting everything that was moved.
  private func indexAll(_ document: inout JSONDocument) {
    let block = document.block
    var i = node
    while true {
      document.indexIfLarge(i)
      if block[i].head.isContainer && block[i].a != 0 {
        i = block[i].a
        continue
      }
      while i != node && block[i].head.has(JSONNode.Head.isLast) { i = block[i].next }
      if i == node { return }
      i = block[i].next
    }
  }
}
