/// A row in the table of a model's fields.
public struct Row<Rule: FieldRule> {
  /// The name by which C knows the field: the ending of its setter.
  public let name: FieldName
  /// The name in the JSON or HTTP message: of the member or the header.
  public let key: Bytes
  public let rule: Rule
  /// Whether the value is zeroed before its memory is reused or freed.
  public let isSecret: Bool
  /// The value of a field that is not set; nil if it is absent then.
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

/// The columns of the table. Those larger than a byte are read by one function each.
extension ModelField {
  @inline(never) public var name: FieldName { row.name }
  @inline(never) public var key: Bytes { row.key }
  /// The same, always inlined, which makes a request 5 % faster. Inlined in the late passes only: the early ones fail
  /// on it.
  @_semantics("inline_late") @inline(__always) public var keyInlined: Bytes { row.key }
  @inline(never) public var defaultValue: Bytes? { row.defaultValue }
  @inline(__always) public var rule: Rule { row.rule }
  @inline(__always) public var isSecret: Bool { row.isSecret }
}

extension Failure {
  /// The same failure, of the given field unless it names one already.
  public func of<Field: ModelField>(_ field: Field) -> Failure { of(field.name) }
}
