/// Where a value is to be set: how far the document has the way, and what is still missing of it.
struct JSONPlace {
  /// The node at which the way ends so far. (In an empty document the root, which is to be made.)
  var node: UInt32
  /// The number of nodes that are missing below it, and how many bytes their names have.
  var missing = 0
  var names = 0
  /// Before the first token that is missing, and the number of tokens before it.
  var pointer: JSONPointer
  var level = 0
  var arrays = JSONArrays()
}

extension JSONDocument {
  /// Finds the place of a pointer and makes sure that a value can be set there. Nothing is changed yet.
  ///
  /// A description of the document is asked here what it allows, before anything is made.
  ///
  /// - Parameter appends: the value becomes a new element of the array at the pointer, as if that ended with `/-`.
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
        let child = try child(place.node, token, hasEscape: pointer.hasEscape)
        if child == 0 {
          isMissing = true
          break
        }
        place.node = child
        place.pointer = pointer
        place.level &+= 1
      }
      if !isMissing && appends { _ = try child(place.node, Bytes("-"), hasEscape: false) }
    }
    if isMissing { try followMissing(&place) }
    if appends { place.missing &+= 1 }
    if place.missing > 0 && depth(place) > JSONDocument.depthLimit { throw Failure(.jsonDepth) }
    return place
  }

  /// What a token means below a node; 0 if nothing is there yet.
  @inline(__always)
  func child(_ node: UInt32, _ token: Bytes, hasEscape: Bool) throws(Failure) -> UInt32 {
    let head = block[node].head
    if head.kind == .object { return member(node, token, mayHaveEscape: hasEscape) }
    if head.kind == .array {
      if JSONPointer.isDash(token) { return 0 }
      let index = JSONPointer.index(token)
      if index < 0 { throw Failure(.jsonElement) }
      let count = Int(block[node].b)
      if index > count { throw Failure(.jsonAfterEnd) }
      return index < count ? element(node, UInt32(truncatingIfNeeded: index)) : 0
    }
    if head.kind != .null || !head.has(JSONNode.Head.isOpen) { throw Failure(.jsonBelowValue) }
    return 0
  }

  /// Counts what is missing of a place, which is known to be missing.
  @inline(__always)
  private func followMissing(_ place: inout JSONPlace) throws(Failure) {
    var pointer = place.pointer
    var isKnown = !isEmpty && block[place.node].head.isContainer
    var level = place.level
    while !pointer.isAtEnd {
      guard let token = pointer.token() else { throw Failure(.jsonPointer) }
      if !isKnown { try checkNew(token, level, place.arrays) }
      isKnown = false
      level &+= 1
      if !pointer.isPlain { _ = try UTF8Text.scan(token) }
      place.missing &+= 1
      place.names &+= token.count &+ 1
    }
  }

  /// Without an array or an object only a description knows whether a token is an index or a name.
  @inline(__always)
  private func checkNew(_ token: Bytes, _ level: Int, _ arrays: JSONArrays) throws(Failure) {
    let index = JSONPointer.index(token)
    if index < 0 || arrays.isMember(level) { return }
    if !arrays.isElement(level) { throw Failure(.jsonParent) }
    if index > 0 { throw Failure(.jsonAfterEnd) }
  }

  /// The number of containers around the value that is to be set.
  func depth(_ place: JSONPlace) -> UInt32 {
    (isEmpty ? 0 : block[place.node].head.depth) &+ UInt32(truncatingIfNeeded: place.missing)
  }

  /// Makes room for the nodes and names that are missing, and for more.
  @inline(__always)
  mutating func reserve(for place: JSONPlace, text: Int, nodes: Int = 0) throws(Failure) {
    try reserve(text: place.names &+ text &+ 1, nodes: place.missing &+ 1 &+ nodes)
    if place.missing > 0 && !isEmpty && block[place.node].b >= JSONIndex.threshold { try reserveIndex(place.node) }
  }

  @inline(never)
  private mutating func reserveIndex(_ object: UInt32) throws(Failure) {
    let head = block[object].head
    if head.kind != .object { return }
    try index.reserve(head.has(JSONNode.Head.isIndexed) ? 1 : Int(block[object].b) &+ 1, in: block)
  }

  /// Makes what is missing of a place, for which there is room.
  ///
  /// - Returns: the node of the place. If it is new, it is null.
  @inline(never)
  mutating func make(_ place: JSONPlace) -> UInt32 {
    if isEmpty { makeRoot() }
    var pointer = place.pointer
    var node = place.node
    var missing = place.missing
    var level = place.level
    while missing > 0 {
      missing &-= 1
      // The last one is not in the pointer if an element is appended.
      let token = pointer.isAtEnd ? Bytes("-") : pointer.token() ?? Bytes("")
      if block[node].head.kind == .null {
        let isArray = place.arrays.isElement(level) || (JSONPointer.isDash(token) && !place.arrays.isMember(level))
        let kind = isArray ? JSONNode.Kind.array : .object
        block[node].head = block[node].head.with(JSONNode.Head(kind))
        block[node].a = 0
        block[node].b = 0
        block[node].last = 0
      }
      level &+= 1
      node = addChild(to: node, token, pointer)
    }
    return node
  }

  @inline(never)
  private mutating func makeRoot() {
    if nodeCount == 0 { nodeCount = 1 }
    block[0] = JSONNode(
      JSONNode.Head(.null, flags: JSONNode.Head.isOpen), name: JSONDocument.noName, next: 0, a: 0, b: 0)
  }

  @inline(__always)
  private mutating func addChild(to parent: UInt32, _ token: Bytes, _ pointer: JSONPointer) -> UInt32 {
    let child = takeNode()
    var head = block[child].head.bits & 0x00FF_0000 | JSONNode.Head.isLast | JSONNode.Head.isOpen
    head |= JSONNode.Kind.null.rawValue | (block[parent].head.bits & 0xFF00_0000 &+ JSONNode.Head.oneDeeper)
    var name = JSONDocument.noName
    let isObject = block[parent].head.kind == .object
    if isObject {
      name = UInt32(truncatingIfNeeded: textUsed)
      let size = pointer.hasEscape ? putEscapedName(token) : token.count
      if !pointer.hasEscape { block.copy(token, to: textUsed) }
      textUsed &+= size &+ 1
      head |= UInt32(truncatingIfNeeded: min(size, 255)) &<< 8
      if !pointer.isPlain {
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
    if count > JSONIndex.threshold && isObject { addToIndex(child, of: parent) }
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
    if block[object].head.has(JSONNode.Head.isIndexed) { return index.add(child, of: object, in: block) }
    addAllToIndex(object)
  }

  mutating func addAllToIndex(_ object: UInt32) {
    block[object].head.bits |= JSONNode.Head.isIndexed
    var i = block[object].a
    while true {
      index.add(i, of: object, in: block)
      if block[i].head.has(JSONNode.Head.isLast) { return }
      i = block[i].next
    }
  }
}
