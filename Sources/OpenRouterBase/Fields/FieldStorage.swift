/// What one model's fields hold, by the fields' numbers. One piece of code for all models; `FieldValues` puts the fields'
/// types on it.
///
/// It is one pointer to memory that somebody else frees, for what is borrowed is copied, and copying what has just been
/// written in parts makes the processor wait. In the memory lie the state, the slots, and the arena's first block.
@safe
public struct FieldStorage: ~Copyable {
  private struct State: ~Copyable {
    var arena: Arena
    /// Whether a text was stored that JSON must escape.
    var mayEscape = false
    var option: UInt8 = 0
    /// The fields that have a value or are null, one bit each. The slots of the others hold nothing.
    var set: UInt32 = 0
  }

  /// As many fields as a model can have.
  public static var limit: Int { 12 }

  /// Bytes of the memory that state and slots take.
  public static var overhead: Int { MemoryLayout<State>.stride &+ limit &* MemoryLayout<Slot>.stride }

  private let state: UnsafeMutablePointer<State>

  @inline(__always)
  private static func slots(behind state: UnsafeMutablePointer<State>) -> UnsafeMutablePointer<Slot> {
    // SAFETY: they lie behind the state.
    unsafe (UnsafeMutableRawPointer(state) + MemoryLayout<State>.stride).assumingMemoryBound(to: Slot.self)
  }

  /// - Parameter memory: aligned for 8 bytes, more than `overhead` of them; outlives the storage.
  @inline(__always)
  public init(_ memory: ModelMemory) {
    // SAFETY: three parts of the memory, one behind the other.
    unsafe state = memory.start.assumingMemoryBound(to: State.self)
    let capacity = memory.size &- FieldStorage.overhead
    unsafe state.initialize(to: State(arena: Arena(memory.start + FieldStorage.overhead, capacity: capacity)))
  }

  deinit {
    // SAFETY: initialized above and nowhere else given up.
    unsafe state.deinitialize(count: 1)
  }

  private var arena: Arena {
    // SAFETY: the state lives as long as the storage; so below.
    @inline(__always) _read { yield unsafe state.pointee.arena }
    @inline(__always) _modify { yield unsafe &state.pointee.arena }
  }

  public private(set) var set: UInt32 {
    @inline(__always) get { unsafe state.pointee.set }
    @inline(__always) set { unsafe state.pointee.set = newValue }
  }

  public private(set) var mayEscape: Bool {
    @inline(__always) get { unsafe state.pointee.mayEscape }
    @inline(__always) set { unsafe state.pointee.mayEscape = newValue }
  }

  /// One small number of the model's own; 0 at first.
  public var option: UInt8 {
    @inline(__always) get { unsafe state.pointee.option }
    @inline(__always) set { unsafe state.pointee.option = newValue }
  }

  // MARK: Reading

  @inline(__always)
  private static func bit(_ number: UInt8) -> UInt32 { 1 &<< UInt32(number) }

  @inline(__always)
  public func isSet(_ number: UInt8) -> Bool { set & FieldStorage.bit(number) != 0 }

  @inline(__always)
  public func state(_ number: UInt8) -> FieldState {
    if !isSet(number) { return .absent }
    return self[number].isNull ? .null : .present
  }

  /// The slot of a field that is set.
  @inline(__always)
  public subscript(number: UInt8) -> Slot {
    get {
      assert(Int(number) < FieldStorage.limit)
      // SAFETY: no model has more fields, as a test makes sure.
      return unsafe FieldStorage.slots(behind: state)[Int(number)]
    }
    set {
      assert(Int(number) < FieldStorage.limit)
      // SAFETY: as above.
      unsafe FieldStorage.slots(behind: state)[Int(number)] = newValue
    }
  }

  @inline(never)
  public func text(_ number: UInt8) -> Bytes? { textInlined(number) }

  /// The same, laid out where it is asked.
  @inline(__always)
  public func textInlined(_ number: UInt8) -> Bytes? { isSet(number) ? text(self[number]) : nil }

