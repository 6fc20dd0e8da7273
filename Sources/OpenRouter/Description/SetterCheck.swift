import OpenRouterBase

/// Validates a change before it is made: follows the pointer through the description, as far as the document decides
/// between the branches of unions, and validates the value. It may accept a value that `DocumentCheck` refuses later,
/// but never refuses one that `DocumentCheck` accepts.
struct SetterCheck {
  private var schemas: SchemaSet
  /// The tokens that are elements: an array is made there if the document has none.
  private(set) var arrays = JSONArrays()

  init(_ root: Schema) {
    schemas = SchemaSet(root)
  }

  /// - Parameters:
  ///   - start: the node at which the pointer begins.
  ///   - value: the new value; nil if it is given as JSON, which is not validated.
  ///   - appends: the value becomes a new element of the array at the pointer.
  @inline(never)
  mutating func failure(
    _ tree: JSONTree, _ start: UInt32, _ pointer: JSONPointer, _ value: SchemaValue?, appends: Bool
  ) -> SchemaFailure? {
    var node: UInt32? = tree.isEmpty ? nil : start
    if node != nil && !descend(tree, to: start) { return nil }
    if let node, tree.block[node].head.has(JSONNode.Head.unchecked), !pointer.isAtEnd || appends { return nil }
    var pointer = pointer
    var level = 0
    while !pointer.isAtEnd {
      var mayHaveEscape = false
      guard let token = pointer.token(&mayHaveEscape) else { return nil }
      let next = node.flatMap { child(tree, $0, token, mayHaveEscape) }
      // Nothing below a value that was set as JSON is validated.
      if let next, !pointer.isAtEnd || appends, tree.block[next].head.has(JSONNode.Head.unchecked) { return nil }
      if var failure = step(tree, node, token, hasEscape: mayHaveEscape) {
        failure.depth = level &+ 1
        return value == nil && !appends ? nil : failure
      }
      note(level)
      node = next
      level &+= 1
    }
    if appends {
      if let failure = step(tree, node, Bytes("-"), hasEscape: false) {
        return SchemaFailure(.type, failure.schema, types: failure.types)
      }
      note(level)
    }
    guard let value, !schemas.isOpen else { return nil }
    return appends ? nil : failure(value)
  }

  /// Whether the last step can only lead into an array, or only into an object.
  private var isElement = false
  private var isMember = false

  private mutating func note(_ level: Int) {
    if isElement { arrays.addElement(level) }
    if isMember { arrays.addMember(level) }
  }

  // MARK: Following

  /// The child that a token names, or nil.
  @inline(never)
  private func child(_ tree: JSONTree, _ node: UInt32, _ token: Bytes, _ mayHaveEscape: Bool) -> UInt32? {
    let child = tree.child(node, token, mayHaveEscape: mayHaveEscape)
    return child == 0 ? nil : child
  }

  /// Follows the document from its root to a node. False if that node is not validated.
  @inline(never)
  private mutating func descend(_ tree: JSONTree, to node: UInt32) -> Bool {
    if node == JSONNode.root { return true }
    let parent = tree.parent(node)
    if !descend(tree, to: parent) { return false }
    if tree.block[parent].head.has(JSONNode.Head.unchecked) { return false }
    let isElement = tree.block[parent].head.kind == .array
    return step(tree, parent, isElement ? Bytes("-") : tree.name(node), hasEscape: false) == nil
  }

