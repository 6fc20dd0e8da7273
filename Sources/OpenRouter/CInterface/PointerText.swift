import OpenRouterBase

/// A JSON Pointer built from known names and indices. It always fits.
@safe
struct PointerText {
  private var bytes = InlineArray<128, UInt8>(repeating: 0)
  private(set) var count = 0

  init() {}

  private mutating func put(_ byte: UInt8) {
    // The last byte stays zero.
    if count >= 127 { return }
    bytes[count & 127] = byte
    count &+= 1
  }

  @inline(never)
  mutating func put(_ text: ConstantText) {
    let text = text.text
    var i = 0
    while i < text.count {
      put(text[i])
      i &+= 1
    }
  }

  @inline(never)
  mutating func put(index: UInt32) {
    put(UInt8(ascii: "/"))
    var power: UInt32 = 1_000_000_000
    while power > 1 && index < power { power /= 10 }
    var rest = index
    while power > 0 {
      put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest / power))
      rest %= power
      power /= 10
    }
  }

  mutating func cut(to size: Int) {
    while count > size {
      count &-= 1
      bytes[count & 127] = 0
    }
  }

  /// Passes the NUL-terminated text to a function.
  @inline(__always)
  mutating func borrow<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    unsafe withUnsafeBytes(of: &bytes) { (bytes) in
      // SAFETY: the variable's own bytes, the last of which is zero.
      unsafe body(bytes.baseAddress?.assumingMemoryBound(to: CChar.self) ?? Bytes("").characters)
    }
  }
}