  /// The text that a slot holds; nil where it holds none.
  @inline(__always)
  public func text(_ slot: Slot) -> Bytes? { slot.isText ? arena.bytes(slot.slice) : nil }

  /// No text is longer than this, and neither are all of them together.
  @inline(__always)
  public var textSizeBound: Int { arena.used }

  // MARK: Changing

  /// Stores a copy of a text, which may be a part of this very storage.
  @inline(__always)
  public mutating func setText(_ number: UInt8, _ text: Bytes, traits: TextTraits, secret: Bool) throws(Failure) {
    if !canPut(number, text.count) { return try replaceText(number, text, traits: traits, secret: secret) }
    put(number, text, traits: traits, secret: secret)
  }

  /// Whether a field is not set, and there is room for its text.
  @inline(__always)
  public func canPut(_ number: UInt8, _ size: Int) -> Bool { !isSet(number) && size < arena.room }

  /// Stores a copy of a text for a field that is not set. There is room for it.
  @inline(never)
  public mutating func put(_ number: UInt8, _ text: Bytes, traits: TextTraits, secret: Bool) {
    putInlined(number, text, traits: traits, secret: secret)
  }

  /// The same, laid out where it is asked.
  @inline(__always)
  public mutating func putInlined(_ number: UInt8, _ text: Bytes, traits: TextTraits, secret: Bool) {
    // Read before anything is written. Else the compiler turns on a bit of one byte in memory, and when all four bytes are
    // read next, the processor waits.
    let others = set
    // A copy: what is written could change the original, for all that the compiler knows.
    let state = unsafe state
    // SAFETY: as for `arena`; so below.
    let slice = unsafe state.pointee.arena.reserve(text.count, secret: secret)
    put(number, Slot(slice, traits, secret: secret), with: others)
    if traits.needsEscape { mayEscape = true }
    // Last, so that nothing need be kept for afterwards.
    unsafe state.pointee.arena.copy(text, to: slice)
  }

  /// The same for a text of `size` bytes that the caller then writes, of which JSON must escape nothing.
  @inline(never)
  public mutating func claim(_ number: UInt8, _ size: Int, secret: Bool) -> ByteWriter {
    let slice = arena.reserve(size, secret: secret)
    put(number, Slot(slice, TextTraits(), secret: secret))
    return arena.writer(slice)
  }

  /// Makes room for a text of `size` bytes, which the caller then writes, and hands to `finish`. Until that the field's
  /// old text can be read, in the block that `retired` keeps if need be.
  @inline(never)
  public mutating func reserve(_ size: Int, secret: Bool, _ retired: inout RetiredArena) throws(Failure) -> Slice {
    if size >= arena.room { try grow(by: size, &retired) }
    return arena.reserve(size, secret: secret)
  }

  /// Makes room for texts of `size` bytes in all, their NULs included: setting them cannot fail then. What the fields
  /// hold until now can be read in the block that `retired` keeps if need be.
  public mutating func makeRoom(_ size: Int, _ retired: inout RetiredArena) throws(Failure) {
    if size > arena.room { try grow(by: size, &retired) }
  }

  @inline(__always)
  public func writer(_ slice: Slice) -> ByteWriter { arena.writer(slice) }

  /// Lets a field have the text that lies in the slice.
  @inline(never)
  public mutating func finish(_ number: UInt8, _ slice: Slice, traits: TextTraits, secret: Bool) {
    wipe(number)
    put(number, Slot(slice, traits, secret: secret))
    if traits.needsEscape { mayEscape = true }
  }

  /// Takes a part out of a text; the field is absent when nothing is left. Cannot fail.
  public mutating func cutText(_ number: UInt8, from start: Int, to end: Int) {
    let old = self[number].slice
    if end &- start == Int(old.size) { return unset(number) }
    self[number].bits = arena.cut(old, from: start, to: end).bits
  }

