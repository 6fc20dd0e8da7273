import CSystem
import OpenRouterBase

/// A NUL-terminated buffer that grows by doubling and is zeroed before it is freed or moved. A plain value: its owner
/// frees it.
@safe
struct GrowingBytes {
  private var base: UnsafeMutableRawPointer?
  private var capacity = 0
  private(set) var count = 0

  private static var firstCapacity: Int { 64 }

  init() {
    unsafe base = nil
  }

  var bytes: Bytes {
    guard let base = unsafe base else { return Bytes("") }
    return unsafe Bytes(base, count: count)
  }

  /// Makes room for more bytes. On failure nothing has changed.
  @inline(__always)
  mutating func reserve(_ more: Int) throws(Failure) {
    if more >= capacity &- count { try grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) throws(Failure) {
    if more > Arena.limit &- count { throw Failure(.chatLimit) }
    let needed = count &+ more &+ 1
    // A text that arrives at once usually does not grow later.
    let size =
      count == 0 && needed > GrowingBytes.firstCapacity
      ? needed : max(needed, max(capacity &* 2, GrowingBytes.firstCapacity))
    guard let fresh = unsafe system_allocate(size) else { throw Failure(.outOfMemory) }
    if let base = unsafe base {
      // SAFETY: the new block is larger than the old one, which is not used again.
      unsafe system_copy(fresh, base, count)
      unsafe system_wipe(base, count)
      unsafe system_free(base)
    }
    unsafe base = fresh
    capacity = size
  }

  /// Appends a copy of bytes from elsewhere. On failure nothing has changed.
  @inline(__always)
  mutating func append(_ bytes: Bytes) throws(Failure) {
    try reserve(bytes.count)
    guard let base = unsafe base else { return }
    // SAFETY: there is room, including the NUL.
    unsafe system_copy(base + count, bytes.base, bytes.count)
    count &+= bytes.count
    unsafe base.storeBytes(of: 0, toByteOffset: count, as: UInt8.self)
  }

  /// Appends what `write` writes, which is `size` bytes.
  @inline(__always)
  mutating func append(_ size: Int, _ write: (inout ByteWriter) -> Void) throws(Failure) {
    try reserve(size)
    guard let base = unsafe base else { return }
    // SAFETY: as above.
    var writer = unsafe ByteWriter(base + count, capacity: size)
    write(&writer)
    count &+= writer.written
    unsafe base.storeBytes(of: 0, toByteOffset: count, as: UInt8.self)
  }

  /// Replaces all bytes by what `write` writes, which is `size` bytes from elsewhere. On failure nothing has changed.
  mutating func replace(_ size: Int, _ write: (inout ByteWriter) -> Void) throws(Failure) {
    try reserve(size &- count)
    guard let base = unsafe base else { return }
    // SAFETY: as above. The rest of a longer text is zeroed.
    if size < count { unsafe system_wipe(base + size, count &- size) }
    var writer = unsafe ByteWriter(base, capacity: size)
    write(&writer)
    count = writer.written
    unsafe base.storeBytes(of: 0, toByteOffset: count, as: UInt8.self)
  }

  /// Zeroes what follows the first bytes and keeps the memory.
  mutating func cut(to size: Int) {
    guard let base = unsafe base, size < count else { return }
    unsafe system_wipe(base + size, count &- size)
    count = size
  }

  /// Zeroes the bytes and keeps the memory.
  mutating func clear() { cut(to: 0) }

  mutating func free() {
    guard let base = unsafe base else { return }
    unsafe system_wipe(base, count)
    unsafe system_free(base)
    self = GrowingBytes()
  }

  // MARK: Records

  /// The record at an index, if only records of this type were appended.
  @inline(__always)
  func record<Record>(_ index: Int) -> UnsafeMutablePointer<Record>? {
    let offset = index &* MemoryLayout<Record>.stride
    assert(index >= 0 && offset &+ MemoryLayout<Record>.stride <= count)
    guard let base = unsafe base else { return nil }
    return unsafe (base + offset).assumingMemoryBound(to: Record.self)
  }

  @inline(__always)
  mutating func append<Record>(record: Record) throws(Failure) {
    try reserve(MemoryLayout<Record>.stride)
    guard let base = unsafe base else { return }
    // SAFETY: memory from malloc is aligned for every record, and only records of one type are appended.
    unsafe (base + count).assumingMemoryBound(to: Record.self).initialize(to: record)
    count &+= MemoryLayout<Record>.stride
  }
}

/// A list of plain records in one block.
@safe
struct ChatRecordList<Record>: ~Copyable {
  private var memory = GrowingBytes()
  private(set) var count = 0

  init() {}

  deinit {
    var memory = memory
    memory.free()
  }

  /// A negative index is larger than every count.
  @inline(__always)
  private func has(_ index: Int) -> Bool { UInt(bitPattern: index) < UInt(bitPattern: count) }

  /// The record at an index. If there is none, this is the default value.
  @inline(__always)
  subscript(index: Int, defaultValue: @autoclosure () -> Record) -> Record {
    guard has(index), let record = unsafe memory.record(index) as UnsafeMutablePointer<Record>? else {
      return defaultValue()
    }
    return unsafe record.pointee
  }

  @inline(__always)
  func set(_ index: Int, _ record: Record) {
    guard has(index), let place = unsafe memory.record(index) as UnsafeMutablePointer<Record>? else { return }
    unsafe place.pointee = record
  }

  @inline(__always)
  func update(_ index: Int, _ change: (inout Record) -> Void) {
    guard has(index), let place = unsafe memory.record(index) as UnsafeMutablePointer<Record>? else { return }
    unsafe change(&place.pointee)
  }

  @inline(__always)
  mutating func append(_ record: Record) throws(Failure) {
    try memory.append(record: record)
    count &+= 1
  }

  mutating func clear() {
    if count == 0 { return }
    memory.clear()
    count = 0
  }
}

extension Reason {
  @inline(__always)
  static var chatLimit: Reason {
    Reason(.tooLarge, "must not be larger than the limits of a response")
  }
}
