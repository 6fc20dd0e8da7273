import OpenRouterBase

/// The message of a choice, or a part of it: texts, reasoning, media.
extension ChatReader {
  mutating func addMessage(_ node: UInt32, _ place: Int) throws(Failure) {
    var choice = result.choice(at: place)
    // Also after a failure: what was read stays readable.
    defer { result.set(choice, at: place) }
    try addMessage(node, &choice)
  }

  @inline(never)
  private mutating func addMessage(_ node: UInt32, _ choice: inout ChatChoice) throws(Failure) {
    let tree = document.tree
    var (content, reasoning, refusal, calls): (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    var (blocks, images, audio, annotations): (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    var i = tree.firstMember(node)
    while i != 0 {
      switch ChatNames.message.position(of: tree.name(i)) {
      case 0: content = i
      case 1: reasoning = i
      case 2: refusal = i
      case 3: calls = i
      case 4: blocks = i
      case 5: images = i
      case 6: audio = i
      case 7: annotations = i
      case 8: break
      default: try keepUnknown(i, choice.index, &choice.messageMembers)
      }
      i = tree.following(i)
    }
    if reasoning != 0 { try addText(reasoning, choice, .reasoning, .reasoning) }
    if blocks != 0 { try result.merge(tree, blocks, into: &choice, isWhole: isWhole, noting: &template) }
    if content != 0 { try addContent(content, choice) }
    if refusal != 0 { try addText(refusal, choice, .refusal, .refusal) }
    if images | audio | annotations != 0 { try addMedia(images, audio, annotations, &choice) }
    if calls != 0 { try addCalls(calls, &choice) }
  }

  /// Adds a value that is a text.
  @inline(never)
  private mutating func addText(
    _ node: UInt32, _ choice: ChatChoice, _ text: ChatChoice.Text, _ kind: ChatEvent.Kind
  ) throws(Failure) {
    if document.tree.block[node].head.kind != .text { return }
    let event = ChatEvent(kind, choice, result.number(choice, text))
    let size = try result.texts.append(event.text, document.tree, node)
    try template.add(document.tree, node, event, isEvent: true)
    if size > 0 { try record(event, size) }
  }

  /// An event for the last bytes of its text.
  @inline(__always)
  func placed(_ event: ChatEvent, _ size: Int) -> ChatEvent {
    var event = event
    event.start = result.texts.text(event.text).count &- size
    event.size = size
    return event
  }

  /// Adds an event for the new part of a text.
  @inline(never)
  mutating func record(_ event: ChatEvent, _ size: Int) throws(Failure) {
    try events.append(placed(event, size))
  }

  /// A text, or an array whose texts are added.
  @inline(__always)
  private mutating func addContent(_ node: UInt32, _ choice: ChatChoice) throws(Failure) {
    if document.tree.block[node].head.kind == .array { return try addParts(node, choice) }
    try addText(node, choice, .content, .text)
  }

  @inline(never)
  private mutating func addParts(_ array: UInt32, _ choice: ChatChoice) throws(Failure) {
    let tree = document.tree
    var i = tree.firstMember(array)
    while i != 0 {
      let text = tree.text(i, "text")
      if text != 0 && tree.textBytes(tree.text(i, "type")).equals("text") {
        try addText(text, choice, .content, .text)
      }
      i = tree.following(i)
    }
  }

  // MARK: Media

  @inline(never)
  private mutating func addMedia(
    _ images: UInt32, _ audio: UInt32, _ annotations: UInt32, _ choice: inout ChatChoice
  ) throws(Failure) {
    let tree = document.tree
    var i = images == 0 ? 0 : tree.firstElement(images)
    while i != 0 {
      try addImage(i, &choice)
      i = tree.following(i)
    }
    if audio != 0 && tree.block[audio].head.kind == .object { try addAudio(audio, &choice) }
    i = annotations == 0 ? 0 : tree.firstElement(annotations)
    while i != 0 {
      if tree.block[i].head.kind == .object {
        let number = try result.makeItem(for: choice.annotations, texts: 1)
        let text = result.item(number).text
        try result.texts.replace(text, json: tree, i)
        result.append(number, to: &choice.annotations)
        try emitItem(.annotation, choice, i, text, 0)
      }
      i = tree.following(i)
    }
  }

  /// An image is an object with a URL, usually of the scheme data.
  private mutating func addImage(_ node: UInt32, _ choice: inout ChatChoice) throws(Failure) {
    let tree = document.tree
    if tree.block[node].head.kind != .object { return }
    let object = tree.member(node, Bytes("image_url"), mayHaveEscape: false)
    let url = object == 0 ? 0 : tree.text(object, "url")
    if url == 0 { return }
    let number = try result.makeItem(for: choice.images, texts: 1)
    let text = result.item(number).text
    try result.texts.replace(text, tree, url)
    result.append(number, to: &choice.images)
    try emitItem(.image, choice, node, text, result.texts.text(text).count)
  }

  /// Audio arrives in fragments of base64, with a transcript as text.
  private mutating func addAudio(_ node: UInt32, _ choice: inout ChatChoice) throws(Failure) {
    let tree = document.tree
    let before = audioData(choice).count
    try result.keepAll(tree, node, in: &choice.audio, noting: &template)
    let item = result.member(choice.audio, Bytes("data"))
    let hasText = item != 0 && tree.text(node, "data") != 0
    let number = hasText ? result.item(item).text &+ ChatItem.Member.value.rawValue : 0
    try emitItem(.audio, choice, node, number, hasText ? result.texts.text(number).count &- before : 0)
  }

  /// The base64 so far.
  private func audioData(_ choice: ChatChoice) -> Bytes {
    let item = result.member(choice.audio, Bytes("data"))
    return item == 0 || !result.item(item).isText ? Bytes("") : result.text(item, ChatItem.Member.value.rawValue)
  }

  @inline(never)
  private mutating func emitItem(
    _ kind: ChatEvent.Kind, _ choice: ChatChoice, _ node: UInt32, _ text: UInt32, _ size: Int
  ) throws(Failure) {
    var event = ChatEvent(kind, choice, text)
    event.node = node
    try record(event, size)
  }
}
