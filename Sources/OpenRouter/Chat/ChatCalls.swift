import OpenRouterBase

/// Tool calls, which arrive in fragments.
extension ChatReader {
  /// Adds fragments to the calls of a choice.
  @inline(never)
  mutating func addCalls(_ array: UInt32, _ choice: inout ChatChoice) throws(Failure) {
    let tree = document.tree
    var i = tree.firstElement(array)
    while i != 0 {
      if tree.block[i].head.kind == .object { try addFragment(i, &choice) }
      i = tree.following(i)
    }
  }

  private mutating func addFragment(_ node: UInt32, _ choice: inout ChatChoice) throws(Failure) {
    let tree = document.tree
    var index: Int64 = 0
    let hasIndex = tree.integer(node, "index", &index)
    let id = tree.text(node, "id")
    let function = tree.member(node, Bytes("function"), mayHaveEscape: false)
    let name = function == 0 ? 0 : tree.text(function, "name")
    let arguments = function == 0 ? 0 : tree.text(function, "arguments")
    let wanted = try plainID(id)
    // In a response that is not streamed each element is a call.
    var (found, position) = isWhole ? (0, 0) : find(choice, wanted, hasIndex ? index : nil)
    if found == 0 && (id != 0 || name != 0) {
      found = try open(&choice, wanted, hasIndex ? index : nil, name)
      position = choice.calls.count &- 1
    } else if found == 0 && !isWhole {
      found = choice.calls.last
      position = choice.calls.count &- 1
    }
    if found == 0 { return }
    let call = result.item(found)
    let ownName = call.text &+ ChatItem.Call.name.rawValue
    if name != 0 && result.texts.text(ownName).isEmpty { try result.texts.replace(ownName, tree, name) }
    if arguments == 0 { return }
    let event = callEvent(.toolArguments, choice, found, position)
    let size = try result.texts.append(event.text, tree, arguments)
    try template.add(tree, arguments, event, isEvent: true)
    if size > 0 { try record(event, size) }
  }

  /// An id in its stored form.
  private mutating func plainID(_ node: UInt32) throws(Failure) -> Bytes {
    if node == 0 || !document.tree.block[node].head.has(JSONNode.Head.isNoText) { return document.tree.textBytes(node) }
    try result.texts.replace(ChatResult.Text.borrowed.rawValue, document.tree, node)
    return result.text(.borrowed)
  }

  /// The call of a fragment, by its id or, without one, by its index; 0 if not found.
  @inline(never)
  private func find(_ choice: ChatChoice, _ id: Bytes, _ index: Int64?) -> (item: UInt32, position: Int32) {
    if id.isEmpty && index == nil { return (0, 0) }
    var found: (item: UInt32, position: Int32) = (0, 0)
    var position: Int32 = 0
    var number = choice.calls.first
    while number != 0 {
      let call = result.item(number)
      let isIt = id.isEmpty ? call.hasIndex && call.index == index : result.texts.text(call.text).equals(id)
      // The last of several calls with the same index counts.
      if isIt { found = (number, position) }
      number = call.next
      position &+= 1
    }
    return found
  }

  private mutating func open(
    _ choice: inout ChatChoice, _ id: Bytes, _ index: Int64?, _ name: UInt32
  ) throws(Failure) -> UInt32 {
    let number = try result.makeItem(for: choice.calls, texts: 3)
    var call = result.item(number)
    call.hasIndex = index != nil
    call.index = index ?? 0
    result.set(call, at: number)
    if id.isEmpty {
      try makeID(call.text, choice)
    } else {
      try result.texts.append(call.text, id)
    }
    if name != 0 { try result.texts.replace(call.text &+ ChatItem.Call.name.rawValue, document.tree, name) }
    result.append(number, to: &choice.calls)
    try emitCall(.toolCall, choice, number, choice.calls.count &- 1, 0)
    return number
  }

  /// An id for a call without one: always the same for the same response, different for other responses.
  private mutating func makeID(_ text: UInt32, _ choice: ChatChoice) throws(Failure) {
    // FNV-1a with 64 bits.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(UInt32(bitPattern: choice.index)) &<< 32
    hash = (hash ^ UInt64(UInt32(bitPattern: choice.calls.count))) &* 0x100_0000_01B3
    let id = result.text(.id)
    var i = 0
    while i < id.count {
      hash = (hash ^ UInt64(id[i])) &* 0x100_0000_01B3
      i &+= 1
    }
    var letters = InlineArray<24, UInt8>(repeating: 0)
    // SAFETY: the variable's own bytes, of which only what was written is read.
    try unsafe withUnsafeMutableBytes(of: &letters) { (letters) throws(Failure) in
      guard let base = letters.baseAddress else { return }
      var writer = unsafe ByteWriter(base, capacity: letters.count)
      writer.put("call_")
      var shift: UInt64 = 64
      while shift > 0 {
        shift &-= 4
        writer.put(ASCII.hexadecimal(UInt8(truncatingIfNeeded: hash &>> shift) & 15))
      }
      try unsafe result.texts.append(text, Bytes(base, count: writer.written))
    }
  }

  @inline(never)
  private mutating func emitCall(
    _ kind: ChatEvent.Kind, _ choice: ChatChoice, _ item: UInt32, _ position: Int32, _ size: Int
  ) throws(Failure) {
    try record(callEvent(kind, choice, item, position), size)
  }

  @inline(never)
  private func callEvent(
    _ kind: ChatEvent.Kind, _ choice: ChatChoice, _ item: UInt32, _ position: Int32
  ) -> ChatEvent {
    var event = ChatEvent(kind, choice, result.item(item).text &+ ChatItem.Call.arguments.rawValue)
    event.item = item
    event.call = position
    return event
  }

  // MARK: The end

  /// Adds an event for each complete call.
  mutating func endCalls() throws(Failure) {
    var i = 0
    while i < result.choiceCount {
      let choice = result.choice(at: i)
      if !result.isTruncated(choice) { try endCalls(choice) }
      i &+= 1
    }
  }

  private mutating func endCalls(_ choice: ChatChoice) throws(Failure) {
    var position: Int32 = 0
    var number = choice.calls.first
    while number != 0 {
      try emitCall(.toolCallEnd, choice, number, position, 0)
      number = result.item(number).next
      position &+= 1
    }
  }

  /// Ends all texts: half of a surrogate pair becomes U+FFFD, with an event.
  mutating func endAllTexts() throws(Failure) {
    var i = 0
    while i < result.choiceCount {
      let choice = result.choice(at: i)
      try endText(choice, .content, .text)
      try endText(choice, .reasoning, .reasoning)
      try endText(choice, .refusal, .refusal)
      var position: Int32 = 0
      var number = choice.calls.first
      while number != 0 {
        let call = result.item(number)
        let size = try result.texts.end(call.text &+ ChatItem.Call.arguments.rawValue)
        if size > 0 { try emitCall(.toolArguments, choice, number, position, size) }
        number = call.next
        position &+= 1
      }
      i &+= 1
    }
    try result.texts.endAll()
  }

  @inline(never)
  private mutating func endText(
    _ choice: ChatChoice, _ text: ChatChoice.Text, _ kind: ChatEvent.Kind
  ) throws(Failure) {
    let number = result.number(choice, text)
    let size = try result.texts.end(number)
    if size > 0 { try record(ChatEvent(kind, choice, number), size) }
  }
}
