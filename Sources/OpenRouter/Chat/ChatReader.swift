import OpenRouterBase

/// Reads the response to a chat request. Bytes go in, in chunks of any size; events come out and together form the
/// result. A response that is one JSON document gives the same events as a stream.
struct ChatReader: ~Copyable {
  private enum Mode {
    case idle
    /// Only white space so far.
    case undecided
    case events, body
  }

  enum Outcome {
    case event, waiting, end
  }

  var result = ChatResult()
  /// The last chunk.
  var document = JSONDocument()
  /// The events of the chunk.
  var events = ChatRecordList<ChatEvent>()
  var event = ChatEvent(.other)
  /// The text of a keep-alive comment.
  private(set) var comment = Bytes("")
  private(set) var httpStatus: Int32 = 0
  /// Why reading ended, if it failed.
  private(set) var failure: Failure?

  /// Whether the document is the whole response, not a chunk.
  private(set) var isWhole = false

  var template = ChatTemplate()
  /// The largest size of the body, or of all texts of a stream.
  private var limit = ChatTexts.defaultLimit
  private var stream = EventStream()
  private var mode = Mode.idle
  private var isEvents = false
  private var isEnded = false
  var isOver = false
  private var nextEvent = 0

  init() {}

  mutating func reset() {
    result.reset()
    document.reset()
    events.clear()
    stream.reset()
    template.clear()
    limit = ChatTexts.defaultLimit
    failure = nil
    mode = .idle
    isEnded = false
    isOver = false
    nextEvent = 0
    httpStatus = 0
    event = ChatEvent(.other)
    comment = Bytes("")
  }

  // MARK: Bytes in

  /// Begins with the head of the response. The previous result is discarded; on failure nothing has changed.
  mutating func begin(_ status: Int32, _ type: Bytes) throws(Failure) {
    try type.checkStorable()
    var fresh = ChatResult()
    try fresh.begin()
    try fresh.texts.append(broken: type[0, min(type.count, 256)], to: .errorType)
    fresh.texts.limit = limit
    let response = Response(status: status, type: type, body: Bytes(""))
    let essence = type[0, type.firstIndex(of: UInt8(ascii: ";"))].trimmed
    isEvents = essence.equalsIgnoringCase(Bytes("text/event-stream"))
    let isJSON = response.isJSONType
    // Nothing can fail from here on. The type, which may be borrowed from the old result, is no longer needed.
    reset()
    limit = fresh.texts.limit
    result = fresh
    document.makeSecret()
    httpStatus = status
    mode = response.isSuccess && !isJSON ? .undecided : .body
  }

  mutating func set(limit: Int) throws(Failure) {
    if limit < 1 || limit > EventStream.mostBytes { throw Failure(.streamLimit) }
    self.limit = limit
    result.texts.limit = limit
  }

  /// Adds bytes. On failure nothing has changed.
  mutating func read(_ bytes: Bytes) throws(Failure) {
    if mode == .idle { throw Failure(.chatNotBegun) }
    if isEnded { throw Failure(.streamEnded) }
    if bytes.count > EventStream.mostBytes { throw Failure(.streamPiece) }
    // Bytes after the end are ignored.
    if isOver || failure != nil { return }
    if mode == .events { return try stream.read(bytes) }
    if mode == .undecided { return try readUndecided(bytes) }
    let start = result.text(.body).isEmpty ? bytes.whiteSpaceSize : 0
    if bytes.count &- start > limit &- result.text(.body).count { throw Failure(.chatLimit) }
    try result.texts.append(ChatResult.Text.body.rawValue, bytes[start, bytes.count])
  }

  @inline(never)
  private mutating func readUndecided(_ bytes: Bytes) throws(Failure) {
    let body = result.text(.body)
    let size = body.count
    if body.isEmpty && kind(of: bytes) == .events {
      try stream.read(bytes)
      return mode = .events
    }
    let blanks = body.isEmpty || body.isPadding ? bytes.whiteSpaceSize : 0
    try result.texts.append(ChatResult.Text.body.rawValue, bytes[max(blanks, 1) &- 1, bytes.count])
    let all = result.text(.body)
    if all.isPadding { return try shortenPadding() }
    // Only now is it known whether this is a body, which has a limit.
    if kind(of: all) != .body || all.count &- all.paddingSize <= limit { return }
    result.texts.cut(.body, to: size)
    throw Failure(.chatLimit)
  }

  /// Of white space before a response only this matters: whether it ends within a line. So one byte of it is kept, and no
  /// padding is read twice or counts.
  private mutating func shortenPadding() throws(Failure) {
    let body = result.text(.body)
    let hasMark = body.byteOrderMarkSize > 0
    let isInLine = body[body.count &- 1] == UInt8(ascii: " ") || body[body.count &- 1] == UInt8(ascii: "\t")
    result.texts.clear(ChatResult.Text.body.rawValue)
    if hasMark { try result.texts.append(ChatResult.Text.body.rawValue, Bytes("\u{FEFF}")) }
    try result.texts.append(ChatResult.Text.body.rawValue, isInLine ? Bytes(" ") : Bytes("\n"))
  }

  /// The kind of a successful response by its first byte: JSON with another content type is accepted.
  @inline(never)
  private func kind(of bytes: Bytes) -> Mode {
    let start = bytes.paddingSize
    // Nothing yet, or the beginning of a byte order mark.
    if start == bytes.count || (bytes[start] == 0xEF && bytes.count &- start < 3) { return .undecided }
    return bytes[start] == UInt8(ascii: "{") || (bytes[start] == UInt8(ascii: "<") && !isEvents) ? .body : .events
  }

