import OpenRouterBase

/// A place in a document as a JSON Pointer: a node, and tokens for what does not exist yet.
struct SchemaPlace {
  let tree: JSONTree
  let node: UInt32
  /// Empty, or tokens, each with its slash.
  let tokens: Bytes

  init(_ tree: JSONTree, _ node: UInt32, _ tokens: Bytes = Bytes("")) {
    self.tree = tree
    self.node = node
    self.tokens = tokens
  }

  /// The place of the enclosing container.
  var parent: SchemaPlace {
    var end = tokens.count
    while end > 0 {
      end &-= 1
      if tokens[end] == UInt8(ascii: "/") { return SchemaPlace(tree, node, tokens[0, end]) }
    }
    return SchemaPlace(tree, isRoot ? JSONNode.root : tree.parent(node))
  }

  private var isRoot: Bool { tree.isEmpty || node == JSONNode.root }

  /// Writes the pointer, leaving room for what follows it. The root is called `document`.
  @inline(never)
  func write(to writer: inout ByteWriter, leaving room: Int) {
    if isRoot && tokens.isEmpty { return writer.put("document") }
    writeTokens(to: &writer, leaving: room)
  }

  /// The same, but empty for the root.
  @inline(never)
  func writeTokens(to writer: inout ByteWriter, leaving room: Int) {
    if !isRoot { writeNode(node, to: &writer, leaving: room) }
    _ = OffendingValue.escape(tokens, to: &writer, leaving: room)
  }

  /// Writes the path to a node. There are at most 128 levels.
  private func writeNode(_ node: UInt32, to writer: inout ByteWriter, leaving room: Int) {
    if node == JSONNode.root { return }
    let parent = tree.parent(node)
    writeNode(parent, to: &writer, leaving: room)
    if writer.room < room { return }
    writer.put(UInt8(ascii: "/"))
    if tree.isMember(node) { return writeName(tree.name(node), to: &writer, leaving: room) }
    var index: Int64 = 0
    var i = tree.block[parent].a
    while i != node {
      index &+= 1
      i = tree.block[i].next
    }
    writer.putInteger(index)
  }

  /// Writes a name as a token of a pointer (RFC 6901 §3).
  private func writeName(_ name: Bytes, to writer: inout ByteWriter, leaving room: Int) {
    var start = 0
    var i = 0
    while i < name.count {
      let c = name[i]
      i &+= 1
      if c != UInt8(ascii: "~") && c != UInt8(ascii: "/") { continue }
      _ = OffendingValue.escape(name[start, i &- 1], to: &writer, leaving: room)
      writer.put(c == UInt8(ascii: "~") ? Bytes("~0") : Bytes("~1"))
      start = i
    }
    _ = OffendingValue.escape(name[start, name.count], to: &writer, leaving: room)
  }
}
