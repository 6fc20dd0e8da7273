import CVector

extension Bytes {
  /// The index of the first `byte` from `start`; `count` if there is no such byte.
  @inline(never)
  public func firstIndex(of byte: UInt8, from start: Int = 0) -> Int { firstIndexInlined(of: byte, from: start) }

  /// The same, always inlined.
  @inline(__always)
  public func firstIndexInlined(of byte: UInt8, from start: Int) -> Int {
    if count < 16 { return firstIndex(from: start) { $0 == byte } }
    var i = start
    while i < count {
      // The last block overlaps the previous one.
      let from = min(i, count &- 16)
      // SAFETY: there are 16 bytes at this index.
      let bits = unsafe vector_equal(base + from, byte) &>> UInt32(truncatingIfNeeded: i &- from)
      if bits != 0 { return i &+ bits.trailingZeroBitCount }
      i &+= 16
    }
    return count
  }

  public func contains(_ byte: UInt8) -> Bool { firstIndex(of: byte) < count }

  /// Without leading and trailing spaces and tabs.
  @inline(never)
  public var trimmed: Bytes {
    var start = 0
    var end = count
    while start < end && ASCII.isBlank(self[start]) { start &+= 1 }
    while start < end && ASCII.isBlank(self[end &- 1]) { end &-= 1 }
    return self[start, end]
  }
}
