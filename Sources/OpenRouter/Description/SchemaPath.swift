import OpenRouterBase

/// Finds the schema of a place of a document while a single one is possible, which is so for most changes.
///
/// It accepts only what `SetterCheck` accepts, with the same `arrays`, and leaves everything else to that, which takes
/// several times as long.
enum SchemaPath {
  /// The array that was found last, and its schema: elements are often added to the same array.
  struct KnownArray {
    /// Its handle; 0 for none.
    fileprivate(set) var handle: UInt64 = 0
    fileprivate(set) var schema = Schema(0)
  }

  /// Whether a change is valid for certain.
  ///
  /// - Parameters:
  ///   - way: how much of the pointer's path exists.
  ///   - arrays: receives what is known about the other tokens.
  ///   - isText: the value is a text.
  ///   - value: makes the value; returns nil if the change fails anyway.
  @inline(__always)
  static func accepts(
    _ tree: JSONTree, _ root: Schema, _ known: inout KnownArray, _ way: JSONTree.Way, isText: Bool, appends: Bool,
    isJSON: Bool, _ arrays: inout JSONArrays, value: () -> SchemaValue?
  ) -> Bool {
    // 0 is a node that does not exist yet.
    var node = tree.isEmpty ? 0 : way.node
    guard var schema = node == 0 ? root : schema(tree, root, &known, node) else { return false }
    var pointer = way.rest
    var level = Int(way.level)
    var isKnown = way.size >= 0
    while !pointer.isAtEnd {
      var mayHaveEscape = way.mayHaveEscape
      guard let token = isKnown ? pointer.token(size: way.size) : pointer.token(&mayHaveEscape), !mayHaveEscape,
        !isUnchecked(tree, node)
      else { return false }
      if schema.kind == .union && isTag(token, of: schema) {
        // With one of its values, it is valid in some branch.
        guard pointer.isAtEnd, isText, mayBeObject(tree, node), case .text(let text)? = value() else { return false }
        arrays.addMember(level)
        return schema.tagPairs(text) != nil
      }
      guard let next = step(tree, schema, node, token) else { return false }
      if next.isElement { arrays.addElement(level) } else { arrays.addMember(level) }
      schema = next.schema
      isKnown = false
      node = 0
      level &+= 1
    }
    if appends {
      guard !isUnchecked(tree, node), let next = step(tree, schema, node, Bytes("-")), next.isElement else {
        return false
      }
      arrays.addElement(level)
      return true
    }
    return isJSON || accepts(schema, isText: isText, value: value)
  }

  private static func isUnchecked(_ tree: JSONTree, _ node: UInt32) -> Bool {
    node != 0 && tree.block[node].head.has(JSONNode.Head.unchecked)
  }

  private static func head(_ tree: JSONTree, _ node: UInt32) -> JSONNode.Head {
    node == 0 ? JSONNode.Head(.null, flags: JSONNode.Head.isOpen) : tree.block[node].head
  }

  private static func mayBeObject(_ tree: JSONTree, _ node: UInt32) -> Bool {
    let head = head(tree, node)
    return head.isOpenNull || head.kind == .object
  }

  // MARK: Existing nodes

  /// The schema of a node; nil if several are possible.
  @inline(__always)
  private static func schema(
    _ tree: JSONTree, _ root: Schema, _ known: inout KnownArray, _ node: UInt32
  ) -> Schema? {
    if node == JSONNode.root { return root }
    if isKnown(tree, known, node) { return known.schema }
    if tree.block[node].head.has(JSONNode.Head.isLast) && isKnown(tree, known, tree.block[node].next) {
      return isUnchecked(tree, tree.block[node].next) ? nil : known.schema.items
    }
    return search(tree, root, &known, node)?.schema
  }

  @inline(__always)
  private static func isKnown(_ tree: JSONTree, _ known: KnownArray, _ node: UInt32) -> Bool {
    node == UInt32(truncatingIfNeeded: known.handle) && tree.handle(node) == known.handle
      && tree.block[node].head.kind == .array
  }

