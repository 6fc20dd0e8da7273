/// Where a value is to be set: how far the document has the way, and what is still missing of it.
struct JSONPlace {
  /// The node at which the way ends so far. (In an empty document the root, which is to be made.)
  var node: UInt32
  /// The number of nodes that are missing below it.
  var missing: Int
  /// The offset in the pointer from which on the way is missing.
  var start: Int
  /// The names that are missing must be escaped in JSON.
  var needsEscape = false
  var hasEscape: Bool
}

extension JSONDocument {
  /// Finds the place of a pointer and makes sure that a value can be set there. Nothing is changed yet.
  ///
  /// - Parameter appends: the value becomes a new element of the array at the pointer, as if that ended with `/-`.
  @inline(never) @_optimize(speed)
  func locate(_ start: UInt32, _ text: Bytes, appends: Bool = false) throws(Failure) -> JSONPlace {
    guard var pointer = JSONPointer(text) else { throw Failure(.jsonPointer) }
    var place = JSONPlace(node: start, missing: 0, start: 0, hasEscape: pointer.hasEscape)
    let isEmpty = isEmpty
    var appends = appends
    var isKnown = !isEmpty
    while true {
      let tokenStart = pointer.position
      let token: Bytes
      if !pointer.isAtEnd {
        token = pointer.next()
      } else if appends {
        appends = false
        token = Bytes("-")
      } else {
        break
      }
      if isKnown {
        let node = block[place.node]
        var found: UInt32 = 0
        if node.head.kind == .object {
          found = member(place.node, token, mayHaveEscape: pointer.hasEscape)
        } else if node.head.kind == .array {
          switch JSONPointer.element(token) {
          case .index(let index):
            if index < node.b { found = element(place.node, index) } else if index > node.b { throw Failure(.jsonAfterEnd) }
          case .append: break
          case .none: throw Failure(.jsonElement)
          }
        } else if node.head.kind == .null && node.head.has(JSONNode.Head.isOpen) {
          if JSONPointer.isAmbiguous(token) { throw Failure(.jsonParent) }
        } else {
          throw Failure(.jsonBelowValue)
        }
        if found != 0 {
          place.node = found
          continue
        }
        isKnown = false
        place.start = tokenStart
      } else if JSONPointer.isAmbiguous(token) {
        throw Failure(.jsonParent)
      }
      place.missing &+= 1
    }
    if place.missing > 0 {
      if Int(isEmpty ? 0 : block[place.node].head.depth) &+ place.missing > Int(JSONDocument.depthLimit) {
        throw Failure(.jsonDepth)
      }
      place.needsEscape = try UTF8Text.scan(text[place.start, text.count]).needsEscape
    }
    return place
  }

  /// The number of containers around the value that is to be set.
  func depth(_ place: JSONPlace) -> UInt32 {
    (isEmpty ? 0 : block[place.node].head.depth) &+ UInt32(truncatingIfNeeded: place.missing)
  }

  /// Makes room for the nodes and names that are missing, and for more.
  @inline(__always)
  mutating func reserve(
    for place: JSONPlace, in pointer: Bytes, text: Int, nodes: Int = 0
  ) throws(Failure) {
    let names = place.missing > 0 ? pointer.count &- place.start &+ 1 : 0
    try reserve(text: names &+ text &+ 1, nodes: place.missing &+ 1 &+ nodes)
    if place.missing > 0 && !isEmpty { try reserveIndex(place.node) }
  }

  @inline(__always)
  private mutating func reserveIndex(_ object: UInt32) throws(Failure) {
    let node = block[object]
    if node.head.kind == .object && node.b >= JSONIndex.threshold {
      try index.reserve(node.head.has(JSONNode.Head.isIndexed) ? 1 : Int(node.b) &+ 1, in: block)
    }
  }

  /// Makes what is missing of a place, for which there is room.
  ///
  /// - Returns: the node of the place. If it is new, it is null.
  @inline(__always)
  mutating func make(_ place: JSONPlace, _ text: Bytes) -> UInt32 {
    if isEmpty { makeRoot() }
    return place.missing == 0 ? place.node : makeMissing(place, text)
  }

  @inline(never)
  private mutating func makeRoot() {
    if nodeCount == 0 { nodeCount = 1 }
    block[0] = JSONNode(
      JSONNode.Head(.null, flags: JSONNode.Head.isOpen), name: JSONDocument.noName, next: 0, a: 0, b: 0)
  }

  @inline(never) @_optimize(speed)
  private mutating func makeMissing(_ place: JSONPlace, _ text: Bytes) -> UInt32 {
    var parent = place.node
    var missing = place.missing
    var start = place.start
    while missing > 0 {
      missing &-= 1
      let end = missing == 0 ? text.count : text.firstIndex(of: 0x2F, from: min(start &+ 1, text.count))
      // The last one is not in the text if an element is appended.
      let token = start < text.count ? text[start &+ 1, end] : Bytes("-")
      start = end
      if block[parent].head.kind == .null {
        let isArray = token.count == 1 && token[0] == 0x2D
        block[parent].head = block[parent].head.with(JSONNode.Head(isArray ? .array : .object))
        block[parent].a = 0
        block[parent].b = 0
        block[parent].last = 0
      }
      parent = addChild(to: parent, token, place)
    }
    return parent
  }

  @inline(__always)
  private mutating func addChild(to parent: UInt32, _ token: Bytes, _ place: JSONPlace) -> UInt32 {
    let child = takeNode()
    let container = block[parent]
    let generation = block[child].head.bits & 0x00FF_0000
    var head = generation | (container.head.bits & 0xFF00_0000 &+ JSONNode.Head.oneDeeper) | JSONNode.Head.isLast
    head |= JSONNode.Kind.null.rawValue | JSONNode.Head.isOpen
    var name = JSONDocument.noName
    if container.head.kind == .object {
      name = UInt32(truncatingIfNeeded: textUsed)
      let size = putName(token, hasEscape: place.hasEscape)
      head |= UInt32(truncatingIfNeeded: min(size, 255)) &<< 8
      if place.needsEscape {
        head |= JSONNode.Head.nameNeedsEscape
        escapedText &+= size
      }
    }
    block[child] = JSONNode(JSONNode.Head(bits: head), name: name, next: parent, a: 0, b: 0)
    if container.last != 0 {
      block[container.last].next = child
      block[container.last].head.bits &= ~JSONNode.Head.isLast
    } else {
      block[parent].a = child
    }
    block[parent].last = child
    block[parent].b = container.b &+ 1
    if container.b >= JSONIndex.threshold && container.head.kind == .object { addToIndex(child, of: parent) }
    return child
  }

  @inline(__always)
  private mutating func putName(_ token: Bytes, hasEscape: Bool) -> Int {
    let start = textUsed
    if hasEscape { return putEscapedName(token) }
    block.copy(token, to: start)
    textUsed = start &+ token.count &+ 1
    return token.count
  }

  @inline(never)
  private mutating func putEscapedName(_ token: Bytes) -> Int {
    let start = textUsed
    var i = 0
    while i < token.count {
      block.store(JSONPointer.nameByte(token, at: &i), at: textUsed)
      textUsed &+= 1
    }
    block.store(0, at: textUsed)
    textUsed &+= 1
    return textUsed &- 1 &- start
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
