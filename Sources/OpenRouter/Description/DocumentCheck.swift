import OpenRouterBase

/// Validates a tree, or a part of it, against a schema. No schema of the description contains itself, so the depth of
/// the recursion is bounded.
struct DocumentCheck {
  /// The deepest failure: the branch of a union that got furthest is probably the one that was meant.
  private(set) var failure: SchemaFailure?

  init() {}

  private mutating func fail(_ failure: SchemaFailure, _ node: UInt32, _ depth: Int) -> Bool {
    if depth > self.failure?.depth ?? -1 {
      self.failure = failure
      self.failure?.node = node
      self.failure?.depth = depth
    }
    return false
  }

  /// Whether a node is valid against a schema. Values set as JSON (`openrouter_json_set_json`) are not validated.
  @inline(never)
  mutating func check(_ tree: JSONTree, _ node: UInt32, _ schema: Schema, _ depth: Int = 0) -> Bool {
    if tree.block[node].head.has(JSONNode.Head.unchecked) || schema.kind == .any { return true }
    let value = tree.schemaValue(node)
    if case .null = value, schema.isNullable { return true }
    if schema.kind == .union { return checkUnion(tree, node, schema, value, depth) }
    if !value.hasType(of: schema) { return fail(SchemaFailure(.type, schema), node, depth) }
    if let failure = schema.failure(value) { return fail(failure, node, depth) }
    switch schema.kind {
    case .array: return checkElements(tree, node, schema, depth)
    case .object: return checkMembers(tree, node, schema, depth)
    default: return true
    }
  }

  private mutating func checkElements(
    _ tree: JSONTree, _ node: UInt32, _ schema: Schema, _ depth: Int
  ) -> Bool {
    if let failure = schema.failure(count: Int(tree.block[node].b)) { return fail(failure, node, depth) }
    var child = tree.block[node].a
    while child != 0 {
      if !check(tree, child, schema.items, depth &+ 1) { return false }
      child = tree.following(child)
    }
    return true
  }

  private mutating func checkMembers(
    _ tree: JSONTree, _ node: UInt32, _ schema: Schema, _ depth: Int
  ) -> Bool {
    var child = tree.block[node].a
    while child != 0 {
      if !checkMember(tree, child, of: node, schema, depth &+ 1) { return false }
      child = tree.following(child)
    }
    var index = 0
    while index < schema.memberCount {
      let name = schema.memberName(index)
      if schema.isRequired(index) && !tree.hasMember(node, name.text) {
        return fail(SchemaFailure(.missingMember, schema, name), node, depth)
      }
      index &+= 1
    }
    if let (one, other) = schema.alternatives, !tree.hasMember(node, one.text),
      !tree.hasMember(node, other.text)
    {
      return fail(SchemaFailure(.missingAlternative, schema), node, depth)
    }
    return true
  }

  private mutating func checkMember(
    _ tree: JSONTree, _ child: UInt32, of node: UInt32, _ schema: Schema, _ depth: Int
  ) -> Bool {
    let text = tree.name(child)
    if let name = Name(text), let index = schema.memberIndex(name) {
      return check(tree, child, schema.member(index), depth)
    }
    switch schema.additional {
    case .open: return true
    case .typed: return check(tree, child, schema.additionalSchema, depth)
    case .closed: return fail(SchemaFailure(.unknownMember, schema, schema.nearestMember(text)?.0), child, depth)
    }
  }

  // MARK: Unions

  private mutating func checkUnion(
    _ tree: JSONTree, _ node: UInt32, _ schema: Schema, _ value: SchemaValue, _ depth: Int
  ) -> Bool {
    let tagged = tree.taggedBranches(of: schema, node)
    if case .unknown = tagged { return true }
    let earlier = failure
    var tried = false
    var index = 0
    while index < schema.branchCount {
      let branch = schema.branch(index)
      if value.hasType(of: branch) && tagged.mayBe(branch, of: schema) {
        tried = true
        if check(tree, node, branch, depth) {
          failure = earlier
          return true
        }
      }
      index &+= 1
    }
    if tried { return false }
    if case .missing(let tag) = tagged { return fail(SchemaFailure(.missingMember, schema, tag), node, depth) }
    return fail(SchemaFailure(.type, schema), node, depth)
  }
}

/// What a union's tag says about its branches that are objects.
enum TaggedBranches {
  /// The union has no tag, or the value is no object.
  case untagged
  /// The tag has this value, which some branches name.
  case named(Name)
  /// The tag has a value that no branch names: a variant that is newer than the description.
  case unknown
  /// The object has no tag, and may be only a branch that does not require it.
  case missing(Name)

  func mayBe(_ branch: Schema, of union: Schema) -> Bool {
    if branch.kind != .object { return true }
    switch self {
    case .untagged, .unknown: return true
    case .named(let value):
      let (first, end) = union.tagPairs(value)
      var index = first
      while index < end {
        if union.tagBranch(index) == branch { return true }
        index &+= 1
      }
      return !union.hasTagValues(branch)
    case .missing(let tag):
      guard let index = branch.memberIndex(tag) else { return true }
      return !branch.isRequired(index)
    }
  }
}

extension Schema {
  /// Whether a branch of this union has values for the union's tag.
  func hasTagValues(_ branch: Schema) -> Bool {
    var index = 0
    while index < tagValueCount {
      if tagBranch(index) == branch { return true }
      index &+= 1
    }
    return false
  }
}

/// A tree, as far as judging it needs to look.
extension JSONTree {
  func schemaValue(_ node: UInt32) -> SchemaValue {
    switch block[node].head.kind {
    case .no: return .boolean(false)
    case .yes: return .boolean(true)
    case .number:
      var number = 0.0
      if getNumber(node, &number) != .ok { return .number(.infinity, isWhole: true) }
      var integer: Int64 = 0
      // What does not fit into 64 bits is whole as a double.
      let isWhole = getInteger(node, &integer) == .ok || SchemaValue.isWhole(number)
      return .number(number, isWhole: isWhole)
    case .text: return .text(block.bytes(block[node].a, block[node].b))
    case .array: return .array
    case .object: return .object
    default: return .null
    }
  }

  func hasMember(_ object: UInt32, _ name: Bytes) -> Bool { member(object, name, mayHaveEscape: false) != 0 }

  /// What the tag of a union says about an object.
  func taggedBranches(of union: Schema, _ node: UInt32) -> TaggedBranches {
    guard let tag = union.tag, block[node].head.kind == .object else { return .untagged }
    let member = member(node, tag.text, mayHaveEscape: false)
    if member == 0 { return .missing(tag) }
    if block[member].head.kind != .text { return .untagged }
    guard let value = Name(block.bytes(block[member].a, block[member].b)) else { return .unknown }
    let (first, end) = union.tagPairs(value)
    return first == end ? .unknown : .named(value)
  }
}
