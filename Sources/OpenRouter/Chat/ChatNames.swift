import OpenRouterBase

/// A list of members' names, each after a character that is its size. A chain of comparisons would be more code.
struct ChatNames {
  private let list: Bytes

  @inline(__always)
  private init(_ list: StaticString) {
    self.list = Bytes(list)
  }

  /// Those of a chunk.
  @inline(__always)
  static var chunk: ChatNames {
    ChatNames(
      """
      \u{2}id\u{5}model\u{8}provider\u{7}choices\u{5}usage\u{5}error\u{6}object\
      \u{7}created\u{12}system_fingerprint\u{C}service_tier
      """)
  }

  /// Those of a choice, but for its message.
  @inline(__always)
  static var choice: ChatNames { ChatNames("\u{5}index\u{D}finish_reason\u{14}native_finish_reason\u{5}error") }

  /// Those of a message.
  @inline(__always)
  static var message: ChatNames {
    ChatNames(
      """
      \u{7}content\u{9}reasoning\u{7}refusal\u{A}tool_calls\u{11}reasoning_details\u{6}images\u{5}audio\
      \u{B}annotations\u{4}role
      """)
  }

  /// Those of texts that arrive in fragments.
  @inline(__always)
  static var fragments: ChatNames { ChatNames("\u{4}text\u{7}summary\u{4}data\u{9}arguments\u{A}transcript") }

  /// The position of a name in the list; -1 if it is not there.
  @inline(never)
  func position(of name: Bytes) -> Int {
    var (start, position) = (0, 0)
    while start < list.count {
      let end = start &+ 1 &+ Int(list[start])
      if Int(list[start]) == name.count && list[start &+ 1, end].equals(name) { return position }
      start = end
      position &+= 1
    }
    return -1
  }
}
