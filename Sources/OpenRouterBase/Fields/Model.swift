/// What all models have: a table of fields, their values, and the same life for each (set, get, unset).
public protocol Model: ~Copyable {
  associatedtype Field: ModelField

  var values: FieldValues<Field> { get set }

  init(_ memory: ModelMemory)

  /// Forgets what came from outside, and keeps the memory.
  mutating func reset()
}

extension Model where Self: ~Copyable {
  /// Forgets everything, as if it were new, and keeps the memory.
  public mutating func reset() {
    values.removeAll()
  }

  /// Sets a text, if it keeps its field's rule.
  @inline(__always)
  public mutating func set(_ field: Field, _ text: Bytes) throws(Failure) {
    try values.storage.set(field.erased, text)
  }

  /// Sets a number, which must be finite: JSON has no other (RFC 8259 §6).
  @inline(__always)
  public mutating func set(_ field: Field, number: Double) throws(Failure) {
    if !values.storage.set(field.erased, number: number) { throw Failure(.finiteNumber) }
  }

  /// Sets one of the documented choices.
  @inline(__always)
  public mutating func set(_ field: Field, choice: UInt8) throws(Failure) {
    if !values.storage.set(field.erased, choice: Int32(choice)) { throw Failure(field.rule.choiceReason) }
  }

  /// Whether the field has a value, its standard one included.
  @inline(__always)
  public func state(_ field: Field) -> FieldState {
    field.state(in: values.storage)
  }

  /// The field's text, also that of a choice, or its standard one; nil where it is absent or null.
  @inline(__always)
  public func text(_ field: Field) -> Bytes? {
    values.storage.text(field.erased) ?? field.defaultValue
  }
}
