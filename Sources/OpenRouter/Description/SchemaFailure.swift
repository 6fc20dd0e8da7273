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

/// A set of JSON types, in the order in which messages name them.
struct SchemaTypes {
  private var bits: UInt8 = 0

  private static func bit(_ kind: Schema.Kind) -> UInt8 {
    switch kind {
    case .text, .choice: 1
    case .number: 2
    case .integer: 4
    case .boolean, .alwaysFalse: 8
    case .object: 16
    case .array: 32
    case .null: 64
    case .any, .union: 0
    }
  }

  mutating func insert(_ schema: Schema) {
    if schema.kind == .union {
      var index = 0
      while index < schema.branchCount {
        insert(schema.branch(index))
        index &+= 1
      }
    }
    bits |= SchemaTypes.bit(schema.kind) | (schema.isNullable ? 64 : 0)
  }

  /// Writes `a string, a number or null`.
  func write(to writer: inout ByteWriter) {
    let names: (StaticString, StaticString, StaticString, StaticString, StaticString, StaticString, StaticString) = (
      "a string", "a number", "an integer", "true or false", "an object", "an array", "null"
    )
    var rest = bits
    put(names.0, 1, &rest, to: &writer)
    put(names.1, 2, &rest, to: &writer)
    put(names.2, 4, &rest, to: &writer)
    put(names.3, 8, &rest, to: &writer)
    put(names.4, 16, &rest, to: &writer)
    put(names.5, 32, &rest, to: &writer)
    put(names.6, 64, &rest, to: &writer)
  }

  private func put(_ name: StaticString, _ bit: UInt8, _ rest: inout UInt8, to writer: inout ByteWriter) {
    if rest & bit == 0 { return }
    let isFirst = rest == bits
    rest &= ~bit
    if !isFirst { writer.put(rest == 0 ? Bytes(" or ") : Bytes(", ")) }
    writer.put(Bytes(name))
  }
}

/// The library's reason, beside the one of a `SchemaFailure`.
typealias SchemaFailureReason = Reason
