/// A line in the table of a model's fields.
public struct Row<Rule: FieldRule> {
  /// The name by which C knows the field: the ending of its setter.
  public let name: FieldName
  /// The name on the wire: of the JSON member or of the HTTP header.
  public let key: Bytes
  public let rule: Rule
  /// Whether the value is wiped from memory when it goes.
  public let isSecret: Bool
  /// What counts where the field is not set; nil where it is absent then.
  public let defaultValue: Bytes?

  @inline(__always)
  public init(_ name: StaticString, _ key: StaticString, _ rule: Rule, secret: Bool = false, defaultValue: Bytes? = nil)
  {
    self.name = FieldName(name)
    self.key = Bytes(key)
    self.rule = rule
    isSecret = secret
    self.defaultValue = defaultValue
  }
}

/// The fields of one model, in the order in which they are written.
public protocol ModelField: RawRepresentable where RawValue == UInt8 {
  associatedtype Rule: FieldRule

  var row: Row<Rule> { get }
}

/// The columns of the table, one by one. Those of more than a byte are looked up in one place.
extension ModelField {
  @inline(never) public var name: FieldName { row.name }
  @inline(never) public var key: Bytes { row.key }
  /// The same, laid out where it is asked, which makes a request a twentieth faster. (In the late passes: the early ones
  /// fail on it.)
  @_semantics("inline_late") @inline(__always) public var keyInlined: Bytes { row.key }
  @inline(never) public var defaultValue: Bytes? { row.defaultValue }
  @inline(__always) public var rule: Rule { row.rule }
  @inline(__always) public var isSecret: Bool { row.isSecret }
}

extension Failure {
  /// The same failure as one of the given field, unless it belongs to one already.
  public func of<Field: ModelField>(_ field: Field) -> Failure { of(field.name) }
}
