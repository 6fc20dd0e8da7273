import OpenRouterBase

/// The place of a value to be set: how much of the path exists, and what is missing.
struct JSONPlace {
  /// The last node of the path that exists, and its head. (For an empty document the root, which does not exist yet.)
  let node: UInt32
  let head: JSONNode.Head
  /// The number of tokens that led to it.
  let level: UInt32
  /// The number of nodes missing below it, and the size of their names in the pointer.
  var missing: UInt32 = 0
  var names = 0
  /// Whether a missing token may have an escape, and whether a name must be escaped in JSON.
  var mayHaveEscape = false
  var needsEscape = false
  /// At the first missing token.
  let pointer: JSONPointer

  /// The number of containers around the value to be set.
  var depth: UInt32 { head.depth &+ missing }
}

extension JSONTree {
  /// Counts the missing nodes of a place, and checks that they can be made. Changes nothing.
  ///
  /// - Parameters:
  ///   - appends: the value becomes a new element of the array at the pointer, as if the pointer ended with `/-`.
  ///   - arrays: what a description of the document knows about the pointer's tokens.
  @inline(__always)
  fileprivate func checkMissing(
    _ place: inout JSONPlace, _ way: Way, appends: Bool, _ arrays: JSONArrays
  ) throws(Failure) {
    var pointer = place.pointer
    let kind = place.head.kind
    while !pointer.isAtEnd {
      let isFirst = place.missing == 0
      var mayHaveEscape = way.mayHaveEscape
      guard let token = isFirst && way.size >= 0 ? pointer.token(size: way.size) : pointer.token(&mayHaveEscape) else {
        throw Failure(.jsonPointer)
      }
      if mayHaveEscape { place.mayHaveEscape = true }
      if isFirst && kind == .array {
        if !JSONPointer.isDash(token) { try checkEnd(place.node, token, pointer) }
      } else if isFirst && kind != .object && !place.head.isOpenNull {
        throw pointer.failure(.jsonBelowValue)
      } else if !(isFirst && kind == .object) && JSONPointer.isIndex(token) {
        try arrays.check(index: token, place.level &+ place.missing, pointer)
      }
      place.missing &+= 1
      place.names &+= token.count &+ 1
    }
    if appends {
      if place.missing == 0 && kind != .array && !place.head.isOpenNull { throw Failure(.jsonNoArray) }
      place.missing &+= 1
    }
    if place.depth > JSONTree.depthLimit { throw Failure(.jsonDepth) }
  }

  /// A token for an element that an array does not have yet must name the next one.
  @inline(never)
  private func checkEnd(_ array: UInt32, _ token: Bytes, _ pointer: JSONPointer) throws(Failure) {
    let index = JSONPointer.index(token)
    if index < 0 { throw pointer.failure(.jsonElement) }
    if index > Int(block[array].b) { throw pointer.failure(.jsonAfterEnd) }
  }
}

extension JSONDocument {
  /// Makes the place of a value to be set, with room for its text. On failure nothing has changed.
  ///
  /// - Parameters:
  ///   - nodes: further nodes to make room for.
  ///   - isTrial: makes sure that the next call succeeds, and changes nothing.
  /// - Returns: the node of the place, which is null if it is new; for a trial, the number of containers around it.
  @inline(never) @_optimize(speed)
  mutating func place(
    _ start: UInt32, _ pointer: JSONPointer, text: Int = 0, nodes: Int = 0, appends: Bool = false,
    isTrial: Bool = false
  ) throws(Failure) -> UInt32 {
    let way = known.way ?? tree.follow(start, pointer)
    if !appends && !isTrial && isNewMember(way) {
      try reserve(text: way.size &+ text &+ 2, nodes: 1, more: nodes)
      var rest = way.rest
      return addChild(to: way.node, rest.token(size: way.size), false, false)
    }
    let place = try prepare(way, text: text, nodes: nodes, appends: appends)
    return isTrial ? place.depth : make(place)
  }

