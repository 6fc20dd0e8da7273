import OpenRouterBase

/// A JSON document (RFC 8259): a tree of nodes in one block of memory, built by setters or by reading a text.
///
/// Unescaped NUL-terminated texts are at the start of the block, nodes at its end. The block grows by doubling; texts
/// that are no longer used are dropped then. Nodes are reused.
struct JSONDocument: ~Copyable {
  var tree = JSONTree()
  /// Bytes of the block used by texts, including those that are no longer used.
  var textUsed = 0
  /// An upper bound of the bytes that JSON may have to escape.
  var escapedText = 0
  /// The first free node, 0 for none, and the number of free nodes.
  var freeNode: UInt32 = 0
  var freeCount: UInt32 = 0
  /// The memory is zeroed before it is freed or reused.
  private(set) var isSecret = false
  var limits = Limits()
  /// The block from which the texts have just been moved: the caller's arguments may be in it until the call ends.
  private var retired = JSONBlock()
  /// What a description knows about the pointer of the change that is being made; empty between changes.
  var known = JSONArrays()
  /// Several calls make one change: the caller's arguments are needed until the last of them.
  var isInSteps = false

  struct Limits {
    /// The size of a JSON text that is read, and of the block.
    var text = Int.max
    var memory = JSONBlock.limit
  }

  /// The first size of the block, enough for a chat request with a few messages.
  private static var firstCapacity: Int { 4096 }

  init() {}

  deinit {
    JSONDocument.free(tree, text: textUsed, isSecret: isSecret)
  }

  @inline(never)
  private static func free(_ tree: JSONTree, text: Int, isSecret: Bool) {
    release(tree.block, text: text, nodes: tree.nodeCount, isSecret: isSecret)
    var index = tree.index
    index.free()
  }

  var block: JSONBlock {
    @inline(__always) get { tree.block }
    @inline(__always) set { tree.block = newValue }
  }
  var nodeCount: UInt32 {
    @inline(__always) get { tree.nodeCount }
    @inline(__always) set { tree.nodeCount = newValue }
  }

  // MARK: Life

  /// Removes all values, and keeps the memory.
  mutating func reset() {
    if isSecret { JSONDocument.wipe(block, text: textUsed, nodes: nodeCount) }
    textUsed = 0
    escapedText = 0
    nodeCount = 0
    freeNode = 0
    freeCount = 0
    tree.index.free()
    advanceEpoch()
  }

  /// An empty document that can replace this one.
  @inline(never)
  func replacement() -> JSONDocument {
    var other = JSONDocument()
    other.tree.epoch = tree.epoch
    other.isSecret = isSecret
    other.limits = limits
    return other
  }

  @inline(never)
  mutating func exchange(_ other: inout JSONDocument) { swap(&self, &other) }

  mutating func advanceEpoch() { tree.epoch = (tree.epoch &+ 1) & 0xFF_FFFF }

  /// From now on the memory is zeroed before it is freed or reused.
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

  /// Makes room for more text and nodes, so that the next steps cannot fail. References of nodes stay valid; offsets of
  /// texts do not.
  ///
  /// - Parameter more: further nodes, which are not free ones.
  @inline(__always)
  mutating func reserve(text: Int, nodes: Int, more: Int = 0) throws(Failure) {
    // A block full of nodes may have room for more text than offsets can reach.
    if !hasRoom(text: text, nodes: nodes &+ more) || textUsed &+ text > Arena.limit {
      try reserveSlowly(text: text, nodes: nodes, more: more)
    }
  }

  @inline(__always)
  private func hasRoom(text: Int, nodes: Int) -> Bool {
    let free = block.capacity &- textUsed &- Int(nodeCount) &* MemoryLayout<JSONNode>.stride
    return text &+ nodes &* MemoryLayout<JSONNode>.stride &+ JSONBlock.padding <= free
  }

