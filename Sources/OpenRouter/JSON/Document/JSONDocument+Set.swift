import OpenRouterBase

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

  static func text(_ text: Bytes) -> JSONNewValue { JSONNewValue(head: JSONNode.Head(.text), text: text) }

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
    var place = try tree.locate(start, pointer, appends: appends, arrays)
    if value.head.kind == .text { return try setText(&place, value) }
    try reserve(for: place, text: 0)
    try checkNames(&place)
    let node = make(place)
    releaseValue(node)
    block[node].bits = value.bits
    block[node].head = block[node].head.with(value.head)
    return node
  }

  /// The text is copied to its place before it is known to be one: there it can be looked at many bytes at a time.
  @inline(__always)
  private mutating func setText(_ place: inout JSONPlace, _ value: JSONNewValue) throws(Failure) -> UInt32 {
    let size = value.size
    if size > Arena.limit { throw Failure(.documentText) }
    try reserve(for: place, text: size)
    try checkNames(&place)
    let offset = textUsed &+ place.names
    var head = value.head
    if value.isBase64 {
      Base64.write(value.text, to: block, at: offset)
      block.store(0, at: offset &+ size)
    } else {
      block.copy(value.text, to: offset)
      if !block.isPlain(offset, size) { head = try checkedHead(value, offset) }
    }
    let node = make(place)
    if block[node].head.kind == .text && size <= Int(block[node].b) {
      moveText(offset, size, to: node)
    } else {
      textUsed = offset &+ size &+ 1
      releaseValue(node)
      block[node].a = UInt32(truncatingIfNeeded: offset)
    }
    block[node].b = UInt32(truncatingIfNeeded: size)
    block[node].head = block[node].head.with(head)
    return node
  }

  @inline(never)
  private mutating func checkedHead(_ value: JSONNewValue, _ offset: Int) throws(Failure) -> JSONNode.Head {
    do throws(Failure) {
      if try !UTF8Text.scan(value.text).needsEscape { return value.head }
    } catch {
      if isSecret { block.wipe(offset, value.size) }
      throw error
    }
    escapedText &+= value.size
    return JSONNode.Head(bits: value.head.bits | JSONNode.Head.needsEscape)
  }

  /// Puts a text in place of a node's old one, which is not shorter.
  @inline(never)
  private mutating func moveText(_ offset: Int, _ size: Int, to node: UInt32) {
    let old = Int(block[node].a)
    block.copy(block.bytes(UInt32(truncatingIfNeeded: offset), UInt32(truncatingIfNeeded: size)), to: old)
    if !isSecret { return }
    block.wipe(old &+ size, Int(block[node].b) &- size)
    block.wipe(offset, size)
  }

  // MARK: Unsetting

  /// Removes a value, with its name; also all others of that name. Nothing happens if there is none.
  mutating func unset(_ start: UInt32, _ pointer: JSONPointer) throws(Failure) {
    let found = tree.find(start, pointer)
    if found < -1 { throw Failure(.jsonPointer) }
    if found < 0 { return }
    let node = UInt32(truncatingIfNeeded: found)
    if node == JSONNode.root {
      releaseValue(node)
      block[node] = JSONNode(JSONNode.Head(.none), name: JSONTree.noName, next: 0, a: 0, b: 0)
      return
    }
    let parent = tree.parent(node)
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
    let tree = tree
    let name = tree.name(member)
    var found: UInt32 = 0
    var i = tree.block[object].a
    while i != member {
      if tree.name(i).equals(name) { found = i }
      i = tree.block[i].next
    }
    return found
  }

  /// Takes a node out of its container, and frees it with all that is below it.
  private mutating func remove(_ node: UInt32, from parent: UInt32) {
    let isIndexed = block[parent].head.has(JSONNode.Head.isIndexed) && block[parent].head.kind == .object
    var previousNamesake: UInt32 = 0
    if isIndexed {
      previousNamesake = previousMember(of: node, in: parent)
      tree.index.remove(node, of: parent, in: block)
      if previousNamesake != 0 && tree.index.find(tree.name(node), of: parent, in: block) == 0 {
        tree.index.add(previousNamesake, of: parent, in: block)
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
}
