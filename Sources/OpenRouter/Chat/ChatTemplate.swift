import OpenRouterBase

/// The last chunk, if all it did was to append texts to the result. The next chunk usually differs from it only in these
/// texts, and in values without effect, so it need not be read as JSON.
struct ChatTemplate: ~Copyable {
  /// A string whose text is appended.
  struct Span {
    /// Its place in the template, and in the chunk that matches, without the quotes.
    var place: Place
    var match = (start: 0, end: StringEnd(0, hasEscape: false))
    /// Whether there is an event, not only text.
    var isEvent: Bool
    /// The event, which has the number of the text that is appended to.
    var event: ChatEvent
  }

  /// A value without effect: a string with its quotes, or a number.
  struct Place {
    var start: Int
    var end: Int
  }

  private var bytes = GrowingBytes()
  /// Both lists have the order of the template.
  private var spans = ChatRecordList<Span>()
  private var ignored = ChatRecordList<Place>()
  /// The number of spans with an event; -1 if the chunk cannot be a template.
  private var eventCount = 0

  private static var none: Span { Span(place: Place(start: 0, end: 0), isEvent: false, event: ChatEvent(.other)) }

  init() {}

  deinit {
    var bytes = bytes
    bytes.free()
  }

  mutating func clear() {
    bytes.clear()
    spans.clear()
    ignored.clear()
    eventCount = 0
  }

  var spanCount: Int { spans.count }

  @inline(__always)
  func span(_ index: Int) -> Span { spans[index, ChatTemplate.none] }

  // MARK: Made while a chunk is read

  /// Adds a string of the chunk whose text is appended to that of an event.
  @inline(never)
  mutating func add(_ tree: JSONTree, _ node: UInt32, _ event: ChatEvent, isEvent: Bool) throws(Failure) {
    let value = tree.block[node]
    if value.b == 0 || eventCount < 0 { return }
    let start = Int(value.a)
    // Spans are matched from the first to the last, and have their effect in the same order. A string with escapes is longer
    // than its text.
    if value.head.has(JSONNode.Head.needsEscape) || (spans.count > 0 && span(spans.count &- 1).place.start > start) {
      return exclude()
    }
    try spans.append(Span(place: Place(start: start, end: start &+ Int(value.b)), isEvent: isEvent, event: event))
    if isEvent { eventCount &+= 1 }
  }

  /// Adds a value of the chunk that has no effect.
  @inline(never)
  mutating func ignore(_ tree: JSONTree, _ node: UInt32) throws(Failure) {
    let value = tree.block[node]
    let quote = value.head.kind == .text ? 1 : 0
    let isPlain = quote == 1 ? !value.head.has(JSONNode.Head.needsEscape) : value.head.kind == .number
    if !isPlain { return }
    try ignored.append(Place(start: Int(value.a) &- quote, end: Int(value.a) &+ Int(value.b) &+ quote))
  }

  /// The chunk does more than append texts.
  mutating func exclude() { eventCount = -1 }

  /// Keeps the chunk, which had a number of events. If out of memory, there is no template.
  @inline(never)
  mutating func set(_ data: Bytes, events: Int) {
    if spans.count == 0 || events != eventCount { return }
    do throws(Failure) { try bytes.append(data) } catch {}
  }

  // MARK: Matched with a chunk

  /// Finds the spans in a chunk. False if it differs from the template in anything else that has an effect.
  @inline(never)
  mutating func match(_ data: Bytes) -> Bool {
    if bytes.count == 0 { return false }
    var (place, from) = (0, 0)
    var i = 0
    while i < spans.count {
      let known = span(i).place
      if !skip(from, known.start, data, &place) { return false }
      let end = data.endOfText(from: place)
      if end.isWrong { return false }
      let start = place
      spans.update(i) { $0.match = (start, end) }
      place = end.quote
      from = known.end
      i &+= 1
    }
    return skip(from, bytes.count, data, &place) && place == data.count
  }

  /// Skips a part of the template in a chunk. False if it is not there.
  @inline(__always)
  private mutating func skip(_ start: Int, _ end: Int, _ data: Bytes, _ place: inout Int) -> Bool {
    skipSame(start, end, data, &place) || skipIgnoring(start, end, data, &place)
  }

  @inline(never)
  private mutating func skipSame(_ start: Int, _ end: Int, _ data: Bytes, _ place: inout Int) -> Bool {
    let size = end &- start
    if size > data.count &- place || !bytes.bytes[start, end].equals(data[place, place &+ size]) { return false }
    place &+= size
    return true
  }

  /// The same, with other values where they have no effect.
  @inline(never)
  private mutating func skipIgnoring(_ start: Int, _ end: Int, _ data: Bytes, _ place: inout Int) -> Bool {
    var start = start
    var i = 0
    while i < ignored.count {
      let value = ignored[i, Place(start: 0, end: 0)]
      i &+= 1
      if value.start < start || value.start > end { continue }
      if !skipSame(start, value.start, data, &place) { return false }
      place = data.endOfScalar(from: place)
      if place < 0 { return false }
      start = value.end
    }
    return skipSame(start, end, data, &place)
  }
}

extension Bytes {
  /// The end of a JSON string in a text that is valid UTF-8.
  @inline(__always)
  fileprivate func endOfText(from start: Int) -> StringEnd {
    let i = firstIndex(from: start, notIn: .unescaped)
    if i < count && self[i] == UInt8(ascii: "\"") { return StringEnd(i, hasEscape: false) }
    return endOfEscapes(from: i)
  }

  @inline(never)
  private func endOfEscapes(from start: Int) -> StringEnd {
    var i = start
    while i < count && self[i] == UInt8(ascii: "\\") {
      let size = escapeSize(at: i)
      if size == 0 { return StringEnd(wrongAt: i) }
      i = firstIndex(from: i &+ size, notIn: .unescaped)
    }
    return i < count && self[i] == UInt8(ascii: "\"") ? StringEnd(i, hasEscape: true) : StringEnd(wrongAt: i)
  }

  /// The index after a string, number or literal; negative if it is anything else.
  @inline(never)
  fileprivate func endOfScalar(from start: Int) -> Int {
    if start == count { return -1 }
    if self[start] == UInt8(ascii: "\"") {
      let end = stringEnd(from: start &+ 1)
      return end.isWrong ? -1 : end.quote &+ 1
    }
    do throws(Failure) { return try JSONScanner.skipScalar(self, from: start) } catch { return -1 }
  }
}
