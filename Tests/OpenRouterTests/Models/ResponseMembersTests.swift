import Testing

@testable import OpenRouter
@testable import OpenRouterBase

/// A response with an inner object, of whose members two are known, as are three beside it.
private enum TestField: UInt8, ModelField, CaseIterable {
  case id, longName, inner, number, text

  var row: Row<Rule> {
    switch self {
    case .id: Row("id", "id", .trusted)
    case .longName: Row("long_name", "a_name_of_twenty_chars", .trusted)
    case .inner: Row("inner", "inner", .trusted)
    case .number: Row("number", "number", .trusted)
    case .text: Row("text", "text", .trusted)
    }
  }

  static func field(_ text: Bytes, isInner: Bool) -> TestField? {
    if isInner {
      if text.isName("id") { return .id }
      if text.isName("a_name_of_twenty_chars") { return .longName }
    } else {
      if text.isName("inner") { return .inner }
      if text.isName("number") { return .number }
      if text.isName("text") { return .text }
    }
    return nil
  }
}

@Suite struct ResponseMembersTests {
  /// Each field's kind and what it covers; or why and where the text is no JSON.
  private static func read(_ json: String) -> (found: [String], outcome: Outcome) {
    withBytes(json) { (text) in
      var found = ResponseMembers(text)
      let result = outcome { () throws(Failure) in
        try found.read(inner: TestField.inner.rawValue) { (text, size, isInner) in
          KnownMember(TestField.field(Bytes(text, count: size), isInner: isInner)).rawValue
        }
      }
      var texts = [found.root.kind.name]
      for field in TestField.allCases where found[field].kind != .absent {
        texts.append("\(field) \(found[field].kind.name) \(found.json(field).string)")
      }
      return (texts, result)
    }
  }

