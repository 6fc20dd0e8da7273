import COpenRouter
import OpenRouterBase

/// What the getters of a result have in common.
extension Handle where M == ChatModel {
  /// Returns a borrowed text; an empty one counts as absent.
  @inline(never)
  static func borrow(_ text: Bytes, _ out: UnsafeMutablePointer<openrouter_string>) -> openrouter_status {
    if text.isEmpty { return OPENROUTER_ABSENT }
    // SAFETY: `out` is the caller's variable.
    unsafe out.pointee = openrouter_string(text)
    return OPENROUTER_OK
  }

  @inline(never)
  static func text(
    _ handle: OpaquePointer?, _ text: ChatResult.Text, _ out: UnsafeMutablePointer<openrouter_string>?
  ) -> openrouter_status {
    guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    return unsafe read(handle) { (model) throws(Failure) in unsafe borrow(model.reader.result.text(text), out) }
  }

  @inline(never)
  static func text(
    _ handle: OpaquePointer?, _ index: Int32, _ text: ChatChoice.Text, _ out: UnsafeMutablePointer<openrouter_string>?
  ) -> openrouter_status {
    guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    return unsafe read(handle) { (model) throws(Failure) in
      let place = model.reader.result.position(of: index)
      if place < 0 { return OPENROUTER_ABSENT }
      return unsafe borrow(model.reader.result.text(model.reader.result.choice(at: place), text), out)
    }
  }

  enum Items {
    case calls, images, annotations, audio
  }

  private static func list(_ choice: ChatChoice, _ items: Items) -> ChatList {
    switch items {
    case .calls: choice.calls
    case .images: choice.images
    case .annotations: choice.annotations
    case .audio: choice.audio
    }
  }

  @inline(never)
  static func count(
    _ handle: OpaquePointer?, _ index: Int32, _ items: Items, _ out: UnsafeMutablePointer<Int>?
  ) -> openrouter_status {
    guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    return unsafe read(handle) { (model) throws(Failure) in
      let place = model.reader.result.position(of: index)
      if place < 0 { return OPENROUTER_ABSENT }
      // SAFETY: `out` is the caller's variable.
      unsafe out.pointee = Int(list(model.reader.result.choice(at: place), items).count)
      return OPENROUTER_OK
    }
  }

  /// A text of the item at a position.
  @inline(never)
  static func text(
    _ handle: OpaquePointer?, _ index: Int32, _ items: Items, _ position: Int, _ text: UInt32,
    _ out: UnsafeMutablePointer<openrouter_string>?
  ) -> openrouter_status {
    guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    return unsafe read(handle) { (model) throws(Failure) in
      let place = model.reader.result.position(of: index)
      if place < 0 { return OPENROUTER_ABSENT }
      let list = list(model.reader.result.choice(at: place), items)
      let item = model.reader.result.item(in: list, at: position)
      if item == 0 { return OPENROUTER_ABSENT }
      let bytes = model.reader.result.text(item, text)
      // Arguments may be empty.
      if items == .calls && bytes.isEmpty && text == ChatItem.Call.arguments.rawValue {
        unsafe out.pointee = openrouter_string(bytes)
        return OPENROUTER_OK
      }
      return unsafe borrow(bytes, out)
    }
  }

  @inline(never)
  static func audio(
    _ handle: OpaquePointer?, _ index: Int32, _ name: ConstantText, _ out: UnsafeMutablePointer<openrouter_string>?
  ) -> openrouter_status {
    guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    return unsafe read(handle) { (model) throws(Failure) in
      let place = model.reader.result.position(of: index)
      if place < 0 { return OPENROUTER_ABSENT }
      let item = model.reader.result.member(model.reader.result.choice(at: place).audio, name.text)
      if item == 0 || !model.reader.result.item(item).isText { return OPENROUTER_ABSENT }
      return unsafe borrow(model.reader.result.text(item, ChatItem.Member.value.rawValue), out)
    }
  }

  @inline(never)
  static func tokens(
    _ handle: OpaquePointer?, _ out: UnsafeMutablePointer<Int64>?, _ count: ChatUsage.Count
  ) -> openrouter_status {
    guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    return unsafe read(handle) { (model) throws(Failure) in
      let tokens = model.reader.result.usage.tokens(count)
      if tokens < 0 { return OPENROUTER_ABSENT }
      unsafe out.pointee = tokens
      return OPENROUTER_OK
    }
  }

  // MARK: Documents

  enum Content {
    case json, arguments
    case reasoningDetails, whole
  }

  /// Fills a document. On failure it is unchanged.
  @inline(never)
  static func fill(
    _ handle: OpaquePointer?, _ content: Content, _ index: Int32, _ position: Int, _ json: OpaquePointer?
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    var given = OffendingValue.nothing
    do throws(Failure) {
      guard let json = unsafe JSONHandle.Pointer(json) else { throw Failure(.nullPointer, of: "json") }
      // SAFETY: handles that are not NULL came from their `make`, and one thread at a time changes them.
      let result = unsafe handle.pointee.model.reader.result.position(of: index)
      if content != .whole && result < 0 { throw Failure(.chatChoice, of: "choice") }
      switch content {
      case .json, .arguments:
        let text = try unsafe text(handle.pointee.model.reader.result, result, content == .json ? -1 : position)
        if text.isEmpty && content == .json { return OPENROUTER_ABSENT }
        given = .body(text)
        try unsafe json.pointee.document.read(text.isEmpty ? Bytes("{}") : text)
      case .reasoningDetails, .whole:
        var text = ShortBuffer()
        let part: ChatWriter.Part = content == .whole ? .whole : .reasoningDetails
        try text.put { unsafe ChatWriter.write(handle.pointee.model.reader.result, part, result, to: &$0) }
        try unsafe json.pointee.document.read(text.bytes)
      }
      unsafe json.pointee.diagnostics.clear()
      return OPENROUTER_OK
    } catch {
      var error = error
      if case .body(let text) = given, error.status == .invalidJSON {
        let place = unsafe handle.pointee.model.reader.result.position(of: index)
        let choice = unsafe handle.pointee.model.reader.result.choice(at: place)
        let start = text.whiteSpaceSize
        if unsafe handle.pointee.model.reader.result.isTruncated(choice) {
          error = Failure(.chatTruncated)
        } else if text.count &- start > 2 && text[start, start &+ 3].equals("```") {
          error = Failure(.chatFence)
        }
        error = error.of(content == .json ? "text" : "arguments")
      }
      return unsafe handle.pointee.diagnostics.record(error, given: given)
    }
  }

  /// The text of a choice, or the arguments of a tool call, which must be complete.
  private static func text(
    _ result: borrowing ChatResult, _ place: Int, _ position: Int
  ) throws(Failure) -> Bytes {
    let choice = result.choice(at: place)
    if position == -1 { return result.text(choice, .content) }
    let item = result.item(in: choice.calls, at: position)
    if item == 0 { throw Failure(.chatCall, of: "call") }
    if result.isTruncated(choice) { throw Failure(.chatTruncated, of: "arguments") }
    let text = result.text(item, ChatItem.Call.arguments.rawValue)
    return text.whiteSpaceSize == text.count ? Bytes("") : text
  }
}
