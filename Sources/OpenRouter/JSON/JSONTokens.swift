import CVector
import OpenRouterBase

/// The end of a string in one word, which is passed in a register: the index of its quote and, in the lowest bit,
/// whether it has escapes; or the negative index of the first wrong byte.
struct StringEnd {
  private let bits: Int

  @inline(__always)
  init(_ quote: Int, hasEscape: Bool) {
    bits = quote &<< 1 | (hasEscape ? 1 : 0)
  }

  @inline(__always)
  init(wrongAt index: Int) {
    bits = ~index
  }

  @inline(__always)
  var isWrong: Bool { bits < 0 }
  @inline(__always)
  var wrongIndex: Int { ~bits }
  @inline(__always)
  var quote: Int { bits &>> 1 }
  @inline(__always)
  var hasEscape: Bool { bits & 1 != 0 }
}

/// Finds the ends of JSON tokens (RFC 8259). For an invalid number or literal the result is negative: the complement of
/// the index of the first wrong byte.
extension Bytes {
  /// Skips white space.
  ///
  /// - Returns: the first byte of the next token; 0, which begins no token, at the end of the text.
  @inline(__always)
  func token(at index: inout Int) -> UInt8 {
    if index == count { return 0 }
    let c = self[index]
    // Fast path: usually there is no white space.
    if c > 0x20 { return c }
    index = skipWhiteSpace(from: index)
    return index == count ? 0 : self[index]
  }

  /// How many bytes at the beginning are white space.
  @inline(__always)
  var whiteSpaceSize: Int { count > 0 && self[0] > 0x20 ? 0 : skipWhiteSpace(from: 0) }

  @inline(never)
  private func skipWhiteSpace(from start: Int) -> Int {
    firstIndex(from: start) {
      $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\t")
    }
  }

  /// The end of the string whose first character is at `start`.
  @inline(never)
  @_optimize(speed)
  func stringEnd(from start: Int) -> StringEnd {
    if count < 32 { return anyStringEnd(from: start) }
    var i = start
    let last = count &- 32
    while i <= last {
      // SAFETY: there are 32 bytes at this index.
      let bits = unsafe vector_string_ends_of_32(base + i)
      if bits != 0 { return end(at: i &+ bits.trailingZeroBitCount) }
      i &+= 32
    }
    // The last block overlaps the previous one.
    // SAFETY: as above.
    let bits = unsafe vector_string_ends_of_32(base + last) >> UInt32(truncatingIfNeeded: i &- last)
    return bits == 0 ? StringEnd(wrongAt: count) : end(at: i &+ bits.trailingZeroBitCount)
  }

  /// The end of a string whose first byte that is not plain is at an index.
  @inline(__always)
  private func end(at index: Int) -> StringEnd {
    self[index] == UInt8(ascii: "\"") ? StringEnd(index, hasEscape: false) : anyStringEnd(from: index)
  }

  /// The same for any string, also with escapes or non-ASCII characters. Everything before `start` has been checked.
  @inline(never)
  private func anyStringEnd(from start: Int) -> StringEnd {
    var i = firstIndex(from: start, notIn: .plainJSON)
    var hasEscape = false
    while i < count && self[i] != UInt8(ascii: "\"") {
      let isEscape = self[i] == UInt8(ascii: "\\")
      let size = isEscape ? escapeSize(at: i) : UTF8Text.sequenceSize(self, at: i)
      // An ASCII character that is not plain is a control character.
      if size == 0 || (size == 1 && !isEscape) { return StringEnd(wrongAt: i) }
      if isEscape { hasEscape = true }
      i = firstIndex(from: i &+ size, notIn: .plainJSON)
    }
    return i < count ? StringEnd(i, hasEscape: hasEscape) : StringEnd(wrongAt: i)
  }

  /// The size of an escape; 0 if it is invalid.
  @inline(__always)
  func escapeSize(at index: Int) -> Int {
    if index &+ 1 == count { return 0 }
    let c = self[index &+ 1]
    if c != UInt8(ascii: "u") { return JSONStringReader.letter(c) != 0 ? 2 : 0 }
    if count &- index < 6 { return 0 }
    return self[index &+ 2, index &+ 6].firstIndex { !ASCII.isHexadecimal($0) } == 4 ? 6 : 0
  }

  /// The index after the number at `start`, which begins with a digit or a minus.
  @inline(__always)
  func numberEnd(from start: Int) -> Int {
    if start <= count &- 17 {
      // SAFETY: there are 17 more bytes.
      let size = unsafe vector_number_size(base + start)
      if size > 0 { return start &+ Int(size) }
    }
    return anyNumberEnd(from: start)
  }

  @inline(never)
  private func anyNumberEnd(from start: Int) -> Int {
    var i = start
    if self[i] == UInt8(ascii: "-") { i &+= 1 }
    let integer = i
    i = digitsEnd(from: integer)
    if i == integer || (self[integer] == UInt8(ascii: "0") && i > integer &+ 1) { return ~integer }
    if i < count && self[i] == UInt8(ascii: ".") {
      let fraction = i &+ 1
      i = digitsEnd(from: fraction)
      if i == fraction { return ~i }
    }
    if i < count && self[i] | 0x20 == UInt8(ascii: "e") {
      i &+= 1
      if i < count && (self[i] == UInt8(ascii: "+") || self[i] == UInt8(ascii: "-")) { i &+= 1 }
      let exponent = i
      i = digitsEnd(from: exponent)
      if i == exponent { return ~i }
    }
    return i
  }

  @inline(__always)
  private func digitsEnd(from start: Int) -> Int { firstIndex(from: start) { !ASCII.isDigit($0) } }

  /// The index after `true`, `false` or `null`.
  @inline(__always)
  func literalEnd(from start: Int) -> Int {
    if count &- start >= 4 {
      let four = word(at: start)
      if four == Bytes("true").word(at: 0) || four == Bytes("null").word(at: 0) { return start &+ 4 }
      if four == Bytes("fals").word(at: 0) && start &+ 4 < count && self[start &+ 4] == UInt8(ascii: "e") {
        return start &+ 5
      }
    }
    return ~start
  }
}
