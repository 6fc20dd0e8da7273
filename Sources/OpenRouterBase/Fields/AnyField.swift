/// A field of whatever model, as far as storing a value needs to know it: two words, so that it is handed around in
/// registers, and one piece of code serves the fields of all models.
public struct AnyField<Rule: FieldRule> {
  public let name: FieldName
  /// The number, the rule and whether it is a secret, a byte each.
  private let bits: UInt32

  @inline(__always)
  public init<Field: ModelField>(_ field: Field) where Field.Rule == Rule {
    let row = field.row
    name = row.name
    bits = UInt32(field.rawValue) | UInt32(row.rule.rawValue) &<< 8 | (row.isSecret ? 1 &<< 16 : 0)
  }

  @inline(__always)
  public var number: UInt8 { UInt8(truncatingIfNeeded: bits) }
  @inline(__always)
  public var rule: Rule { Rule(rawValue: UInt8(truncatingIfNeeded: bits &>> 8)) ?? .trusted }
  @inline(__always)
  public var isSecret: Bool { bits &>> 16 != 0 }
}

extension ModelField {
  @inline(__always)
  public var erased: AnyField<Rule> { AnyField(self) }
}

/// Setting by the field's rule, for all models.
extension FieldStorage {
  /// Sets a text, if it keeps its field's rule; of a choice a documented one, or one that the service has added since.
  @inline(never)
  public mutating func set<Rule: FieldRule>(_ field: AnyField<Rule>, _ text: Bytes) throws(Failure) {
    let traits = try field.rule.variant(option).check(text)
    let choice = field.rule.choiceCount > 0 ? field.rule.choice(ofText: text) : 0
    if choice > 0 { return setValue(field.number, UInt64(choice)) }
    try setText(field.number, text, traits: traits, secret: field.isSecret)
  }

  /// Sets a number. False where it is not finite: JSON has no other (RFC 8259 §6).
  @inline(__always)
  public mutating func set<Rule: FieldRule>(_ field: AnyField<Rule>, number: Double) -> Bool {
    if !number.isFinite { return false }
    setValue(field.number, number.bitPattern)
    return true
  }

  /// Sets one of the documented choices. False where it is none.
  @inline(__always)
  public mutating func set<Rule: FieldRule>(_ field: AnyField<Rule>, choice: Int32) -> Bool {
    if choice < 1 || choice > field.rule.choiceCount { return false }
    setValue(field.number, UInt64(truncatingIfNeeded: choice))
    return true
  }

  /// The field's text, also that of a choice; nil where it is absent or null.
  @inline(never)
  public func text<Rule: FieldRule>(_ field: AnyField<Rule>) -> Bytes? { text(field.number) ?? choiceText(field) }

  /// The text of a choice; nil where the field has none.
  @inline(never)
  public func choiceText<Rule: FieldRule>(_ field: AnyField<Rule>) -> Bytes? {
    if state(field.number) != .present { return nil }
    return field.rule.text(ofChoice: UInt8(truncatingIfNeeded: self[field.number].bits))
  }
}
