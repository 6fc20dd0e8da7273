/// A field of any model, with what is needed to store a value: two words, so that it is passed in registers and one
/// piece of code serves the fields of all models.
public struct AnyField<Rule: FieldRule> {
  public let name: FieldName
  /// The number, the rule and the secret flag, one byte each.
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

/// Setters that check the field's rule, for all models.
extension FieldStorage {
  /// Sets a text that satisfies the field's rule. For a choice it may be a documented text or a newer one of the
  /// service.
  @inline(never)
  public mutating func set<Rule: FieldRule>(_ field: AnyField<Rule>, _ text: Bytes) throws(Failure) {
    let traits = try field.rule.variant(option).check(text)
    let choice = field.rule.choiceCount > 0 ? field.rule.choice(ofText: text) : 0
    if choice > 0 { return setValue(field.number, UInt64(choice)) }
    try setText(field.number, text, traits: traits, secret: field.isSecret)
  }

  /// Sets a number. False if it is not finite, as JSON has no such number (RFC 8259 §6).
  @inline(__always)
  public mutating func set<Rule: FieldRule>(_ field: AnyField<Rule>, number: Double) -> Bool {
    if !number.isFinite { return false }
    setValue(field.number, number.bitPattern)
    return true
  }

  /// Sets a documented choice. False if there is no choice of that number.
  @inline(__always)
  public mutating func set<Rule: FieldRule>(_ field: AnyField<Rule>, choice: Int32) -> Bool {
    if choice < 1 || choice > field.rule.choiceCount { return false }
    setValue(field.number, UInt64(truncatingIfNeeded: choice))
    return true
  }

  /// The field's text, or that of its choice; nil if it is absent or null.
  @inline(never)
  public func text<Rule: FieldRule>(_ field: AnyField<Rule>) -> Bytes? { text(field.number) ?? choiceText(field) }

  /// The text of a choice; nil if the field has none.
  @inline(never)
  public func choiceText<Rule: FieldRule>(_ field: AnyField<Rule>) -> Bytes? {
    if state(field.number) != .present { return nil }
    return field.rule.text(ofChoice: UInt8(truncatingIfNeeded: self[field.number].bits))
  }
}
