import OpenRouterBase

/// Validates a tree, or a part of it, against a schema. No schema of the description contains itself, so the depth of
/// the recursion is bounded.
struct DocumentCheck {
  /// The deepest failure: the branch of a union that got furthest is probably the one that was meant.
  private var failure: SchemaFailure?
  /// Most documents are valid. Failures are recorded only in a second pass, after the first one has found any.
  private var records = false

  private init() {}

  /// The failure of a document; nil if it is valid.
  static func failure(_ tree: JSONTree, _ schema: Schema) -> SchemaFailure? {
    var check = DocumentCheck()
    if check.check(tree, JSONNode.root, schema, 0) { return nil }
    check.records = true
    _ = check.check(tree, JSONNode.root, schema, 0)
    return check.failure ?? SchemaFailure(.type, schema)
  }

  @inline(never)
  private mutating func fail(_ failure: SchemaFailure, _ node: UInt32, _ depth: Int) -> Bool {
    if records && depth > self.failure?.depth ?? -1 {
      self.failure = failure
      self.failure?.node = node
      self.failure?.depth = depth
    }
    return false
  }

  /// Whether a node is valid against a schema. Values set as JSON (`openrouter_json_set_json`) are not validated.
  @inline(never)
  private mutating func check(_ tree: JSONTree, _ node: UInt32, _ schema: Schema, _ depth: Int) -> Bool {
    let head = tree.block[node].head
    if head.has(JSONNode.Head.unchecked) { return true }
    switch schema.kind {
    case .any: return true
    case .union: return checkUnion(tree, node, schema, depth)
    case .object where head.kind == .object: return checkMembers(tree, node, schema, depth)
    case .array where head.kind == .array: return checkElements(tree, node, schema, depth)
    case .text where head.kind == .text && !schema.hasRule, .choice where head.kind == .text: return true
    default: return checkValue(tree, node, schema, depth)
    }
  }

  @inline(never)
  private mutating func checkValue(_ tree: JSONTree, _ node: UInt32, _ schema: Schema, _ depth: Int) -> Bool {
    let value = tree.schemaValue(node)
    if !value.hasType(of: schema) { return fail(SchemaFailure(.type, schema), node, depth) }
    if let failure = schema.failure(value) { return fail(failure, node, depth) }
    return true
  }

  @inline(never)
  private mutating func checkElements(
    _ tree: JSONTree, _ node: UInt32, _ schema: Schema, _ depth: Int
  ) -> Bool {
    if schema.hasRule, let failure = schema.failure(count: Int(tree.block[node].b)) {
      return fail(failure, node, depth)
    }
    var child = tree.block[node].a
    while child != 0 {
      if !check(tree, child, schema.items, depth &+ 1) { return false }
      child = tree.following(child)
    }
    return true
  }

  @inline(never)
  private mutating func checkMembers(_ tree: JSONTree, _ node: UInt32, _ schema: Schema, _ depth: Int) -> Bool {
    var found = MemberSet()
    var child = tree.block[node].a
    while child != 0 {
      if let index = schema.memberIndex(tree.name(child)) {
        found.insert(index)
        if !check(tree, child, schema.member(index), depth &+ 1) { return false }
      } else if schema.additional != .open && !checkAdditional(tree, child, schema, depth &+ 1) {
        return false
      }
      child = tree.following(child)
    }
    var index = 0
    while index < schema.memberCount {
      if schema.isRequired(index) && !found.contains(index) {
        return fail(SchemaFailure(.missingMember, schema, schema.memberName(index)), node, depth)
      }
      index &+= 1
    }
    if let (one, other) = schema.alternatives, !tree.hasMember(node, one.text), !tree.hasMember(node, other.text) {
      return fail(SchemaFailure(.missingAlternative, schema), node, depth)
    }
    return true
  }

  /// Validates a member that the schema does not name.
  private mutating func checkAdditional(_ tree: JSONTree, _ child: UInt32, _ schema: Schema, _ depth: Int) -> Bool {
    if schema.additional == .typed { return check(tree, child, schema.additionalSchema, depth) }
    return fail(SchemaFailure(.unknownMember, schema, schema.nearestMember(tree.name(child))?.0), child, depth)
  }

  // MARK: Unions

  @inline(never)
  private mutating func checkUnion(_ tree: JSONTree, _ node: UInt32, _ schema: Schema, _ depth: Int) -> Bool {
    if records {
      // The failures of branches are irrelevant if another branch accepts the value.
      records = false
      let isValid = checkUnion(tree, node, schema, depth)
      records = true
      if isValid { return true }
    }
    let tagged = tree.taggedBranches(of: schema, node)
    var isTried = false
    switch tagged {
    case .unknown: return true
    case .named(let pairs) where !schema.hasUntaggedObjects:
      // Only these of up to 50 branches.
      isTried = true
      var index = pairs.first
      while index < pairs.end {
        if check(tree, node, schema.tagBranch(index), depth) { return true }
        index &+= 1
      }
    default:
      let types = tree.schemaValue(node).types
      if types.meet(.null) && schema.isNullable { return true }
      var index = 0
      while index < schema.branchCount {
        let branch = schema.branch(index)
        if types.meet(SchemaTypes(of: branch)) && tagged.mayBe(branch, of: schema) {
          isTried = true
          if check(tree, node, branch, depth) { return true }
        }
        index &+= 1
      }
    }
    if isTried { return false }
    if case .missing(let tag) = tagged { return fail(SchemaFailure(.missingMember, schema, tag), node, depth) }
    return fail(SchemaFailure(.type, schema), node, depth)
  }
}

/// The parts of a tree that validation needs.
extension JSONTree {
  func schemaValue(_ node: UInt32) -> SchemaValue {
    switch block[node].head.kind {
    case .no: return .boolean(false)
    case .yes: return .boolean(true)
    case .number:
      var number = 0.0
      if getNumber(node, &number) != .ok { return .number(.infinity, isWhole: true) }
      var integer: Int64 = 0
      // A number that does not fit in 64 bits is an integer if the double is.
      let isWhole = getInteger(node, &integer) == .ok || SchemaValue.isWhole(number)
      return .number(number, isWhole: isWhole)
    case .text: return .text(block.bytes(block[node].a, block[node].b))
    case .array: return .array
    case .object: return .object
    default: return .null
    }
  }

  func hasMember(_ object: UInt32, _ name: Bytes) -> Bool { member(object, name, mayHaveEscape: false) != 0 }
}

/// Indices of an object's members, of which the tables have up to 256.
private struct MemberSet {
  private var words = InlineArray<4, UInt64>(repeating: 0)

  mutating func insert(_ index: Int) { words[index &>> 6 & 3] |= 1 &<< UInt64(truncatingIfNeeded: index) }
  func contains(_ index: Int) -> Bool { words[index &>> 6 & 3] &>> UInt64(truncatingIfNeeded: index) & 1 == 1 }
}
