import COpenRouter
import OpenRouterBase

/// An event stream as the model of a handle: the stream and, at the start of the model's memory, the struct that C
/// sees. Its fields are never set; they only name arguments in messages.
@safe
private struct StreamModel: ~Copyable, Model {
  enum Field: UInt8, ModelField {
    case bytes, limit

    var row: Row<Rule> {
      switch self {
      case .bytes: Row("bytes", "", .trusted)
      case .limit: Row("limit", "", .trusted)
      }
    }
  }

  var values: FieldValues<Field>
  var stream = EventStream()
  private let event: UnsafeMutablePointer<openrouter_stream_event>

  init(_ memory: ModelMemory) {
    let (event, rest) = unsafe memory.split(for: openrouter_stream_event.self)
    unsafe self.event = unsafe event
    values = FieldValues(rest)
  }

  mutating func reset() { stream.reset() }

  /// The last event, as C sees it.
  func borrow() -> UnsafePointer<openrouter_stream_event> {
    let last = stream.event
    // SAFETY: memory of the model, set as a whole.
    unsafe event.initialize(
      to: openrouter_stream_event(
        kind: last.kind.rawValue, type: openrouter_string(last.type), data: openrouter_string(last.data),
        last_event_id: openrouter_string(last.lastEventID)))
    return unsafe UnsafePointer(event)
  }
}

private typealias C = Handle<StreamModel>

@_cdecl("openrouter_event_stream_new") @implementation @inline(__always)
public func openrouter_event_stream_new(_ out: UnsafeMutablePointer<OpaquePointer?>!) -> openrouter_status {
  unsafe C.make(out)
}

@_cdecl("openrouter_event_stream_free") @implementation @inline(__always)
public func openrouter_event_stream_free(_ stream: OpaquePointer!) {
  unsafe C.free(stream)
}

@_cdecl("openrouter_event_stream_reset") @implementation @inline(__always)
public func openrouter_event_stream_reset(_ stream: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(stream)
}

@_cdecl("openrouter_event_stream_set_limit") @implementation @inline(__always)
public func openrouter_event_stream_set_limit(_ stream: OpaquePointer!, _ limit: Int) -> openrouter_status {
  // `size_t` arrives signed; a negative value is not shown.
  unsafe C.change(stream, .limit, given: { _, _ in limit < 0 ? .nothing : .integer(Int64(limit)) }) {
    (model) throws(Failure) in try model.stream.set(limit: limit)
  }
}

@_cdecl("openrouter_event_stream_get_limit") @implementation @inline(__always)
public func openrouter_event_stream_get_limit(
  _ stream: OpaquePointer!, _ out: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
  return unsafe C.read(stream) { (model) throws(Failure) in
    // SAFETY: `out` is the caller's variable; so below.
    unsafe out.pointee = model.stream.limit
    return OPENROUTER_OK
  }
}

@_cdecl("openrouter_event_stream_read") @implementation @inline(__always)
public func openrouter_event_stream_read(
  _ stream: OpaquePointer!, _ bytes: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  // Only the size is shown: the bytes may contain a secret.
  unsafe C.change(stream, .bytes, given: { _, _ in unsafe OffendingValue(bytes, size, Rule.apiKey) }) {
    (model) throws(Failure) in
    try unsafe model.stream.read(Bytes(bytes, size))
  }
}

@_cdecl("openrouter_event_stream_end") @implementation @inline(__always)
public func openrouter_event_stream_end(_ stream: OpaquePointer!) -> openrouter_status {
  unsafe C.change(stream) { (model) throws(Failure) in model.stream.end() }
}

@_cdecl("openrouter_event_stream_next") @implementation @inline(__always)
public func openrouter_event_stream_next(
  _ stream: OpaquePointer!, _ event: UnsafeMutablePointer<UnsafePointer<openrouter_stream_event>?>!
) -> openrouter_status {
  guard let event = unsafe event else { return unsafe C.refuseNull(stream, FieldName("event")) }
  var status = OPENROUTER_OK
  let failure = unsafe C.change(stream, .bytes) { (model) throws(Failure) in
    switch try model.stream.next() {
    case .event: unsafe event.pointee = model.borrow()
    case .waiting: status = OPENROUTER_WAITING
    case .end: status = OPENROUTER_END
    }
  }
  return failure < 0 ? failure : status
}

@_cdecl("openrouter_event_stream_get_last_event_id") @implementation @inline(__always)
public func openrouter_event_stream_get_last_event_id(
  _ stream: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
  return unsafe C.read(stream) { (model) throws(Failure) in
    let id = model.stream.lastEventID
    if id.isEmpty { return OPENROUTER_ABSENT }
    unsafe out.pointee = openrouter_string(id)
    return OPENROUTER_OK
  }
}

@_cdecl("openrouter_event_stream_get_retry_ms") @implementation @inline(__always)
public func openrouter_event_stream_get_retry_ms(
  _ stream: OpaquePointer!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
  return unsafe C.read(stream) { (model) throws(Failure) in
    if model.stream.retryTime < 0 { return OPENROUTER_ABSENT }
    unsafe out.pointee = model.stream.retryTime
    return OPENROUTER_OK
  }
}

@_cdecl("openrouter_event_stream_error_field") @implementation @inline(__always)
public func openrouter_event_stream_error_field(_ stream: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorField(stream)
}

@_cdecl("openrouter_event_stream_error_message") @implementation @inline(__always)
public func openrouter_event_stream_error_message(_ stream: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorMessage(stream)
}