  /// Searches the schema of a node from the root.
  @inline(never)
  private static func search(_ tree: JSONTree, _ root: Schema, _ known: inout KnownArray, _ node: UInt32) -> Step? {
    if node == JSONNode.root { return Step(schema: root, isElement: false, dependsOnTag: false) }
    let parent = nearParent(tree, node)
    guard parent != 0, !isUnchecked(tree, parent), let above = search(tree, root, &known, parent) else { return nil }
    let name = tree.block[parent].head.kind == .array ? Bytes("-") : tree.name(node)
    if above.schema.kind == .union && isTag(name, of: above.schema) { return nil }
    guard var step = step(tree, above.schema, parent, name) else { return nil }
    step.dependsOnTag = step.dependsOnTag || above.dependsOnTag
    if step.schema.kind == .array && tree.block[node].head.kind == .array && !step.dependsOnTag {
      known.handle = tree.handle(node)
      known.schema = step.schema
    }
    return step
  }

  /// The parent of a node that is one of the last siblings; otherwise 0.
  private static func nearParent(_ tree: JSONTree, _ node: UInt32) -> UInt32 {
    var i = node
    var left = 32
    while !tree.block[i].head.has(JSONNode.Head.isLast) {
      i = tree.block[i].next
      left &-= 1
      if left == 0 { return 0 }
    }
    return tree.block[i].next
  }

  // MARK: Steps

  private struct Step {
    let schema: Schema
    let isElement: Bool
    /// The tag of a union has decided, which may be set to another value later.
    var dependsOnTag: Bool
  }

  /// Steps from a value to one of its children, which is not the tag of a union.
  @inline(never) @_optimize(speed)
  private static func step(_ tree: JSONTree, _ schema: Schema, _ node: UInt32, _ token: Bytes) -> Step? {
    let head = head(tree, node)
    let isOpen = head.isOpenNull
    var schema = schema
    var dependsOnTag = false
    if schema.kind == .union {
      dependsOnTag = head.kind == .object && schema.tag != nil
      let branch = dependsOnTag ? taggedBranch(tree, schema, node) : branch(schema, head, token)
      guard let branch else { return nil }
      schema = branch
    }
    if schema.kind == .array {
      if !isOpen && head.kind != .array { return nil }
      if !JSONPointer.isDash(token) && JSONPointer.index(token) < 0 { return nil }
      return Step(schema: schema.items, isElement: true, dependsOnTag: dependsOnTag)
    }
    if schema.kind != .object || !(isOpen || head.kind == .object) { return nil }
    if let index = schema.memberIndex(token) {
      return Step(schema: schema.member(index), isElement: false, dependsOnTag: dependsOnTag)
    }
    if schema.additional != .typed { return nil }
    return Step(schema: schema.additionalSchema, isElement: false, dependsOnTag: dependsOnTag)
  }

  /// The branch of a union that is named by the tag of an object; nil if there are several or none.
  @inline(__always)
  private static func taggedBranch(_ tree: JSONTree, _ union: Schema, _ node: UInt32) -> Schema? {
    if union.hasUntaggedObjects || tree.block[node].head.has(JSONNode.Head.isIndexed) { return nil }
    guard case .named(let pairs) = tree.taggedBranches(of: union, node), pairs.end == pairs.first &+ 1 else {
      return nil
    }
    return union.tagBranch(pairs.first)
  }

  /// The only branch of a union into which a token can lead; nil if there are several or none.
  @inline(never)
  private static func branch(_ union: Schema, _ head: JSONNode.Head, _ token: Bytes) -> Schema? {
    let isObject = head.kind == .object
    if isObject && head.has(JSONNode.Head.isIndexed) { return nil }
    let isIndex = !isObject && (JSONPointer.isDash(token) || JSONPointer.index(token) >= 0)
    var found: Schema?
    var index = 0
    while index < union.branchCount {
      let branch = union.branch(index)
      index &+= 1
      let isPossible =
        switch branch.kind {
        case .object: isObject || head.isOpenNull
        case .array: isIndex
        case .any: true
        default: false
        }
      if !isPossible { continue }
      if found != nil || branch.kind == .any { return nil }
      found = branch
    }
    return found
  }

  @inline(__always)
  private static func isTag(_ token: Bytes, of union: Schema) -> Bool {
    union.tag?.equals(token) ?? false
  }

  // MARK: Values

  @inline(__always)
  private static func accepts(_ schema: Schema, isText: Bool, value: () -> SchemaValue?) -> Bool {
    if isText && schema.hasBranch(where: { $0.kind == .text && !$0.hasRule }) { return true }
    guard let value = value() else { return true }
    return schema.hasBranch { $0.accepts(value) }
  }
}
