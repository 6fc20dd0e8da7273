/// What one model's fields hold, by the fields' numbers: which are there, and their values. One piece of code for all
/// models; `FieldValues` puts the fields' types on it.
///
/// Texts lie in the arena; a number or the index of a choice lies in the slot itself.
@safe
struct FieldStorage: ~Copyable {
  /// As many fields as a model can have.
  static var limit: Int { 12 }

  /// Bytes of memory that the slots take of what a storage is made over.
  static var slotsSize: Int { limit &* MemoryLayout<UInt64>.stride }

  private let slots: UnsafeMutablePointer<UInt64>
  private var arena: Arena
  /// One bit a field.
  private(set) var present: UInt32 = 0
  private(set) var nulls: UInt32 = 0
  private(set) var texts: UInt32 = 0
  private var escaped: UInt32 = 0
  private var s256Challenges: UInt32 = 0
  private var secrets: UInt32 = 0

  /// A storage over memory that somebody else frees: slots first, the arena's first block behind them.
  ///
  /// (An InlineArray in the struct would be copied whole for every look into it.)
  ///
  /// - Parameter memory: aligned for 8 bytes, `slotsSize` of them and more; outlives the storage.
  @inline(__always)
  init(_ memory: UnsafeMutableRawPointer, size: Int) {
    unsafe slots = memory.assumingMemoryBound(to: UInt64.self)
    unsafe arena = Arena(memory + FieldStorage.slotsSize, capacity: size &- FieldStorage.slotsSize)
  }

  @inline(__always)
  static func bit(_ number: UInt8) -> UInt32 { 1 &<< UInt32(number) }

  /// What a slot holds, for a field that has a value.
  @inline(__always)
  func slot(_ number: UInt8) -> UInt64 {
    assert(Int(number) < FieldStorage.limit)
    // SAFETY: no model has more fields, as a test makes sure.
    return unsafe slots[Int(number)]
  }

  @inline(__always)
  private mutating func setSlot(_ number: UInt8, _ value: UInt64) {
    assert(Int(number) < FieldStorage.limit)
    // SAFETY: as above.
    unsafe slots[Int(number)] = value
  }

  @inline(__always)
  private func slice(_ number: UInt8) -> Slice { Slice(bits: slot(number)) }

  // MARK: Reading

  @inline(__always)
  func text(_ number: UInt8) -> Bytes? {
    texts & FieldStorage.bit(number) != 0 ? arena.bytes(slice(number)) : nil
  }

  /// What was found out about a text when it was checked.
  @inline(__always)
  func traits(_ number: UInt8) -> TextTraits {
    TextTraits(
      needsEscape: escaped & FieldStorage.bit(number) != 0,
      isS256Challenge: s256Challenges & FieldStorage.bit(number) != 0)
  }

  /// No text, once escaped, is longer than this, and neither are all of them together.
  @inline(__always)
  var escapedSizeBound: Int { escaped == 0 ? arena.used : arena.used &* JSONText.longestEscape }

  // MARK: Changing

  /// Stores a copy of a text, which may be a part of this very storage.
  @inline(never)
  @_optimize(speed)
  mutating func setText(_ number: UInt8, _ text: Bytes, traits: TextTraits, secret: Bool) throws(Failure) {
    if texts & FieldStorage.bit(number) == 0 && text.count < arena.room {
      finish(number, arena.append(text, secret: secret), traits: traits, secret: secret)
    } else {
      try replaceText(number, text, traits: traits, secret: secret)
    }
  }

  /// Makes room for a text of `size` bytes, which the caller then writes, and hands to `finish`. Until that the field's
  /// old text can be read, in the block that `retired` keeps if need be.
  @inline(never)
  mutating func reserve(_ size: Int, secret: Bool, _ retired: inout Arena?) throws(Failure) -> Slice {
    if size >= arena.room { try grow(by: size, &retired) }
    return arena.reserve(size, secret: secret)
  }

  @inline(__always)
  func writer(_ slice: Slice) -> ByteWriter { arena.writer(slice) }

