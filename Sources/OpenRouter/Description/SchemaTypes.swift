import OpenRouterBase

/// A set of JSON types, in the order in which messages list them.
struct SchemaTypes {
  private var bits: UInt8 = 0

  init() {}

  private init(bits: UInt8) { self.bits = bits }

  static var text: SchemaTypes { SchemaTypes(bits: 1) }
  static var fraction: SchemaTypes { SchemaTypes(bits: 2) }
  /// An integer is also a number.
  static var whole: SchemaTypes { SchemaTypes(bits: 2 | 4) }
  static var boolean: SchemaTypes { SchemaTypes(bits: 8) }
  static var object: SchemaTypes { SchemaTypes(bits: 16) }
  static var array: SchemaTypes { SchemaTypes(bits: 32) }
  static var null: SchemaTypes { SchemaTypes(bits: 64) }

  private static func bits(_ kind: Schema.Kind) -> UInt8 {
    switch kind {
    case .text, .choice: 1
    case .number: 2
    case .integer: 4
    case .boolean, .alwaysFalse: 8
    case .object: 16
    case .array: 32
    case .null: 64
    case .union: 0
    case .any: 127
    }
  }

  /// The types that a schema accepts which is not a union.
  @inline(__always)
  init(of schema: Schema) { bits = SchemaTypes.bits(schema.kind) | (schema.isNullable ? 64 : 0) }

  /// What a text can mean: a parameter is never null.
  var withoutNull: SchemaTypes { SchemaTypes(bits: bits & ~SchemaTypes.null.bits) }

  /// Whether they have a type in common.
  @inline(__always)
  func meet(_ other: SchemaTypes) -> Bool { bits & other.bits != 0 }

  mutating func insert(_ schema: Schema) {
    if schema.kind == .union {
      var index = 0
      while index < schema.branchCount {
        insert(schema.branch(index))
        index &+= 1
      }
    }
    bits |= SchemaTypes(of: schema).bits
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
