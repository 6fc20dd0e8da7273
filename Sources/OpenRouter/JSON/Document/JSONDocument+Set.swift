/// A value that is set, other than JSON.
struct JSONNewValue {
  /// Its kind and flags.
  var head: JSONNode.Head
  /// What a number or a boolean is.
  var bits: UInt64 = 0
  /// The text, or the bytes that become one in base64.
  var text = Bytes("")
  var isBase64 = false

  static func boolean(_ boolean: Bool) -> JSONNewValue { JSONNewValue(head: JSONNode.Head(boolean ? .yes : .no)) }

  static func integer(_ integer: Int64) -> JSONNewValue {
    let flags = JSONNode.Head.isBinary | JSONNode.Head.isInteger
    return JSONNewValue(head: JSONNode.Head(.number, flags: flags), bits: UInt64(bitPattern: integer))
  }

  /// JSON has no other numbers than finite ones (RFC 8259 §6).
  static func number(_ number: Double) throws(Failure) -> JSONNewValue {
    if !number.isFinite { throw Failure(.finiteNumber) }
    return JSONNewValue(head: JSONNode.Head(.number, flags: JSONNode.Head.isBinary), bits: number.bitPattern)
  }

  static func text(_ text: Bytes) throws(Failure) -> JSONNewValue {
    let needsEscape = try UTF8Text.scan(text).needsEscape
    return JSONNewValue(head: JSONNode.Head(.text, flags: needsEscape ? JSONNode.Head.needsEscape : 0), text: text)
  }

  static func base64(_ bytes: Bytes) throws(Failure) -> JSONNewValue {
    if bytes.count > Arena.limit / 4 &* 3 { throw Failure(.documentText) }
    return JSONNewValue(head: JSONNode.Head(.text), text: bytes, isBase64: true)
  }

  static var null: JSONNewValue { JSONNewValue(head: JSONNode.Head(.null)) }
  /// Null, and anything may be set below it.
  static var open: JSONNewValue { JSONNewValue(head: JSONNode.Head(.null, flags: JSONNode.Head.isOpen)) }

  /// The size that its text will have.
  var size: Int { isBase64 ? Base64.size(text.count) : text.count }
}

/// Setting values. What can fail comes first, so that a call that fails changes nothing.
extension JSONDocument {
  /// Sets a value, whose text may lie in the document itself.
  ///
  /// - Parameter appends: it becomes a new element of the array at the pointer.
  /// - Returns: its node.
  @inline(never)
  @discardableResult
  mutating func set(
    _ start: UInt32, _ pointer: JSONPointer, _ value: JSONNewValue, appends: Bool = false,
    _ arrays: JSONArrays = JSONArrays()
  ) throws(Failure) -> UInt32 {
    let place = try locate(start, pointer, appends: appends, arrays)
    try reserve(for: place, text: value.size)
    let node = make(place)
    if value.head.kind == .text {
      put(value, at: node)
    } else {
      releaseValue(node)
      block[node].bits = value.bits
      block[node].head = block[node].head.with(value.head)
    }
    return node
  }

  @inline(__always)
  private mutating func put(_ value: JSONNewValue, at node: UInt32) {
    let size = value.size
    if value.head.has(JSONNode.Head.needsEscape) { escapedText &+= size }
    if block[node].head.kind == .text && size <= Int(block[node].b) && !value.isBase64 && !block.holds(value.text) {
      // In place of the old one.
      let offset = Int(block[node].a)
      block.copy(value.text, to: offset)
      let rest = Int(block[node].b) &- size
      textUnused &+= rest
      if isSecret { block.wipe(offset &+ size, rest) }
    } else {
      let offset = textUsed
      if value.isBase64 {
        Base64.write(value.text, to: block, at: offset)
        block.store(0, at: offset &+ size)
      } else {
        block.copy(value.text, to: offset)
      }
      textUsed = offset &+ size &+ 1
      releaseValue(node)
      block[node].a = UInt32(truncatingIfNeeded: offset)
    }
    block[node].b = UInt32(truncatingIfNeeded: size)
    block[node].head = block[node].head.with(value.head)
  }

  // MARK: Unsetting

  /// Removes a value, with its name; also all others of that name. Nothing happens if there is none.
  mutating func unset(_ start: UInt32, _ pointer: JSONPointer) throws(Failure) {
    let found = find(start, pointer)
    if found < -1 { throw Failure(.jsonPointer) }
    if found < 0 { return }
    let node = UInt32(truncatingIfNeeded: found)
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
