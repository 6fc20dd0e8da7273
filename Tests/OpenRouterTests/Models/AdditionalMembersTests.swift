import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct AdditionalMembersTests {
  private static func all(_ request: borrowing CreateAuthKeysCodeRequest) -> [(name: String, json: String)] {
    let members = request.members
    var all: [(String, String)] = []
    var start = 0
    while let member = members.member(at: start) {
      #expect(member.start == start && member.json.byteBehind == 0)
      all.append((member.name.string, member.json.string))
      start = member.end
    }
    return all
  }

  private static func set(_ request: inout CreateAuthKeysCodeRequest, _ name: String, _ json: String) throws {
    try withBytes(name) { (name) in try withBytes(json) { (json) in try request.setMember(name, json: json) } }
  }

  /// Beside a dictionary that is read in the order of its keys' bytes.
  @Test(arguments: 0..<4) func behaveLikeASortedDictionary(seed: UInt64) throws {
    let names = ["a", "aa", "ab", "b", "B", "é", "z\u{1}", "\"", "😀", "limits", "expires", "_", "m1", "m2", "m3"]
    let values = [
      "1", "null", "\"x\"", "[1, 2]", "{\"a\":{}}", String(repeating: "9", count: 300),
      "\"\(String(repeating: "é", count: 40))\"",
    ]
    var random = Random(seed: 200 + seed)
    try withModel(CreateAuthKeysCodeRequest.self) { (request) in
      var expected: [String: String] = [:]
      for turn in 0..<3_000 {
        let name = random.element(names)
        switch random.below(5) {
        case 0, 1:
          let json = random.element(values)
          try Self.set(&request, name, " \(json)\n")
          expected[name] = json
        case 2:
          // The value of another member, where it lies in the model itself.
          let source = random.element(names)
          guard let found = withBytes(source, { request.members.find($0) }) else { continue }
          try withBytes(name) { try request.setMember($0, json: found.json) }
          expected[name] = expected[source]
        case 3:
          withBytes(name) { request.values.storage.unsetMember(CreateAuthKeysCodeRequest.membersField.rawValue, $0) }
          expected[name] = nil
        default:
          let found = withBytes(name) { request.members.find($0)?.json.string }
          #expect(found == expected[name])
        }
        if turn % 10 == 0 {
          let sorted = expected.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
          let all = Self.all(request)
          #expect(all.map { $0.name } == sorted.map { $0.key })
          #expect(all.map { $0.json } == sorted.map { $0.value })
          #expect(request.values.has(.members) == !expected.isEmpty)
        }
      }
    }
  }

  @Test(arguments: [
    ("", Outcome.refused(.memberName)), ("a\0", .refused(.containsNUL, at: 1)),
    (String(repeating: "a", count: 129), .refused(.memberNameLength, .tooLarge)),
    (String(repeating: "a", count: 128), .accepted), ("any name: \"é\"", .accepted), ("callback_urls", .accepted),
    ("callback_ur", .accepted), ("Limit", .accepted), ("members", .accepted), ("member", .accepted),
    ("http_referer", .accepted),
    ("callback_url", .refused(.memberKnown)), ("code_challenge", .refused(.memberKnown)),
    ("code_challenge_method", .refused(.memberKnown)), ("limit", .refused(.memberKnown)),
    ("expires_at", .refused(.memberKnown)), ("key_label", .refused(.memberKnown)),
    ("usage_limit_type", .refused(.memberKnown)), ("workspace_id", .refused(.memberKnown)),
  ]) func checkNames(name: String, expected: Outcome) {
    withModel(CreateAuthKeysCodeRequest.self) { (request) in
      withBytes(name) { (bytes) in
        #expect(outcome { () throws(Failure) in try request.checkMemberName(bytes) } == expected)
        #expect(outcome { () throws(Failure) in try request.setMember(bytes, json: Bytes("1")) } == expected)
      }
    }
  }

  @Test func refuseNamesThatAreNoUTF8() {
    let result = outcome([0x61, 0xFF]) { (name) throws(Failure) in try AdditionalMembers.checkName(name) }
    #expect(result == .refused(.invalidUTF8, .invalidUTF8, at: 1))
  }

  @Test(arguments: [
    ("", Outcome.refused(.jsonValue, .invalidJSON, at: 0)), ("1,2", .refused(.jsonEnd, .invalidJSON, at: 1)),
    ("{a:1}", .refused(.jsonName, .invalidJSON, at: 1)), ("\"a", .refused(.jsonString, .invalidJSON, at: 0)),
  ])
  func takeJSONOnly(json: String, expected: Outcome) throws {
    try withModel(CreateAuthKeysCodeRequest.self) { (request) in
      try Self.set(&request, "a", "1")
      let result = withBytes(json) { (json) in
        outcome { () throws(Failure) in try request.setMember(Bytes("a"), json: json) }
      }
      #expect(result == expected)
      #expect(Self.all(request).map { $0.json } == ["1"])
    }
  }

  /// 65,536 bytes together: eight for the sizes, the name, the value, and a NUL for each.
  @Test func keepToTheirLimit() throws {
    try withModel(CreateAuthKeysCodeRequest.self) { (request) in
      let most = AdditionalMembers.limit - 8 - 1 - 1
      let tooLong = withBytes(String(repeating: "1", count: most + 1)) { (json) in
        outcome { () throws(Failure) in try request.setMember(Bytes("a"), json: json) }
      }
      #expect(tooLong == .refused(.membersTooLarge, .tooLarge))
      #expect(request.state(.members) == .absent)
      try Self.set(&request, "a", String(repeating: "1", count: most))
      let another = outcome { () throws(Failure) in try request.setMember(Bytes("b"), json: Bytes("1")) }
      #expect(another == .refused(.membersTooLarge, .tooLarge))
      try Self.set(&request, "a", String(repeating: "1", count: most - 11))
      try Self.set(&request, "b", "1")
      let withSpace = withBytes(String(repeating: " ", count: AdditionalMembers.limit) + "1") { (json) in
        outcome { () throws(Failure) in try request.setMember(Bytes("c"), json: json) }
      }
      #expect(withSpace == .refused(.membersTooLarge, .tooLarge))
      #expect(Self.all(request).map { $0.name } == ["a", "b"])
    }
  }

  @Test func areAbsentWithoutText() {
    let members = AdditionalMembers(nil)
    #expect(members.member(at: 0) == nil)
    #expect(members.find(Bytes("a")) == nil)
  }
}
