import OpenRouterBase

/// Options: integers with defaults, and others.
protocol OptionsModel: ~Copyable, Model where Field.Rule == Rule {
  /// The value of an integer that is not set.
  static func defaultValue(_ field: Field) -> Int64
}

extension OptionsModel where Self: ~Copyable {
  func integer(_ field: Field) -> Int64 { values.has(field) ? values.integer(field) : Self.defaultValue(field) }

  mutating func set(_ field: Field, integer: Int64) throws(Failure) {
    try field.rule.check(integer)
    values.setInteger(field, integer)
  }
}
