/// ASCII characters one by one.
public enum ASCII {
  @inline(__always) public static func isDigit(_ c: UInt8) -> Bool { c &- 0x30 < 10 }
  @inline(__always) public static func isLetter(_ c: UInt8) -> Bool { (c | 0x20) &- 0x61 < 26 }
  @inline(__always) public static func isLowercase(_ c: UInt8) -> Bool { c &- 0x61 < 26 }
  @inline(__always) public static func isBlank(_ c: UInt8) -> Bool { c == 0x20 || c == 0x09 }
  @inline(__always) public static func isHexadecimal(_ c: UInt8) -> Bool { isDigit(c) || (c | 0x20) &- 0x61 < 6 }

  /// The value of a decimal digit, which `c` must be.
  @inline(__always) public static func digit(_ c: UInt8) -> Int { Int(c &- 0x30) }

  /// The digit of a value from 0 to 15.
  @inline(__always) public static func hexadecimal(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 &+ value : 0x57 &+ value
  }

  /// A `tchar` of RFC 9110 §5.6.2: visible, and no delimiter.
  @inline(never)
  public static func isToken(_ c: UInt8) -> Bool {
    if isLetter(c) || isDigit(c) { return true }
    switch c {
    case 0x21, 0x23, 0x24, 0x25, 0x26, 0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E, 0x5F, 0x60, 0x7C, 0x7E: return true
    default: return false
    }
  }
}
