import Testing

@testable import OpenRouter

@Suite struct JSONScannerTests {
  /// All tokens of a text, with what they cover; or why and where it is no JSON.
  static func tokens(_ json: String) -> (tokens: [String], verdict: Verdict) {
    withBytes(json) { (text) in
      var scanner = JSONScanner(text)
      var tokens: [String] = []
      let result = verdict { () throws(Failure) in
        while true {
          let token = try scanner.next()
          switch token {
          case .name, .string, .number, .literal:
            tokens.append("\(token):\(text[scanner.start, scanner.end].string)")
          default: tokens.append("\(token)")
          }
          if case .end = token { return }
        }
      }
      return (tokens, result)
    }
  }

  @Test(arguments: [
    ("1", ["number:1", "end"]), (" -1.5e+3 ", ["number:-1.5e+3", "end"]), ("0", ["number:0", "end"]),
    ("0.0E-0", ["number:0.0E-0", "end"]), ("true", ["literal:true", "end"]),
    ("[false,null]", ["beginArray", "literal:false", "literal:null", "endArray", "end"]),
    (#""""#, ["string:", "end"]),
    (#""\"\\\/\b\f\n\r\t\u1234\uaBcD""#, [#"string:\"\\\/\b\f\n\r\t\u1234\uaBcD"#, "end"]),
    ("\"é😀\"", ["string:é😀", "end"]), ("{}", ["beginObject", "endObject", "end"]),
    ("[]", ["beginArray", "endArray", "end"]),
    (
      " { \"a\" : [ 1 , { } ] , \"b\" : \"c\" } ",
      [
        "beginObject", "name:a", "beginArray", "number:1", "beginObject", "endObject", "endArray", "name:b", "string:c",
        "endObject", "end",
      ]
    ),
    ("\t\r\n[\n]", ["beginArray", "endArray", "end"]),
    (
      "[[],{\"\":[]}]",
      [
        "beginArray", "beginArray", "endArray", "beginObject", "name:", "beginArray", "endArray", "endObject",
        "endArray", "end",
      ]
    ),
  ]) func readsTokens(json: String, expected: [String]) {
    let result = Self.tokens(json)
    #expect(result.verdict == .accepted)
    #expect(result.tokens == expected)
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
    let expected = Verdict.refused(reason, .invalidJSON, at: position)
    #expect(Self.tokens(json).verdict == expected)
    #expect(verdict(json) { (text) throws(Failure) in _ = try JSONScanner.value(in: text) } == expected)
  }

  @Test(
    arguments: [[0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xE2, 0x82]]
      as [[UInt8]])
  func refusesStringsThatAreNoUTF8(bytes: [UInt8]) {
    let result = verdict(bytes) { (text) throws(Failure) in _ = try JSONScanner.value(in: text) }
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
      let result = Self.tokens(Self.nested(depth, kinds))
      #expect(result.verdict == .accepted, "depth \(depth)")
      let closings = result.tokens.filter { $0 == "endObject" || $0 == "endArray" }
      let openings = result.tokens.filter { $0 == "beginObject" || $0 == "beginArray" }
      #expect(closings.reversed() == openings.map { $0 == "beginObject" ? "endObject" : "endArray" })
    }
    for depth in [129, 130, 1_000] {
      let result = Self.tokens(Self.nested(depth, kinds)).verdict
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
        let result = verdict(json) { (text) throws(Failure) in _ = try JSONScanner.value(in: text) }
        #expect(result == .refused(.jsonComma, .invalidJSON, at: Int32(first)), "depth \(depth) of \(kinds)")
      }
    }
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"]) func refusesAMegabyteOfBracketsAtOnce(opening: String) {
    let json = String(repeating: opening, count: 1_000_000 / opening.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(verdict(json) { (text) throws(Failure) in _ = try JSONScanner.value(in: text) }.reason == .jsonDepth)
    }
    #expect(time < .seconds(1))
  }
}