  private mutating func decide() throws(Failure) {
    let bytes = result.text(.body)
    var kind = kind(of: bytes)
    if kind == .undecided && isEnded { kind = .events }
    if kind == .events {
      try stream.read(bytes)
      if isEnded { stream.end() }
      result.texts.clear(ChatResult.Text.body.rawValue)
    }
    mode = kind
  }

  /// No more bytes will follow.
  mutating func end() throws(Failure) {
    if mode == .idle { throw Failure(.chatNotBegun) }
    isEnded = true
    if mode == .events { stream.end() }
  }

  // MARK: Events out

  /// Advances to the next event. A failure is final: it is returned again, and the result is kept.
  @inline(never)
  mutating func next() throws(Failure) -> Outcome {
    if mode == .idle { throw Failure(.chatNotBegun) }
    while true {
      if nextEvent < events.count {
        event = events[nextEvent, event]
        nextEvent &+= 1
        return .event
      }
      events.clear()
      nextEvent = 0
      if let failure { throw failure }
      if isOver { return .end }
      do throws(Failure) {
        if let outcome = try advance() { return outcome }
      } catch {
        failure = error
        endTexts()
      }
    }
  }

  /// Reads one event of the stream, or the body. Nil if it added events.
  @inline(__always)
  private mutating func advance() throws(Failure) -> Outcome? {
    if mode == .undecided { try decide() }
    if mode != .events {
      if !isEnded { return .waiting }
      try readBody()
      return nil
    }
    switch try nextOfStream() {
    case .waiting: return .waiting
    case .end: try finish(isDone: false)
    case .event:
      let text = stream.event.data
      if stream.event.kind == .comment { return keepAlive(text) }
      let data = text.chatTrimmed
      if data.isEmpty { return nil }
      // A comment that a gateway wrapped in an event.
      if data[0] == UInt8(ascii: ":") { return keepAlive(text) }
      if template.match(data) { return try addTemplated(data) ? .event : nil }
      if data[0] == UInt8(ascii: "[") && data.equals("[DONE]") {
        try finish(isDone: true)
      } else {
        try read(data, isBody: false)
        template.set(data, events: events.count)
      }
    }
    return nil
  }

  /// An incomplete event is ignored: the events before it may be complete.
  @inline(__always)
  private mutating func nextOfStream() throws(Failure) -> EventStream.Outcome {
    do throws(Failure) {
      return try stream.next()
    } catch {
      if error.reason == .streamBrokeOff { return .end }
      throw error
    }
  }

  /// Ends reading with a failure.
  mutating func fail(_ failure: Failure) {
    self.failure = failure
    events.clear()
    nextEvent = 0
  }

  private mutating func keepAlive(_ text: Bytes) -> Outcome {
    event = ChatEvent(.keepAlive)
    comment = text
    return .event
  }

  // MARK: Chunks

  /// Reads a chunk, or the whole body.
  @inline(never)
  private mutating func read(_ data: Bytes, isBody: Bool) throws(Failure) {
    document.reset()
    template.clear()
    isWhole = isBody
    do throws(Failure) {
      try reserve(data)
      try document.read(data)
    } catch {
      // A body that begins like an object but is incomplete was cut off.
      let isCut = data[0] == UInt8(ascii: "{") && (Int(error.position) >= data.count || data[data.count &- 1] != 0x7D)
      if isBody && error.status == .invalidJSON && isCut { throw Failure(.chatBrokeOff) }
      throw error
    }
    if document.tree.block[JSONNode.root].head.kind != .object { throw Failure(.chatData) }
    if try addChunk(message: isBody ? "message" : "delta") { throw Failure(.chatError) }
  }

  /// Makes room for a chunk, and for larger ones that may follow.
  @inline(__always)
  mutating func reserve(_ data: Bytes) throws(Failure) {
    // A text has at most one value for two bytes.
    let most = data.count &* (1 &+ MemoryLayout<JSONNode>.stride / 2) &+ 4 &* JSONBlock.padding
    if most > document.block.capacity { try grow(data) }
  }

  @inline(never)
  private mutating func grow(_ data: Bytes) throws(Failure) {
    let size = data.count &+ 2 &* JSONBlock.padding
    let nodes = max(JSONDocument.likelyCount(data), 96)
    if size &+ nodes &* MemoryLayout<JSONNode>.stride < document.block.capacity { return }
    try document.grow(text: size, nodes: nodes)
    document.releaseRetired()
  }

  private mutating func readBody() throws(Failure) {
    // Its size was checked. What is read from it may take as much again.
    result.texts.limit = Int.max
    var body = result.text(.body)
    if httpStatus < 200 || httpStatus > 299 {
      try result.texts.append(ChatResult.Text.error.rawValue, body)
      throw Failure(.chatStatus, of: Response.statusName)
    }
    body = body[body.byteOrderMarkSize, body.count].chatTrimmed
    if body.isEmpty { throw Failure(.chatBrokeOff) }
    if body[0] == UInt8(ascii: "<") && !isEvents { throw Failure(.chatType, of: Response.typeName) }
    if !UTF8Replacement.isValid(body) {
      try result.texts.append(broken: body, to: .validBody)
      body = result.text(.validBody)
    }
    try read(body, isBody: true)
    try finish(isDone: true)
  }
}
