/// Single ASCII characters.
public enum ASCII {
  @inline(__always) public static func isDigit(_ c: UInt8) -> Bool { c &- UInt8(ascii: "0") < 10 }
  @inline(__always) public static func isLetter(_ c: UInt8) -> Bool { (c | 0x20) &- UInt8(ascii: "a") < 26 }
  @inline(__always) public static func isLowercase(_ c: UInt8) -> Bool { c &- UInt8(ascii: "a") < 26 }
  @inline(__always) public static func isBlank(_ c: UInt8) -> Bool { c == UInt8(ascii: " ") || c == UInt8(ascii: "\t") }
  @inline(__always) public static func isHexadecimal(_ c: UInt8) -> Bool {
    isDigit(c) || (c | 0x20) &- UInt8(ascii: "a") < 6
  }

  /// The value of a decimal digit. `c` must be one.
  @inline(__always) public static func digit(_ c: UInt8) -> Int { Int(c &- 0x30) }

  /// The digit of a value from 0 to 15.
  @inline(__always) public static func hexadecimal(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") &+ value : UInt8(ascii: "W") &+ value
  }

  /// A `tchar` of RFC 9110 §5.6.2: visible, and not a delimiter.
  @inline(never)
  public static func isToken(_ c: UInt8) -> Bool {
    if isLetter(c) || isDigit(c) { return true }
    switch c {
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
      UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "^"),
      UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
      return true
    default: return false
    }
  }
}
