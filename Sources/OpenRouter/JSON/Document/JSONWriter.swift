import OpenRouterBase

/// Writes a value and everything below it as compact JSON, in the order in which it was read or set.
enum JSONWriter {
  /// Writes to memory that is large enough.
  @inline(never)
  static func write(_ tree: JSONTree, _ node: UInt32, to writer: inout ByteWriter) {
    var output = JSONOutput(writer)
    put(tree, node, to: &output)
    writer.add(output.count)
  }

  @inline(never)
  static func size(_ tree: JSONTree, _ node: UInt32) -> Int {
    var counter = JSONCounter()
    put(tree, node, to: &counter)
    return counter.count
  }

  @inline(__always)
  private static func put<Sink: JSONSink>(
    _ tree: JSONTree, _ root: UInt32, to sink: inout Sink
  ) {
    let block = tree.block
    var node = root
    while true {
      let value = block[node]
      if value.name != JSONTree.noName && node != root {
        let size = block.nameSize(node)
        if value.head.has(JSONNode.Head.nameNeedsEscape) {
          sink.put { escapeAny(block.bytes(value.name, size), to: $0) }
        } else {
          putText(block.bytes(value.name, size), needsEscape: false, to: &sink)
        }
        sink.put(UInt8(ascii: ":"))
      }
      switch value.head.kind {
      case .text:
        if value.head.has(JSONNode.Head.isNoText) {
          sink.put { escapeAny(block.bytes(value.a, value.b), to: $0) }
        } else {
          putText(block.bytes(value.a, value.b), needsEscape: value.head.has(JSONNode.Head.needsEscape), to: &sink)
        }
      case .number:
        if value.head.has(JSONNode.Head.isBinary) {
          sink.put { number(value, to: $0) }
        } else {
          sink.put(block.bytes(value.a, value.b))
        }
      case .yes: sink.put(Bytes("true"))
      case .no: sink.put(Bytes("false"))
      case .array, .object:
        let bracket: UInt8 = value.head.kind == .object ? UInt8(ascii: "{") : UInt8(ascii: "[")
        sink.put(bracket)
        if value.a != 0 {
          node = value.a
          continue
        }
        sink.put(bracket &+ 2)
      default: sink.put(Bytes("null"))
      }
      // Returns to the container in which something follows.
      while true {
        if node == root { return }
        let head = block[node].head
        node = block[node].next
        if !head.has(JSONNode.Head.isLast) {
          sink.put(UInt8(ascii: ","))
          break
        }
        sink.put(block[node].head.kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]"))
      }
    }
  }

  @inline(__always)
  private static func putText<Sink: JSONSink>(_ text: Bytes, needsEscape: Bool, to sink: inout Sink) {
    if needsEscape { return sink.put { escape(text, to: $0) } }
    sink.put(UInt8(ascii: "\""))
    sink.put(text)
    sink.put(UInt8(ascii: "\""))
  }

  @inline(never)
  private static func number(_ value: JSONNode, to writer: consuming ByteWriter) -> Int {
    if !value.head.has(JSONNode.Head.isInteger) {
      return JSONNumber.write(Double(bitPattern: value.bits), to: writer)
    }
    var writer = writer
    writer.putInteger(Int64(bitPattern: value.bits))
    return writer.count
  }

  @inline(never)
  private static func escape(_ text: Bytes, to writer: consuming ByteWriter) -> Int {
    var writer = writer
    JSONText.write(text, to: &writer)
    return writer.count
  }

  /// Writes a string with escapes. It may contain U+0000 and halves of surrogate pairs in their stored form.
  @inline(never)
  private static func escapeAny(_ text: Bytes, to writer: consuming ByteWriter) -> Int {
    var writer = writer
    writer.put(UInt8(ascii: "\""))
    var start = 0
    var i = 0
    while true {
      i = text.firstIndex(from: i, notIn: .unescaped)
      // U+0000 and halves of pairs begin with plain bytes.
      let end = firstNonText(text, from: start, to: i)
      if end < i {
        writer.put(text[start, end])
        let isPair = text[end] == 0xED
        let unit: UInt32 = isPair ? 0xD000 | UInt32(text[end &+ 1] & 0x3F) &<< 6 | UInt32(text[end &+ 2] & 0x3F) : 0
        JSONText.putCodeUnit(unit, to: &writer)
        start = end &+ (isPair ? 3 : 2)
        i = start
        continue
      }
      writer.put(text[start, i])
      if i == text.count { break }
      JSONText.putEscape(text[i], to: &writer)
      i &+= 1
      start = i
    }
    writer.put(UInt8(ascii: "\""))
    return writer.count
  }

  /// The index of a stored U+0000 or half of a pair; `end` if not found.
  @inline(__always)
  private static func firstNonText(_ text: Bytes, from start: Int, to end: Int) -> Int {
    var i = start
    while i &+ 1 < end {
      if text[i] == 0xC0 || (text[i] == 0xED && text[i &+ 1] >= 0xA0) { return i }
      i &+= 1
    }
    return end
  }
}

extension JSONDocument {
  /// An upper bound of the bytes written.
  var writtenBound: Int {
    // For each node: a comma, a name's quotes and colon, and a number, which is longer than quotes and brackets.
    textUsed &+ 5 &* escapedText &+ 40 &* Int(nodeCount)
  }
}
