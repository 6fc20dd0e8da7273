/// A field of whatever model, as far as storing a value needs to know it: two words, so that one piece of code serves the
/// fields of all models.
struct AnyField {
  let number: UInt8
  let rule: Rule
  let isSecret: Bool
  let name: FieldName
}

extension ModelField {
  @inline(__always)
  var erased: AnyField { AnyField(number: rawValue, rule: row.rule, isSecret: row.isSecret, name: row.name) }
}

/// Setting by the field's rule, for all models.
extension FieldStorage {
  /// Sets a text, if it keeps its field's rule.
  @inline(never)
  mutating func set(_ field: AnyField, _ text: Bytes) throws(Failure) {
    let traits = try rule(field).checkAny(text)
    try setText(field.number, text, traits: traits, secret: field.isSecret)
  }

  /// Sets a number. False where it is not finite: JSON has no other (RFC 8259 §6).
  @inline(__always)
  mutating func set(_ field: AnyField, number: Double) -> Bool {
    if !number.isFinite { return false }
    setValue(field.number, number.bitPattern)
    return true
  }

  /// Sets one of the documented choices. False where it is none.
  @inline(__always)
  mutating func set(_ field: AnyField, choice: Int32) -> Bool {
    if choice < 1 || choice > field.rule.choiceCount { return false }
    setValue(field.number, UInt64(truncatingIfNeeded: choice))
    return true
  }

  /// Sets any choice by its text: a documented one, or one that the service has added since.
  @inline(never)
  mutating func set(_ field: AnyField, choiceText text: Bytes) throws(Failure) {
    try field.rule.checkChoice(text)
    let known = field.rule.choice(ofText: text)
    if known > 0 { return setValue(field.number, UInt64(known)) }
    try setText(field.number, text, traits: TextTraits(), secret: field.isSecret)
  }

  /// The field's text, also that of a choice; nil where it is absent or null.
  @inline(never)
  func text(_ field: AnyField) -> Bytes? { text(field.number) ?? choiceText(field) }

  /// The text of a choice; nil where the field has none.
  @inline(never)
  func choiceText(_ field: AnyField) -> Bytes? {
    if state(field.number) != .present { return nil }
    return field.rule.text(ofChoice: UInt8(truncatingIfNeeded: self[field.number].bits))
  }
}
