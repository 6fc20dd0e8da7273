extension Bytes {
  /// The index of the first byte of this value, from `start` on; `count` where there is none.
  @inline(never)
  public func firstIndex(of byte: UInt8, from start: Int = 0) -> Int {
    firstIndex(from: start) { $0 == byte }
  }

  public func contains(_ byte: UInt8) -> Bool { firstIndex(of: byte) < count }

  /// Without the spaces and tabs around them.
  @inline(never)
  public var trimmed: Bytes {
    var start = 0
    var end = count
    while start < end && ASCII.isBlank(self[start]) { start &+= 1 }
    while start < end && ASCII.isBlank(self[end &- 1]) { end &-= 1 }
    return self[start, end]
  }
}
