import OpenRouterBase

/// Reads server-sent events as the HTML standard defines them (WHATWG HTML §9.2). Bytes go in, in chunks of any size;
/// events come out one at a time. The data of an event is borrowed from the buffer.
struct EventStream: ~Copyable {
  enum Kind: Int32 {
    case message = 1
    case comment = 2
  }

  /// The last event. Its texts are NUL-terminated and valid until the stream changes. If the data of a message was
  /// valid UTF-8, it lies in the stream's buffer, where the owner of the stream may change it.
  struct Event {
    var kind: Kind
    /// "message" if the stream gives none; empty for a comment.
    var type: Bytes
    var data: Bytes
    var lastEventID: Bytes
  }

  enum Outcome {
    case event, waiting, end
  }

  static var defaultLimit: Int { 16 &* 1024 &* 1024 }
  /// The largest limit, and the largest chunk.
  static var mostBytes: Int { 1024 &* 1024 &* 1024 }

  private(set) var event = Event(kind: .message, type: Bytes(""), data: Bytes(""), lastEventID: Bytes(""))
  /// The most bytes that the data of one event may have, and each of its other texts.
  private(set) var limit = EventStream.defaultLimit
  /// In milliseconds; negative if the stream gave none.
  private(set) var retryTime: Int64 = -1

  private var buffer = StreamBuffer()
  private var type = StreamText()
  private var id = StreamText()
  private var lastID = StreamText()
  /// The data of the event if it was not valid UTF-8.
  private var replaced = StreamText()

  /// Whether the beginning was checked for a byte order mark, which is skipped.
  private var isBegun = false
  private var isEnded = false
  /// Whether the limit was exceeded, after which nothing is read.
  private var isOver = false
  /// Whether there was a field after the last empty line.
  private var isOpen = false
  private var hasType = false
  private var hasID = false
  private var dataHasOthers = false
  /// Whether the line is to be ignored and its beginning was discarded.
  private var isPassedOver = false

  var lastEventID: Bytes { lastID.text }

  /// Resets everything; the memory is zeroed and kept.
  mutating func reset() {
    buffer.reset()
    type.reset()
    id.reset()
    lastID.reset()
    replaced.reset()
    event = Event(kind: .message, type: Bytes(""), data: Bytes(""), lastEventID: Bytes(""))
    limit = EventStream.defaultLimit
    retryTime = -1
    isBegun = false
    isEnded = false
    isOver = false
    isOpen = false
    hasType = false
    hasID = false
    dataHasOthers = false
    isPassedOver = false
  }

  mutating func set(limit: Int) throws(Failure) {
    if limit < 1 || limit > EventStream.mostBytes { throw Failure(.streamLimit) }
    self.limit = limit
    isOver = false
  }

  // MARK: Bytes in

  /// Adds bytes. On failure nothing has changed.
  @inline(never)
  mutating func read(_ bytes: Bytes) throws(Failure) {
    if isEnded { throw Failure(.streamEnded) }
    if isOver { throw Failure(.streamEventSize) }
    if bytes.count > EventStream.mostBytes { throw Failure(.streamPiece) }
    try buffer.append(bytes)
  }

  /// No more bytes will follow.
  mutating func end() { isEnded = true }

  // MARK: Events out

  /// Advances to the next event. On failure nothing has changed, and the call can be repeated.
  @inline(never)
  mutating func next() throws(Failure) -> Outcome {
    if !begin() { return try rest() }
    while buffer.findLine() {
      if try processLine() { return .event }
    }
    try checkUnfinished()
    return try rest()
  }

  /// Skips a byte order mark; false if more bytes are needed to decide.
  @inline(__always)
  private mutating func begin() -> Bool {
    if isBegun { return true }
    let bytes = buffer.bytes(from: buffer.line, to: min(buffer.end, buffer.line &+ 3))
    let mark = Bytes("\u{FEFF}")
    if !mark[0, bytes.count].equals(bytes) {
      isBegun = true
    } else if bytes.count == 3 {
      buffer.skip(3)
      isBegun = true
    }
    return isBegun
  }

  /// The outcome after the last line.
  private func rest() throws(Failure) -> Outcome {
    if !isEnded { return .waiting }
    if isOpen || isPassedOver || buffer.line < buffer.end { throw Failure(.streamBrokeOff) }
    return .end
  }

