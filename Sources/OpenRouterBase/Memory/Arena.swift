import CSystem
import CVector

/// A range of an arena's bytes.
public struct Slice {
  public var offset: UInt32
  public var size: UInt32

  @inline(__always)
  public init(offset: UInt32, size: UInt32) {
    self.offset = offset
    self.size = size
  }

  /// The slice that `bits` was made from.
  @inline(__always)
  public init(bits: UInt64) {
    offset = UInt32(truncatingIfNeeded: bits)
    size = UInt32(truncatingIfNeeded: bits &>> 32)
  }

  @inline(__always)
  public var bits: UInt64 { UInt64(offset) | UInt64(size) &<< 32 }
}

/// The block of bytes that the texts of one model share. Running out of memory is a failure, never a trap.
///
/// The first block is the tail of the handle's allocation, so that a small model costs one allocation. When it is full,
/// its owner copies the live texts into a larger block and swaps it in (`FieldStorage.reserve`). Every text ends with a
/// NUL that its size does not count.
@safe
public struct Arena: ~Copyable {
  private var base: UnsafeMutableRawPointer
  // Four bytes each, so that a new arena is written in few steps.
  private let capacityBits: UInt32
  private var usedBits: UInt32 = 0
  /// Whether the block is a separate allocation that must be freed.
  private var isOwned: Bool
  /// Whether a secret was ever copied into the block, which is then zeroed before it is freed.
  private var holdsSecret = false

  /// The largest block: offsets have 32 bits.
  public static let limit = Int(Int32.max)

  /// An arena in memory that it does not own, of at most `limit` bytes.
  public init(_ base: UnsafeMutableRawPointer, capacity: Int) {
    unsafe self.base = unsafe base
    capacityBits = UInt32(truncatingIfNeeded: capacity)
    isOwned = false
  }

  private init(owned base: UnsafeMutableRawPointer, capacity: Int) {
    unsafe self.base = unsafe base
    capacityBits = UInt32(truncatingIfNeeded: capacity)
    isOwned = true
  }

  /// An arena with an allocated block.
  @inline(never)
  public static func allocate(capacity: Int) throws(Failure) -> Arena {
    if capacity > limit { throw Failure(.modelTooLarge) }
    // SAFETY: NULL is handled; the arena that is returned owns the block.
    guard let base = unsafe system_allocate(capacity) else { throw Failure(.outOfMemory) }
    return unsafe Arena(owned: base, capacity: capacity)
  }

  deinit {
    // SAFETY: `used` never exceeds the block; only this arena owns the block.
    if holdsSecret { unsafe system_wipe(base, used) }
    if isOwned { unsafe system_free(base) }
  }

  /// Gives up the block, after its texts have been moved.
  public mutating func retire() -> RetiredArena {
    let retired = unsafe RetiredArena(base, isOwned: isOwned, secretSize: holdsSecret ? used : 0)
    isOwned = false
    holdsSecret = false
    return retired
  }

  @inline(__always)
  public var capacity: Int { Int(capacityBits) }
  @inline(__always)
  public private(set) var used: Int {
    get { Int(usedBits) }
    set { usedBits = UInt32(truncatingIfNeeded: newValue) }
  }
  @inline(__always)
  public var room: Int { capacity &- used }

  /// Whether the bytes begin within the block.
  public func holds(_ bytes: Bytes) -> Bool {
    // SAFETY: the addresses are only compared.
    unsafe bytes.base >= UnsafeRawPointer(base) && bytes.base < UnsafeRawPointer(base + capacity)
  }

  @inline(__always)
  public func bytes(_ slice: Slice) -> Bytes {
    // SAFETY: slices come from `append` or `reserve` and stay within `used`.
    unsafe Bytes(base + Int(slice.offset), count: Int(slice.size))
  }

  /// Appends a copy of a text and its NUL. There must be room for `bytes.count + 1` bytes.
  public mutating func append(_ bytes: Bytes, secret: Bool) -> Slice {
    let slice = reserve(bytes.count, secret: secret)
    // SAFETY: the caller made room; free bytes never overlap used ones, which may include the source.
    unsafe system_copy(base + Int(slice.offset), bytes.base, bytes.count)
    return slice
  }

