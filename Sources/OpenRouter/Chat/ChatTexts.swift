import OpenRouterBase

/// The texts of a response, which grow and are identified by numbers. All are valid UTF-8 without U+0000, and are
/// zeroed before they are freed.
struct ChatTexts: ~Copyable {
  private struct Slot {
    var bytes = GrowingBytes()
    /// The first half of a surrogate pair, whose second half may follow; 0 for none.
    var half: UInt32 = 0
    /// It does not count.
    var isExempt = false
  }

  /// The largest size of all texts together, in bytes.
  var limit = ChatTexts.defaultLimit
  private var total = 0
  private var slots = ChatRecordList<Slot>()

  static var defaultLimit: Int { 64 &* 1024 &* 1024 }

  init() {}

  deinit {
    var i = 0
    while i < slots.count {
      var slot = slots[i, Slot()]
      slot.bytes.free()
      i &+= 1
    }
  }

  var count: UInt32 { UInt32(truncatingIfNeeded: slots.count) }

  mutating func reset() {
    var i = 0
    while i < slots.count {
      var slot = slots[i, Slot()]
      slot.bytes.free()
      i &+= 1
    }
    slots.clear()
    total = 0
    limit = ChatTexts.defaultLimit
  }

  /// Adds empty texts. Exempt ones do not count against the limit.
  ///
  /// - Returns: the number of the first; the others follow.
  @inline(never)
  mutating func add(_ count: Int, isExempt: Bool = false) throws(Failure) -> UInt32 {
    let first = slots.count
    var i = 0
    while i < count {
      try slots.append(Slot(isExempt: isExempt))
      i &+= 1
    }
    return UInt32(truncatingIfNeeded: first)
  }

  @inline(__always)
  private func slot(_ number: UInt32) -> Slot { slots[Int(number), Slot()] }

  @inline(__always)
  private func set(_ number: UInt32, _ slot: Slot) { slots.set(Int(number), slot) }

  /// A text; empty if the number is unknown.
  func text(_ number: UInt32) -> Bytes { slot(number).bytes.bytes }

  func hasHalf(_ number: UInt32) -> Bool { slot(number).half != 0 }

  // MARK: Adding

  @inline(__always)
  private func check(_ size: Int, _ slot: Slot) throws(Failure) {
    if size > limit &- total && !slot.isExempt { throw Failure(.chatLimit) }
  }

  /// Stores a text that has become longer.
  @inline(__always)
  private mutating func set(_ number: UInt32, _ slot: Slot, added size: Int) {
    set(number, slot)
    if !slot.isExempt { total &+= size }
  }

  /// Appends a copy.
  ///
  /// - Returns: the number of bytes appended.
  @inline(never)
  @discardableResult
  mutating func append(_ number: UInt32, _ text: Bytes) throws(Failure) -> Int {
    var slot = slot(number)
    try check(text.count, slot)
    try slot.bytes.append(text)
    set(number, slot, added: text.count)
    return text.count
  }

  /// Appends a text of a document, which stores U+0000 and halves of surrogate pairs in a special form.
  @inline(__always)
  @discardableResult
  mutating func append(_ number: UInt32, _ tree: JSONTree, _ node: UInt32) throws(Failure) -> Int {
    let value = tree.block[node]
    let text = tree.block.bytes(value.a, value.b)
    if !value.head.has(JSONNode.Head.isNoText) && !hasHalf(number) { return try append(number, text) }
    return try appendAny(number, text)
  }

  /// The same, with U+FFFD for these. Two matching halves become one character.
  @inline(never)
  mutating func appendAny(_ number: UInt32, _ text: Bytes) throws(Failure) -> Int {
    var slot = slot(number)
    var half = slot.half
    var counter = ByteWriter()
    ChatTexts.write(text, &half, to: &counter)
    let size = counter.count
    try check(size, slot)
    try slot.bytes.append(size) { ChatTexts.write(text, &slot.half, to: &$0) }
    set(number, slot, added: size)
    return size
  }

