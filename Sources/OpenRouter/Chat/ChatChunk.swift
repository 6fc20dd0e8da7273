import OpenRouterBase

/// Adds a chunk to the result, and its events.
extension ChatReader {
  /// Adds the content of a chunk.
  ///
  /// - Parameter message: the name of a choice's message.
  /// - Returns: whether there is an error.
  @inline(never)
  mutating func addChunk(message: ConstantText) throws(Failure) -> Bool {
    let tree = document.tree
    var (choices, usage, error): (UInt32, UInt32, UInt32) = (0, 0, 0)
    var i = tree.firstMember(JSONNode.root)
    while i != 0 {
      let position = ChatNames.chunk.position(of: tree.name(i))
      switch position {
      case 0, 1, 2: try keepFirst(UInt32(truncatingIfNeeded: position), i)
      case 3: choices = i
      case 4: usage = i
      case 5: error = i
      case 6: break
      default:
        // Members that are the same in each chunk are kept once.
        let isSame = position >= 0
        if !isSame || result.choiceCount == 0 { try addOuter(i, isKnown: isSame) }
        if isSame { try template.ignore(tree, i) }
      }
      i = tree.following(i)
    }
    var hasError = false
    if choices != 0 && tree.block[choices].head.kind == .array {
      var position: Int32 = 0
      i = tree.firstMember(choices)
      while i != 0 {
        if tree.block[i].head.kind == .object, try addChoice(i, position, message) { hasError = true }
        position &+= 1
        i = tree.following(i)
      }
    }
    if usage != 0 && tree.block[usage].head.kind == .object { try addUsage(usage) }
    if error != 0, try addError(error) { hasError = true }
    if hasError { try keepFinishReasonAsError() }
    return hasError
  }

  /// Keeps the first text that is not empty: the id, the model or the provider.
  @inline(never)
  private mutating func keepFirst(_ text: UInt32, _ node: UInt32) throws(Failure) {
    if result.texts.text(text).isEmpty {
      if document.tree.block[node].head.kind != .text { return }
      try result.texts.replace(text, document.tree, node)
      if result.texts.text(text).isEmpty { return }
    }
    try template.ignore(document.tree, node)
  }

  @inline(never)
  private mutating func addOuter(_ node: UInt32, isKnown: Bool) throws(Failure) {
    var members = result.members
    defer { result.members = members }
    if isKnown {
      try result.keep(document.tree, node, in: &members, joins: false)
    } else {
      try keepUnknown(node, -1, &members)
    }
  }

  /// Keeps an unknown member, and adds an event for it.
  @inline(never)
  mutating func keepUnknown(_ node: UInt32, _ choice: Int32, _ list: inout ChatList) throws(Failure) {
    if document.tree.block[node].head.kind == .null { return }
    try result.keep(document.tree, node, in: &list, joins: false)
    var event = ChatEvent(.other)
    event.choice = choice
    event.node = node
    try events.append(event)
  }

  /// An error is an object, or a text that is not empty.
  @inline(never)
  private mutating func addError(_ node: UInt32) throws(Failure) -> Bool {
    let value = document.tree.block[node]
    if value.head.kind != .object && (value.head.kind != .text || value.b == 0) { return false }
    try keepError(node)
    return true
  }

  @inline(never)
  private mutating func addUsage(_ node: UInt32) throws(Failure) {
    let tree = document.tree
    try result.texts.replace(ChatResult.Text.usage.rawValue, json: tree, node)
    var usage = ChatUsage()
    _ = tree.integer(node, "prompt_tokens", &usage.prompt)
    _ = tree.integer(node, "completion_tokens", &usage.completion)
    _ = tree.integer(node, "total_tokens", &usage.total)
    let details = tree.member(node, Bytes("completion_tokens_details"), mayHaveEscape: false)
    if details != 0 { _ = tree.integer(details, "reasoning_tokens", &usage.reasoning) }
    let prompt = tree.member(node, Bytes("prompt_tokens_details"), mayHaveEscape: false)
    if prompt != 0 { _ = tree.integer(prompt, "cached_tokens", &usage.cached) }
    let cost = tree.member(node, Bytes("cost"), mayHaveEscape: false)
    if cost != 0 {
      let status = tree.getNumber(cost, &usage.cost)
      usage.costState = status == .ok ? .present : status == .null ? .null : .absent
    }
    result.usage = usage
    var event = ChatEvent(.usage)
    event.node = node
    try events.append(event)
  }

  // MARK: Choices

  /// - Returns: whether there is an error.
  @inline(never)
  private mutating func addChoice(
    _ node: UInt32, _ position: Int32, _ message: ConstantText
  ) throws(Failure) -> Bool {
    let tree = document.tree
    var (delta, finish, native, error, number): (UInt32, UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0, 0)
    var others = false
    var i = tree.firstMember(node)
    while i != 0 {
      let name = tree.name(i)
      switch ChatNames.choice.position(of: name) {
      case 0: number = i
      case 1: finish = i
      case 2: native = i
      case 3: error = i
      default:
        if name.equals(message.text) {
          delta = i
        } else if tree.block[i].head.kind != .null {
          others = true
        }
      }
      i = tree.following(i)
    }
    var index = Int64(position)
    if number != 0 && (tree.getInteger(number, &index) != .ok || index < 0 || index > Int64(Int32.max)) {
      index = Int64(position)
    }
    let place = try result.makeChoice(Int32(truncatingIfNeeded: index))
    if others {
      var choice = result.choice(at: place)
      defer { result.set(choice, at: place) }
      try keepUnknownMembers(node, &choice, message)
    }
    if delta != 0 && tree.block[delta].head.kind == .object { try addMessage(delta, place) }
    let choice = result.choice(at: place)
    if native != 0 { try keepReason(native, result.number(choice, .nativeFinishReason)) }
    if finish != 0 { try keepReason(finish, result.number(choice, .finishReason)) }
    var hasError = false
    if error != 0 { hasError = try addError(error) }
    return hasError || (finish != 0 && tree.textBytes(finish, isError: "error"))
  }

  /// Keeps a reason that is a text and not empty.
  @inline(never)
  private mutating func keepReason(_ node: UInt32, _ number: UInt32) throws(Failure) {
    let value = document.tree.block[node]
    if value.head.kind != .text || value.b == 0 { return }
    try result.texts.replace(number, document.tree, node)
  }

  @inline(never)
  private mutating func keepUnknownMembers(
    _ node: UInt32, _ choice: inout ChatChoice, _ message: ConstantText
  ) throws(Failure) {
    let tree = document.tree
    var i = tree.firstMember(node)
    while i != 0 {
      let name = tree.name(i)
      let isKnown = name.equals(message.text) || ChatNames.choice.position(of: name) >= 0
      if !isKnown { try keepUnknown(i, choice.index, &choice.members) }
      i = tree.following(i)
    }
  }
}

extension JSONTree {
  /// Whether a text is the given literal.
  @inline(__always)
  func textBytes(_ node: UInt32, isError literal: ConstantText) -> Bool {
    block[node].head.kind == .text && textBytes(node).equals(literal.text)
  }

  /// The first element of an array; 0 if it is empty or not an array.
  func firstElement(_ array: UInt32) -> UInt32 { block[array].head.kind == .array ? block[array].a : 0 }
}
