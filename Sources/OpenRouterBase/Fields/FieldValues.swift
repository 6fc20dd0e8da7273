/// Whether a field has a value.
public enum FieldState {
  case absent, null, present
}

/// The values of one model's fields. What a value may be is decided before it comes here (`Rule`).
public struct FieldValues<Field: ModelField>: ~Copyable {
  public var storage: FieldStorage

  @inline(__always)
  public init(_ memory: ModelMemory) {
    storage = FieldStorage(memory)
  }

  /// One small number of the model's own; 0 at first and after `removeAll`.
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

  /// The same, from one on.
  @inline(__always)
  public func fields(from first: Field) -> FieldSet<Field> {
    FieldSet(bits: storage.set & (0 &- 1 &<< UInt32(first.rawValue)))
  }

  /// The field's text; nil where it is not there, is null, or is no text.
  @inline(__always)
  public func text(_ field: Field) -> Bytes? { storage.text(field.rawValue) }

  /// The field's number, which it must have.
  @inline(__always)
  public func number(_ field: Field) -> Double { Double(bitPattern: storage[field.rawValue].bits) }

  /// The field's integer, which it must have.
  @inline(__always)
  public func integer(_ field: Field) -> Int64 { Int64(bitPattern: storage[field.rawValue].bits) }

  /// The choice of a field that has one, by its number in the model; 0 where the value is a text that the model does not
  /// know.
  @inline(__always)
  public func choice(_ field: Field) -> UInt8 {
    let slot = storage[field.rawValue]
    return slot.isText ? 0 : UInt8(truncatingIfNeeded: slot.bits)
  }

  /// What was found out about the text of a field that has one, when it was checked.
  @inline(__always)
  public func traits(_ field: Field) -> TextTraits { storage[field.rawValue].traits }

  // MARK: Changing

  /// Stores a copy of the text, which may be a part of this model's own memory.
  @inline(__always)
  public mutating func setText(_ field: Field, _ text: Bytes, _ traits: TextTraits = TextTraits()) throws(Failure) {
    try storage.setText(field.rawValue, text, traits: traits, secret: field.isSecret)
  }

  /// Stores a copy of the text where that is simplest: the field is not set, and there is room. False where it is not.
  @inline(__always)
  public mutating func put(_ field: Field, _ text: Bytes, _ traits: TextTraits) -> Bool {
    if !storage.canPut(field.rawValue, text.count) { return false }
    storage.putInlined(field.rawValue, text, traits: traits, secret: field.isSecret)
    return true
  }

  /// Stores a text of `size` bytes that `write` puts down; it may read what the field holds until now.
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

  /// Lets a field that is not set have a text of `size` bytes, which the caller then writes. Room for it was made before.
  @inline(__always)
  public mutating func claim(_ field: Field, size: Int) -> ByteWriter {
    storage.claim(field.rawValue, size, secret: field.isSecret)
  }

  /// Makes room for texts of `size` bytes in all, their NULs included: setting them cannot fail then. What the fields
  /// hold until now can be read in the block that `retired` keeps if need be.
  public mutating func makeRoom(_ size: Int, _ retired: inout RetiredArena) throws(Failure) {
    try storage.makeRoom(size, &retired)
  }

  /// Takes a part out of the field's text; the field is absent when nothing is left. Cannot fail.
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

  /// As new; the memory is kept.
  public mutating func removeAll() { storage.removeAll() }

  /// Makes room for texts of `size` bytes in all, their NULs included, after which all fields are absent. On failure
  /// nothing has changed.
  public mutating func removeAll(reserving size: Int) throws(Failure) { try storage.removeAll(reserving: size) }

  /// The same where what is to be stored may be a part of this model's own memory: `retired` keeps that readable.
  public mutating func removeAll(reserving size: Int, reading source: Bytes, _ retired: inout RetiredArena)
    throws(Failure)
  {
    try storage.removeAll(reserving: size, reading: source, &retired)
  }
}

/// Some fields of a model, which are taken out one by one, in order.
public struct FieldSet<Field: ModelField> {
  fileprivate var bits: UInt32

  /// Nil where none is left.
  @inline(__always)
  public mutating func removeFirst() -> Field? {
    if bits == 0 { return nil }
    let number = UInt8(truncatingIfNeeded: bits.trailingZeroBitCount)
    bits &= bits &- 1
    return Field(rawValue: number)
  }
}

extension ModelField {
  /// Whether the field has a value, its standard one included.
  @inline(__always)
  public func state(in storage: borrowing FieldStorage) -> FieldState {
    let state = storage.state(rawValue)
    return state == .absent && defaultValue != nil ? .present : state
  }
}
