/// The digits of a double and the place of its decimal point, caught from the standard library's own printing, which
/// finds the shortest digits but lays them out in its own way.
///
/// They come by `_writeASCII`, the standard library's own way for ASCII text, which needs no `String`. A test notices
/// if that way goes.
struct ShortestDigits: TextOutputStream {
  private(set) var digits = DecimalDigits()
  private var integerDigits = 0
  private var leadingZeroes = 0
  private var exponent = 0
  private var isNegativeExponent = false
  private var isAfterPoint = false
  private var isAfterE = false

  init(_ number: Double) {
    number.write(to: &self)
    digits.removeTrailingZeroes()
  }

  /// The place of the decimal point, counted from the first digit.
  var point: Int {
    integerDigits &- leadingZeroes &+ (isNegativeExponent ? 0 &- exponent : exponent)
  }

  mutating func write(_ string: String) {}

  mutating func _writeASCII(_ buffer: UnsafeBufferPointer<UInt8>) {
    // SAFETY: the standard library's buffer is valid during the call.
    guard let base = buffer.baseAddress else { return }
    let text = unsafe Bytes(base, count: buffer.count)
    var i = 0
    while i < text.count {
      take(text[i])
      i &+= 1
    }
  }

  private mutating func take(_ c: UInt8) {
    switch c {
    case 0x2E: isAfterPoint = true
    case 0x65: isAfterE = true
    case 0x2D: isNegativeExponent = isAfterE
    case 0x30...0x39:
      if isAfterE {
        exponent = exponent &* 10 &+ ASCII.digit(c)
      } else {
        if !isAfterPoint { integerDigits &+= 1 }
        if digits.count == 0 && c == 0x30 { leadingZeroes &+= 1 } else { digits.append(c) }
      }
    default: break
    }
  }
}
