import OpenRouterBase

/// What is wrong with a value by the description, as far as a message needs to know it.
struct SchemaFailure {
  enum Reason {
    /// The value has another JSON type; `schema` has the right one.
    case type
    /// The object has no member of this name; `name` is the nearest one, if one is near.
    case unknownMember
    /// `name` is required, and is not there.
    case missingMember
    /// One of the schema's two alternatives is required.
    case missingAlternative
    /// The number is below the minimum or above the maximum, the text or array is too short or too long.
    case minimum, maximum, shortText, longText, fewItems, manyItems
    case format, pattern
    /// The value is none of the known ones, and `name` is so near that it must be a misspelling.
    case misspelt
    /// Only false is possible.
    case mustBeFalse
    /// Something was to be set below a value that must be of another type; `types` has the right ones.
    case below
    /// The operation has no JSON body.
    case noBody
  }

  let reason: Reason
  let schema: Schema
  var name: Name?
  /// The JSON types that would have been right.
  var types = SchemaTypes()
  /// The node of the document at which it was found, for a check of the whole.
  var node: UInt32 = 0
  /// How many containers are around it: of several reasons the deepest one is told. Of a setter, the number of tokens up to
  /// what was refused; -1 for all.
  var depth = -1
  /// Of an array, how many elements it has.
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

  /// From it follows the status.
  var kind: SchemaFailureReason {
    switch reason {
    case .missingMember, .missingAlternative, .fewItems: .describedMember
    case .longText, .manyItems: .describedSize
    default: .described
    }
  }
}

/// The library's reason, beside the one of a `SchemaFailure`.
typealias SchemaFailureReason = Reason
