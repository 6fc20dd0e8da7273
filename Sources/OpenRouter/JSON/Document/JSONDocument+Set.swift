/// Setting values. What can fail comes first, so that a call that fails changes nothing.
extension JSONDocument {
  /// Sets a text, which may lie in the document itself.
  @inline(__always)
  mutating func set(_ start: UInt32, _ pointer: Bytes, text: Bytes) throws(Failure) {
    let scan = try UTF8Text.scan(text)
    let place = try locate(start, pointer)
    try reserve(for: place, in: pointer, text: text.count)
    let node = make(place, pointer)
    if scan.needsEscape { escapedText &+= text.count }
    put(text, at: node, scan.needsEscape ? JSONNode.Head.needsEscape : 0)
  }

  @inline(__always)
  private mutating func put(_ text: Bytes, at node: UInt32, _ flags: UInt32) {
    let old = block[node]
    let head = old.head.with(JSONNode.Head(.text, flags: flags))
    if old.head.kind == .text && text.count <= Int(old.b) && !block.holds(text) {
      block.copy(text, to: Int(old.a))
      let rest = Int(old.b) &- text.count
      if rest > 0 {
        textUnused &+= rest
        if isSecret { block.wipe(Int(old.a) &+ text.count, rest) }
      }
    } else {
      let offset = textUsed
      block.copy(text, to: offset)
      textUsed = offset &+ text.count &+ 1
      if old.head.kind.rawValue >= JSONNode.Kind.number.rawValue { releaseValue(node) }
      block[node].a = UInt32(truncatingIfNeeded: offset)
    }
    block[node].b = UInt32(truncatingIfNeeded: text.count)
    block[node].head = head
  }

  /// Sets bytes as a text in base64 (RFC 4648 §4).
  mutating func set(_ start: UInt32, _ pointer: Bytes, bytes: Bytes) throws(Failure) {
    if bytes.count > Arena.limit / 4 &* 3 { throw Failure(.documentText) }
    let size = Base64.size(bytes.count)
    let place = try locate(start, pointer)
    try reserve(for: place, in: pointer, text: size)
    let node = make(place, pointer)
    let offset = textUsed
    Base64.write(bytes, to: block, at: offset)
    block.store(0, at: offset &+ size)
    textUsed = offset &+ size &+ 1
    releaseValue(node)
    block[node].a = UInt32(truncatingIfNeeded: offset)
    block[node].b = UInt32(truncatingIfNeeded: size)
    block[node].head = block[node].head.with(JSONNode.Head(.text))
  }

  /// Sets a finite number.
  mutating func set(_ start: UInt32, _ pointer: Bytes, number: Double) throws(Failure) {
    if !number.isFinite { throw Failure(.finiteNumber) }
    try set(start, pointer, JSONNode.Head(.number, flags: JSONNode.Head.isBinary), number.bitPattern)
  }

  mutating func set(_ start: UInt32, _ pointer: Bytes, integer: Int64) throws(Failure) {
    let flags = JSONNode.Head.isBinary | JSONNode.Head.isInteger
    try set(start, pointer, JSONNode.Head(.number, flags: flags), UInt64(bitPattern: integer))
  }

  mutating func set(_ start: UInt32, _ pointer: Bytes, boolean: Bool) throws(Failure) {
    try set(start, pointer, JSONNode.Head(boolean ? .yes : .no), 0)
  }

  mutating func setNull(_ start: UInt32, _ pointer: Bytes) throws(Failure) {
    try set(start, pointer, JSONNode.Head(.null), 0)
  }

  @inline(never)
  private mutating func set(
    _ start: UInt32, _ pointer: Bytes, _ head: JSONNode.Head, _ bits: UInt64
  ) throws(Failure) {
    let place = try locate(start, pointer)
    try reserve(for: place, in: pointer, text: 0)
    let node = make(place, pointer)
    releaseValue(node)
    block[node].bits = bits
    block[node].head = block[node].head.with(head)
  }

  /// Adds an element at the end of an array, which is made if it is missing. The element is null, and anything may be set
  /// below it.
  mutating func append(_ start: UInt32, _ pointer: Bytes) throws(Failure) -> UInt64 {
    let place = try locate(start, pointer, appends: true)
    try reserve(for: place, in: pointer, text: 1)
    let node = make(place, pointer)
    return handle(node)
  }

  // MARK: Unsetting

  /// Removes a value, with its name; also all others of that name. Nothing happens if there is none.
  mutating func unset(_ start: UInt32, _ text: Bytes) throws(Failure) {
    guard let pointer = JSONPointer(text) else { throw Failure(.jsonPointer) }
    guard case .node(let node) = find(start, text) else { return }
    if node == 0 {
      releaseValue(0)
      block[0] = JSONNode(JSONNode.Head(.none), name: JSONDocument.noName, next: 0, a: 0, b: 0)
      return
    }
    let parent = parent(node)
    if block[parent].head.kind != .object || pointer.isAtEnd { return remove(node, from: parent) }
    var member = node
    while member != 0 {
      let previous = previousMember(of: member, in: parent)
      remove(member, from: parent)
      member = previous
    }
  }

  /// The member of the same name that comes before a member; 0 if there is none.
  private func previousMember(of member: UInt32, in object: UInt32) -> UInt32 {
    guard let size = nameSize(member) else { return 0 }
    let name = block.bytes(block[member].name, size)
    var found: UInt32 = 0
    var i = block[object].a
    while i != member {
      if let other = nameSize(i), other == size, block.bytes(block[i].name, other).equals(name) { found = i }
      i = block[i].next
    }
    return found
  }

  func parent(_ node: UInt32) -> UInt32 {
    var i = node
    while !block[i].head.has(JSONNode.Head.isLast) { i = block[i].next }
    return block[i].next
  }

  /// Takes a node out of its container, and frees it with all that is below it.
  private mutating func remove(_ node: UInt32, from parent: UInt32) {
    let isIndexed = block[parent].head.has(JSONNode.Head.isIndexed) && block[parent].head.kind == .object
    var previousNamesake: UInt32 = 0
    if isIndexed {
      previousNamesake = previousMember(of: node, in: parent)
      index.remove(node, of: parent, in: block)
      if previousNamesake != 0 && index.find(name(node), of: parent, in: block) == 0 {
        index.add(previousNamesake, of: parent, in: block)
      }
    }
    var before: UInt32 = 0
    var i = block[parent].a
    while i != node {
      before = i
      i = block[i].next
    }
    let wasLast = block[node].head.has(JSONNode.Head.isLast)
    if before == 0 {
      block[parent].a = wasLast ? 0 : block[node].next
    } else {
      block[before].next = block[node].next
      if wasLast { block[before].head.bits |= JSONNode.Head.isLast }
    }
    if wasLast { block[parent].last = before }
    block[parent].b &-= 1
    releaseValue(node)
    free(node)
  }

  func name(_ node: UInt32) -> Bytes {
    guard let size = nameSize(node) else { return Bytes("") }
    return block.bytes(block[node].name, size)
  }
}
