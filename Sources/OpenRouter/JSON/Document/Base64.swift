import OpenRouterBase

/// Base64 with padding (RFC 4648 §4).
enum Base64 {
  static func size(_ count: Int) -> Int { (count &+ 2) / 3 &* 4 }

  /// Writes to an offset in a block, where there is room for `size` bytes.
  @inline(never) @_optimize(speed)
  static func write(_ bytes: Bytes, to block: JSONBlock, at start: Int) {
    var target = start
    var i = 0
    while i &+ 3 <= bytes.count {
      let group = UInt32(bytes[i]) &<< 16 | UInt32(bytes[i &+ 1]) &<< 8 | UInt32(bytes[i &+ 2])
      block.store(word: characters(group), at: target)
      i &+= 3
      target &+= 4
    }
    let left = bytes.count &- i
    if left == 0 { return }
    let group = UInt32(bytes[i]) &<< 16 | (left > 1 ? UInt32(bytes[i &+ 1]) &<< 8 : 0)
    let last = characters(group)
    block.store(word: left > 1 ? last & 0x00FF_FFFF | 0x3D00_0000 : last & 0x0000_FFFF | 0x3D3D_0000, at: target)
  }

  /// The four characters of three bytes, the first in the lowest byte.
  @inline(__always)
  private static func characters(_ group: UInt32) -> UInt32 {
    // One value per byte, then all four are computed at once. A table look-up would leak the bytes through the cache.
    let values = group &>> 18 | (group &>> 12 & 63) &<< 8 | (group &>> 6 & 63) &<< 16 | (group & 63) &<< 24
    // Bit 7 of each byte whose value is greater than a limit.
    let above25 = isAbove(values, 25)
    let above51 = isAbove(values, 51)
    let above61 = isAbove(values, 61)
    let above62 = isAbove(values, 62)
    return values &+ 0x4141_4141 &+ above25 &* 6 &- above51 &* 75 &- above61 &* 15 &+ above62 &* 3
  }

  /// 1 in each byte whose value, below 64, is greater than a limit.
  @inline(__always)
  private static func isAbove(_ values: UInt32, _ limit: UInt32) -> UInt32 {
    (values &+ (127 &- limit) &* 0x0101_0101) &>> 7 & 0x0101_0101
  }
}
