import CSystem

/// Finds the members of the large objects of a document by their names: a hash table for all of them, with open addressing.
///
/// Names can come from an attacker, so the hash begins with a random number.
@safe
struct JSONIndex {
  /// Objects with more members are indexed.
  static var threshold: UInt32 { 16 }

  /// An entry has the object's node above and the member's node below; 0 if it is free, `removed` if it was used.
  private var entries: UnsafeMutablePointer<UInt64>?
  /// The number of entries, a power of two; less one.
  private var mask = 0
  /// Entries that are not free, and those of them that have a member.
  private var used = 0
  private var living = 0
  private var seed: UInt64 = 0

  private static var removed: UInt64 { UInt64.max }

  init() {
    unsafe entries = nil
  }

  func free() { unsafe system_free(entries) }

  mutating func removeAll() {
    guard let entries = unsafe entries, used > 0 else { return }
    var i = 0
    while i <= mask {
      unsafe entries[i] = 0
      i &+= 1
    }
    used = 0
    living = 0
  }

  /// Makes room for more members, so that adding them cannot fail.
  @inline(never)
  mutating func reserve(_ count: Int, in block: JSONBlock) throws(Failure) {
    if unsafe entries != nil && (used &+ count) &* 2 <= mask { return }
    var size = 64
    while size < (living &+ count) &* 3 { size &*= 2 }
    guard let memory = unsafe system_allocate(size &* 8) else { throw Failure(.outOfMemory) }
    if unsafe entries == nil {
      // Better a poor seed than no document.
      if unsafe system_random(&seed, 8) != 0 { seed = UInt64(UInt(bitPattern: memory)) }
    }
    // SAFETY: memory for as many entries.
    let fresh = unsafe memory.bindMemory(to: UInt64.self, capacity: size)
    var i = 0
    while i < size {
      unsafe fresh[i] = 0
      i &+= 1
    }
    let (old, oldMask) = unsafe (entries, mask)
    unsafe entries = fresh
    mask = size &- 1
    used = 0
    living = 0
    guard let old = unsafe old else { return }
    i = 0
    while i <= oldMask {
      let entry = unsafe old[i]
      if entry != 0 && entry != JSONIndex.removed { put(entry, block) }
      i &+= 1
    }
    unsafe system_free(old)
  }

  private mutating func put(_ entry: UInt64, _ block: JSONBlock) {
    guard let entries = unsafe entries else { return }
    var i = hash(UInt32(truncatingIfNeeded: entry &>> 32), JSONIndex.name(UInt32(truncatingIfNeeded: entry), block))
    // SAFETY: the mask keeps the index within the table, which has free entries.
    while unsafe entries[i & mask] != 0 { i &+= 1 }
    unsafe entries[i & mask] = entry
    used &+= 1
    living &+= 1
  }

  /// Adds a member. One of the same name that came before it is no longer found.
  mutating func add(_ member: UInt32, of object: UInt32, in block: JSONBlock) {
    let name = JSONIndex.name(member, block)
    let entry = UInt64(object) &<< 32 | UInt64(member)
    guard let entries = unsafe entries else { return }
    if let i = place(name, of: object, in: block) {
      unsafe entries[i] = entry
    } else {
      put(entry, block)
    }
  }

  /// The member of a name; 0 if there is none.
  @inline(never)
  func find(_ name: Bytes, of object: UInt32, in block: JSONBlock) -> UInt32 {
    guard let entries = unsafe entries, let i = place(name, of: object, in: block) else { return 0 }
    return unsafe UInt32(truncatingIfNeeded: entries[i])
  }

  /// Removes a member, if it is the one that is found by its name.
  mutating func remove(_ member: UInt32, of object: UInt32, in block: JSONBlock) {
    guard let entries = unsafe entries else { return }
    guard let i = place(JSONIndex.name(member, block), of: object, in: block) else { return }
    if unsafe UInt32(truncatingIfNeeded: entries[i]) != member { return }
    unsafe entries[i] = JSONIndex.removed
    living &-= 1
  }

  private func place(_ name: Bytes, of object: UInt32, in block: JSONBlock) -> Int? {
    guard let entries = unsafe entries else { return nil }
    var i = hash(object, name)
    while true {
      // SAFETY: as for `put`.
      let entry = unsafe entries[i & mask]
      if entry == 0 { return nil }
      if entry != JSONIndex.removed && entry &>> 32 == UInt64(object) {
        let other = JSONIndex.name(UInt32(truncatingIfNeeded: entry), block)
        if other.count == name.count && other.equals(name) { return i & mask }
      }
      i &+= 1
    }
  }

  private static func name(_ member: UInt32, _ block: JSONBlock) -> Bytes {
    let node = block[member]
    let size = node.head.nameSize
    return block.bytes(node.name, size == JSONNode.Head.longName ? block.textSize(node.name) : size)
  }

  /// Eight bytes at a time, multiplied to 128 bits and folded.
  private func hash(_ object: UInt32, _ name: Bytes) -> Int {
    var state = seed ^ UInt64(object) &* 0x9E37_79B9_7F4A_7C15
    var i = 0
    while i &+ 8 <= name.count {
      state = JSONIndex.fold(state ^ name.longWord(at: i), 0xA076_1D64_78BD_642F ^ seed)
      i &+= 8
    }
    var rest = UInt64(name.count)
    while i < name.count {
      rest = rest &<< 8 | UInt64(name[i])
      i &+= 1
    }
    state = JSONIndex.fold(state ^ rest, 0xE703_7ED1_A0B4_28DB ^ seed)
    return Int(truncatingIfNeeded: state) & Int.max
  }

  @inline(__always)
  private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
