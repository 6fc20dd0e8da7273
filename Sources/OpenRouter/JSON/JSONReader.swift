/// Reads a JSON text as a model does: goes into the objects that it knows, takes the values of the members that it wants
/// and skips the others. One pass, without recursion or memory of its own.
///
/// Nothing is judged on the way but the text's form, so that a text that is no JSON is always refused as such.
struct JSONReader {
  private var scanner: JSONScanner

  @inline(__always)
  init(_ text: Bytes) {
    scanner = JSONScanner(text)
  }

  /// The next member's name, whose value must then be taken, entered or skipped; nil at the object's end.
  @inline(never)
  mutating func nextName() throws(Failure) -> JSONString? { try nextNameUnrolled() }

  /// The same, copied to where it is called.
  @inline(__always)
  mutating func nextNameUnrolled() throws(Failure) -> JSONString? {
    guard case .name = try scanner.next() else { return nil }
    return JSONString(raw: scanner.text[scanner.start, scanner.end], hasEscape: scanner.hasEscape)
  }

  /// Goes into the object that is the value. False where it is none, or came before: then it is taken.
  @inline(never)
  mutating func enter(_ value: inout JSONValue) throws(Failure) -> Bool {
    let token = try scanner.next()
    if case .beginObject = token, value.kind == .absent {
      value.kind = .object
      return true
    }
    try finish(token, &value)
    return false
  }

  /// Takes the value, whatever it is.
  @inline(never)
  mutating func take(_ value: inout JSONValue) throws(Failure) { try takeUnrolled(&value) }

  /// The same, copied to where it is called.
  @inline(__always)
  mutating func takeUnrolled(_ value: inout JSONValue) throws(Failure) {
    try finish(scanner.next(), &value)
  }

  mutating func skip() throws(Failure) {
    var ignored = JSONValue()
    try take(&ignored)
  }

  /// Makes sure that nothing follows the value that was read.
  mutating func end() throws(Failure) {
    _ = try scanner.next()
  }

  /// Takes the value that begins with a token.
  @inline(never)
  private mutating func finish(_ first: JSONScanner.Token, _ value: inout JSONValue) throws(Failure) {
    let start = scanner.start
    var kind = JSONValue.Kind.string
    switch first {
    case .number: kind = .number
    case .literal: kind = scanner.text[start] == 0x6E ? .null : .boolean
    case .beginObject, .beginArray:
      if case .beginObject = first { kind = .object } else { kind = .array }
      try skipRest()
    default: break
    }
    if value.kind != .absent { kind = .repeated }
    value = JSONValue(kind, scanner.text[start, scanner.end], hasEscape: scanner.hasEscape)
  }

  /// Goes on to the end of the object or array that was just opened.
  private mutating func skipRest() throws(Failure) {
    var depth = 1
    while depth > 0 {
      switch try scanner.next() {
      case .beginObject, .beginArray: depth &+= 1
      case .endObject, .endArray: depth &-= 1
      default: break
      }
    }
  }
}
