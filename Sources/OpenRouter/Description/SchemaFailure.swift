import OpenRouterBase

/// Why a value is invalid against the description, with what the message needs.
struct SchemaFailure {
  enum Reason {
    /// The value has another JSON type; `schema` has the right one.
    case type
    /// The object has no member of this name; `name` is the nearest one, if one is near.
    case unknownMember
    /// `name` is required, but missing.
    case missingMember
    /// One of the schema's two alternatives is required.
    case missingAlternative
    /// The number is below the minimum or above the maximum, the text or array is too short or too long.
    case minimum, maximum, shortText, longText, fewItems, manyItems
    case format, pattern
    /// The value is not a known one, and `name` is so near that it must be misspelt.
    case misspelt
    /// Only false is possible.
    case mustBeFalse
    /// A value was to be set below one that must be of another type; `types` has the valid ones.
    case below
    /// The operation has no JSON body.
    case noBody
  }

  let reason: Reason
  let schema: Schema
  var name: Name?
  /// The valid JSON types.
  var types = SchemaTypes()
  /// The invalid node, if the whole document was checked.
  var node: UInt32 = 0
  /// The number of containers around it: the deepest of several failures is reported. For a setter, the number of
  /// tokens up to the refused one; -1 for all.
  var depth = -1
  /// For an array, its number of elements.
  var count = 0

  init(_ reason: Reason, _ schema: Schema, _ name: Name? = nil, types: SchemaTypes? = nil) {
    self.reason = reason
    self.schema = schema
    self.name = name
    if let types {
      self.types = types
    } else if reason == .type || reason == .below {
      self.types.insert(schema)
    }
  }

  /// Determines the status.
  var kind: SchemaFailureReason {
    switch reason {
    case .missingMember, .missingAlternative, .fewItems: .describedMember
    case .longText, .manyItems: .describedSize
    default: .described
    }
  }
}

/// The library's reason, as opposed to that of a `SchemaFailure`.
typealias SchemaFailureReason = Reason