  /// Steps from a value to one of its children.
  @inline(never)
  private mutating func step(
    _ tree: JSONTree, _ node: UInt32?, _ token: Bytes, hasEscape: Bool
  ) -> SchemaFailure? {
    isElement = false
    isMember = false
    if schemas.isOpen { return nil }
    let isIndex = JSONPointer.isDash(token) || JSONPointer.index(token) >= 0
    let kind = node.map { tree.block[$0].head } ?? JSONNode.Head(.null, flags: JSONNode.Head.isOpen)
    let mayBeObject = kind.kind == .object || kind.has(JSONNode.Head.isOpen)
    let mayBeArray = isIndex && (kind.kind == .array || kind.has(JSONNode.Head.isOpen))
    let name = mayBeObject ? Name(token: token, hasEscape: hasEscape) : nil
    var objects = 0
    var elements = 0
    var index = 0
    while index < schemas.count {
      let schema = schemas[index]
      if schema.kind == .union {
        var tagged = TaggedBranches.untagged
        if let node, schema.tag != name || name == nil { tagged = tree.taggedBranches(of: schema, node) }
        if case .unknown = tagged { schemas.addAnything() }
        // The tag may be set later.
        if case .missing = tagged { tagged = .untagged }
        var number = 0
        while number < schema.branchCount {
          let branch = schema.branch(number)
          if tagged.mayBe(branch, of: schema) {
            follow(branch, name, mayBeObject: mayBeObject, mayBeArray: mayBeArray, &objects, &elements)
          }
          number &+= 1
        }
      } else {
        follow(schema, name, mayBeObject: mayBeObject, mayBeArray: mayBeArray, &objects, &elements)
      }
      index &+= 1
    }
    if schemas.nextIsEmpty { return failure(of: token, hasObject: objects > 0) }
    isElement = elements > 0 && objects == 0
    isMember = objects > 0 && elements == 0
    schemas.advance()
    return nil
  }

  @inline(never)
  private mutating func follow(
    _ schema: Schema, _ name: Name?, mayBeObject: Bool, mayBeArray: Bool, _ objects: inout Int, _ elements: inout Int
  ) {
    switch schema.kind {
    case .any: schemas.addAnything()
    case .array where mayBeArray:
      elements &+= 1
      schemas.add(schema.items)
    case .object where mayBeObject:
      objects &+= 1
      if let name, let index = schema.memberIndex(name) {
        schemas.add(schema.member(index))
      } else if schema.additional == .typed {
        schemas.add(schema.additionalSchema)
      } else if schema.additional == .open && schema.memberCount == 0 {
        schemas.addAnything()
      }
    default: break
    }
  }

  /// Why a token leads nowhere: a name that no possible object has, or no object is possible.
  @inline(never)
  private mutating func failure(of token: Bytes, hasObject: Bool) -> SchemaFailure {
    var nearest = EditDistance.far
    var failure: SchemaFailure?
    forEachBranch { (schema) in
      if schema.kind == .object && hasObject {
        let near = schema.nearestMember(token)
        if failure == nil || near?.1 ?? EditDistance.far < nearest {
          nearest = near?.1 ?? EditDistance.far
          failure = SchemaFailure(.unknownMember, schema, near?.0)
        }
      } else if !hasObject {
        if failure == nil { failure = SchemaFailure(.below, schema) }
        failure?.types.insert(schema)
      }
      return true
    }
    return failure ?? SchemaFailure(.below, schemas[0])
  }

  // MARK: Values

  @inline(never)
  private mutating func failure(_ value: SchemaValue) -> SchemaFailure? {
    // Most values are valid; the nearest valid one is searched only for others.
    var isAccepted = false
    forEachBranch { (schema) in
      isAccepted = schema.accepts(value)
      return !isAccepted
    }
    if isAccepted { return nil }
    var types = SchemaTypes()
    var index = 0
    while index < schemas.count {
      types.insert(schemas[index])
      index &+= 1
    }
    // Null is a type of the union, and of none of its branches.
    if case .null = value, types.meet(.null) { return nil }
    var result = ValidationResult()
    forEachBranch { (schema) in
      result.add(value, schema)
      return true
    }
    var failure = result.failure
    if failure?.reason == .type { failure?.types = types }
    return failure
  }

  /// Calls `body` with each schema and each branch of unions, until it returns false.
  @inline(__always)
  private mutating func forEachBranch(_ body: (Schema) -> Bool) {
    var index = 0
    while index < schemas.count {
      if schemas[index].hasBranch(where: { !body($0) }) { return }
      index &+= 1
    }
  }
}
