/// Whether a field has a value.
enum FieldState {
  case absent, null, present
}

/// The fields of one model: which are there, and their values. Every model's storage; what a value may be is decided
/// before it comes here (`Rule`).
///
/// Texts lie in the arena; a number or the index of a choice lies in the slot itself.
struct FieldValues<Field: ModelField>: ~Copyable {
  /// As many fields as a model can have.
  static var limit: Int { 12 }

  private var arena: Arena
  private var slots = InlineArray<12, UInt64>(repeating: 0)
  private var present: UInt32 = 0
  private var nulls: UInt32 = 0
  private var texts: UInt32 = 0
  private var escaped: UInt32 = 0

  init(_ arena: consuming Arena) {
    self.arena = arena
  }

  @inline(__always)
  private func bit(_ field: Field) -> UInt32 { 1 &<< UInt32(field.rawValue) }

  /// What the slot of a field holds; 0 for a field that has none.
  @inline(__always)
  private func slot(_ index: Int) -> UInt64 {
    // SAFETY: the index is compared first, for constants at compile time.
    index < Self.limit ? unsafe slots[unchecked: index] : 0
  }

  @inline(__always)
  private mutating func setSlot(_ index: Int, _ value: UInt64) {
    // SAFETY: as above.
    if index < Self.limit { unsafe slots[unchecked: index] = value }
  }

  @inline(__always)
  private func slice(_ index: Int) -> Slice {
    let slot = slot(index)
    return Slice(offset: UInt32(truncatingIfNeeded: slot), size: UInt32(truncatingIfNeeded: slot &>> 32))
  }

  // MARK: Reading

  @inline(__always)
  func state(_ field: Field) -> FieldState {
    if present & bit(field) != 0 { return .present }
    return nulls & bit(field) != 0 ? .null : .absent
  }

  @inline(__always)
  func has(_ field: Field) -> Bool { present & bit(field) != 0 }

  /// The field's text; nil where it is not there, is null, or is no text.
  @inline(__always)
  func text(_ field: Field) -> Bytes? {
    texts & bit(field) != 0 ? arena.bytes(slice(Int(field.rawValue))) : nil
  }

  /// The field's number, which it must have.
  @inline(__always)
  func number(_ field: Field) -> Double { Double(bitPattern: slot(Int(field.rawValue))) }

  /// The field's choice, by its number in the model; 0 where the value is a text that the model does not know.
  @inline(__always)
  func choice(_ field: Field) -> UInt8 {
    texts & bit(field) != 0 ? 0 : UInt8(truncatingIfNeeded: slot(Int(field.rawValue)))
  }

  /// Whether JSON must escape something in the field's text.
  @inline(__always)
  func needsEscape(_ field: Field) -> Bool { escaped & bit(field) != 0 }

  /// No text of the model, once escaped, is longer than this, and neither are all of them together.
  @inline(__always)
  var escapedSizeBound: Int { escaped == 0 ? arena.used : arena.used &* JSONText.longestEscape }

  // MARK: Changing

  /// Stores a copy of the text. It may be a part of this model's own memory.
  @inline(__always)
  mutating func setText(_ field: Field, _ bytes: Bytes, needsEscape: Bool = false) throws(Failure) {
    let slice: Slice
    if texts & bit(field) == 0 && bytes.count < arena.room {
      slice = arena.append(bytes, secret: field.row.isSecret)
    } else {
      slice = try place(field, bytes)
    }
    setText(field, slice, needsEscape: needsEscape)
  }

  /// Stores a text of `size` bytes that `write` puts down; it may read what the field holds until now.
  mutating func setText(
    _ field: Field, size: Int, needsEscape: Bool = false, _ write: (inout ByteCursor) -> Void
  ) throws(Failure) {
    setText(field, try make(field, size: size, write), needsEscape: needsEscape)
  }

  /// Takes a part out of the field's text; the field is absent when nothing is left. Cannot fail.
  mutating func cutText(_ field: Field, from start: Int, to end: Int) {
    guard let text = text(field) else { return }
    let old = slice(Int(field.rawValue))
    if end &- start == text.count { return unset(field) }
    setSlice(Int(field.rawValue), arena.cut(old, from: start, to: end))
  }

