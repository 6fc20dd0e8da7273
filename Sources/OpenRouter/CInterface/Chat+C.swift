import COpenRouter
import OpenRouterBase

/// A chat stream as the model of a handle. Its result is the same handle: the getters see what the stream has read.
@safe
struct ChatModel: ~Copyable, Model {
  enum Field: UInt8, ModelField {
    case bytes, limit, choice, call, contentType

    var row: Row<Rule> {
      switch self {
      case .bytes: Row("bytes", "", .trusted)
      case .limit: Row("limit", "", .trusted)
      case .choice: Row("choice", "", .trusted)
      case .call: Row("call", "", .trusted)
      case .contentType: Row("content_type", "", .trusted)
      }
    }
  }

  var values: FieldValues<Field>
  var reader = ChatReader()
  /// The handle is a stream's, not one that `openrouter_chat_result_new` made.
  var isStream = false
  private let event: UnsafeMutablePointer<openrouter_event>

  init(_ memory: ModelMemory) {
    let (event, rest) = unsafe memory.split(for: openrouter_event.self)
    unsafe self.event = unsafe event
    values = FieldValues(rest)
  }

  mutating func reset() { reader.reset() }

  /// What a failure's message shows: of the response, only its status.
  func given(_ failure: Failure) -> OffendingValue {
    failure.reason == .chatStatus ? .integer(Int64(reader.httpStatus)) : .nothing
  }

  /// The last event, as C sees it.
  mutating func borrow() throws(Failure) -> UnsafePointer<openrouter_event> {
    let last = reader.event
    let none = unsafe openrouter_string(Bytes(""))
    // SAFETY: memory of the model. Its members are set one by one, as a copy of the whole would take longer.
    unsafe event.pointee.type = last.kind.rawValue
    unsafe event.pointee.choice = last.choice
    unsafe event.pointee.tool_call = last.call
    unsafe event.pointee.text = none
    unsafe event.pointee.id = none
    unsafe event.pointee.name = none
    unsafe event.pointee.json = none
    unsafe event.pointee.prompt_tokens = -1
    unsafe event.pointee.completion_tokens = -1
    unsafe event.pointee.total_tokens = -1
    unsafe event.pointee.cost = -1
    if last.kind == .keepAlive {
      unsafe event.pointee.text = openrouter_string(reader.comment)
    } else if last.size > 0 {
      unsafe event.pointee.text = try openrouter_string(reader.result.borrow(last.text, last.start, last.size))
    }
    if last.item != 0 {
      let call = reader.result.item(last.item)
      unsafe event.pointee.id = openrouter_string(reader.result.texts.text(call.text))
      unsafe event.pointee.name = openrouter_string(reader.result.texts.text(call.text &+ ChatItem.Call.name.rawValue))
    }
    if last.node != 0 { try fillJSON(last) }
    return unsafe UnsafePointer(event)
  }

  @inline(never)
  private mutating func fillJSON(_ last: ChatEvent) throws(Failure) {
    let number = ChatResult.Text.borrowed.rawValue
    try reader.result.texts.replace(number, json: reader.document.tree, last.node)
    unsafe event.pointee.json = openrouter_string(reader.result.texts.text(number))
    if last.kind == .other {
      unsafe event.pointee.name = try openrouter_string(reader.result.plainName(reader.document.tree, last.node))
    }
    if last.kind != .usage { return }
    let usage = reader.result.usage
    unsafe event.pointee.prompt_tokens = usage.prompt
    unsafe event.pointee.completion_tokens = usage.completion
    unsafe event.pointee.total_tokens = usage.total
    unsafe event.pointee.cost = usage.cost
  }
}

private typealias C = Handle<ChatModel>

@_cdecl("openrouter_chat_stream_new") @implementation @inline(__always)
public func openrouter_chat_stream_new(_ out: UnsafeMutablePointer<OpaquePointer?>!) -> openrouter_status {
  let status = unsafe C.make(out)
  // SAFETY: `make` has written a new handle to `out`.
  if status == OPENROUTER_OK, let stream = unsafe C.Pointer(out.pointee) { unsafe stream.pointee.model.isStream = true }
  return status
}

