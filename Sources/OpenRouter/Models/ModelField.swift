/// A line in the table of a model's fields.
struct Row {
  /// The name by which C knows the field: the ending of its setter.
  let name: FieldName
  /// The name on the wire: of the JSON member or of the HTTP header.
  let key: Bytes
  let rule: Rule
  /// Whether the value is wiped from memory when it goes.
  let isSecret: Bool
  /// What counts where the field is not set; nil where it is absent then.
  let standard: Bytes?

  @inline(__always)
  init(_ name: StaticString, _ key: StaticString, _ rule: Rule, secret: Bool = false, standard: Bytes? = nil) {
    self.name = FieldName(name)
    self.key = Bytes(key)
    self.rule = rule
    isSecret = secret
    self.standard = standard
  }
}

/// The fields of one model, in the order in which they are written.
protocol ModelField: RawRepresentable where RawValue == UInt8 {
  var row: Row { get }
}

/// The columns of the table, one by one. Those of more than a byte are looked up in one place.
extension ModelField {
  @inline(never) var name: FieldName { row.name }
  @inline(never) var key: Bytes { row.key }
  /// The same, laid out where it is asked, which makes a request a twentieth faster. (In the late passes: the early ones
  /// fail on it.)
  @_semantics("inline_late") @inline(__always) var keyUnrolled: Bytes { row.key }
  @inline(never) var standard: Bytes? { row.standard }
  @inline(__always) var rule: Rule { row.rule }
  @inline(__always) var isSecret: Bool { row.isSecret }
}
