/// The values of one model's fields, by field number. The same code serves all models; `FieldValues` adds the types.
///
/// It is one pointer to memory that it does not own: a struct passed by borrowing is copied, and copying fields that
/// were just written one by one stalls the processor. The memory holds the state, the slots and the arena's first
/// block.
/// written in parts makes the processor wait. In the memory lie the state, the slots, and the arena's first block.
@safe
public struct FieldStorage: ~Copyable {
  private struct State: ~Copyable {
    var arena: Arena
    /// Whether a stored text must be escaped in JSON.
    var mayEscape = false
    var option: UInt8 = 0
    /// The fields that have a value or are null, one bit each. Other slots are undefined.
    var set: UInt32 = 0
  }

  /// The largest number of fields of a model.
  public static var limit: Int { 12 }

  /// Bytes of memory for the state and the slots.
  public static var overhead: Int { MemoryLayout<State>.stride &+ limit &* MemoryLayout<Slot>.stride }

  private let state: UnsafeMutablePointer<State>

  @inline(__always)
  private static func slots(of state: UnsafeMutablePointer<State>) -> UnsafeMutablePointer<Slot> {
    // SAFETY: the slots follow the state.
    unsafe (UnsafeMutableRawPointer(state) + MemoryLayout<State>.stride).assumingMemoryBound(to: Slot.self)
  }

  /// - Parameter memory: aligned for 8 bytes, larger than `overhead`; must outlive the storage.
  @inline(__always)
  public init(_ memory: ModelMemory) {
    // SAFETY: three consecutive parts of the memory.
    unsafe state = memory.start.assumingMemoryBound(to: State.self)
    let capacity = memory.size &- FieldStorage.overhead
    unsafe state.initialize(to: State(arena: Arena(memory.start + FieldStorage.overhead, capacity: capacity)))
  }

  deinit {
    // SAFETY: initialized in `init`, and deinitialized only here.
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

  /// A small number for the model's own use; 0 at first.
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
      // SAFETY: no model has more fields than `limit`, as a test checks.
      return unsafe FieldStorage.slots(of: state)[Int(number)]
    }
    set {
      assert(Int(number) < FieldStorage.limit)
      // SAFETY: as above.
      unsafe FieldStorage.slots(of: state)[Int(number)] = newValue
    }
  }

  @inline(never)
  public func text(_ number: UInt8) -> Bytes? { textInlined(number) }

  /// The same, always inlined.
  @inline(__always)
  public func textInlined(_ number: UInt8) -> Bytes? { isSet(number) ? text(self[number]) : nil }

  /// The text of a slot; nil if it holds none.
  @inline(__always)
  public func text(_ slot: Slot) -> Bytes? { slot.isText ? arena.bytes(slot.slice) : nil }

  /// An upper bound of the size of each text, and of all together.
  @inline(__always)
  public var textSizeBound: Int { arena.used }

  // MARK: Changing

  /// Stores a copy of a text, which may be part of this storage.
  @inline(__always)
  public mutating func setText(_ number: UInt8, _ text: Bytes, traits: TextTraits, secret: Bool) throws(Failure) {
    if !canPut(number, text.count) { return try replaceText(number, text, traits: traits, secret: secret) }
    put(number, text, traits: traits, secret: secret)
  }

  /// Whether the field is not set and its text fits.
  @inline(__always)
  public func canPut(_ number: UInt8, _ size: Int) -> Bool { !isSet(number) && size < arena.room }

  /// Stores a copy of a text that `canPut` accepts.
  @inline(never)
  public mutating func put(_ number: UInt8, _ text: Bytes, traits: TextTraits, secret: Bool) {
    putInlined(number, text, traits: traits, secret: secret)
  }

  /// The same, always inlined.
  @inline(__always)
  public mutating func putInlined(_ number: UInt8, _ text: Bytes, traits: TextTraits, secret: Bool) {
    // Read before anything is written. Otherwise the compiler sets one bit of a single byte in memory, and the next
    // load of all four bytes stalls the processor.
    let others = set
    // Local copy: the compiler must assume that the stores below alias `self.state`.
    let state = unsafe state
    // SAFETY: as for `arena`; so below.
    let slice = unsafe state.pointee.arena.reserve(text.count, secret: secret)
    put(number, Slot(slice, traits, secret: secret), with: others)
    if traits.needsEscape { mayEscape = true }
    // Last, so that no value has to survive the copy.
    unsafe state.pointee.arena.copy(text, to: slice)
  }

  /// The same for a text of `size` bytes that the caller then writes, and that needs no escape in JSON.
  @inline(never)
  public mutating func claim(_ number: UInt8, _ size: Int, secret: Bool) -> ByteWriter {
    let slice = arena.reserve(size, secret: secret)
    put(number, Slot(slice, TextTraits(), secret: secret))
    return arena.writer(slice)
  }

  /// Makes room for a text of `size` bytes, which the caller then writes and passes to `finish`. Until then the field's
  /// old text can be read; `retired` keeps its block if necessary.
  @inline(never)
  public mutating func reserve(_ size: Int, secret: Bool, _ retired: inout RetiredArena) throws(Failure) -> Slice {
    if size >= arena.room { try grow(by: size, &retired) }
    return arena.reserve(size, secret: secret)
  }

  /// Makes room for texts of `size` bytes in all, including their NULs, so that setting them cannot fail. The old
  /// values can still be read; `retired` keeps their block if necessary.
  public mutating func makeRoom(_ size: Int, _ retired: inout RetiredArena) throws(Failure) {
    if size > arena.room { try grow(by: size, &retired) }
  }

  @inline(__always)
  public func writer(_ slice: Slice) -> ByteWriter { arena.writer(slice) }

  /// Makes the slice the text of a field.
  @inline(never)
  public mutating func finish(_ number: UInt8, _ slice: Slice, traits: TextTraits, secret: Bool) {
    wipe(number)
    put(number, Slot(slice, traits, secret: secret))
    if traits.needsEscape { mayEscape = true }
  }

  /// Removes a part of a text; the field becomes absent if nothing is left. Cannot fail.
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

  /// Makes all fields absent; the memory is kept.
  @inline(never)
  public mutating func removeAll() {
    arena.removeAll()
    set = 0
    mayEscape = false
    option = 0
  }

  /// Makes all fields absent, with room for texts of `size` bytes in all, including their NULs. On failure nothing has
  /// changed.
  public mutating func removeAll(reserving size: Int) throws(Failure) {
    var retired = RetiredArena()
    try removeAll(reserving: size, reading: Bytes(""), &retired)
  }

  /// The same, if the new texts may be part of this storage: `retired` keeps them readable.
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

  /// The same, if the fields in `others` are set.
  @inline(__always)
  private mutating func put(_ number: UInt8, _ slot: Slot, with others: UInt32) {
    assert(Int(number) < FieldStorage.limit)
    // Local copy, as above.
    let state = unsafe state
    // SAFETY: as for the subscript.
    unsafe FieldStorage.slots(of: state)[Int(number)] = slot
    unsafe state.pointee.set = others | FieldStorage.bit(number)
  }

  /// Zeroes the old text if it is a secret.
  @inline(__always)
  private mutating func wipe(_ number: UInt8) {
    if isSet(number) && self[number].isSecret { arena.wipe(self[number].slice) }
  }

  /// Stores a text in place of the old one, or elsewhere if it is longer.
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

  /// Moves all texts to a new block: twice what they and `size` more bytes need, and no smaller than the old one.
  /// `retired` receives the old block, which may hold the text to be written.
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