  private static func write(_ text: Bytes, _ half: inout UInt32, to writer: inout ByteWriter) {
    var i = 0
    while i < text.count {
      let c = text[i]
      let isPart = c == 0xED && i &+ 2 < text.count && text[i &+ 1] >= 0xA0
      if isPart && text[i &+ 1] >= 0xB0 && half != 0 {
        let low = UInt32(text[i &+ 1] & 0x0F) &<< 6 | UInt32(text[i &+ 2] & 0x3F)
        let scalar = 0x10000 &+ (half & 0x3FF) &<< 10 &+ low
        writer.put(
          UInt8(truncatingIfNeeded: 0xF0 | scalar &>> 18), UInt8(truncatingIfNeeded: 0x80 | scalar &>> 12 & 0x3F))
        writer.put(
          UInt8(truncatingIfNeeded: 0x80 | scalar &>> 6 & 0x3F), UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        half = 0
        i &+= 3
        continue
      }
      if half != 0 { writer.put("\u{FFFD}") }
      half = 0
      if isPart {
        if text[i &+ 1] < 0xB0 {
          half = 0x400 | UInt32(text[i &+ 1] & 0x0F) &<< 6 | UInt32(text[i &+ 2] & 0x3F)
        } else {
          writer.put("\u{FFFD}")
        }
        i &+= 3
      } else if c == 0xC0 {
        writer.put("\u{FFFD}")
        i &+= 2
      } else {
        writer.put(c)
        i &+= 1
      }
    }
  }

  /// Ends a text: half of a pair becomes U+FFFD.
  ///
  /// - Returns: the number of bytes appended.
  @inline(never)
  @discardableResult
  mutating func end(_ number: UInt32) throws(Failure) -> Int {
    var slot = slot(number)
    if slot.half == 0 { return 0 }
    try slot.bytes.append(Bytes("\u{FFFD}"))
    slot.half = 0
    set(number, slot, added: 3)
    return 3
  }

  mutating func endAll() throws(Failure) {
    var i: UInt32 = 0
    while i < count {
      try end(i)
      i &+= 1
    }
  }

  // MARK: Replacing

  @inline(never)
  mutating func clear(_ number: UInt32) {
    var slot = slot(number)
    if !slot.isExempt { total &-= slot.bytes.count }
    slot.bytes.clear()
    slot.half = 0
    set(number, slot)
  }

  /// Removes what follows the first bytes of an exempt text.
  mutating func cut(_ number: ChatResult.Text, to size: Int) {
    var slot = slot(number.rawValue)
    slot.bytes.cut(to: size)
    set(number.rawValue, slot)
  }

  /// Replaces a text by one of a document.
  @inline(never)
  mutating func replace(_ number: UInt32, _ tree: JSONTree, _ node: UInt32) throws(Failure) {
    clear(number)
    try append(number, tree, node)
    try end(number)
  }

  /// Replaces a text by a value of a document as JSON. On failure nothing has changed.
  @inline(never)
  mutating func replace(_ number: UInt32, json tree: JSONTree, _ node: UInt32) throws(Failure) {
    let size = JSONWriter.size(tree, node)
    var slot = slot(number)
    let more = size &- slot.bytes.count
    try check(more, slot)
    try slot.bytes.replace(size) { JSONWriter.write(tree, node, to: &$0) }
    slot.half = 0
    set(number, slot, added: more)
  }

  /// Appends a text with U+FFFD for invalid UTF-8.
  @inline(never)
  mutating func append(_ number: UInt32, broken text: Bytes) throws(Failure) {
    let size = UTF8Replacement.size(of: text)
    var slot = slot(number)
    try check(size, slot)
    try slot.bytes.append(size) { UTF8Replacement.write(text, to: &$0) }
    set(number, slot, added: size)
  }
}

extension ChatTexts {
  mutating func append(broken text: Bytes, to number: ChatResult.Text) throws(Failure) {
    try append(number.rawValue, broken: text)
  }
}