  @Test(arguments: [
    ("{}", ["object"]), ("5", ["number"]), ("[]", ["array"]), ("\"a\"", ["string"]), ("null ", ["null"]),
    (#"{"number":12345}"#, ["object", "number number 12345"]),
    (#" { "text" : "a" , "number" : -1.5 } "#, ["object", "number number -1.5", "text string a"]),
    (#"{"text":"x\n"}"#, ["object", #"text string x\n"#]),
    (#"{"text":null,"number":true}"#, ["object", "number boolean true", "text null null"]),
    (#"{"inner":{"id":"x"}}"#, ["object", "id string x", #"inner object {"id":"x"}"#]),
    (
      #"{"inner":{"id":[1,{"id":2}]},"id":1}"#,
      ["object", #"id array [1,{"id":2}]"#, #"inner object {"id":[1,{"id":2}]}"#]
    ),
    (
      #"{"inner":{"inner":{"id":1},"text":2},"text":3}"#,
      ["object", #"inner object {"inner":{"id":1},"text":2}"#, "text number 3"]
    ),
    (#"{"inner":{},"text":{"id":1}}"#, ["object", "inner object {}", #"text object {"id":1}"#]),
    (#"{"inner":[{"id":1}]}"#, ["object", #"inner array [{"id":1}]"#]),
    (
      #"{"inner":{"id":1,"a_name_of_twenty_chars":"y"},"number":0}"#,
      [
        "object", "id number 1", "longName string y", #"inner object {"id":1,"a_name_of_twenty_chars":"y"}"#,
        "number number 0",
      ]
    ),
    (#"{"inner":{"id":1},"inner":{"id":2}}"#, ["object", "id number 1", #"inner repeated {"id":2}"#]),
    (#"{"text":1,"text":2,"text":3}"#, ["object", "text repeated 3"]),
    (#"{"inner":5,"inner":{"id":2}}"#, ["object", #"inner repeated {"id":2}"#]),
    // Names mean what their escapes mean, and only that.
    (#"{"\u0074ext":1,"n\u0075mber":2}"#, ["object", "number number 2", "text number 1"]),
    (#"{"inner":{"\u0069d":1}}"#, ["object", "id number 1", #"inner object {"\u0069d":1}"#]),
    (
      #"{"inner":{"\u0061_name_of_twenty_chars":1}}"#,
      ["object", "longName number 1", #"inner object {"\u0061_name_of_twenty_chars":1}"#]
    ),
    // What is there twice with one value is there once.
    (
      #"{"text":"a","t\u0065xt":"\u0061","number":1,"number":1}"#,
      ["object", "number number 1", #"text string \u0061"#]
    ),
    (#"{"text":"a","text":"a","text":"b","text":"a"}"#, ["object", "text repeated a"]),
    (#"{"number":1,"number":1.0}"#, ["object", "number repeated 1.0"]),
    (#"{"inner":{"id":1},"inner":{"id":1}}"#, ["object", "id number 1", #"inner object {"id":1}"#]),
    // What is malformed, and plain where it ends, spoils nothing else.
    (#"{"text":01,"number":5}"#, ["object", "number number 5", "text malformed 01"]),
    (#"{"text":1.,"number":NaN}"#, ["object", "number malformed NaN", "text malformed 1."]),
    (#"{"text":"\x","\x":1,"number":tru}"#, ["object", "number malformed tru", #"text malformed "\x""#]),
    ("{\"a\nb\":1,\"text\":\"\t\"}", ["object", "text malformed \"\t\""]),
    (#"{"x":[{"y":Infinity,"\q":"\u1"}],"number":5}"#, ["object", "number number 5"]),
    ("\u{FEFF}{\"number\":5}", ["object", "number number 5"]),
    (#"{"te":1,"texts":1,"text\u0000":1,"\ud800text":1,"TEXT":1,"te\u0078t\"":1,"":1}"#, ["object"]),
    (#"{"\u0061_name_of_twenty_chars_and_more_than_any_field_has":1,"é":2,"\n":3}"#, ["object"]),
  ]) func findsWhatIsKnown(json: String, expected: [String]) {
    let result = Self.read(json)
    #expect(result.outcome == .accepted)
    #expect(result.found == expected)
  }

  /// Wherever the text breaks off there is no JSON, and after the whole nothing may come.
  @Test func refusesEveryPart() {
    let json = #"{"number":-1.5e3,"inner":{"id":"a\n","x":[{},[null]]},"text":"é","\u0061":true}"#
    #expect(Self.read(json).outcome == .accepted)
    for size in 0..<json.utf8.count {
      let part = String(decoding: json.utf8.prefix(size), as: UTF8.self)
      #expect(Self.read(part).outcome.reason != nil, "\(part)")
    }
    for behind in ["x", "{}", ",", "}", "1"] {
      let expected = Outcome.refused(.jsonEnd, .invalidJSON, at: Int32(json.utf8.count))
      #expect(Self.read(json + behind).outcome == expected, "\(behind)")
    }
  }

  /// What the scanner says of a text's form the reader says too, of whatever member it is in.
  @Test(arguments: [
    ("{", Reason.jsonName, 1), ("{,", .jsonName, 1), ("{1", .jsonName, 1), ("{]", .jsonName, 1),
    (#"{"a":1,}"#, .jsonName, 7), (#"{"inner":{,"#, .jsonName, 10), (#"{"inner":{"id":1,}"#, .jsonName, 17),
    (#"{"text""#, .jsonColon, 7), (#"{"text" 1"#, .jsonColon, 8), (#"{"a","#, .jsonColon, 4),
    (#"{"text":"#, .jsonValue, 8), (#"{"text":}"#, .jsonValue, 8), ("tru", .jsonValue, 0),
    (#"{"text":!}"#, .jsonValue, 8), (#"{"text":'a'}"#, .jsonValue, 8), (#"{"text":tru!}"#, .jsonComma, 11),
    (#"{"text":1 "#, .jsonComma, 10), (#"{"text":1]"#, .jsonComma, 9), (#"{"inner":{}"#, .jsonComma, 11),
    (#"{"inner":{"id":1 "a":2"#, .jsonComma, 17), (#"{"text":[1}"#, .jsonComma, 10),
    (#"{"text":"a"#, .jsonString, 8), (#"{"te"#, .jsonString, 1), (#"{"text":"\x}"#, .jsonEscape, 9),
    ("{\"a\nb:1}", .jsonString, 3), (#"{"text":"a\""#, .jsonString, 8), (#"{"x":[01,"\x]"#, .jsonEscape, 10),
  ]) func tellsWhatIsWrongAndWhere(json: String, reason: Reason, position: Int32) {
    #expect(Self.read(json).outcome == .refused(reason, .invalidJSON, at: position))
  }

  /// The levels that were gone into count.
  @Test func readsTo128Levels() {
    for (prefix, levels) in [(#"{"text":"#, 127), (#"{"inner":{"id":"#, 126), (#"{"inner":{"x":"#, 126)] {
      let suffix = prefix.contains("inner") ? "}}" : "}"
      for (depth, isValid) in [(levels, true), (levels + 1, false)] {
        let json = prefix + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + suffix
        #expect(Self.read(json).outcome.reason == (isValid ? nil : .jsonDepth), "\(depth) in \(prefix)")
      }
    }
  }

  /// Without an inner object none is gone into, known or not.
  @Test func canDoWithoutAnInnerObject() {
    withBytes(#"{"inner":{"text":1},"x":{"text":2},"text":3}"#) { (text) in
      var found = ResponseMembers(text)
      let result = outcome { () throws(Failure) in
        try found.read(inner: ResponseMembers.none) { (text, size, isInner) in
          KnownMember(TestField.field(Bytes(text, count: size), isInner: isInner)).rawValue
        }
      }
      #expect(result == .accepted)
      #expect(found.json(TestField.text).string == "3" && found.json(TestField.inner).string == #"{"text":1}"#)
    }
  }

  @Test func hasRoomForWhatEachModelKnows() {
    func checkRoom<M: ResponseModel & ~Copyable>(_: M.Type) {
      let known = (0..<UInt8.max).compactMap { M.Field(rawValue: $0) }.filter { !$0.key.isEmpty }
      #expect(!known.isEmpty && known.allSatisfy { $0.rawValue < ResponseMembers.capacity }, "\(M.self)")
    }
    checkRoom(CreateAuthKeysCodeResponse.self)
    checkRoom(ExchangeAuthCodeForAPIKeyResponse.self)
    checkRoom(APIError.self)
  }

  @Test func textsThatMeanNothingAreNone() {
    for raw in [#"\u0000"#, #"a\ud800"#, #"\udc00\ud800"#] {
      withBytes("{\"text\":\"\(raw)\"}") { (text) in
        var found = ResponseMembers(text)
        let result = outcome { () throws(Failure) in
          try found.read(inner: ResponseMembers.none) { (text, size, isInner) in
            KnownMember(TestField.field(Bytes(text, count: size), isInner: isInner)).rawValue
          }
          #expect(found.string(TestField.text) == nil)
          _ = try found.text(TestField.text)
        }
        #expect(result == .refused(.responseCharacter, .unexpectedResponse))
      }
    }
  }
}

extension JSONValue.Kind {
  fileprivate var name: String {
    switch rawValue {
    case 0: "absent"
    case 1: "repeated"
    case 2: "malformed"
    case UInt8(ascii: "\""): "string"
    case UInt8(ascii: "{"): "object"
    case UInt8(ascii: "["): "array"
    case UInt8(ascii: "n"): "null"
    case UInt8(ascii: "t"), UInt8(ascii: "f"): "boolean"
    default: isNumber ? "number" : "?"
    }
  }
}
