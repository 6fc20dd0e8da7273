/// What all models have in common: a table of fields, their values, and functions to set, get and unset them.
public protocol Model: ~Copyable {
  associatedtype Field: ModelField

  var values: FieldValues<Field> { get set }

  init(_ memory: ModelMemory)

  /// Removes all values from outside; the memory is kept.
  mutating func reset()
}

extension Model where Self: ~Copyable {
  /// Removes all values, as in a new model; the memory is kept.
  public mutating func reset() {
    values.removeAll()
  }

  /// Sets a text that satisfies the field's rule.
  @inline(__always)
  public mutating func set(_ field: Field, _ text: Bytes) throws(Failure) {
    try values.storage.set(field.erased, text)
  }

  /// Sets a number, which must be finite (RFC 8259 §6).
  @inline(__always)
  public mutating func set(_ field: Field, number: Double) throws(Failure) {
    if !values.storage.set(field.erased, number: number) { throw Failure(.finiteNumber) }
  }

  /// Sets a documented choice.
  @inline(__always)
  public mutating func set(_ field: Field, choice: UInt8) throws(Failure) {
    if !values.storage.set(field.erased, choice: Int32(choice)) { throw Failure(field.rule.choiceReason) }
  }

  /// Whether the field has a value, which may be its default.
  @inline(__always)
  public func state(_ field: Field) -> FieldState {
    field.state(in: values.storage)
  }

  /// The field's text, that of its choice, or its default; nil if it is absent or null.
  @inline(__always)
  public func text(_ field: Field) -> Bytes? {
    values.storage.text(field.erased) ?? field.defaultValue
  }
}
