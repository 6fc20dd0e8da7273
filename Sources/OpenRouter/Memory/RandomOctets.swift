import CSystem

/// Octets from the system's random source.
enum RandomOctets {
  /// 192 bits, and no rest in base64.
  static var count: Int { 24 }

  /// Lends fresh octets, which are overwritten afterwards.
  @inline(never)
  static func lend(_ body: (Bytes) throws(Failure) -> Void) throws(Failure) {
    var octets = InlineArray<24, UInt8>(repeating: 0)
    try unsafe withUnsafeMutableBytes(of: &octets) { (octets) throws(Failure) in
      guard let base = octets.baseAddress else { throw Failure(.random) }
      // SAFETY: as many bytes as the array has, during the call.
      if unsafe system_random(base, count) != 0 { throw Failure(.random) }
      do throws(Failure) {
        try unsafe body(Bytes(base, count: count))
      } catch {
        unsafe system_wipe(base, count)
        throw error
      }
      unsafe system_wipe(base, count)
    }
  }
}
