import OpenRouterBase

/// Reads JSON texts, as the whole document or as one value of it.
extension JSONDocument {
  /// Replaces the content by that of a text. An empty document keeps its memory; on failure nothing changes.
  mutating func read(_ text: Bytes) throws(Failure) {
    if nodeCount == 0 && textUsed == 0 { return try readIntoEmpty(text) }
    // The text may be part of the document.
    var fresh = replacement()
    try fresh.readIntoEmpty(text)
    self = fresh
  }

  @inline(never)
  private mutating func readIntoEmpty(_ text: Bytes) throws(Failure) {
    try makeRoom(for: text)
    // The text has been copied, so the old blocks are not needed.
    defer { releaseRetired() }
    do throws(Failure) {
      let hasLargeObject = try readValue(text, JSONNode.Head(bits: 0))
      if hasLargeObject {
        try reserveIndex(from: 0)
        var i: UInt32 = 0
        while i < nodeCount {
          indexIfLarge(JSONNode.reference(i))
          i &+= 1
        }
      }
    } catch {
      reset()
      throw error
    }
    advanceEpoch()
  }

  /// One allocation at most, if the text has no more values than expected.
  private mutating func makeRoom(for text: Bytes) throws(Failure) {
    if text.count > limits.text { throw Failure(.documentLimit) }
    if text.count > Arena.limit { throw Failure(.documentText) }
    let nodes = JSONDocument.likelyCount(text) &* MemoryLayout<JSONNode>.stride
    let needed = text.count &+ 2 &* JSONBlock.padding &+ nodes
    if needed <= block.capacity { return }
    let capacity = (min(needed, limits.memory) &+ 7) & ~7
    let least = text.count &+ 2 &* JSONBlock.padding &+ MemoryLayout<JSONNode>.stride
    if least > capacity { throw Failure(.documentMemory) }
    guard let fresh = JSONBlock(allocating: capacity) else { throw Failure(.outOfMemory) }
    JSONDocument.release(block, text: 0, nodes: 0, isSecret: isSecret)
    block = fresh
  }

  /// The number of nodes to make room for. A short text cannot have more, as a value takes a character and a comma. For
  /// a longer one it is a guess: counting commas would take a tenth of the time of reading, unused memory costs little,
  /// and the block can grow.
  static func likelyCount(_ text: Bytes) -> Int { text.count <= 512 ? text.count / 2 &+ 1 : max(text.count / 8, 257) }

  /// Reads a text, appending its strings and nodes. There is room for the text.
  ///
  /// - Returns: whether there are objects to be indexed.
  private mutating func readValue(_ text: Bytes, _ base: JSONNode.Head) throws(Failure) -> Bool {
    let (start, before) = (textUsed, nodeCount)
    block.copy(text, to: start)
    block.zeroPadding(at: start &+ text.count)
    textUsed = start &+ text.count &+ JSONBlock.padding
    do throws(Failure) {
      let result = try JSONReader.read(&self, start: start, end: start &+ text.count, room: room, base)
      guard let result else { throw JSONDocument.failure(of: text) }
      nodeCount = result.count
      escapedText &+= text.count
      return result.hasLargeObject
    } catch {
      forgetRead(start, before)
      throw error
    }
  }

  /// Removes what was read after the given offset and node.
  private mutating func forgetRead(_ text: Int, _ nodes: UInt32) {
    if isSecret {
      block.wipe(text, textUsed &- text)
      var i = nodes
      while i < nodeCount {
        block.wipe(node: JSONNode.reference(i))
        i &+= 1
      }
    }
    textUsed = text
    nodeCount = nodes
  }

  /// Keeps the first node free for the root.
  private mutating func keepRoot() {
    nodeCount = 1
    block[JSONNode.root] = JSONNode(JSONNode.Head(.none), name: JSONTree.noName, next: 0, a: 0, b: 0)
  }

  /// The number of nodes for which the block has room.
  private var room: UInt32 {
    UInt32(truncatingIfNeeded: (block.capacity &- textUsed) / MemoryLayout<JSONNode>.stride)
  }

  /// Makes room for more nodes while a text is read.
  @inline(never)
  mutating func growForReading(_ count: UInt32) throws(Failure) -> UInt32 {
    nodeCount = count
    try grow(text: 0, nodes: 8, movesTexts: false)
    return room
  }

  /// The reason why a text could not be read.
  @inline(never)
  private static func failure(of text: Bytes) -> Failure {
    do throws(Failure) {
      _ = try JSONScanner.value(in: text)
    } catch {
      return error
    }
    // It is too deep only at its place.
    return Failure(.jsonDepth)
  }

  /// Makes room in the index for the large objects among the nodes from `first`.
  @inline(never)
  private mutating func reserveIndex(from first: UInt32) throws(Failure) {
    var count = 0
    var i = first
    while i < nodeCount {
      if isLargeObject(JSONNode.reference(i)) { count &+= Int(block[JSONNode.reference(i)].b) }
      i &+= 1
    }
    try tree.index.reserve(count, in: block)
  }

  private func isLargeObject(_ node: UInt32) -> Bool {
    block[node].head.kind == .object && block[node].b > JSONIndex.threshold
  }

  /// Adds a large object to the index, which has room for it.
  mutating func indexIfLarge(_ node: UInt32) { if isLargeObject(node) { addAllToIndex(node) } }

  // MARK: A value

  /// Sets a value given as JSON.
  @inline(never)
  mutating func set(
    _ start: UInt32, _ pointer: JSONPointer, json: Bytes
  ) throws(Failure) {
    if json.count > limits.text { throw Failure(.documentLimit) }
    if json.count > Arena.limit { throw Failure(.documentText) }
    // The names are stored after the text.
    let depth = try place(
      start, pointer, text: json.count &+ 2 &* JSONBlock.padding, nodes: JSONDocument.likelyCount(json), isTrial: true)
    let before = (text: textUsed, nodes: nodeCount)
    if nodeCount == 0 { keepRoot() }
    let first = nodeCount
    let hasLargeObject: Bool
    let node: UInt32
    do throws(Failure) {
      hasLargeObject = try readValue(json, JSONNode.Head(bits: depth &<< 24 | JSONNode.Head.unchecked))
      // Before the room for one more member, as a large object needs more.
      if hasLargeObject { try reserveIndex(from: first) }
      node = try place(start, pointer)
    } catch {
      forgetRead(before.text, before.nodes)
      throw error
    }
    releaseValue(node)
    JSONMove(first: first, count: nodeCount &- first, node: node).move(&self, hasLargeObject: hasLargeObject)
  }
}
