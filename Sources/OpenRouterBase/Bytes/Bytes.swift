import CSystem

/// Borrowed bytes: an address and a size. The memory must stay alive while they are used.
///
/// All text inside the library has this type, so that the code above this folder needs no pointers. A subscript checks
/// its bounds in the ordinary build only.
@safe
public struct Bytes: @unchecked Sendable {
  public let base: UnsafeRawPointer
  public let count: Int

  @inline(__always)
  public init(_ base: UnsafeRawPointer, count: Int) {
    unsafe self.base = unsafe base
    self.count = count
  }

  /// The bytes of a literal. They are never freed, and end with a NUL that is not counted.
  @inline(__always)
  public init(_ literal: StaticString) {
    // SAFETY: a literal is never freed.
    unsafe self.init(literal.utf8Start, count: literal.utf8CodeUnitCount)
  }

  @inline(__always)
  public subscript(index: Int) -> UInt8 {
    assert(index >= 0 && index < count)
    // SAFETY: callers stay below `count`; the assertion above proves it in the tests.
    return unsafe base.load(fromByteOffset: index, as: UInt8.self)
  }

  /// The bytes from `start` up to `end`.
  @inline(__always)
  public subscript(start: Int, end: Int) -> Bytes {
    assert(start >= 0 && start <= end && end <= count)
    // SAFETY: a part of these bytes; the assertion above proves it in the tests.
    return unsafe Bytes(base + start, count: end &- start)
  }

  /// Four bytes at an offset as one number in the machine's byte order.
  @inline(__always)
  public func word(at offset: Int) -> UInt32 {
    assert(offset >= 0 && offset &+ 4 <= count)
    // SAFETY: as for the subscript.
    return unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
  }

  /// Eight bytes, in the same way.
  @inline(__always)
  public func longWord(at offset: Int) -> UInt64 {
    assert(offset >= 0 && offset &+ 8 <= count)
    // SAFETY: as for the subscript.
    return unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  public var isEmpty: Bool { count == 0 }

  /// Whether these are the bytes of a literal. Small enough to be inlined.
  @inline(__always)
  public func equals(_ literal: StaticString) -> Bool {
    // SAFETY: both ranges are alive and have the same size.
    unsafe count == literal.utf8CodeUnitCount
      && system_equals(
        base, UnsafeRawPointer(literal.utf8Start).assumingMemoryBound(to: CChar.self), literal.utf8CodeUnitCount) != 0
  }

  /// Whether both have the same content.
  @inline(never)
  public func equals(_ other: Bytes) -> Bool {
    count == other.count && order(other) == 0
  }

  /// The same for a secret. The time it takes depends on the sizes only, not on where the bytes differ.
  @inline(never)
  public func equalsInConstantTime(_ other: Bytes) -> Bool {
    if count != other.count { return false }
    var difference: UInt8 = 0
    var i = 0
    while i < count {
      difference |= self[i] ^ other[i]
      i &+= 1
    }
    return difference == 0
  }

  /// Whether these bytes come before the others, compared byte by byte.
  @inline(never)
  public func precedes(_ other: Bytes) -> Bool {
    let order = order(other)
    return order < 0 || (order == 0 && count < other.count)
  }

  /// Compares the bytes that both have: negative if these come first.
  @inline(never)
  public func order(_ other: Bytes) -> Int32 {
    // SAFETY: reads no more bytes than the shorter one has.
    unsafe system_compare(base, other.base, min(count, other.count))
  }

  /// Whether both are the same word, ignoring case. `lower` consists of lower-case letters.
  public func equalsIgnoringCase(_ lower: Bytes) -> Bool {
    count == lower.count && beginsIgnoringCase(with: lower)
  }

  /// Whether these bytes begin with the word `lower`, ignoring case.
  @inline(never)
  public func beginsIgnoringCase(with lower: Bytes) -> Bool {
    if count < lower.count { return false }
    var i = 0
    while i < lower.count {
      if self[i] | 0x20 != lower[i] { return false }
      i &+= 1
    }
    return true
  }

  /// The index of the first byte from `start` that fulfils the condition; `count` if none does.
  @inline(__always)
  public func firstIndex(from start: Int = 0, where condition: (UInt8) -> Bool) -> Int {
    var i = start
    while i < count && !condition(self[i]) { i &+= 1 }
    return i
  }
}

/// A function on bytes, as a C function pointer: for a Swift closure the compiler would specialise the generic caller
/// once for each closure.
@safe
public struct BytesLookup {
  public typealias Function = @convention(c) (_ base: UnsafeRawPointer, _ count: Int, _ flag: Bool) -> Int

  private let function: Function

  @inline(__always)
  public init(_ function: Function) {
    unsafe self.function = unsafe function
  }

  @inline(__always)
  public func callAsFunction(_ bytes: Bytes, _ flag: Bool) -> Int {
    // SAFETY: the bytes are alive during the call.
    unsafe function(bytes.base, bytes.count, flag)
  }
}