  @inline(__always)
  private mutating func setText(_ field: Field, _ slice: Slice, needsEscape: Bool) {
    setSlice(Int(field.rawValue), slice)
    present |= bit(field)
    texts |= bit(field)
    nulls &= ~bit(field)
    escaped = needsEscape ? escaped | bit(field) : escaped & ~bit(field)
  }

  @inline(__always)
  mutating func setNumber(_ field: Field, _ number: Double) {
    setValue(field, number.bitPattern)
  }

  @inline(__always)
  mutating func setChoice(_ field: Field, _ choice: UInt8) {
    setValue(field, UInt64(choice))
  }

  mutating func setNull(_ field: Field) {
    unset(field)
    nulls |= bit(field)
  }

  mutating func unset(_ field: Field) {
    if texts & bit(field) != 0 && field.row.isSecret { arena.wipe(slice(Int(field.rawValue))) }
    present &= ~bit(field)
    nulls &= ~bit(field)
    texts &= ~bit(field)
    escaped &= ~bit(field)
  }

  /// As new; the memory is kept.
  mutating func removeAll() {
    arena.removeAll()
    present = 0
    nulls = 0
    texts = 0
    escaped = 0
  }

  /// Makes room for texts of `size` bytes in all, their NULs included, after which all fields are absent. On failure
  /// nothing has changed.
  mutating func removeAll(reserving size: Int) throws(Failure) {
    let capacity = arena.used &+ arena.room
    if size > capacity {
      arena = try Arena.allocate(capacity: size)
    }
    removeAll()
  }

  @inline(__always)
  private mutating func setValue(_ field: Field, _ value: UInt64) {
    unset(field)
    setSlot(Int(field.rawValue), value)
    present |= bit(field)
  }

  /// Finds the place of a text that replaces another, or for which the block is too small.
  private mutating func place(_ field: Field, _ bytes: Bytes) throws(Failure) -> Slice {
    if texts & bit(field) != 0 {
      let old = slice(Int(field.rawValue))
      if bytes.count <= Int(old.size) { return arena.replace(old, with: bytes, secret: field.row.isSecret) }
    }
    return try make(field, size: bytes.count) { $0.put(bytes) }
  }

  /// Makes a new text for a field, whose old one stays readable until `write` has returned.
  private mutating func make(
    _ field: Field, size: Int, _ write: (inout ByteCursor) -> Void
  ) throws(Failure) -> Slice {
    if size >= arena.room { return try grow(field, size: size, write) }
    let slice = arena.reserve(size, secret: field.row.isSecret)
    var cursor = arena.cursor(slice)
    write(&cursor)
    assert(cursor.count == size)
    if texts & bit(field) != 0 && field.row.isSecret { arena.wipe(self.slice(Int(field.rawValue))) }
    return slice
  }

  /// Goes over to a new block that holds the other living texts and the new one, with as much room again.
  private mutating func grow(
    _ field: Field, size: Int, _ write: (inout ByteCursor) -> Void
  ) throws(Failure) -> Slice {
    let moving = texts & ~bit(field)
    var needed = size &+ 1
    var i = 0
    while i < Self.limit {
      if moving & (1 &<< UInt32(i)) != 0 { needed &+= Int(slice(i).size) &+ 1 }
      i &+= 1
    }
    var fresh = try Arena.allocate(capacity: needed &* 2)
    let slice = fresh.reserve(size, secret: field.row.isSecret)
    var cursor = fresh.cursor(slice)
    write(&cursor)
    assert(cursor.count == size)
    i = 0
    while i < Self.limit {
      if moving & (1 &<< UInt32(i)) != 0 {
        let secret = Field(rawValue: UInt8(truncatingIfNeeded: i))?.row.isSecret == true
        setSlice(i, fresh.append(arena.bytes(self.slice(i)), secret: secret))
      }
      i &+= 1
    }
    arena = fresh
    return slice
  }

  @inline(__always)
  private mutating func setSlice(_ index: Int, _ slice: Slice) {
    setSlot(index, UInt64(slice.offset) | UInt64(slice.size) &<< 32)
  }
}
