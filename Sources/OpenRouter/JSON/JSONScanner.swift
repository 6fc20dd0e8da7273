/// Reads JSON (RFC 8259) token by token: strict, in one pass, without recursion or memory of its own.
struct JSONScanner {
  enum Token {
    case beginObject, endObject, beginArray, endArray
    /// A member's name, and a string value: where they lie, without their quotes.
    case name, string
    case number, literal
    /// The one value is complete and nothing but white space follows.
    case end
  }

  /// Levels of nesting that are read.
  static let depthLimit = 128

  private enum Expected { case value, valueOrEnd, name, nameOrEnd, commaOrEnd, end }

  let text: Bytes
  /// Where the last token begins, without its quote, and where the next one is looked for.
  private(set) var start = 0
  private(set) var position = 0
  /// Where the last token ends, without its quote.
  private(set) var end = 0
  /// How many escapes the last string or name has. (Not a Bool: a byte that is read as part of a word, right after it was
  /// written, makes the processor wait.)
  private var escapes = 0
  private var expected = Expected.value
  private var depth = 0
  /// One bit a level: whether it is an object.
  private var objects: (UInt64, UInt64) = (0, 0)

  var hasEscape: Bool { escapes > 0 }

  init(_ text: Bytes) {
    self.text = text
  }

  /// The next token.
  @inline(never)
  @_optimize(speed)
  mutating func next() throws(Failure) -> Token {
    skipWhiteSpace()
    if expected == .commaOrEnd && position < text.count {
      if text[position] == closingBracket { return close() }
      if text[position] != 0x2C { throw failure(.jsonComma) }
      position &+= 1
      expected = isInObject ? .name : .value
      skipWhiteSpace()
    }
    if position == text.count {
      if expected == .end { return .end }
      throw failure(reasonOfExpected)
    }
    let c = text[position]
    switch expected {
    case .nameOrEnd where c == 0x7D, .valueOrEnd where c == 0x5D:
      return close()
    case .name, .nameOrEnd:
      if c != 0x22 { throw failure(.jsonName) }
      try readString()
      try readColon()
      return .name
    case .value, .valueOrEnd:
      return try readValue(c)
    case .commaOrEnd, .end:
      throw failure(.jsonEnd)
    }
  }

  /// Checks that the text is one JSON value, and says where it lies.
  static func value(in text: Bytes) throws(Failure) -> Bytes {
    var scanner = JSONScanner(text)
    scanner.skipWhiteSpace()
    let first = scanner.position
    var last = first
    while true {
      if case .end = try scanner.next() { return text[first, last] }
      last = scanner.position
    }
  }

  // MARK: Values

  @inline(__always)
  private mutating func readValue(_ c: UInt8) throws(Failure) -> Token {
    start = position
    switch c {
    case 0x7B: return try open(object: true)
    case 0x5B: return try open(object: false)
    case 0x22:
      try readString()
      endValue()
      return .string
    case 0x74: return try readLiteral(Bytes("true"))
    case 0x66: return try readLiteral(Bytes("false"))
    case 0x6E: return try readLiteral(Bytes("null"))
    default: return try readNumber()
    }
  }

  private mutating func endValue() {
    expected = depth == 0 ? .end : .commaOrEnd
  }

  private mutating func readLiteral(_ literal: Bytes) throws(Failure) -> Token {
    if text.count &- position < literal.count || !text[position, position &+ literal.count].equals(literal) {
      throw failure(.jsonValue)
    }
    position &+= literal.count
    end = position
    endValue()
    return .literal
  }

  private mutating func readNumber() throws(Failure) -> Token {
    var i = position
    if text[i] == 0x2D { i &+= 1 } else if !ASCII.isDigit(text[i]) { throw failure(.jsonValue) }
    let integer = i
    i = try skipDigits(i)
    if text[integer] == 0x30 && i > integer &+ 1 { throw failure(.jsonNumber, at: integer) }
    if i < text.count && text[i] == 0x2E { i = try skipDigits(i &+ 1) }
    if i < text.count && text[i] | 0x20 == 0x65 {
      i &+= 1
      if i < text.count && (text[i] == 0x2B || text[i] == 0x2D) { i &+= 1 }
      i = try skipDigits(i)
    }
    position = i
    end = i
    endValue()
    return .number
  }

