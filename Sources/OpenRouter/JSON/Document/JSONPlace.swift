import OpenRouterBase

/// Where a value is to be set: how far the document has the way, and what is still missing of it.
struct JSONPlace {
  /// The node at which the way ends so far. (In an empty document the root, which is to be made.)
  var node: UInt32
  /// The number of nodes that are missing below it, and how many bytes their names have.
  var missing = 0
  var names = 0
  /// Some name must be escaped in JSON, as far as known.
  var needsEscape = false
  /// Before the first token that is missing.
  var pointer: JSONPointer
  /// What is known of the tokens from there on.
  var arrays: JSONArrays
}

extension JSONTree {
  /// Finds the place of a pointer and makes sure that a value can be set there. Nothing is changed yet.
  ///
  /// - Parameters:
  ///   - appends: the value becomes a new element of the array at the pointer, as if that ended with `/-`.
  ///   - arrays: what a description of the document says of the pointer's tokens.
  @inline(never)
  func locate(
    _ start: UInt32, _ pointer: JSONPointer, appends: Bool, _ arrays: JSONArrays
  ) throws(Failure) -> JSONPlace {
    var pointer = pointer
    var place = JSONPlace(node: start, pointer: pointer, arrays: arrays)
    var isMissing = false
    if isEmpty {
      isMissing = true
    } else {
      while !pointer.isAtEnd {
        guard let token = pointer.token() else { throw Failure(.jsonPointer) }
        let child = try child(place.node, token, pointer)
        if child == 0 {
          isMissing = true
          break
        }
        place.node = child
        place.pointer = pointer
        place.arrays.advance()
      }
      if !isMissing && appends {
        let head = block[place.node].head
        let isOpen = head.kind == .null && head.has(JSONNode.Head.isOpen)
        if head.kind != .array && !isOpen { throw Failure(.jsonNoArray) }
      }
    }
    if isMissing { try followMissing(&place) }
    if appends { place.missing &+= 1 }
    if place.missing > 0 && depth(place) > JSONTree.depthLimit { throw Failure(.jsonDepth) }
    return place
  }

  /// What a token means below a node; 0 if nothing is there yet.
  @inline(__always)
  func child(_ node: UInt32, _ token: Bytes, _ pointer: JSONPointer) throws(Failure) -> UInt32 {
    let head = block[node].head
    if head.kind == .object { return member(node, token, mayHaveEscape: pointer.hasEscape) }
    if head.kind == .array {
      if JSONPointer.isDash(token) { return 0 }
      let index = JSONPointer.index(token)
      if index < 0 { throw pointer.failure(.jsonElement) }
      let count = Int(block[node].b)
      if index > count { throw pointer.failure(.jsonAfterEnd) }
      return index < count ? element(node, UInt32(truncatingIfNeeded: index)) : 0
    }
    if head.kind != .null || !head.has(JSONNode.Head.isOpen) { throw pointer.failure(.jsonBelowValue) }
    return 0
  }

  /// Counts what is missing of a place, which is known to be missing.
  @inline(__always)
  private func followMissing(_ place: inout JSONPlace) throws(Failure) {
    var pointer = place.pointer
    var isKnown = !isEmpty && block[place.node].head.isContainer
    var arrays = place.arrays
    while !pointer.isAtEnd {
      guard let token = pointer.token() else { throw Failure(.jsonPointer) }
      if !isKnown && JSONPointer.isIndex(token) { try arrays.check(index: token, pointer) }
      isKnown = false
      arrays.advance()
      place.missing &+= 1
      place.names &+= token.count &+ 1
    }
  }

  /// The number of containers around the value that is to be set.
  func depth(_ place: JSONPlace) -> UInt32 {
    (isEmpty ? 0 : block[place.node].head.depth) &+ UInt32(truncatingIfNeeded: place.missing)
  }

}

extension JSONDocument {
  /// Makes room for the nodes and names that are missing, and for more.
  @inline(__always)
  mutating func reserve(for place: JSONPlace, text: Int, nodes: Int = 0) throws(Failure) {
    try reserve(text: place.names &+ text &+ 1, nodes: place.missing &+ 1 &+ nodes)
    if place.missing > 0 && !tree.isEmpty { try reserveIndex(place.node) }
  }

  /// An object that was large stays in the index.
  @inline(__always)
  private mutating func reserveIndex(_ object: UInt32) throws(Failure) {
    let head = block[object].head
    if head.kind != .object { return }
    if head.has(JSONNode.Head.isIndexed) {
      try tree.index.reserve(1, in: block)
    } else if block[object].b >= JSONIndex.threshold {
      try tree.index.reserve(Int(block[object].b) &+ 1, in: block)
    }
  }