  /// Copies a text to a slice that `reserve` made for it.
  @inline(__always)
  public func copy(_ bytes: Bytes, to slice: Slice) {
    assert(bytes.count == Int(slice.size))
    // SAFETY: as for `append`.
    unsafe vector_copy(base + Int(slice.offset), bytes.base, bytes.count)
  }

  /// Makes a slice for a text that is written later; its NUL is set.
  @inline(__always)
  public mutating func reserve(_ size: Int, secret: Bool) -> Slice {
    assert(size < room)
    let start = used
    // SAFETY: the caller made room.
    unsafe (base + start).storeBytes(of: 0, toByteOffset: size, as: UInt8.self)
    used = start &+ size &+ 1
    if secret { holdsSecret = true }
    return Slice(offset: UInt32(truncatingIfNeeded: start), size: UInt32(truncatingIfNeeded: size))
  }

  /// A writer for a slice that `reserve` made.
  @inline(__always)
  public func writer(_ slice: Slice) -> ByteWriter {
    // SAFETY: the slice lies within the block, and nothing else uses it.
    unsafe ByteWriter(base + Int(slice.offset), capacity: Int(slice.size))
  }

  /// Replaces a text by one that is no longer; `bytes` may overlap it.
  public mutating func replace(_ slice: Slice, with bytes: Bytes, secret: Bool) -> Slice {
    assert(bytes.count <= Int(slice.size))
    let target = unsafe base + Int(slice.offset)
    // SAFETY: the new text and its NUL fit in the place of the old ones.
    unsafe system_move(target, bytes.base, bytes.count)
    if secret {
      unsafe system_wipe(target + bytes.count, Int(slice.size) &- bytes.count)
      holdsSecret = true
    }
    unsafe target.storeBytes(of: 0, toByteOffset: bytes.count, as: UInt8.self)
    return Slice(offset: slice.offset, size: UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Removes a part of a text.
  public mutating func cut(_ slice: Slice, from start: Int, to end: Int) -> Slice {
    assert(start <= end && end <= Int(slice.size))
    let target = unsafe base + Int(slice.offset) + start
    // SAFETY: the bytes after the part, and the NUL, move down within the text.
    unsafe system_move(target, target + (end &- start), Int(slice.size) &- end &+ 1)
    return Slice(offset: slice.offset, size: UInt32(truncatingIfNeeded: Int(slice.size) &- (end &- start)))
  }

  /// Zeroes a text.
  public mutating func wipe(_ slice: Slice) {
    // SAFETY: a slice lies within the block.
    unsafe system_wipe(base + Int(slice.offset), Int(slice.size))
  }

  /// Removes all texts and keeps the block.
  public mutating func removeAll() {
    // SAFETY: `used` never exceeds the block.
    if holdsSecret { unsafe system_wipe(base, used) }
    holdsSecret = false
    used = 0
  }
}

/// A block whose texts have been moved, kept as long as something in it may be read; or no block.
@safe
public struct RetiredArena: ~Copyable {
  private let base: UnsafeMutableRawPointer?
  private let isOwned: Bool
  private let secretSize: Int

  @inline(__always)
  public init() {
    unsafe base = nil
    isOwned = false
    secretSize = 0
  }

  @inline(__always)
  fileprivate init(_ base: UnsafeMutableRawPointer, isOwned: Bool, secretSize: Int) {
    unsafe self.base = unsafe base
    self.isOwned = isOwned
    self.secretSize = secretSize
  }

  deinit {
    // SAFETY: nothing else owns the block any more.
    if let base = unsafe base { unsafe RetiredArena.giveBack(base, isOwned: isOwned, secretSize: secretSize) }
  }

  @inline(never)
  private static func giveBack(_ base: UnsafeMutableRawPointer, isOwned: Bool, secretSize: Int) {
    // SAFETY: secrets lie within the block, and nothing else frees it.
    if secretSize > 0 { unsafe system_wipe(base, secretSize) }
    if isOwned { unsafe system_free(base) }
  }
}

extension Bytes {
  /// Refuses a size that no block can have, before any byte is read: the memory may not be readable.
  public func checkStorable() throws(Failure) {
    if count > Arena.limit { throw Failure(.modelTooLarge) }
  }
}