  @inline(__always)
  public mutating func setValue(_ number: UInt8, _ value: UInt64) {
    if isSet(number) && self[number].isSecret { return replaceSecret(number, value) }
    put(number, Slot(bits: value))
  }

  @inline(never)
  private mutating func replaceSecret(_ number: UInt8, _ value: UInt64) {
    wipe(number)
    put(number, Slot(bits: value))
  }

  public mutating func setNull(_ number: UInt8) {
    wipe(number)
    put(number, .ofNull)
  }

  public mutating func unset(_ number: UInt8) {
    wipe(number)
    set &= ~FieldStorage.bit(number)
  }

  /// As new; the memory is kept.
  public mutating func removeAll() {
    arena.removeAll()
    set = 0
    mayEscape = false
    option = 0
  }

  /// Makes room for texts of `size` bytes in all, their NULs included, after which all fields are absent. On failure
  /// nothing has changed.
  public mutating func removeAll(reserving size: Int) throws(Failure) {
    var retired = RetiredArena()
    try removeAll(reserving: size, reading: Bytes(""), &retired)
  }

  /// The same where what is to be stored may be a part of this very storage: `retired` keeps that readable.
  public mutating func removeAll(reserving size: Int, reading source: Bytes, _ retired: inout RetiredArena)
    throws(Failure)
  {
    if size > arena.capacity || arena.holds(source) {
      var fresh = try Arena.allocate(capacity: max(size, arena.capacity))
      swap(&arena, &fresh)
      retired = fresh.retire()
    }
    removeAll()
  }

  // MARK: Places

  @inline(__always)
  private mutating func put(_ number: UInt8, _ slot: Slot) { put(number, slot, with: set) }

  /// The same where some other fields are set.
  @inline(__always)
  private mutating func put(_ number: UInt8, _ slot: Slot, with others: UInt32) {
    assert(Int(number) < FieldStorage.limit)
    // A copy, as above.
    let state = unsafe state
    // SAFETY: as for the subscript.
    unsafe FieldStorage.slots(behind: state)[Int(number)] = slot
    unsafe state.pointee.set = others | FieldStorage.bit(number)
  }

  /// Overwrites a text that goes, if it is a secret.
  @inline(__always)
  private mutating func wipe(_ number: UInt8) {
    if isSet(number) && self[number].isSecret { arena.wipe(self[number].slice) }
  }

  /// Puts a text in the place of the field's old one, or in a new place where it is longer.
  @inline(never)
  private mutating func replaceText(_ number: UInt8, _ text: Bytes, traits: TextTraits, secret: Bool) throws(Failure) {
    if isSet(number) && self[number].isText && text.count <= Int(self[number].slice.size) {
      let slice = arena.replace(self[number].slice, with: text, secret: secret)
      set &= ~FieldStorage.bit(number)
      return finish(number, slice, traits: traits, secret: secret)
    }
    var retired = RetiredArena()
    let slice = try reserve(text.count, secret: secret, &retired)
    var writer = arena.writer(slice)
    writer.put(text)
    finish(number, slice, traits: traits, secret: secret)
  }

  /// Moves all texts to a new block that has room for `size` bytes more, and as much again, and is no smaller than the old
  /// one. That is handed out, for it may hold what is to be written.
  private mutating func grow(by size: Int, _ retired: inout RetiredArena) throws(Failure) {
    var needed = size &+ 1
    var number: UInt8 = 0
    while number < UInt8(FieldStorage.limit) {
      if let text = text(number) { needed &+= text.count &+ 1 }
      number &+= 1
    }
    var fresh = try Arena.allocate(capacity: max(needed &* 2, arena.capacity))
    number = 0
    while number < UInt8(FieldStorage.limit) {
      if let text = text(number) {
        self[number].bits = fresh.append(text, secret: self[number].isSecret).bits
      }
      number &+= 1
    }
    swap(&arena, &fresh)
    retired = fresh.retire()
  }
}
