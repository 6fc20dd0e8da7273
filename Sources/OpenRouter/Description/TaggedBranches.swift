import OpenRouterBase

/// What the tag of a union says about its branches that are objects.
enum TaggedBranches {
  /// The union has no tag, or the value is not an object.
  case untagged
  /// The tag has a value that some branches name.
  case named(Schema.TagPairs)
  /// The tag has a value that no branch names: a newer variant than those in the description.
  case unknown
  /// The object has no tag, so only branches that do not require it are possible.
  case missing(Name)

  @inline(__always)
  func mayBe(_ branch: Schema, of union: Schema) -> Bool {
    if branch.kind != .object { return true }
    switch self {
    case .untagged, .unknown: return true
    case .named(let pairs):
      var index = pairs.first
      while index < pairs.end {
        if union.tagBranch(index) == branch { return true }
        index &+= 1
      }
      return union.hasUntaggedObjects && !union.hasTagValues(branch)
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

extension JSONTree {
  /// What the tag of a union says about a node.
  func taggedBranches(of union: Schema, _ node: UInt32) -> TaggedBranches {
    guard let tag = union.tag, block[node].head.kind == .object else { return .untagged }
    let member = member(node, union.tagText, mayHaveEscape: false)
    if member == 0 { return .missing(tag) }
    if block[member].head.kind != .text { return .untagged }
    return union.tagPairs(block.bytes(block[member].a, block[member].b)).map { .named($0) } ?? .unknown
  }
}
