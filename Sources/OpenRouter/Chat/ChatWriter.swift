import OpenRouterBase

/// Writes parts of a result as JSON, in the form of a response and in the form for the next request.
enum ChatWriter {
  enum Part {
    case whole, reasoningDetails
    /// The message of a choice, as far as the next request accepts it.
    case turn
  }

  @inline(never)
  static func write(_ result: borrowing ChatResult, _ part: Part, _ place: Int, to writer: inout ByteWriter) {
    switch part {
    case .whole: putWhole(result, to: &writer)
    case .reasoningDetails: putBlocks(result, result.choice(at: place), to: &writer)
    case .turn: putMessage(result, result.choice(at: place), isTurn: true, to: &writer)
    }
  }

  /// A member's name, after a comma unless it is the first.
  @inline(never)
  private static func put(_ name: ConstantText, to writer: inout ByteWriter) {
    writer.put(",\"")
    writer.put(name.text)
    writer.put("\":")
  }

  @inline(never)
  private static func putText(_ name: ConstantText, _ text: Bytes, to writer: inout ByteWriter) {
    if text.isEmpty { return }
    put(name, to: &writer)
    JSONText.write(text, to: &writer)
  }

  private static func putWhole(_ result: borrowing ChatResult, to writer: inout ByteWriter) {
    writer.put("{\"object\":\"chat.completion\"")
    putText("id", result.text(.id), to: &writer)
    putText("model", result.text(.model), to: &writer)
    putText("provider", result.text(.provider), to: &writer)
    putMembers(result, result.members, to: &writer)
    put("choices", to: &writer)
    var i = 0
    while i < result.choiceCount {
      writer.put(i == 0 ? UInt8(ascii: "[") : UInt8(ascii: ","))
      putChoice(result, result.choice(at: i), to: &writer)
      i &+= 1
    }
    if i == 0 { writer.put(UInt8(ascii: "[")) }
    writer.put(UInt8(ascii: "]"))
    if !result.text(.usage).isEmpty {
      put("usage", to: &writer)
      writer.put(result.text(.usage))
    }
    writer.put(UInt8(ascii: "}"))
  }

  private static func putChoice(
    _ result: borrowing ChatResult, _ choice: ChatChoice, to writer: inout ByteWriter
  ) {
    writer.put("{\"index\":")
    writer.putInteger(Int64(choice.index))
    put("message", to: &writer)
    putMessage(result, choice, to: &writer)
    put("finish_reason", to: &writer)
    let reason = result.text(choice, .finishReason)
    if reason.isEmpty { writer.put("null") } else { JSONText.write(reason, to: &writer) }
    putText("native_finish_reason", result.text(choice, .nativeFinishReason), to: &writer)
    putMembers(result, choice.members, to: &writer)
    writer.put(UInt8(ascii: "}"))
  }

  @inline(never)
  private static func putMessage(
    _ result: borrowing ChatResult, _ choice: ChatChoice, isTurn: Bool = false, to writer: inout ByteWriter
  ) {
    writer.put("{\"role\":\"assistant\"")
    put("content", to: &writer)
    let content = result.text(choice, .content)
    if content.isEmpty { writer.put("null") } else { JSONText.write(content, to: &writer) }
    // In the next request the blocks of reasoning replace its text, and a refusal is sent only if there is no text.
    if !isTurn || choice.blocks.count == 0 { putText("reasoning", result.text(choice, .reasoning), to: &writer) }
    if !isTurn || content.isEmpty { putText("refusal", result.text(choice, .refusal), to: &writer) }
    if choice.calls.count > 0 {
      put("tool_calls", to: &writer)
      putCalls(result, choice, to: &writer)
    }
    if choice.blocks.count > 0 {
      put("reasoning_details", to: &writer)
      putBlocks(result, choice, to: &writer)
    }
    if !isTurn { putMedia(result, choice, to: &writer) }
    writer.put(UInt8(ascii: "}"))
  }

  private static func putCalls(
    _ result: borrowing ChatResult, _ choice: ChatChoice, to writer: inout ByteWriter
  ) {
    var number = choice.calls.first
    while number != 0 {
      writer.put(number == choice.calls.first ? UInt8(ascii: "[") : UInt8(ascii: ","))
      writer.put("{\"type\":\"function\"")
      putText("id", result.text(number, ChatItem.Call.id.rawValue), to: &writer)
      put("function", to: &writer)
      writer.put("{\"name\":")
      JSONText.write(result.text(number, ChatItem.Call.name.rawValue), to: &writer)
      put("arguments", to: &writer)
      let arguments = result.text(number, ChatItem.Call.arguments.rawValue)
      JSONText.write(arguments.chatTrimmed.isEmpty ? Bytes("{}") : arguments, to: &writer)
      writer.put(UInt8(ascii: "}"), UInt8(ascii: "}"))
      number = result.item(number).next
    }
    writer.put(UInt8(ascii: "]"))
  }

  private static func putBlocks(
    _ result: borrowing ChatResult, _ choice: ChatChoice, to writer: inout ByteWriter
  ) {
    writer.put(UInt8(ascii: "["))
    var number = choice.blocks.first
    while number != 0 {
      if number != choice.blocks.first { writer.put(UInt8(ascii: ",")) }
      putObject(result, result.item(number).members, to: &writer)
      number = result.item(number).next
    }
    writer.put(UInt8(ascii: "]"))
  }

  private static func putMedia(
    _ result: borrowing ChatResult, _ choice: ChatChoice, to writer: inout ByteWriter
  ) {
    var number = choice.images.first
    if number != 0 {
      put("images", to: &writer)
      while number != 0 {
        writer.put(number == choice.images.first ? UInt8(ascii: "[") : UInt8(ascii: ","))
        writer.put("{\"type\":\"image_url\",\"image_url\":{\"url\":")
        JSONText.write(result.text(number, 0), to: &writer)
        writer.put(UInt8(ascii: "}"), UInt8(ascii: "}"))
        number = result.item(number).next
      }
      writer.put(UInt8(ascii: "]"))
    }
    if choice.audio.count > 0 {
      put("audio", to: &writer)
      putObject(result, choice.audio, to: &writer)
    }
    number = choice.annotations.first
    if number != 0 {
      put("annotations", to: &writer)
      while number != 0 {
        writer.put(number == choice.annotations.first ? UInt8(ascii: "[") : UInt8(ascii: ","))
        writer.put(result.text(number, 0))
        number = result.item(number).next
      }
      writer.put(UInt8(ascii: "]"))
    }
    putMembers(result, choice.messageMembers, to: &writer)
  }

  @inline(never)
  private static func putObject(_ result: borrowing ChatResult, _ list: ChatList, to writer: inout ByteWriter) {
    writer.put(UInt8(ascii: "{"))
    putMembers(result, list, isFirst: true, to: &writer)
    writer.put(UInt8(ascii: "}"))
  }

  @inline(never)
  private static func putMembers(
    _ result: borrowing ChatResult, _ list: ChatList, isFirst: Bool = false, to writer: inout ByteWriter
  ) {
    var number = list.first
    while number != 0 {
      if !isFirst || number != list.first { writer.put(UInt8(ascii: ",")) }
      let member = result.item(number)
      JSONText.write(result.text(number, ChatItem.Member.name.rawValue), to: &writer)
      writer.put(UInt8(ascii: ":"))
      let value = result.text(number, ChatItem.Member.value.rawValue)
      if member.isText { JSONText.write(value, to: &writer) } else { writer.put(value) }
      number = member.next
    }
  }
}
