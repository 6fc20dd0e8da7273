import OpenRouterBase

/// Reads values. Nothing is changed, so threads may read concurrently.
extension JSONTree {
  /// The type of a value; the numbers are those of `openrouter_json_type`.
  enum ValueType: Int32 {
    case null = 1
    case boolean = 2
    case number = 3
    case text = 4
    case array = 5
    case object = 6
  }

  func type(_ node: UInt32) -> ValueType {
    switch block[node].head.kind {
    case .no, .yes: .boolean
    case .number: .number
    case .text: .text
    case .array: .array
    case .object: .object
    default: .null
    }
  }

  /// The status for a value of another type.
  @inline(never)
  private func mismatch(_ node: UInt32) -> Status { block[node].head.kind == .null ? .null : .unexpectedType }

  @inline(__always)
  func getText(_ node: UInt32, _ out: inout Bytes) -> Status {
    let value = block[node]
    if value.head.kind != .text { return mismatch(node) }
    out = block.bytes(value.a, value.b)
    return value.head.has(JSONNode.Head.isNoText) ? JSONTree.noTextStatus(out) : .ok
  }

  /// Why a text is not valid Unicode: it contains U+0000, or half of a surrogate pair.
  @inline(never)
  static func noTextStatus(_ text: Bytes) -> Status {
    var i = 0
    while i &+ 1 < text.count {
      if text[i] == 0xC0 { return .invalidValue }
      if text[i] == 0xED && text[i &+ 1] >= 0xA0 { return .invalidUTF8 }
      i &+= 1
    }
    return .ok
  }

  func getNumber(_ node: UInt32, _ out: inout Double) -> Status {
    let value = block[node]
    if value.head.kind != .number { return mismatch(node) }
    if value.head.has(JSONNode.Head.isBinary) {
      out =
        value.head.has(JSONNode.Head.isInteger)
        ? Double(Int64(bitPattern: value.bits)) : Double(bitPattern: value.bits)
      return .ok
    }
    guard let number = DecimalNumber.value(of: block.bytes(value.a, value.b)) else { return .tooLarge }
    out = number
    return .ok
  }

  func getInteger(_ node: UInt32, _ out: inout Int64) -> Status {
    let value = block[node]
    if value.head.kind != .number { return mismatch(node) }
    if value.head.has(JSONNode.Head.isInteger) {
      out = Int64(bitPattern: value.bits)
      return .ok
    }
    if value.head.has(JSONNode.Head.isBinary) {
      guard let integer = DecimalNumber.integer(Double(bitPattern: value.bits)) else { return .invalidValue }
      out = integer
      return .ok
    }
    // Includes the bytes before it: short numbers are read by the eight bytes that end with them.
    let text = block.bytes(0, value.a &+ value.b)
    guard let integer = JSONInteger.value(in: text, from: Int(value.a), to: text.count) else { return .invalidValue }
    out = integer
    return .ok
  }

  func getBoolean(_ node: UInt32, _ out: inout Bool) -> Status {
    switch block[node].head.kind {
    case .yes: out = true
    case .no: out = false
    default: return mismatch(node)
    }
    return .ok
  }

  /// The number of elements or members.
  func getCount(_ node: UInt32, _ out: inout Int) -> Status {
    if !block[node].head.isContainer { return mismatch(node) }
    out = Int(block[node].b)
    return .ok
  }

  // MARK: Walking

  func firstChild(_ node: UInt32, _ out: inout UInt32) -> Status {
    if isEmpty { return .absent }
    if !block[node].head.isContainer { return mismatch(node) }
    out = block[node].a
    return out == 0 ? .absent : .ok
  }

  func nextSibling(_ node: UInt32, _ out: inout UInt32) -> Status {
    if node == JSONNode.root || block[node].head.has(JSONNode.Head.isLast) { return .absent }
    out = block[node].next
    return .ok
  }

  func getName(_ node: UInt32, _ out: inout Bytes) -> Status {
    if node == JSONNode.root || !isMember(node) { return .absent }
    out = name(node)
    return block[node].head.has(JSONNode.Head.nameNeedsEscape) ? JSONTree.noTextStatus(out) : .ok
  }
}
