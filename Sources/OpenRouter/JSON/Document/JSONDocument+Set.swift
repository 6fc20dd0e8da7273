import OpenRouterBase

/// Sets values. What can fail comes first, so that a failed call changes nothing.
extension JSONDocument {
  /// Sets null, a boolean or a number.
  ///
  /// - Parameters:
  ///   - head: its kind and flags.
  ///   - bits: the value of a number.
  ///   - appends: it becomes a new element of the array at the pointer.
  /// - Returns: its node.
  @inline(never)
  @discardableResult
  mutating func set(
    _ start: UInt32, _ pointer: JSONPointer, _ head: JSONNode.Head, bits: UInt64 = 0, appends: Bool = false
  ) throws(Failure) -> UInt32 {
    let node = try place(start, pointer, appends: appends)
    releaseValue(node)
    block[node].bits = bits
    block[node].head = block[node].head.with(head)
    return node
  }

  /// Sets a text, which may be part of this document.
  ///
  /// - Parameter isBase64: the value is the base64 form of the bytes.
  @inline(__always)
  mutating func set(
    _ start: UInt32, _ pointer: JSONPointer, text: Bytes, isBase64: Bool = false
  ) throws(Failure) {
    if text.count > (isBase64 ? Arena.limit / 4 &* 3 : Arena.limit) { throw Failure(.documentText) }
    let size = isBase64 ? Base64.size(text.count) : text.count
    let head = isBase64 || text.isPlainJSON ? JSONNode.Head(.text) : try checkedHead(text, start, pointer)
    let node = try place(start, pointer, text: size)
    if head.has(JSONNode.Head.needsEscape) { escapedText &+= size }
    let offset = textUsed
    if isBase64 {
      Base64.write(text, to: block, at: offset)
      block.store(0, at: offset &+ size)
    } else {
      block.copy(text, to: offset)
    }
    replaceText(of: node, offset, size, head)
  }

  /// Gives a node the text that was stored last.
  @inline(__always)
  mutating func replaceText(of node: UInt32, _ offset: Int, _ size: Int, _ head: JSONNode.Head) {
    if block[node].head.kind == .text && size <= Int(block[node].b) {
      moveText(offset, size, to: node)
    } else {
      textUsed = offset &+ size &+ 1
      releaseValue(node)
      block[node].a = UInt32(truncatingIfNeeded: offset)
    }
    block[node].b = UInt32(truncatingIfNeeded: size)
    block[node].head = block[node].head.with(head)
  }

  /// The head of a text that is not plain. If both the place and the text are invalid, the failure is that of the
  /// place.
  @inline(never)
  private mutating func checkedHead(
    _ text: Bytes, _ start: UInt32, _ pointer: JSONPointer
  ) throws(Failure) -> JSONNode.Head {
    do throws(Failure) {
      return JSONNode.Head(.text, flags: try UTF8Text.scan(text).needsEscape ? JSONNode.Head.needsEscape : 0)
    } catch {
      _ = try place(start, pointer, isTrial: true)
      throw error
    }
  }

  /// Moves a text to the place of a node's old one, which is not shorter.
  @inline(never)
  private mutating func moveText(_ offset: Int, _ size: Int, to node: UInt32) {
    let old = Int(block[node].a)
    block.copy(block.bytes(UInt32(truncatingIfNeeded: offset), UInt32(truncatingIfNeeded: size)), to: old)
    if !isSecret { return }
    block.wipe(old &+ size, Int(block[node].b) &- size)
    block.wipe(offset, size)
  }

  // MARK: Removing

  /// Removes a value with its name, and all other members of that name. Does nothing if there is no such value.
  @inline(never)
  mutating func unset(_ start: UInt32, _ pointer: JSONPointer) throws(Failure) {
    let found = tree.find(start, pointer)
    if found < -1 { throw Failure(.jsonPointer) }
    if found < 0 { return }
    let node = UInt32(truncatingIfNeeded: found)
    if node == JSONNode.root { return reset() }
    let parent = tree.parent(node)
    remove(node, from: parent, withNamesakes: block[parent].head.kind == .object && !pointer.isAtEnd)
  }

  /// The previous member of the same name, or 0.
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

  /// Removes a node from its container, and frees it with everything below it. In one pass, as a text may have any
  /// number of members with the same name.
  ///
  /// - Parameter withNamesakes: also removes the members before it that have its name.
  private mutating func remove(_ node: UInt32, from parent: UInt32, withNamesakes: Bool) {
    if block[parent].head.kind == .object && block[parent].head.has(JSONNode.Head.isIndexed) {
      let namesake = withNamesakes ? 0 : previousMember(of: node, in: parent)
      tree.index.remove(node, of: parent, in: block)
      if namesake != 0 && tree.index.find(tree.name(node), of: parent, in: block) == 0 {
        tree.index.add(namesake, of: parent, in: block)
      }
    }
    var before: UInt32 = 0
    var i = block[parent].a
    while i != node {
      let next = block[i].next
      if withNamesakes && tree.name(i).equals(tree.name(node)) {
        unlink(i, after: before, in: parent)
        releaseValue(i)
        free(i)
      } else {
        before = i
      }
      i = next
    }
    unlink(node, after: before, in: parent)
    releaseValue(node)
    free(node)
  }

  /// - Parameter before: the sibling before the node; 0 if it is the first child.
  private func unlink(_ node: UInt32, after before: UInt32, in parent: UInt32) {
    let isLast = block[node].head.has(JSONNode.Head.isLast)
    if before == 0 {
      block[parent].a = isLast ? 0 : block[node].next
    } else {
      block[before].next = block[node].next
      if isLast { block[before].head.bits |= JSONNode.Head.isLast }
    }
    if isLast { block[parent].last = before }
    block[parent].b &-= 1
  }
}
