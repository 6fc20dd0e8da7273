import CJSON
import CSystem
import OpenRouterBase

/// A hash table with open addressing that finds the members of all large objects of a document by name.
///
/// Names may come from an attacker, so the hash starts with a random number.
///
/// One word, so that it is passed in a register.
@safe
struct JSONIndex {
  /// Objects with more members than this are indexed.
  static var threshold: UInt32 { 16 }

  /// The beginning of the table; the entries follow.
  private struct Header {
    /// The number of entries, a power of two, minus one.
    var mask: Int
    /// Entries that are not free, and those that hold a member.
    var used = 0
    var living = 0
    var seed: UInt64
  }

  private var header: UnsafeMutablePointer<Header>?

  private static var removed: UInt64 { UInt64.max }

  init() {
    unsafe header = nil
  }

  /// An entry has the object's node in its high half and the member's node in its low half; 0 is free, `removed` was
  /// used.
  private static func entries(_ header: UnsafeMutablePointer<Header>) -> UnsafeMutablePointer<UInt64> {
    // SAFETY: the entries follow the header, whose size is a multiple of 8.
    unsafe UnsafeMutableRawPointer(header + 1).assumingMemoryBound(to: UInt64.self)
  }

  mutating func free() {
    unsafe system_free(header)
    unsafe header = nil
  }

  /// Makes room for `count` more members, so that adding them cannot fail.
  @inline(never)
  mutating func reserve(_ count: Int, in block: JSONBlock) throws(Failure) {
    let old = unsafe header
    if let old = unsafe old, unsafe (old.pointee.used &+ count) &* 2 <= old.pointee.mask { return }
    let needed = unsafe ((old?.pointee.living ?? 0) &+ count) &* 3
    var size = 64
    while size < needed { size &*= 2 }
    let bytes = MemoryLayout<Header>.stride &+ size &* 8
    guard let memory = unsafe system_allocate(bytes) else { throw Failure(.outOfMemory) }
    var seed = unsafe old?.pointee.seed ?? 0
    // A weak seed is better than a failure.
    if unsafe old == nil && system_random(&seed, 8) != 0 { seed = UInt64(UInt(bitPattern: memory)) }
    // SAFETY: the memory has room for the header and all entries.
    let fresh = unsafe memory.bindMemory(to: Header.self, capacity: 1)
    unsafe fresh.initialize(to: Header(mask: size &- 1, seed: seed))
    unsafe json_zero(JSONIndex.entries(fresh), size &* 8)
    unsafe header = fresh
    guard let old = unsafe old else { return }
    let entries = unsafe JSONIndex.entries(old)
    var i = unsafe old.pointee.mask
    while i >= 0 {
      if unsafe entries[i] != 0 && entries[i] != JSONIndex.removed { unsafe put(entries[i], block) }
      i &-= 1
    }
    unsafe system_free(old)
  }

  private func put(_ entry: UInt64, _ block: JSONBlock) {
    guard let header = unsafe header else { return }
    let (object, member) = (UInt32(truncatingIfNeeded: entry &>> 32), UInt32(truncatingIfNeeded: entry))
    var i = unsafe JSONIndex.hash(object, JSONIndex.name(member, block), header.pointee.seed)
    let (entries, mask) = unsafe (JSONIndex.entries(header), header.pointee.mask)
    // SAFETY: the mask keeps the index within the table, which has free entries.
    while unsafe entries[i & mask] != 0 { i &+= 1 }
    unsafe entries[i & mask] = entry
    unsafe header.pointee.used &+= 1
    unsafe header.pointee.living &+= 1
  }

  /// Adds a member. An earlier one of the same name is no longer found.
  @inline(never)
  func add(_ member: UInt32, of object: UInt32, in block: JSONBlock) {
    let entry = UInt64(object) &<< 32 | UInt64(member)
    if let place = unsafe place(JSONIndex.name(member, block), of: object, in: block) {
      unsafe place.pointee = entry
    } else {
      put(entry, block)
    }
  }

  /// The member of that name; 0 if not found.
  func find(_ name: Bytes, of object: UInt32, in block: JSONBlock) -> UInt32 {
    guard let place = unsafe place(name, of: object, in: block) else { return 0 }
    return unsafe UInt32(truncatingIfNeeded: place.pointee)
  }

  /// Removes a member, if it is the one found by its name.
  func remove(_ member: UInt32, of object: UInt32, in block: JSONBlock) {
    guard let header = unsafe header else { return }
    guard let place = unsafe place(JSONIndex.name(member, block), of: object, in: block) else { return }
    if unsafe UInt32(truncatingIfNeeded: place.pointee) != member { return }
    unsafe place.pointee = JSONIndex.removed
    unsafe header.pointee.living &-= 1
  }

  @inline(never)
  private func place(_ name: Bytes, of object: UInt32, in block: JSONBlock) -> UnsafeMutablePointer<UInt64>? {
    guard let header = unsafe header else { return nil }
    var i = unsafe JSONIndex.hash(object, name, header.pointee.seed)
    let (entries, mask) = unsafe (JSONIndex.entries(header), header.pointee.mask)
    while true {
      // SAFETY: as for `put`.
      let place = unsafe entries + (i & mask)
      let entry = unsafe place.pointee
      if entry == 0 { return nil }
      if entry != JSONIndex.removed && entry &>> 32 == UInt64(object) {
        if JSONIndex.name(UInt32(truncatingIfNeeded: entry), block).equals(name) { return unsafe place }
      }
      i &+= 1
    }
  }

  private static func name(_ member: UInt32, _ block: JSONBlock) -> Bytes {
    block.bytes(block[member].name, block.nameSize(member))
  }

  /// Eight bytes at a time, multiplied to 128 bits and folded.
  private static func hash(_ object: UInt32, _ name: Bytes, _ seed: UInt64) -> Int {
    var state = seed ^ UInt64(object) &* 0x9E37_79B9_7F4A_7C15
    var i = 0
    while i &+ 8 <= name.count {
      state = json_fold(state ^ name.longWord(at: i), 0xA076_1D64_78BD_642F ^ seed)
      i &+= 8
    }
    var rest = UInt64(truncatingIfNeeded: name.count)
    while i < name.count {
      rest = rest &<< 8 | UInt64(name[i])
      i &+= 1
    }
    state = json_fold(state ^ rest, 0xE703_7ED1_A0B4_28DB ^ seed)
    return Int(truncatingIfNeeded: state) & Int.max
  }
}
