import OpenRouterBase

/// Scans JSON (RFC 8259) value by value, in one pass, without recursion or allocation: strictly, or skipping malformed
/// scalars (`LooseJSON`).
enum JSONScanner {
  /// The largest number of nested levels.
  static let depthLimit = 128

  /// Checks that a text is one JSON value, and returns it without white space.
  static func value(in text: Bytes) throws(Failure) -> Bytes {
    var start = 0
    _ = text.token(at: &start)
    let end = try skipValue(text, from: start, depth: 0)
    try checkEnd(text, from: end)
    return text[start, end]
  }

  /// Checks that there is one JSON value from an index to the end.
  @inline(never)
  static func check(_ text: Bytes, from start: Int) throws(Failure) {
    var i = start
    _ = text.token(at: &i)
    try checkEnd(text, from: try skipValue(text, from: i, depth: 0))
  }

  /// Checks that nothing but white space follows.
  @inline(never)
  static func checkEnd(_ text: Bytes, from index: Int) throws(Failure) {
    var end = index
    _ = text.token(at: &end)
    if end < text.count { throw Failure(.jsonEnd, at: end) }
  }

  /// The index after the value at an index, which is inside `depth` open levels.
  @inline(never)
  static func skipValue(
    _ text: Bytes, from start: Int, depth outerDepth: Int, isLoose: Bool = false
  ) throws(Failure) -> Int {
    // The open levels within the value, one bit each, innermost lowest: whether it is an object.
    var levels: (low: UInt64, high: UInt64) = (0, 0)
    var depth = outerDepth
    var i = start
    values: while true {
      if levels.low & 1 != 0 {
        if text.token(at: &i) != UInt8(ascii: "\"") { throw Failure(.jsonName, at: i) }
        i = try skipString(text, from: i &+ 1, isLoose: isLoose)
        i = try skipColon(text, from: i)
      }
      let c = text.token(at: &i)
      if c == UInt8(ascii: "\"") {
        i = try skipString(text, from: i &+ 1, isLoose: isLoose)
      } else if c == UInt8(ascii: "{") || c == UInt8(ascii: "[") {
        if depth == depthLimit { throw Failure(.jsonDepth, at: i) }
        depth &+= 1
        levels.high = levels.high &<< 1 | levels.low &>> 63
        levels.low = levels.low &<< 1 | (c == UInt8(ascii: "{") ? 1 : 0)
        i &+= 1
        // The codes of the two brackets differ by two.
        if text.token(at: &i) != c &+ 2 { continue values }
      } else {
        i = try isLoose ? LooseJSON.skipScalar(text, from: i).end : skipScalar(text, from: i)
      }
      // After a value, or before the bracket that closes an empty level.
      while depth > outerDepth {
        let c = text.token(at: &i)
        if c == UInt8(ascii: ",") {
          i &+= 1
          continue values
        }
        if c != (levels.low & 1 != 0 ? UInt8(ascii: "}") : UInt8(ascii: "]")) { throw Failure(.jsonComma, at: i) }
        i &+= 1
        depth &-= 1
        levels.low = levels.low &>> 1 | levels.high &<< 63
        levels.high = levels.high &>> 1
      }
      return i
    }
  }

  /// The index after a number or a literal.
  @inline(never)
  static func skipScalar(_ text: Bytes, from start: Int) throws(Failure) -> Int {
    let end = scalarEnd(text, from: start)
    if end < 0 { throw Failure(beginsNumber(text, at: start) ? .jsonNumber : .jsonValue, at: ~end) }
    return end
  }

  /// The same; if it is invalid, the complement of the index of the first wrong byte.
  @inline(__always)
  static func scalarEnd(_ text: Bytes, from start: Int) -> Int {
    beginsNumber(text, at: start) ? text.numberEnd(from: start) : text.literalEnd(from: start)
  }

  @inline(__always)
  private static func beginsNumber(_ text: Bytes, at start: Int) -> Bool {
    start < text.count && (text[start] == UInt8(ascii: "-") || ASCII.isDigit(text[start]))
  }

  /// The index after a string whose first character is at an index.
  @inline(__always)
  static func skipString(_ text: Bytes, from start: Int, isLoose: Bool = false) throws(Failure) -> Int {
    let end = text.stringEnd(from: start)
    if !end.isWrong { return end.quote &+ 1 }
    if isLoose { return try LooseJSON.quote(text, from: start, wrongAt: end.wrongIndex) &+ 1 }
    throw stringFailure(text, start, end.wrongIndex)
  }

  /// The index after the next colon.
  @inline(__always)
  static func skipColon(_ text: Bytes, from index: Int) throws(Failure) -> Int {
    var i = index
    if text.token(at: &i) != UInt8(ascii: ":") { throw Failure(.jsonColon, at: i) }
    return i &+ 1
  }

  /// Why a string that begins at `start` is invalid at an index.
  @inline(never)
  static func stringFailure(_ text: Bytes, _ start: Int, _ index: Int) -> Failure {
    if index == text.count { return Failure(.jsonString, at: start &- 1) }
    let c = text[index]
    return Failure(c == UInt8(ascii: "\\") ? .jsonEscape : c < 0x20 ? .jsonString : .invalidUTF8, at: index)
  }
}
