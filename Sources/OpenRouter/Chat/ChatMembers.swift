import OpenRouterBase

/// Members of objects that are kept with any value, and the blocks of reasoning, whose fragments are merged.
extension ChatResult {
  /// The largest number of members kept of an object.
  private static var memberLimit: Int32 { 64 }

  /// The member of a name; 0 if not found.
  func member(_ list: ChatList, _ name: Bytes) -> UInt32 {
    var number = list.first
    while number != 0 {
      if text(number, ChatItem.Member.name.rawValue).equals(name) { return number }
      number = item(number).next
    }
    return 0
  }

  /// A member's name, in which U+0000 and halves of surrogate pairs are U+FFFD. Borrowed until the next call.
  @inline(never)
  mutating func plainName(_ tree: JSONTree, _ node: UInt32) throws(Failure) -> Bytes {
    if !tree.block[node].head.has(JSONNode.Head.nameNeedsEscape) { return tree.name(node) }
    let number = Text.borrowedText.rawValue
    texts.clear(number)
    _ = try texts.appendAny(number, tree.name(node))
    try texts.end(number)
    return text(.borrowedText)
  }

  /// Keeps a member of the chunk. A null never replaces a value. Texts in fragments are joined, and only a text continues
  /// one.
  ///
  /// - Returns: the text to which a fragment was appended; 0 if the member is not a fragment.
  @discardableResult
  @inline(never)
  mutating func keep(
    _ tree: JSONTree, _ node: UInt32, in list: inout ChatList, joins: Bool
  ) throws(Failure) -> UInt32 {
    let name = try plainName(tree, node)
    let kind = tree.block[node].head.kind
    let isFragment = joins && ChatNames.fragments.position(of: name) >= 0
    var number = member(list, name)
    let isNew = number == 0
    if isNew {
      if list.count == ChatResult.memberLimit {
        if joins { throw Failure(.chatLimit) }
        return 0
      }
      number = try makeItem(for: list, texts: 2)
      try texts.append(item(number).text, name)
    } else if kind == .null || isFragment && kind != .text && item(number).isText {
      return 0
    }
    var member = item(number)
    let value = member.text &+ ChatItem.Member.value.rawValue
    if kind == .text {
      if !member.isText || !isFragment { texts.clear(value) }
      // Earlier than its text, which may fail: what is not text must be JSON.
      member.isText = true
      set(member, at: number)
      try texts.append(value, tree, node)
    } else {
      try texts.replace(value, json: tree, node)
      member.isText = false
      set(member, at: number)
    }
    if isNew { append(number, to: &list) }
    return isFragment && kind == .text ? value : 0
  }

  /// Keeps all members of an object.
  mutating func keepAll(
    _ tree: JSONTree, _ object: UInt32, in list: inout ChatList, noting template: inout ChatTemplate
  ) throws(Failure) {
    var i = tree.firstMember(object)
    while i != 0 {
      var event = ChatEvent(.other)
      event.text = try keep(tree, i, in: &list, joins: true)
      if event.text != 0 { try template.add(tree, i, event, isEvent: false) }
      i = tree.following(i)
    }
  }

  // MARK: Reasoning

  /// Merges fragments of reasoning into the blocks of a choice: fragments of the same index and type form one block,
  /// unless both have different ids. A fragment without an index continues the last block.
  ///
  /// - Parameter isWhole: each element is a separate block, as the response is not streamed.
  mutating func merge(
    _ tree: JSONTree, _ array: UInt32, into choice: inout ChatChoice, isWhole: Bool, noting template: inout ChatTemplate
  ) throws(Failure) {
    var i = tree.firstMember(array)
    while i != 0 {
      if tree.block[i].head.kind == .object {
        let before = choice.blocks.count
        let number = try block(tree, i, &choice, isWhole: isWhole)
        // The same chunk again might make another one.
        if choice.blocks.count > before { template.exclude() }
        let id = tree.text(i, "id")
        let ownID = item(number).text &+ ChatItem.Block.id.rawValue
        if texts.text(ownID).isEmpty && id != 0 { try texts.replace(ownID, tree, id) }
        var block = item(number)
        defer { set(block, at: number) }
        try keepAll(tree, i, in: &block.members, noting: &template)
      }
      i = tree.following(i)
    }
  }

  /// The block of a fragment.
  private mutating func block(_ tree: JSONTree, _ fragment: UInt32, _ choice: inout ChatChoice, isWhole: Bool)
    throws(Failure)
    -> UInt32
  {
    let type = tree.textBytes(tree.text(fragment, "type"))
    let id = tree.textBytes(tree.text(fragment, "id"))
    var index: Int64 = 0
    let hasIndex = tree.integer(fragment, "index", &index)
    var found: UInt32 = 0
    var number = isWhole ? 0 : choice.blocks.first
    while number != 0 {
      let block = item(number)
      let isThere = hasIndex ? block.hasIndex && block.index == index : !block.hasIndex && number == choice.blocks.last
      let ownID = texts.text(block.text &+ ChatItem.Block.id.rawValue)
      if isThere && texts.text(block.text).equals(type) && (id.isEmpty || ownID.isEmpty || id.equals(ownID)) {
        found = number
      }
      number = block.next
    }
    if found != 0 { return found }
    found = try makeItem(for: choice.blocks, texts: 2)
    var block = item(found)
    block.hasIndex = hasIndex
    block.index = index
    set(block, at: found)
    try texts.append(block.text, type)
    append(found, to: &choice.blocks)
    return found
  }
}

/// Reads members of a chunk.
extension JSONTree {
  /// A member that is a text and not empty; 0 if not found.
  @inline(never)
  func text(_ object: UInt32, _ name: ConstantText) -> UInt32 {
    if block[object].head.kind != .object { return 0 }
    let node = member(object, name.text, mayHaveEscape: false)
    return node != 0 && block[node].head.kind == .text && block[node].b > 0 ? node : 0
  }

  /// The bytes of a text; empty for 0.
  func textBytes(_ node: UInt32) -> Bytes { node == 0 ? Bytes("") : block.bytes(block[node].a, block[node].b) }

  /// Reads a member that is an integer; false if it is not.
  @inline(never)
  func integer(_ object: UInt32, _ name: ConstantText, _ out: inout Int64) -> Bool {
    if block[object].head.kind != .object { return false }
    let node = member(object, name.text, mayHaveEscape: false)
    return node != 0 && getInteger(node, &out) == .ok
  }
}
