import OpenRouterBase

/// The parts of a document that are read: its nodes, their texts, and the index of its large objects.
///
/// Four words, so that it is passed in registers; a whole document would be copied.
struct JSONTree {
  var block = JSONBlock()
  var index = JSONIndex()
  /// The number of nodes ever used.
  var nodeCount: UInt32 = 0
  /// Changes when all content is replaced, so that handles of nodes become stale. 24 bits.
  var epoch: UInt32 = 1

  /// Whether there is no value.
  @inline(__always)
  var isEmpty: Bool { nodeCount == 0 || block[JSONNode.root].head.kind == .none }

  /// Whether a node has a name.
  @inline(__always)
  func isMember(_ node: UInt32) -> Bool { block[node].name != JSONTree.noName }

  /// Whether a value is stored as text: a text, or a number that was read.
  @inline(__always)
  func hasText(_ node: UInt32) -> Bool {
    let head = block[node].head
    return head.kind == .text || (head.kind == .number && !head.has(JSONNode.Head.isBinary))
  }

  /// The name of a member.
  func name(_ node: UInt32) -> Bytes { block.bytes(block[node].name, block.nameSize(node)) }

  /// In place of the offset of a name.
  static var noName: UInt32 { UInt32.max }
  /// Levels of nesting.
  static var depthLimit: UInt32 { 128 }

  // MARK: Handles of nodes

  /// The handle of a node: its reference, its generation, and the epoch.
  @inline(__always)
  func handle(_ node: UInt32) -> UInt64 {
    if node == JSONNode.root { return 0 }
    return UInt64(node) | UInt64(block[node].head.generation) &<< 32 | UInt64(epoch) &<< 40
  }

  /// The node of a handle; nil if it is stale.
  @inline(__always)
  func node(_ handle: UInt64) -> UInt32? {
    return handle == 0 ? JSONNode.root : otherNode(handle)
  }

  @inline(never)
  private func otherNode(_ handle: UInt64) -> UInt32? {
    let node = UInt32(truncatingIfNeeded: handle)
    let offset = 0 &- node
    if offset % 3 != 0 || offset / 3 &- 1 >= nodeCount || node == JSONNode.root { return nil }
    let head = block[node].head
    let isSame = handle &>> 32 == UInt64(epoch) &<< 8 | UInt64(head.generation)
    return isSame && head.kind != .none ? node : nil
  }

  /// Follows the links to the last sibling, which links to the parent.
  func parent(_ node: UInt32) -> UInt32 {
    var i = node
    while !block[i].head.has(JSONNode.Head.isLast) { i = block[i].next }
    return block[i].next
  }
}
