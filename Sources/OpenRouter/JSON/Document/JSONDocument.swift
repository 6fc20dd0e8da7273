/// A JSON document (RFC 8259): a tree of nodes in one block of memory, built by setters or filled by reading a text.
///
/// Texts lie unescaped at the beginning of the block, each with a NUL at its end, nodes at its end. The block grows by
/// doubling; texts that are no longer used are left out then, nodes are used again.
struct JSONDocument: ~Copyable {
  var block = JSONBlock()
  /// Bytes of the block that have been given to texts, and how many of them are no longer used.
  var textUsed = 0
  var textUnused = 0
  /// At least as many bytes as JSON must perhaps escape.
  var escapedText = 0
  /// Nodes that have been used at some time, and the first one that may be used again; 0 for none.
  var nodeCount: UInt32 = 0
  var freeNode: UInt32 = 0
  var index = JSONIndex()

  /// Changes with every `reset` and `read`, so that no handle of a node outlives them.
  private(set) var epoch: UInt32 = 1
  /// The memory is overwritten before it is given back or used again.
  private(set) var isSecret = false
  var limits = Limits()
  /// The block from which the living texts have just moved: what the caller gave may lie in it until the call ends.
  private var retired = JSONBlock()

  struct Limits {
    /// Bytes of a JSON text that is read, and of the block.
    var text = Int.max
    var memory = Int.max
  }

  /// Levels of nesting.
  static var depthLimit: UInt32 { 128 }
  /// The first block: a chat request of a few messages fits.
  private static var firstCapacity: Int { 4096 }

  init() {}

  deinit {
    JSONDocument.release(block, text: textUsed, nodes: nodeCount, isSecret: isSecret)
    index.free()
  }

  /// There is no value at all.
  var isEmpty: Bool { @inline(__always) get { nodeCount == 0 || block[0].head.kind == .none } }

  // MARK: Life

  /// Forgets all values, and keeps the memory.
  mutating func reset() {
    if isSecret { JSONDocument.wipe(block, text: textUsed, nodes: nodeCount) }
    textUsed = 0
    textUnused = 0
    escapedText = 0
    nodeCount = 0
    freeNode = 0
    index.removeAll()
    advanceEpoch()
  }

  /// Becomes what replaces another document.
  mutating func continueAfter(_ other: borrowing JSONDocument) {
    epoch = other.epoch
    isSecret = other.isSecret
    limits = other.limits
  }

  mutating func advanceEpoch() { epoch = (epoch &+ 1) & 0xFF_FFFF }

  /// From now on the memory is overwritten before it is given back or used again.
  mutating func makeSecret() { isSecret = true }

  static func release(_ block: JSONBlock, text: Int, nodes: UInt32, isSecret: Bool) {
    if isSecret { wipe(block, text: text, nodes: nodes) }
    block.free()
  }

  private static func wipe(_ block: JSONBlock, text: Int, nodes: UInt32) {
    if text > 0 { block.wipe(0, min(text &+ JSONBlock.padding, block.capacity)) }
    let size = Int(nodes) &* MemoryLayout<JSONNode>.stride
    if size > 0 { block.wipe(block.capacity &- size, size) }
  }

  // MARK: Memory

  /// Makes room for more text and nodes, so that what follows cannot fail. After it nodes and offsets are what they were,
  /// unless they belong to texts: those move.
  @inline(__always)
  mutating func reserve(text: Int, nodes: Int) throws(Failure) {
    let free = block.capacity &- textUsed &- Int(nodeCount) &* MemoryLayout<JSONNode>.stride
    if text &+ nodes &* MemoryLayout<JSONNode>.stride &+ JSONBlock.padding > free {
      try grow(text: text, nodes: nodes)
    }
  }

  /// - Parameter movesTexts: texts that are no longer used may be left out.
  @inline(never)
  mutating func grow(text: Int, nodes: Int, movesTexts: Bool = true) throws(Failure) {
    let living = textUsed &- textUnused &+ Int(nodeCount) &* MemoryLayout<JSONNode>.stride
    let needed = living &+ text &+ nodes &* MemoryLayout<JSONNode>.stride &+ JSONBlock.padding
    if textUsed &- textUnused &+ text > Arena.limit { throw Failure(.documentText) }
    let isSparse = movesTexts && textUnused &* 2 > textUsed
    let used = isSparse ? needed : needed &+ textUnused
    if used > limits.memory { throw Failure(.documentMemory) }
    let capacity = min(max(used &* 2, JSONDocument.firstCapacity), limits.memory) & ~7
    guard capacity >= used, let fresh = JSONBlock(allocating: capacity) else {
      throw Failure(capacity < used ? .documentMemory : .outOfMemory)
    }
    fresh.copy(text: isSparse ? 0 : textUsed, nodes: Int(nodeCount), from: block)
    if isSparse { copyTexts(to: fresh) }
    // A block that was made in this call holds nothing of the caller's.
    if retired.capacity == 0 { retired = block } else { freeWhole(block) }
    block = fresh
  }

  /// Copies the texts that are used, side by side.
  private mutating func copyTexts(to fresh: JSONBlock) {
    var end = 0
    var i: UInt32 = 0
    while i < nodeCount {
      let node = block[i]
      if node.head.kind != .none {
        if let size = nameSize(i) {
          fresh.copy(block.bytes(node.name, size), to: end)
          fresh[i].name = UInt32(truncatingIfNeeded: end)
          end &+= Int(size) &+ 1
        }
        if node.head.kind == .text || (node.head.kind == .number && !node.head.has(JSONNode.Head.isBinary)) {
          fresh.copy(block.bytes(node.a, node.b), to: end)
          fresh[i].a = UInt32(truncatingIfNeeded: end)
          end &+= Int(node.b) &+ 1
        }
      }
      i &+= 1
    }
    textUsed = end
    textUnused = 0
  }

  /// To be called after each change, when nothing that the caller gave is needed any more.
  @inline(__always)
  mutating func releaseRetired() { if retired.capacity > 0 { freeRetired() } }

  @inline(never)
  private mutating func freeRetired() {
    freeWhole(retired)
    retired = JSONBlock()
  }

  private func freeWhole(_ block: JSONBlock) {
    if isSecret && block.capacity > 0 { block.wipe(0, block.capacity) }
    block.free()
  }

  // MARK: Nodes

  /// A node that is not used. There must be room for one.
  @inline(__always)
  mutating func takeNode() -> UInt32 {
    let index = freeNode
    if index != 0 {
      freeNode = block[index].a
      return index
    }
    nodeCount &+= 1
    block[nodeCount &- 1].head = JSONNode.Head(bits: 0)
    return nodeCount &- 1
  }

  /// The size of a member's name; nil if the node has none.
  @inline(__always)
  func nameSize(_ index: UInt32) -> UInt32? {
    let node = block[index]
    if node.name == JSONDocument.noName { return nil }
    let size = node.head.nameSize
    return size == JSONNode.Head.longName ? block.textSize(node.name) : size
  }

  /// In place of a name's offset.
  static var noName: UInt32 { UInt32.max }
}