  private func skipDigits(_ start: Int) throws(Failure) -> Int {
    let end = text.firstIndex(from: start) { !ASCII.isDigit($0) }
    if end == start { throw failure(.jsonNumber, at: start) }
    return end
  }

  // MARK: Strings

  @inline(never)
  @_optimize(speed)
  private mutating func readString() throws(Failure) {
    let quote = position
    start = quote &+ 1
    var i = start
    escapes = 0
    while true {
      i = plainEnd(i)
      if i == text.count || text[i] < 0x20 { throw failure(.jsonString, at: i == text.count ? quote : i) }
      if text[i] == 0x22 { break }
      if text[i] == 0x5C {
        escapes &+= 1
        i = try skipEscape(i)
      } else {
        i = try skipSequence(i)
      }
    }
    end = i
    position = i &+ 1
  }

  /// The index of the first quote, backslash, control character or byte that is not ASCII.
  @inline(__always)
  private func plainEnd(_ start: Int) -> Int {
    var i = start
    while i < text.count &- 15 {
      let size = text.plainSize(at: i)
      i &+= size
      if size < 16 { return i }
    }
    return text.firstIndex(from: i) { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 || $0 >= 0x80 }
  }

  private func skipSequence(_ index: Int) throws(Failure) -> Int {
    let size = UTF8Text.sequenceSize(text, at: index)
    if size == 0 { throw Failure(.invalidUTF8, at: index) }
    return index &+ size
  }

  private func skipEscape(_ index: Int) throws(Failure) -> Int {
    if index &+ 1 == text.count { throw failure(.jsonEscape, at: index) }
    switch text[index &+ 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return index &+ 2
    case 0x75 where text.count &- index >= 6:
      let digits = text[index &+ 2, index &+ 6]
      if digits.firstIndex(where: { !ASCII.isHexadecimal($0) }) == 4 { return index &+ 6 }
      throw failure(.jsonEscape, at: index)
    default: throw failure(.jsonEscape, at: index)
    }
  }

  // MARK: Structure

  private mutating func readColon() throws(Failure) {
    skipWhiteSpace()
    if position == text.count || text[position] != 0x3A { throw failure(.jsonColon) }
    position &+= 1
    expected = .value
  }

  @inline(__always)
  private mutating func open(object: Bool) throws(Failure) -> Token {
    if depth == JSONScanner.depthLimit { throw Failure(.jsonDepth, at: position) }
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: depth & 63)
    if depth < 64 {
      objects.0 = object ? objects.0 | bit : objects.0 & ~bit
    } else {
      objects.1 = object ? objects.1 | bit : objects.1 & ~bit
    }
    depth &+= 1
    position &+= 1
    expected = object ? .nameOrEnd : .valueOrEnd
    return object ? .beginObject : .beginArray
  }

  private mutating func close() -> Token {
    let wasObject = isInObject
    depth &-= 1
    position &+= 1
    end = position
    endValue()
    return wasObject ? .endObject : .endArray
  }

  private var isInObject: Bool {
    let level = depth &- 1
    let bits = level < 64 ? objects.0 : objects.1
    return bits &>> UInt64(truncatingIfNeeded: level & 63) & 1 != 0
  }

  private var closingBracket: UInt8 { isInObject ? 0x7D : 0x5D }

  private mutating func skipWhiteSpace() {
    position = text.firstIndex(from: position) { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
  }

  // MARK: Failing

  private var reasonOfExpected: Reason {
    switch expected {
    case .value, .valueOrEnd: .jsonValue
    case .name, .nameOrEnd: .jsonName
    case .commaOrEnd: .jsonComma
    case .end: .jsonEnd
    }
  }

  private func failure(_ reason: Reason) -> Failure { failure(reason, at: position) }

  private func failure(_ reason: Reason, at position: Int) -> Failure {
    Failure(reason, at: position)
  }
}
