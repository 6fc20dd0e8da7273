import OpenRouterBase

/// A list of items, in the order in which they arrived. Items are numbered from 1 by their position in the result.
struct ChatList {
  var first: UInt32 = 0
  var last: UInt32 = 0
  var count: Int32 = 0

  /// The largest number of items of a list.
  static var limit: Int32 { 4096 }
}

/// A part of which a response may have several: a tool call, an image, an annotation, a block of reasoning, a member of
/// an object. Its texts have consecutive numbers from `text`.
struct ChatItem {
  /// The next item of the same list; 0 for none.
  var next: UInt32 = 0
  var text: UInt32
  /// The index given in the response.
  var index: Int64 = 0
  var hasIndex = false
  /// For a member: whether its value is text, not JSON.
  var isText = false
  /// For a block of reasoning, or audio.
  var members = ChatList()

  init(text: UInt32) { self.text = text }

  /// The texts of a tool call.
  enum Call: UInt32 {
    case id, name, arguments
  }

  /// The texts of a block of reasoning.
  enum Block: UInt32 {
    case type, id
  }

  /// The texts of a member.
  enum Member: UInt32 {
    case name, value
  }
}

/// One of the choices of a response.
struct ChatChoice {
  var index: Int32
  /// The first of its texts.
  var text: UInt32
  var calls = ChatList()
  var images = ChatList()
  var annotations = ChatList()
  var blocks = ChatList()
  /// Unknown members of the choice and of its message.
  var members = ChatList()
  var messageMembers = ChatList()
  /// The members of its audio.
  var audio = ChatList()

  init(index: Int32, text: UInt32) {
    self.index = index
    self.text = text
  }

  static var limit: Int { 1024 }

  enum Text: UInt32 {
    case content, reasoning, refusal, finishReason, nativeFinishReason
  }

  static var textCount: Int { 5 }
}
