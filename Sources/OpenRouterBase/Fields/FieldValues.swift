/// Whether a field has a value.
public enum FieldState {
  case absent, null, present
}

/// The values of one model's fields. They have been checked before (`Rule`).
public struct FieldValues<Field: ModelField>: ~Copyable {
  public var storage: FieldStorage

  @inline(__always)
  public init(_ memory: ModelMemory) {
    storage = FieldStorage(memory)
  }

  /// A small number for the model's own use; 0 at first and after `removeAll`.
  public var option: UInt8 {
    @inline(__always) get { storage.option }
    @inline(__always) set { storage.option = newValue }
  }

  // MARK: Reading

  @inline(__always)
  public func state(_ field: Field) -> FieldState { storage.state(field.rawValue) }

  @inline(__always)
  public func has(_ field: Field) -> Bool { storage.isSet(field.rawValue) && !storage[field.rawValue].isNull }

  /// The fields that have a value or are null.
  public var fields: FieldSet<Field> { FieldSet(bits: storage.set) }

  /// The same, beginning with `first`.
  @inline(__always)
  public func fields(from first: Field) -> FieldSet<Field> {
    FieldSet(bits: storage.set & (0 &- 1 &<< UInt32(first.rawValue)))
  }

  /// The field's text; nil if the field is absent, null, or not text.
  @inline(__always)
  public func text(_ field: Field) -> Bytes? { storage.text(field.rawValue) }

  /// The number of a field that has one.
  @inline(__always)
  public func number(_ field: Field) -> Double { Double(bitPattern: storage[field.rawValue].bits) }

  /// The integer of a field that has one.
  @inline(__always)
  public func integer(_ field: Field) -> Int64 { Int64(bitPattern: storage[field.rawValue].bits) }

  /// The choice of a field that has one, by its number in the model; 0 if its text is not a documented choice.
  @inline(__always)
  public func choice(_ field: Field) -> UInt8 {
    let slot = storage[field.rawValue]
    return slot.isText ? 0 : UInt8(truncatingIfNeeded: slot.bits)
  }

  /// What the check found out about the text of a field that has one.
  @inline(__always)
  public func traits(_ field: Field) -> TextTraits { storage[field.rawValue].traits }

  // MARK: Changing

  /// Stores a copy of the text, which may be part of this model's memory.
  @inline(__always)
  public mutating func setText(_ field: Field, _ text: Bytes, _ traits: TextTraits = TextTraits()) throws(Failure) {
    try storage.setText(field.rawValue, text, traits: traits, secret: field.isSecret)
  }

  /// Stores a copy of the text if the field is not set and the text fits; otherwise returns false.
  @inline(__always)
  public mutating func put(_ field: Field, _ text: Bytes, _ traits: TextTraits) -> Bool {
    if !storage.canPut(field.rawValue, text.count) { return false }
    storage.putInlined(field.rawValue, text, traits: traits, secret: field.isSecret)
    return true
  }

  /// Stores a text of `size` bytes that `write` writes. `write` may still read the field's old text.
  @inline(__always)
  public mutating func setText(
    _ field: Field, size: Int, traits: TextTraits = TextTraits(), _ write: (inout ByteWriter) -> Void
  ) throws(Failure) {
    var retired = RetiredArena()
    let slice = try storage.reserve(size, secret: field.isSecret, &retired)
    var writer = storage.writer(slice)
    write(&writer)
    assert(writer.count == size)
    storage.finish(field.rawValue, slice, traits: traits, secret: field.isSecret)
  }

  /// Gives a field that is not set a text of `size` bytes, which the caller then writes. It must fit.
  @inline(__always)
  public mutating func claim(_ field: Field, size: Int) -> ByteWriter {
    storage.claim(field.rawValue, size, secret: field.isSecret)
  }

  /// Makes room for texts of `size` bytes in all, including their NULs, so that setting them cannot fail. The old
  /// values can still be read; `retired` keeps their block if necessary.
  public mutating func makeRoom(_ size: Int, _ retired: inout RetiredArena) throws(Failure) {
    try storage.makeRoom(size, &retired)
  }

  /// Removes a part of the field's text; the field becomes absent if nothing is left. Cannot fail.
  public mutating func cutText(_ field: Field, from start: Int, to end: Int) {
    storage.cutText(field.rawValue, from: start, to: end)
  }

  @inline(__always)
  public mutating func setNumber(_ field: Field, _ number: Double) {
    storage.setValue(field.rawValue, number.bitPattern)
  }

  @inline(__always)
  public mutating func setInteger(_ field: Field, _ integer: Int64) {
    storage.setValue(field.rawValue, UInt64(bitPattern: integer))
  }

  @inline(__always)
  public mutating func setChoice(_ field: Field, _ choice: UInt8) { storage.setValue(field.rawValue, UInt64(choice)) }

  public mutating func setNull(_ field: Field) { storage.setNull(field.rawValue) }

  public mutating func unset(_ field: Field) { storage.unset(field.rawValue) }

  /// Makes all fields absent; the memory is kept.
  public mutating func removeAll() { storage.removeAll() }

  /// Makes all fields absent, with room for texts of `size` bytes in all, including their NULs. On failure nothing has
  /// changed.
  public mutating func removeAll(reserving size: Int) throws(Failure) { try storage.removeAll(reserving: size) }

  /// The same, if the new texts may be part of this model's memory: `retired` keeps them readable.
  public mutating func removeAll(reserving size: Int, reading source: Bytes, _ retired: inout RetiredArena)
    throws(Failure)
  {
    try storage.removeAll(reserving: size, reading: source, &retired)
  }
}

/// A set of a model's fields, to be removed one by one, in order.
public struct FieldSet<Field: ModelField> {
  fileprivate var bits: UInt32

  /// Nil if the set is empty.
  @inline(__always)
  public mutating func removeFirst() -> Field? {
    if bits == 0 { return nil }
    let number = UInt8(truncatingIfNeeded: bits.trailingZeroBitCount)
    bits &= bits &- 1
    return Field(rawValue: number)
  }
}

extension ModelField {
  /// Whether the field has a value, which may be its default.
  @inline(__always)
  public func state(in storage: borrowing FieldStorage) -> FieldState {
    let state = storage.state(rawValue)
    return state == .absent && defaultValue != nil ? .present : state
  }
}