  /// Makes sure that the names that are missing are text, for which there is room. (Copied there, they can be looked at
  /// sixteen bytes at a time.)
  @inline(__always)
  func checkNames(_ place: inout JSONPlace) throws(Failure) {
    if place.names == 0 { return }
    let names = place.pointer.rest(place.names)
    block.copy(names, to: textUsed)
    if !block.isPlain(textUsed, place.names) {
      _ = try UTF8Text.scan(names)
      place.needsEscape = true
    }
  }

  /// Makes what is missing of a place, for which there is room.
  ///
  /// - Returns: the node of the place. If it is new, it is null.
  @inline(never)
  mutating func make(_ place: JSONPlace) -> UInt32 {
    if tree.isEmpty { makeRoot() }
    var pointer = place.pointer
    var node = place.node
    var missing = place.missing
    var arrays = place.arrays
    while missing > 0 {
      missing &-= 1
      // The last one is not in the pointer if an element is appended.
      let token = pointer.isAtEnd ? Bytes("-") : pointer.token() ?? Bytes("")
      if block[node].head.kind == .null {
        let isArray = arrays.isElement || (JSONPointer.isDash(token) && !arrays.isMember)
        let kind = isArray ? JSONNode.Kind.array : .object
        block[node].head = block[node].head.with(JSONNode.Head(kind))
        block[node].a = 0
        block[node].b = 0
        block[node].last = 0
      }
      arrays.advance()
      node = addChild(to: node, token, pointer.hasEscape, place.needsEscape)
    }
    return node
  }

  @inline(never)
  private mutating func makeRoot() {
    if nodeCount == 0 { nodeCount = 1 }
    block[JSONNode.root] = JSONNode(
      JSONNode.Head(.null, flags: JSONNode.Head.isOpen), name: JSONTree.noName, next: 0, a: 0, b: 0)
  }

  @inline(__always)
  private mutating func addChild(
    to parent: UInt32, _ token: Bytes, _ hasEscape: Bool, _ needsEscape: Bool
  ) -> UInt32 {
    let child = allocateNode()
    var head = block[child].head.bits & 0x00FF_0000 | JSONNode.Head.isLast | JSONNode.Head.isOpen
    head |= JSONNode.Kind.null.rawValue | (block[parent].head.bits & 0xFF00_0000 &+ JSONNode.Head.oneDeeper)
    var name = JSONTree.noName
    let isObject = block[parent].head.kind == .object
    if isObject {
      name = UInt32(truncatingIfNeeded: textUsed)
      let size = hasEscape ? putEscapedName(token) : token.count
      if !hasEscape { block.copy(token, to: textUsed) }
      textUsed &+= size &+ 1
      head |= UInt32(truncatingIfNeeded: min(size, 255)) &<< 8
      if needsEscape {
        head |= JSONNode.Head.nameNeedsEscape
        escapedText &+= size
      }
    }
    block[child].head.bits = head
    block[child].name = name
    block[child].next = parent
    let last = block[parent].last
    if last != 0 {
      block[last].next = child
      block[last].head.bits &= ~JSONNode.Head.isLast
    } else {
      block[parent].a = child
    }
    block[parent].last = child
    let count = block[parent].b &+ 1
    block[parent].b = count
    let isIndexed = block[parent].head.has(JSONNode.Head.isIndexed)
    if isObject && (isIndexed || count > JSONIndex.threshold) { addToIndex(child, of: parent) }
    return child
  }

  @inline(never)
  private func putEscapedName(_ token: Bytes) -> Int {
    var size = 0
    var i = 0
    while i < token.count {
      block.store(JSONPointer.nameByte(token, at: &i), at: textUsed &+ size)
      size &+= 1
    }
    block.store(0, at: textUsed &+ size)
    return size
  }

  // MARK: Index

  /// Adds a member of a large object to the index, or all of them if it has just become large. There is room.
  @inline(never)
  private mutating func addToIndex(_ child: UInt32, of object: UInt32) {
    if block[object].head.has(JSONNode.Head.isIndexed) { return tree.index.add(child, of: object, in: block) }
    addAllToIndex(object)
  }

  mutating func addAllToIndex(_ object: UInt32) {
    block[object].head.bits |= JSONNode.Head.isIndexed
    var i = block[object].a
    while true {
      tree.index.add(i, of: object, in: block)
      if block[i].head.has(JSONNode.Head.isLast) { return }
      i = block[i].next
    }
  }
}
