import CSystem
import OpenRouterBase

/// A list of records of four texts or byte strings each, in one block that is zeroed before it is freed or replaced.
/// Nothing is allocated before the first record.
@safe
struct RecordList: ~Copyable {
  private var base: UnsafeMutableRawPointer?
  private var capacity = 0
  /// The number of bytes in use.
  private(set) var end = 0

  /// One record, borrowed until the list changes. Each text is NUL-terminated.
  struct Record {
    var kind: UInt32
    var name: Bytes
    var type = Bytes("")
    var file = Bytes("")
    var value = Bytes("")
  }

  /// Bytes before the texts: the kind and four sizes.
  private static var headSize: Int { 20 }
  /// The first size of the block.
  private static var firstCapacity: Int { 1024 }

  init() {
    unsafe base = nil
  }

  deinit {
    unsafe RecordList.free(base, end)
  }

  @inline(never)
  private static func free(_ base: UnsafeMutableRawPointer?, _ end: Int) {
    guard let base = unsafe base else { return }
    // SAFETY: the list owns the block, and `end` never exceeds it; so below.
    unsafe system_wipe(base, end)
    unsafe system_free(base)
  }

  mutating func removeAll() {
    if let base = unsafe base { unsafe system_wipe(base, end) }
    end = 0
  }

  /// The record at a position, which is 0 or a result of `next`; nil at the end.
  @inline(never)
  func record(_ place: Int) -> Record? {
    guard let base = unsafe base, place < end else { return nil }
    let start = unsafe UnsafeRawPointer(base) + place
    var offset = RecordList.headSize
    func text(_ number: Int, _ offset: inout Int) -> Bytes {
      let size = Int(unsafe start.loadUnaligned(fromByteOffset: number &* 4, as: UInt32.self))
      offset &+= size &+ 1
      return unsafe Bytes(start + offset - size - 1, count: size)
    }
    let kind = unsafe start.loadUnaligned(as: UInt32.self)
    let name = text(1, &offset)
    let type = text(2, &offset)
    let file = text(3, &offset)
    return Record(kind: kind, name: name, type: type, file: file, value: text(4, &offset))
  }

  /// The position after a record.
  func next(_ place: Int, _ record: Record) -> Int { place &+ RecordList.size(record) }

  private static func size(_ record: Record) -> Int {
    headSize &+ record.name.count &+ record.type.count &+ record.file.count &+ record.value.count &+ 4
  }

  /// Appends a record, whose texts may be part of this list. On failure nothing has changed.
  @inline(never)
  mutating func append(_ record: Record) throws(Failure) {
    try record.name.checkStorable()
    try record.type.checkStorable()
    try record.file.checkStorable()
    try record.value.checkStorable()
    let size = RecordList.size(record)
    if end &+ size > Arena.limit { throw Failure(.modelTooLarge) }
    var target = unsafe base
    let grows = end &+ size > capacity
    if grows {
      let wanted = max((end &+ size) &* 2, RecordList.firstCapacity)
      guard let fresh = unsafe system_allocate(wanted) else { throw Failure(.outOfMemory) }
      capacity = wanted
      // SAFETY: the new block is larger than the old one.
      if let base = unsafe base { unsafe system_copy(fresh, base, end) }
      unsafe target = fresh
    }
    guard let target = unsafe target else { return }
    // SAFETY: the block is large enough, as ensured above.
    var writer = unsafe ByteWriter(target + end, capacity: size)
    writer.putSize(Int(record.kind))
    writer.putSize(record.name.count)
    writer.putSize(record.type.count)
    writer.putSize(record.file.count)
    writer.putSize(record.value.count)
    put(record.name, to: &writer)
    put(record.type, to: &writer)
    put(record.file, to: &writer)
    put(record.value, to: &writer)
    if grows, let old = unsafe base {
      // SAFETY: the old block is not used again.
      unsafe system_wipe(old, end)
      unsafe system_free(old)
    }
    unsafe base = target
    end &+= size
  }

  private func put(_ text: Bytes, to writer: inout ByteWriter) {
    writer.put(text)
    writer.put(0)
  }

  /// Removes the record at a position; the ones after it move there.
  mutating func remove(_ place: Int) {
    guard let base = unsafe base, let record = record(place) else { return }
    let size = RecordList.size(record)
    // SAFETY: the record lies before `end`.
    unsafe system_move(base + place, base + place + size, end &- place &- size)
    end &-= size
    unsafe system_wipe(base + end, size)
  }
}