  /// Whether nothing is missing but a member with a plain name, in an object without an index.
  @inline(__always)
  private func isNewMember(_ way: JSONTree.Way) -> Bool {
    if way.size < 0 || way.mayHaveEscape || !way.rest.isLast(size: way.size) || tree.isEmpty { return false }
    let head = block[way.node].head
    return head.kind == .object && head.depth < JSONTree.depthLimit && !head.has(JSONNode.Head.isIndexed)
      && block[way.node].b < JSONIndex.threshold
  }

  /// Finds a place, and makes sure that its missing nodes can be made: the names are valid, and there is room.
  @inline(__always)
  private mutating func prepare(
    _ way: JSONTree.Way, text: Int, nodes: Int, appends: Bool
  ) throws(Failure) -> JSONPlace {
    let head = tree.isEmpty ? JSONNode.Head(.null, flags: JSONNode.Head.isOpen) : block[way.node].head
    var place = JSONPlace(node: way.node, head: head, level: way.level, pointer: way.rest)
    if appends || !way.rest.isAtEnd { try tree.checkMissing(&place, way, appends: appends, known) }
    // One more byte for each NUL.
    try reserve(text: place.names &+ text &+ 1, nodes: Int(place.missing) &+ 1, more: nodes)
    if place.missing > 0 && head.kind == .object { try reserveIndex(place) }
    if place.mayHaveEscape { place.needsEscape = try JSONDocument.needEscape(place.pointer.rest(place.names)) }
    return place
  }

  /// Whether names that are not plain must be escaped in JSON. They must be valid text.
  @inline(never)
  private static func needEscape(_ names: Bytes) throws(Failure) -> Bool { try UTF8Text.scan(names).needsEscape }

  /// An object that was large stays in the index.
  @inline(__always)
  private mutating func reserveIndex(_ place: JSONPlace) throws(Failure) {
    if place.head.has(JSONNode.Head.isIndexed) {
      try tree.index.reserve(1, in: block)
    } else if block[place.node].b >= JSONIndex.threshold {
      try tree.index.reserve(Int(block[place.node].b) &+ 1, in: block)
    }
  }

  /// Makes the missing nodes of a place, for which there is room.
  @inline(__always)
  private mutating func make(_ place: JSONPlace) -> UInt32 {
    if place.head.isOpenNull && tree.isEmpty { makeRoot() }
    var pointer = place.pointer
    var node = place.node
    var missing = place.missing
    var names = place.names
    var level = place.level
    while missing > 0 {
      missing &-= 1
      var token = Bytes("-")
      if names > 0 {
        var mayHaveEscape = false
        token = missing == 0 ? pointer.token(size: names &- 1) : pointer.token(&mayHaveEscape) ?? token
        names &-= token.count &+ 1
      }
      if block[node].head.kind == .null {
        let isArray = known.isElement(level) || (JSONPointer.isDash(token) && !known.isMember(level))
        let kind = isArray ? JSONNode.Kind.array : .object
        block[node].head = block[node].head.with(JSONNode.Head(kind))
        block[node].a = 0
        block[node].b = 0
        block[node].last = 0
      }
      level &+= 1
      node = addChild(to: node, token, place.mayHaveEscape, place.needsEscape)
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
    to parent: UInt32, _ token: Bytes, _ mayHaveEscape: Bool, _ needsEscape: Bool
  ) -> UInt32 {
    let child = allocateNode()
    var head = block[child].head.bits & 0x00FF_0000 | JSONNode.Head.isLast | JSONNode.Head.isOpen
    head |= JSONNode.Kind.null.rawValue | (block[parent].head.bits & 0xFF00_0000 &+ JSONNode.Head.oneDeeper)
    var name = JSONTree.noName
    let isObject = block[parent].head.kind == .object
    if isObject {
      name = UInt32(truncatingIfNeeded: textUsed)
      let size = mayHaveEscape ? putEscapedName(token) : token.count
      if !mayHaveEscape { block.copy(token, to: textUsed) }
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

  /// Adds a member of a large object to the index, or all members if it has just become large. There is room.
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
