import OpenRouterBase

/// An event of a response, to be returned next. Its texts are in the result, its JSON in the chunk.
struct ChatEvent {
  /// The numbers are those of `openrouter_event_type`.
  enum Kind: Int32 {
    case text = 1
    case reasoning = 2
    case refusal = 3
    case toolCall = 4
    case toolArguments = 5
    case toolCallEnd = 6
    case image = 7
    case audio = 8
    case annotation = 9
    case usage = 10
    case keepAlive = 11
    case other = 12
  }

  var kind: Kind
  var choice: Int32 = -1
  /// The position of a tool call among those of its choice.
  var call: Int32 = -1
  /// The number of a text, and its new part.
  var text: UInt32 = 0
  var start = 0
  var size = 0
  /// The item of a tool call; 0 for none.
  var item: UInt32 = 0
  /// A value of the chunk; 0 for none.
  var node: UInt32 = 0

  init(_ kind: Kind) { self.kind = kind }

  /// An event for a text of a choice.
  init(_ kind: Kind, _ choice: ChatChoice, _ text: UInt32) {
    self.kind = kind
    self.choice = choice.index
    self.text = text
  }
}