  @inline(never)
  private mutating func reserveSlowly(text: Int, nodes: Int, more: Int) throws(Failure) {
    let fresh = max(nodes &- Int(freeCount), 0) &+ more
    if hasRoom(text: text, nodes: fresh) && textUsed &+ text <= Arena.limit { return }
    try grow(text: text, nodes: fresh)
  }

  /// - Parameter movesTexts: whether unused texts may be dropped.
  @inline(never)
  mutating func grow(text: Int, nodes: Int, movesTexts: Bool = true) throws(Failure) {
    let living = movesTexts ? livingText : textUsed
    let rest = text &+ JSONBlock.padding &+ (Int(nodeCount) &+ nodes) &* MemoryLayout<JSONNode>.stride
    // Copying texts one by one is worthwhile if most of them are unused, or if not all fit.
    let isSparse = living &* 2 < textUsed || textUsed &+ rest > limits.memory || textUsed &+ text > Arena.limit
    if (isSparse ? living : textUsed) &+ text > Arena.limit { throw Failure(.documentText) }
    let used = (isSparse ? living : textUsed) &+ rest
    if used > limits.memory { throw Failure(.documentMemory) }
    let capacity = min(max(used &* 2, JSONDocument.firstCapacity), limits.memory) & ~7
    guard capacity >= used, let fresh = JSONBlock(allocating: capacity) else {
      throw Failure(capacity < used ? .documentMemory : .outOfMemory)
    }
    fresh.copy(text: isSparse ? 0 : textUsed, nodes: Int(nodeCount), from: block)
    if isSparse { copyTexts(to: fresh) }
    // A block made in this call contains no argument of the caller.
    if retired.capacity == 0 { retired = block } else { freeWhole(block) }
    block = fresh
  }

  /// The size of all used texts, including their NULs.
  private var livingText: Int {
    var size = 0
    var i: UInt32 = 0
    while i < nodeCount {
      let node = JSONNode.reference(i)
      let head = block[node].head
      if head.kind != .none {
        if tree.isMember(node) { size &+= Int(block.nameSize(node)) &+ 1 }
        if tree.hasText(node) { size &+= Int(block[node].b) &+ 1 }
      }
      i &+= 1
    }
    return size
  }

  /// Copies the used texts, one after the other.
  private mutating func copyTexts(to fresh: JSONBlock) {
    var end = 0
    var i: UInt32 = 0
    while i < nodeCount {
      let reference = JSONNode.reference(i)
      let node = block[reference]
      if node.head.kind != .none {
        if tree.isMember(reference) {
          let name = tree.name(reference)
          fresh.copy(name, to: end)
          fresh[reference].name = UInt32(truncatingIfNeeded: end)
          end &+= name.count &+ 1
        }
        if tree.hasText(reference) {
          fresh.copy(block.bytes(node.a, node.b), to: end)
          fresh[reference].a = UInt32(truncatingIfNeeded: end)
          end &+= Int(node.b) &+ 1
        }
      }
      i &+= 1
    }
    textUsed = end
  }

  /// Call it after each change, when the caller's arguments are no longer needed.
  @inline(__always)
  mutating func releaseRetired() { if retired.capacity > 0 { freeRetired() } }

  @inline(never)
  private mutating func freeRetired() {
    if isInSteps { return }
    freeWhole(retired)
    retired = JSONBlock()
  }

  private func freeWhole(_ block: JSONBlock) {
    if isSecret && block.capacity > 0 { block.wipe(0, block.capacity) }
    block.free()
  }

  // MARK: Nodes

  /// A free node. There must be room for one.
  @inline(__always)
  mutating func allocateNode() -> UInt32 {
    let free = freeNode
    if free != 0 {
      freeNode = block[free].a
      freeCount &-= 1
      return free
    }
    let fresh = JSONNode.reference(nodeCount)
    nodeCount &+= 1
    block[fresh].head = JSONNode.Head(bits: 0)
    return fresh
  }
}