@_cdecl("openrouter_chat_stream_free") @implementation @inline(__always)
public func openrouter_chat_stream_free(_ stream: OpaquePointer!) {
  unsafe C.free(stream)
}

@_cdecl("openrouter_chat_stream_reset") @implementation @inline(__always)
public func openrouter_chat_stream_reset(_ stream: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(stream)
}

@_cdecl("openrouter_chat_stream_set_limit") @implementation @inline(__always)
public func openrouter_chat_stream_set_limit(_ stream: OpaquePointer!, _ limit: Int) -> openrouter_status {
  // `size_t` arrives signed; a negative value is not shown.
  unsafe C.change(stream, .limit, given: { _, _ in limit < 0 ? .nothing : .integer(Int64(limit)) }) {
    (model) throws(Failure) in try model.reader.set(limit: limit)
  }
}

@_cdecl("openrouter_chat_stream_begin") @implementation @inline(__always)
public func openrouter_chat_stream_begin(
  _ stream: OpaquePointer!, _ httpStatus: Int32, _ contentType: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.change(stream, .contentType) { (model) throws(Failure) in
    try unsafe model.reader.begin(httpStatus, Bytes(contentType, size))
  }
}

@_cdecl("openrouter_chat_stream_read") @implementation @inline(__always)
public func openrouter_chat_stream_read(
  _ stream: OpaquePointer!, _ bytes: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  // Only the size is shown: the bytes may contain a secret.
  unsafe C.change(stream, .bytes, given: { _, _ in unsafe OffendingValue(bytes, size, Rule.apiKey) }) {
    (model) throws(Failure) in
    try unsafe model.reader.read(Bytes(bytes, size))
  }
}

@_cdecl("openrouter_chat_stream_end") @implementation @inline(__always)
public func openrouter_chat_stream_end(_ stream: OpaquePointer!) -> openrouter_status {
  unsafe C.change(stream, .bytes) { (model) throws(Failure) in try model.reader.end() }
}

@_cdecl("openrouter_chat_stream_next") @implementation @inline(__always)
public func openrouter_chat_stream_next(
  _ stream: OpaquePointer!, _ event: UnsafeMutablePointer<UnsafePointer<openrouter_event>?>!
) -> openrouter_status {
  guard let event = unsafe event else { return unsafe C.refuseNull(stream, FieldName("event")) }
  var status = OPENROUTER_OK
  let failure = unsafe C.change(stream, .bytes, given: { $1.given($0) }) { (model) throws(Failure) in
    switch try model.reader.next() {
    case .event:
      // SAFETY: `out` is the caller's variable.
      do throws(Failure) {
        unsafe event.pointee = try model.borrow()
      } catch {
        model.reader.fail(error)
        throw error
      }
    case .waiting: status = OPENROUTER_WAITING
    case .end: status = OPENROUTER_END
    }
  }
  return failure < 0 ? failure : status
}

@_cdecl("openrouter_chat_stream_get_result") @implementation @inline(__always)
public func openrouter_chat_stream_get_result(
  _ stream: OpaquePointer!, _ out: UnsafeMutablePointer<OpaquePointer?>!
) -> openrouter_status {
  guard let out = unsafe out else { return unsafe C.refuseNull(stream, FieldName("out")) }
  guard let stream = unsafe stream else { return OPENROUTER_ERROR_NULL_POINTER }
  // SAFETY: `out` is the caller's variable.
  unsafe out.pointee = stream
  return OPENROUTER_OK
}

@_cdecl("openrouter_chat_stream_error_field") @implementation @inline(__always)
public func openrouter_chat_stream_error_field(_ stream: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorField(stream)
}

@_cdecl("openrouter_chat_stream_error_message") @implementation @inline(__always)
public func openrouter_chat_stream_error_message(_ stream: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorMessage(stream)
}
