import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct JSONScannerTests {
  @Test(arguments: [
    "1", " -1.5e+3 ", "0", "0.0E-0", "-0", "123456789012345678901234567890", "true", "[false,null]", #""""#, #"[""]"#,
    #""\"\\\/\b\f\n\r\t\u1234\uaBcD""#, "\"é😀\"", "{}", "[]", "[[],{}]", "\t\r\n[\n]",
    " { \"a\" : [ 1 , { } ] , \"b\" : \"c\" } ", "[[],{\"\":[]}]", "{\"a\":{\"b\":{}},\"c\":[[[]]]}",
    "[\"a long string of more than sixteen bytes\", \"é and as many bytes behind it, \\n and more\"]",
  ]) func readsJSON(json: String) {
    #expect(outcome(json) { (text) throws(Failure) in _ = try JSONScanner.value(in: text) } == .accepted)
  }

  @Test(arguments: [
    ("", Reason.jsonValue, 0), ("  ", .jsonValue, 2), ("x", .jsonValue, 0), ("tru", .jsonValue, 0),
    ("truE", .jsonValue, 0),
    ("nulL", .jsonValue, 0), ("True", .jsonValue, 0), ("NaN", .jsonValue, 0), ("+1", .jsonValue, 0),
    (".5", .jsonValue, 0),
    ("'a'", .jsonValue, 0), ("]", .jsonValue, 0), ("}", .jsonValue, 0), (",", .jsonValue, 0), ("[1,]", .jsonValue, 3),
    ("[,1]", .jsonValue, 1), ("[", .jsonValue, 1), ("[1,", .jsonValue, 3), ("{\"a\":}", .jsonValue, 5),
    ("{\"a\":", .jsonValue, 5),
    ("-", .jsonNumber, 1), ("-x", .jsonNumber, 1), ("01", .jsonNumber, 0), ("-00", .jsonNumber, 1),
    ("1.", .jsonNumber, 2),
    ("1.e1", .jsonNumber, 2), ("1e", .jsonNumber, 2), ("1E+", .jsonNumber, 3), ("1e+-1", .jsonNumber, 3),
    ("1 2", .jsonEnd, 2), ("1a", .jsonEnd, 1), ("truefalse", .jsonEnd, 4), ("{}}", .jsonEnd, 2), ("[],", .jsonEnd, 2),
    ("\"a\"\"b\"", .jsonEnd, 3),
    ("[1 2]", .jsonComma, 3), ("[1", .jsonComma, 2), ("[1}", .jsonComma, 2), ("{\"a\":1]", .jsonComma, 6),
    ("{\"a\":1 \"b\":2}", .jsonComma, 7),
    ("{", .jsonName, 1), ("{1:2}", .jsonName, 1), ("{,}", .jsonName, 1), ("{\"a\":1,}", .jsonName, 7),
    ("{\"a\":1,", .jsonName, 7), ("{]", .jsonName, 1), ("[{a:1}]", .jsonName, 2),
    ("{\"a\"}", .jsonColon, 4), ("{\"a\"", .jsonColon, 4), ("{\"a\",", .jsonColon, 4), ("{\"a\" 1}", .jsonColon, 5),
    ("\"a", .jsonString, 0), ("[\"a]", .jsonString, 1), ("\"a\nb\"", .jsonString, 2), ("\"\u{1f}\"", .jsonString, 1),
    ("{\"a", .jsonString, 1),
    ("\"\\", .jsonEscape, 1), ("\"\\x\"", .jsonEscape, 1), ("\"\\u12\"", .jsonEscape, 1),
    ("\"\\u12G4\"", .jsonEscape, 1), ("\"\\U1234\"", .jsonEscape, 1), ("\"\\u\"", .jsonEscape, 1),
  ]) func tellsWhatIsWrongAndWhere(json: String, reason: Reason, position: Int32) {
    let expected = Outcome.refused(reason, .invalidJSON, at: position)
    #expect(outcome(json) { (text) throws(Failure) in _ = try JSONScanner.value(in: text) } == expected)
  }

  @Test(
    arguments: [[0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xE2, 0x82]]
      as [[UInt8]])
  func refusesStringsThatAreNoUTF8(bytes: [UInt8]) {
    let result = outcome(bytes) { (text) throws(Failure) in _ = try JSONScanner.value(in: text) }
    #expect(result == .refused(.invalidUTF8, .invalidUTF8, at: 1))
  }

  @Test(arguments: [
    ("1", "1"), ("  [ 1, 2 ]\n", "[ 1, 2 ]"), ("\"a\" ", "\"a\""), ("\t{\"a\":{}}", "{\"a\":{}}"), (" null\r", "null"),
    ("12  ", "12"),
  ]) func findsTheValue(json: String, expected: String) throws {
    let value = try withBytes(json) { try JSONScanner.value(in: $0).string }
    #expect(value == expected)
  }

  // MARK: Depth

  /// Openings and closings by turns, as the kinds of nesting go.
  static func nested(_ depth: Int, _ kinds: String) -> String {
    let isObject = (0..<depth).map { Array(kinds)[$0 % kinds.count] == "{" }
    return isObject.map { $0 ? "{\"a\":" : "[" }.joined() + "0" + isObject.reversed().map { $0 ? "}" : "]" }.joined()
  }

  @Test(arguments: ["[", "{", "[{", "{[", "[[{", "{{{[["]) func readsTo128Levels(kinds: String) {
    for depth in [1, 63, 64, 65, 127, 128] {
      let json = Self.nested(depth, kinds)
      let result = outcome(json) { (text) throws(Failure) in _ = try JSONScanner.value(in: text) }
      #expect(result == .accepted, "depth \(depth)")
    }
    for depth in [129, 130, 1_000] {
      let json = Self.nested(depth, kinds)
      let result = outcome(json) { (text) throws(Failure) in _ = try JSONScanner.value(in: text) }
      #expect(result.status == .tooLarge && result.reason == .jsonDepth, "depth \(depth)")
    }
  }

  /// Every level closes only with its own bracket, on both sides of the 64th too.
  @Test func closesOnlyWithTheRightBracket() {
    for depth in [1, 2, 63, 64, 65, 66, 127, 128] {
      for kinds in ["[", "{", "[{"] {
        var json = Array(Self.nested(depth, kinds).utf8)
        let first = json.firstIndex { $0 == 0x30 }! + 1
        json[first] = json[first] == UInt8(ascii: "}") ? UInt8(ascii: "]") : UInt8(ascii: "}")
        let result = outcome(json) { (text) throws(Failure) in _ = try JSONScanner.value(in: text) }
        #expect(result == .refused(.jsonComma, .invalidJSON, at: Int32(first)), "depth \(depth) of \(kinds)")
      }
    }
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"]) func refusesAMegabyteOfBracketsAtOnce(opening: String) {
    let json = String(repeating: opening, count: 1_000_000 / opening.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(outcome(json) { (text) throws(Failure) in _ = try JSONScanner.value(in: text) }.reason == .jsonDepth)
    }
    #expect(time < .seconds(60))
  }
}
