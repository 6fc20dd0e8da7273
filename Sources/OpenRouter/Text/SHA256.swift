import CSystem
import OpenRouterBase

/// SHA-256 (FIPS 180-4). Branches and addresses depend on the size of the data only, and nothing computed from the data
/// is left in memory.
@safe
struct SHA256 {
  /// The hash value H (8 words) and the message schedule W of a block (64 words).
  private let hash: UnsafeMutablePointer<UInt32>
  private let schedule: UnsafeMutablePointer<UInt32>

  /// Passes the 32 bytes of the digest to `use`. They may be a secret, so they are zeroed afterwards.
  @inline(never)
  static func withDigest(of bytes: Bytes, _ use: (Bytes) -> Void) {
    var memory = InlineArray<72, UInt32>(repeating: 0)
    unsafe withUnsafeMutableBytes(of: &memory) { (memory) in
      guard let base = memory.baseAddress else { return }
      // SAFETY: all 72 words live until this closure ends.
      let words = unsafe base.assumingMemoryBound(to: UInt32.self)
      unsafe SHA256(hash: words, schedule: words + 8).compute(bytes)
      unsafe use(Bytes(base, count: 32))
      unsafe system_wipe(base, 72 &* 4)
    }
  }

  /// Stores the digest in `hash`, as big-endian words.
  private func compute(_ bytes: Bytes) {
    var i = 0
    while i < 8 {
      // SAFETY: each table has as many entries as its loop has steps; so below.
      unsafe hash[i] = SHA256.initialHash[unchecked: i]
      i &+= 1
    }
    // The message is followed by at least one byte for its end and eight for its size.
    let end = (bytes.count &+ 9 &+ 63) & ~63
    var offset = 0
    while offset < end {
      i = 0
      while i < 16 {
        unsafe schedule[i] = SHA256.paddedWord(of: bytes, at: offset &+ 4 &* i)
        i &+= 1
      }
      offset &+= 64
      if offset == end {
        unsafe schedule[14] = UInt32(truncatingIfNeeded: bytes.count &>> 29)
        unsafe schedule[15] = UInt32(truncatingIfNeeded: bytes.count &<< 3)
      }
      addBlock()
    }
    // `addBlock` may have spilled registers to the stack.
    system_wipe_stack()
    i = 0
    while i < 8 {
      unsafe hash[i] = hash[i].bigEndian
      i &+= 1
    }
  }

  /// Four bytes of the padded message (5.1.1), without the size.
  private static func paddedWord(of bytes: Bytes, at offset: Int) -> UInt32 {
    if offset &+ 4 <= bytes.count { return bytes.word(at: offset).bigEndian }
    var word: UInt32 = 0
    var i = offset
    while i < offset &+ 4 {
      word &<<= 8
      if i < bytes.count { word |= UInt32(bytes[i]) } else if i == bytes.count { word |= 0x80 }
      i &+= 1
    }
    return word
  }

  /// Adds the block in the first 16 words of the schedule to the hash value (6.2.2).
  @inline(never)
  private func addBlock() {
    var t = 16
    while t < 64 {
      let w2 = unsafe schedule[t &- 2]
      let w15 = unsafe schedule[t &- 15]
      let sigma0 = SHA256.rotate(w15, 7) ^ SHA256.rotate(w15, 18) ^ (w15 &>> 3)
      let sigma1 = SHA256.rotate(w2, 17) ^ SHA256.rotate(w2, 19) ^ (w2 &>> 10)
      unsafe schedule[t] = sigma1 &+ schedule[t &- 7] &+ sigma0 &+ schedule[t &- 16]
      t &+= 1
    }
    var a = unsafe hash[0]
    var b = unsafe hash[1]
    var c = unsafe hash[2]
    var d = unsafe hash[3]
    var e = unsafe hash[4]
    var f = unsafe hash[5]
    var g = unsafe hash[6]
    var h = unsafe hash[7]
    t = 0
    // After eight rounds each variable is back in its place.
    while t < 64 {
      round(t, a, b, c, &d, e, f, g, &h)
      round(t &+ 1, h, a, b, &c, d, e, f, &g)
      round(t &+ 2, g, h, a, &b, c, d, e, &f)
      round(t &+ 3, f, g, h, &a, b, c, d, &e)
      round(t &+ 4, e, f, g, &h, a, b, c, &d)
      round(t &+ 5, d, e, f, &g, h, a, b, &c)
      round(t &+ 6, c, d, e, &f, g, h, a, &b)
      round(t &+ 7, b, c, d, &e, f, g, h, &a)
      t &+= 8
    }
    unsafe hash[0] &+= a
    unsafe hash[1] &+= b
    unsafe hash[2] &+= c
    unsafe hash[3] &+= d
    unsafe hash[4] &+= e
    unsafe hash[5] &+= f
    unsafe hash[6] &+= g
    unsafe hash[7] &+= h
  }

  /// One round. Two of the eight variables get a new value; the others only change places.
  @inline(__always)
  private func round(
    _ t: Int, _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32
  ) {
    let sum1 = SHA256.rotate(e, 6) ^ SHA256.rotate(e, 11) ^ SHA256.rotate(e, 25)
    let choice = g ^ (e & (f ^ g))
    let t1 = unsafe h &+ sum1 &+ choice &+ SHA256.constants[unchecked: t] &+ schedule[t]
    let sum0 = SHA256.rotate(a, 2) ^ SHA256.rotate(a, 13) ^ SHA256.rotate(a, 22)
    let majority = (a & b) | (c & (a | b))
    d &+= t1
    h = t1 &+ sum0 &+ majority
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    (word &>> count) | (word &<< (32 &- count))
  }

  /// The first 32 bits of the fractions of the square roots of the first 8 primes (5.3.3).
  private static let initialHash: InlineArray<8, UInt32> = [
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ]

  /// The same for the cube roots of the first 64 primes (4.2.2).
  private static let constants: InlineArray<64, UInt32> = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
  ]
}
