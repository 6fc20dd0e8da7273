import OpenRouterBase

/// The response so far, put together from its chunks, or read from one JSON document.
struct ChatResult: ~Copyable {
  var texts = ChatTexts()
  private var choices = ChatRecordList<ChatChoice>()
  private var items = ChatRecordList<ChatItem>()
  var usage = ChatUsage()
  /// Unknown members.
  var members = ChatList()
  /// The whole response has arrived.
  var isComplete = false

  /// The texts of every result, by their numbers. Those from the error on do not count against the limit.
  enum Text: UInt32 {
    case id, model, provider, usage
    /// The source of an error: the body of the response, or JSON made from the stream.
    case error, errorType
    /// The body of a response that is not a stream.
    case body, validBody
    /// The JSON borrowed with an event.
    case borrowed
    /// A text borrowed with an event, or a name, if it is not stored like that.
    case borrowedText
  }

  private static var textCount: Int { 10 }

  init() {}

  mutating func reset() {
    texts.reset()
    choices.clear()
    items.clear()
    usage = ChatUsage()
    members = ChatList()
    isComplete = false
  }

  /// Makes the texts of every result.
  mutating func begin() throws(Failure) {
    let counted = Int(Text.error.rawValue)
    _ = try texts.add(counted)
    // The body has the same limit on its own, and no limit hides an error. The others are no texts of the response.
    _ = try texts.add(ChatResult.textCount &- counted, isExempt: true)
  }

  func text(_ text: Text) -> Bytes { texts.text(text.rawValue) }

  /// A part of a text, NUL-terminated: a copy if the text continues after it.
  @inline(__always)
  mutating func borrow(_ number: UInt32, _ start: Int, _ size: Int) throws(Failure) -> Bytes {
    let text = texts.text(number)
    let part = text[start, start &+ size]
    return start &+ size == text.count ? part : try copy(part)
  }

  @inline(never)
  private mutating func copy(_ part: Bytes) throws(Failure) -> Bytes {
    texts.clear(Text.borrowedText.rawValue)
    try texts.append(Text.borrowedText.rawValue, part)
    return text(.borrowedText)
  }

  // MARK: Choices

  var choiceCount: Int { choices.count }

  /// The choice at a position, in order of arrival.
  @inline(never)
  func choice(at position: Int) -> ChatChoice { choices[position, ChatChoice(index: 0, text: 0)] }

  @inline(never)
  func set(_ choice: ChatChoice, at position: Int) { choices.set(position, choice) }

  /// The position of a choice; -1 if there is no choice with that index.
  func position(of index: Int32) -> Int {
    var i = choices.count &- 1
    while i >= 0 && choice(at: i).index != index { i &-= 1 }
    return i
  }

  /// The position of a choice, which is added if it is new.
  mutating func makeChoice(_ index: Int32) throws(Failure) -> Int {
    let position = position(of: index)
    if position >= 0 { return position }
    if choices.count == ChatChoice.limit { throw Failure(.chatLimit) }
    try choices.append(ChatChoice(index: index, text: texts.add(ChatChoice.textCount)))
    return choices.count &- 1
  }

  func number(_ choice: ChatChoice, _ text: ChatChoice.Text) -> UInt32 { choice.text &+ text.rawValue }

  func text(_ choice: ChatChoice, _ text: ChatChoice.Text) -> Bytes { texts.text(number(choice, text)) }

  /// Whether a choice's tool calls may have been cut off.
  func isTruncated(_ choice: ChatChoice) -> Bool {
    let reason = text(choice, .finishReason)
    return !isComplete || reason.equals("length") || reason.equals("error")
  }

  /// Checks that a choice's message can be sent back.
  func checkTurn(_ position: Int) throws(Failure) {
    let choice = choice(at: position)
    if choice.calls.count > 0 {
      if isTruncated(choice) { throw Failure(.chatCallTruncated, of: "choice") }
    } else if text(choice, .content).isEmpty && text(choice, .refusal).isEmpty {
      throw Failure(.chatNothing, of: "choice")
    }
  }

  /// Whether each choice has a finish reason.
  var isFinished: Bool {
    var i = 0
    while i < choices.count {
      if text(choice(at: i), .finishReason).isEmpty { return false }
      i &+= 1
    }
    return i > 0
  }

  // MARK: Items

  @inline(never)
  func item(_ number: UInt32) -> ChatItem { items[Int(number) &- 1, ChatItem(text: 0)] }

  @inline(never)
  func set(_ item: ChatItem, at number: UInt32) { items.set(Int(number) &- 1, item) }

  /// Makes an item with the given number of texts, for a list to which it is appended once it is complete.
  @inline(never)
  mutating func makeItem(for list: ChatList, texts count: Int) throws(Failure) -> UInt32 {
    if list.count == ChatList.limit { throw Failure(.chatLimit) }
    try items.append(ChatItem(text: texts.add(count)))
    return UInt32(truncatingIfNeeded: items.count)
  }

  @inline(never)
  mutating func append(_ number: UInt32, to list: inout ChatList) {
    if list.last == 0 {
      list.first = number
    } else {
      var last = item(list.last)
      last.next = number
      set(last, at: list.last)
    }
    list.last = number
    list.count &+= 1
  }

  /// The item at a position of a list, or 0.
  func item(in list: ChatList, at position: Int) -> UInt32 {
    if position < 0 || position >= Int(list.count) { return 0 }
    var number = list.first
    var left = position
    while left > 0 {
      number = item(number).next
      left &-= 1
    }
    return number
  }

  func text(_ number: UInt32, _ text: UInt32) -> Bytes { texts.text(item(number).text &+ text) }
}

/// The numbers of a response's usage; negative if absent.
struct ChatUsage {
  var prompt: Int64 = -1
  var completion: Int64 = -1
  var total: Int64 = -1
  var reasoning: Int64 = -1
  var cached: Int64 = -1
  var cost: Double = -1
  var costState = FieldState.absent

  enum Count {
    case prompt, completion, total, reasoning, cached
  }

  /// A number of tokens; -1 if it is absent.
  func tokens(_ count: Count) -> Int64 {
    switch count {
    case .prompt: prompt
    case .completion: completion
    case .total: total
    case .reasoning: reasoning
    case .cached: cached
    }
  }
}