  /// Processes the line that was found; true if an event is complete.
  @inline(__always)
  private mutating func processLine() throws(Failure) -> Bool {
    if isPassedOver {
      isPassedOver = false
      isOpen = true
      buffer.consumeLine()
      return false
    }
    let line = buffer.bytes(from: buffer.line, to: buffer.lineEnd)
    if line.isEmpty { return try dispatch() }
    let (field, start) = StreamField.read(line, isWhole: true)
    try check(field, line.count &- start)
    if field == .data {
      if buffer.data == nil { dataHasOthers = false }
      dataHasOthers = dataHasOthers || buffer.lineHasOthers
      buffer.addData(from: buffer.line &+ start)
      isOpen = true
      buffer.consumeLine()
      return false
    }
    return try process(field, line[start, line.count])
  }

  @inline(never)
  private mutating func process(_ field: StreamField, _ value: Bytes) throws(Failure) -> Bool {
    let isASCII = !buffer.lineHasOthers
    switch field {
    case .comment:
      let end = buffer.lineEnd
      let text = try valid(value, isASCII: isASCII)
      event = Event(kind: .comment, type: Bytes(""), data: text, lastEventID: lastID.text)
      buffer.consumeLine()
      buffer.terminate(at: end)
      return true
    case .type:
      try type.set(value, isASCII: isASCII)
      hasType = true
    case .id where !value.contains(0):
      try id.set(value, isASCII: isASCII)
      hasID = true
    case .retry: setRetryTime(value)
    default: break
    }
    isOpen = true
    buffer.consumeLine()
    return false
  }

  /// Completes an event at an empty line; false if it has no data.
  @inline(__always)
  private mutating func dispatch() throws(Failure) -> Bool {
    guard let data = buffer.data else {
      try endBlock()
      return false
    }
    let text = try valid(buffer.bytes(from: data.start, to: data.end), isASCII: !dataHasOthers)
    let isNamed = hasType && !type.isEmpty
    try endBlock()
    // Not earlier: the byte may be the empty line itself.
    buffer.terminate(at: data.end)
    event = Event(kind: .message, type: isNamed ? type.text : Bytes("message"), data: text, lastEventID: lastID.text)
    return true
  }

  @inline(__always)
  private mutating func endBlock() throws(Failure) {
    if hasID { try lastID.set(id.text, isASCII: true) }
    hasID = false
    hasType = false
    isOpen = false
    buffer.removeData()
    buffer.consumeLine()
  }

  /// The text, or a copy with U+FFFD for invalid UTF-8.
  @inline(__always)
  private mutating func valid(_ text: Bytes, isASCII: Bool) throws(Failure) -> Bytes {
    if isASCII || UTF8Replacement.isValid(text) { return text }
    try replaced.set(text, isASCII: false)
    return replaced.text
  }

  /// Only digits are accepted; a time that is too large becomes the largest one.
  private mutating func setRetryTime(_ value: Bytes) {
    var time: Int64 = 0
    var i = 0
    while i < value.count {
      if !ASCII.isDigit(value[i]) { return }
      let (tens, isLong) = time.multipliedReportingOverflow(by: 10)
      let (sum, isLonger) = tens.addingReportingOverflow(Int64(ASCII.digit(value[i])))
      time = isLong || isLonger ? Int64.max : sum
      i &+= 1
    }
    if i > 0 { retryTime = time }
  }

  // MARK: Limits

  /// Checks the size of a value, or of the part that has arrived.
  @inline(__always)
  private mutating func check(_ field: StreamField, _ size: Int) throws(Failure) {
    var total = size
    if field == .data, let data = buffer.data { total = data.end &- data.start &+ 1 &+ size }
    if total <= limit || field == .unknown || field == .undecided { return }
    isOver = true
    throw Failure(.streamEventSize)
  }

  /// Checks the beginning of a line without an end, or discards it if the line is to be ignored.
  private mutating func checkUnfinished() throws(Failure) {
    let line = buffer.bytes(from: buffer.line, to: buffer.end)
    if line.isEmpty { return }
    let (field, start) = isPassedOver ? (.unknown, 0) : StreamField.read(line, isWhole: false)
    try check(field, line.count &- start)
    if field != .unknown { return }
    isPassedOver = true
    buffer.skip(line.count)
  }
}