  /// Lets a field have the text that lies in the slice.
  @inline(never)
  @_optimize(speed)
  mutating func finish(_ number: UInt8, _ slice: Slice, traits: TextTraits, secret: Bool) {
    let bit = FieldStorage.bit(number)
    if secrets & bit != 0 { wipe(number) }
    setSlot(number, slice.bits)
    present |= bit
    texts |= bit
    nulls &= ~bit
    escaped = traits.needsEscape ? escaped | bit : escaped & ~bit
    s256Challenges = traits.isS256Challenge ? s256Challenges | bit : s256Challenges & ~bit
    secrets = secret ? secrets | bit : secrets & ~bit
  }

  /// Takes a part out of a text; the field is absent when nothing is left. Cannot fail.
  mutating func cutText(_ number: UInt8, from start: Int, to end: Int) {
    let old = slice(number)
    if end &- start == Int(old.size) { return unset(number) }
    setSlot(number, arena.cut(old, from: start, to: end).bits)
  }

  @inline(__always)
  mutating func setValue(_ number: UInt8, _ value: UInt64) {
    if texts & FieldStorage.bit(number) != 0 { unset(number) }
    setSlot(number, value)
    present |= FieldStorage.bit(number)
    nulls &= ~FieldStorage.bit(number)
  }

  mutating func setNull(_ number: UInt8) {
    unset(number)
    nulls |= FieldStorage.bit(number)
  }

  mutating func unset(_ number: UInt8) {
    wipe(number)
    present &= ~FieldStorage.bit(number)
    nulls &= ~FieldStorage.bit(number)
    texts &= ~FieldStorage.bit(number)
    escaped &= ~FieldStorage.bit(number)
    secrets &= ~FieldStorage.bit(number)
  }

  /// As new; the memory is kept.
  mutating func removeAll() {
    arena.removeAll()
    present = 0
    nulls = 0
    texts = 0
    escaped = 0
    secrets = 0
  }

  /// Makes room for texts of `size` bytes in all, their NULs included, after which all fields are absent. On failure
  /// nothing has changed.
  mutating func removeAll(reserving size: Int) throws(Failure) {
    if size > arena.capacity { arena = try Arena.allocate(capacity: size) }
    removeAll()
  }

  // MARK: Places

  /// Overwrites a text that goes, if it is a secret.
  private mutating func wipe(_ number: UInt8) {
    if secrets & FieldStorage.bit(number) != 0 { arena.wipe(slice(number)) }
  }

  /// Puts a text in the place of the field's old one, or in a new place where it is longer.
  @inline(never)
  private mutating func replaceText(_ number: UInt8, _ text: Bytes, traits: TextTraits, secret: Bool) throws(Failure) {
    if texts & FieldStorage.bit(number) != 0 && text.count <= Int(slice(number).size) {
      setSlot(number, arena.replace(slice(number), with: text, secret: secret).bits)
      secrets &= ~FieldStorage.bit(number)
      return finish(number, slice(number), traits: traits, secret: secret)
    }
    var retired: Arena?
    let new = try reserve(text.count, secret: secret, &retired)
    var writer = arena.writer(new)
    writer.put(text)
    finish(number, new, traits: traits, secret: secret)
  }

  /// Moves all texts to a new block that has room for `size` bytes more, and as much again. The old block is handed
  /// out, for it may hold what is to be written.
  private mutating func grow(by size: Int, _ retired: inout Arena?) throws(Failure) {
    var needed = size &+ 1
    var number: UInt8 = 0
    while number < UInt8(FieldStorage.limit) {
      if texts & FieldStorage.bit(number) != 0 { needed &+= Int(slice(number).size) &+ 1 }
      number &+= 1
    }
    var fresh = try Arena.allocate(capacity: needed &* 2)
    number = 0
    while number < UInt8(FieldStorage.limit) {
      if texts & FieldStorage.bit(number) != 0 {
        let isSecret = secrets & FieldStorage.bit(number) != 0
        setSlot(number, fresh.append(arena.bytes(slice(number)), secret: isSecret).bits)
      }
      number &+= 1
    }
    swap(&arena, &fresh)
    retired = consume fresh
  }
}
