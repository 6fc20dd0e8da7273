/// ASCII characters one by one.
enum ASCII {
  @inline(__always) static func isDigit(_ c: UInt8) -> Bool { c &- 0x30 < 10 }
  @inline(__always) static func isLetter(_ c: UInt8) -> Bool { (c | 0x20) &- 0x61 < 26 }
  @inline(__always) static func isLowercase(_ c: UInt8) -> Bool { c &- 0x61 < 26 }
  @inline(__always) static func isBlank(_ c: UInt8) -> Bool { c == 0x20 || c == 0x09 }
  @inline(__always) static func isHexadecimal(_ c: UInt8) -> Bool { isDigit(c) || (c | 0x20) &- 0x61 < 6 }

  /// The value of a decimal digit, which `c` must be.
  @inline(__always) static func digit(_ c: UInt8) -> Int { Int(c &- 0x30) }

  /// The digit of a value from 0 to 15.
  @inline(__always) static func hexadecimal(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 &+ value : 0x57 &+ value }
}
