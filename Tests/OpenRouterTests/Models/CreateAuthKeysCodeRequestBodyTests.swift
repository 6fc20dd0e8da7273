import Foundation
import Testing

@testable import OpenRouter

@Suite struct CreateAuthKeysCodeRequestBodyTests {
  private static func body(_ fill: (inout CreateAuthKeysCodeRequest) throws -> Void) rethrows -> String {
    try withModel(CreateAuthKeysCodeRequest.self) { (request) in
      try fill(&request)
      let body = text { $0.put { CreateAuthKeysCodeRequestBody.write(request, to: $0) } }
      #expect(CreateAuthKeysCodeRequestBody.size(request) == body.utf8.count)
      #expect(CreateAuthKeysCodeRequestBody.sizeBound(request) >= body.utf8.count)
      return body
    }
  }

  private static func setMember(_ request: inout CreateAuthKeysCodeRequest, _ name: String, _ json: String) throws {
    try withBytes(name) { (name) in try withBytes(json) { try request.setMember(name, json: $0) } }
  }

  @Test func writesTheDocumentedExamples() throws {
    let minimal = try Self.body { try $0.set(.callbackURL, "https://myapp.com/auth/callback") }
    #expect(minimal == #"{"callback_url":"https://myapp.com/auth/callback"}"#)
    let documented = try Self.body {
      try $0.set(.limit, number: 100)
      try $0.set(.codeChallengeMethod, choice: 1)
      try $0.set(.codeChallenge, CreateAuthKeysCodeRequestTests.challenge)
      try $0.set(.callbackURL, "https://myapp.com/auth/callback")
    }
    #expect(
      documented
        == #"{"callback_url":"https://myapp.com/auth/callback","code_challenge":"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM","code_challenge_method":"S256","limit":100}"#
    )
  }

  @Test func writesEveryMemberInOrder() throws {
    let body = try Self.body { (request) in
      try request.set(.workspaceID, "550e8400-e29b-41d4-a716-446655440000")
      try request.set(.usageLimitType, choice: 3)
      try request.set(.keyLabel, "My \"key\" é\n")
      try request.setExpiresAt(unixSeconds: 1_830_297_599)
      try request.set(.limit, number: 0.1)
      try withBytes("S512") { try request.set(.codeChallengeMethod, $0) }
      try request.set(.codeChallenge, String(repeating: "~", count: 43))
      try request.set(.callbackURL, "https://a")
      // Headers are no part of the body.
      try request.set(.httpReferer, "https://b")
      try request.set(.xTitle, "c")
      try request.set(.appCategories, "d")
    }
    #expect(
      body
        == #"{"callback_url":"https://a","code_challenge":"~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~","code_challenge_method":"S512","limit":0.1,"expires_at":"2027-12-31T23:59:59Z","key_label":"My \"key\" é\n","usage_limit_type":"monthly","workspace_id":"550e8400-e29b-41d4-a716-446655440000"}"#
    )
  }

  @Test func writesNull() throws {
    let body = try Self.body {
      try $0.set(.callbackURL, "https://a")
      $0.values.setNull(.expiresAt)
    }
    #expect(body == #"{"callback_url":"https://a","expires_at":null}"#)
  }

  @Test func putsAdditionalMembersWhereTheirNamesBelong() throws {
    let body = try Self.body {
      try $0.set(.callbackURL, "https://a")
      try $0.set(.limit, number: 1)
      $0.values.setNull(.expiresAt)
      try $0.set(.keyLabel, "l")
      try $0.set(.usageLimitType, choice: 1)
      try $0.set(.workspaceID, "550e8400-e29b-41d4-a716-446655440000")
      for (name, json) in [
        ("zz", "1"), ("a", " [1, 2] "), ("expires_aa", "2"), ("expires_at_", "3"), ("key", "{}"), ("key_labels", "4"),
        ("v", "5"), ("\"\u{1}", "null"), ("é", "\"é\""),
      ] {
        try Self.setMember(&$0, name, json)
      }
    }
    #expect(
      body
        == #"{"callback_url":"https://a","limit":1,"\"\u0001":null,"a":[1, 2],"expires_aa":2,"expires_at":null,"expires_at_":3,"key":{},"key_label":"l","key_labels":4,"usage_limit_type":"daily","v":5,"workspace_id":"550e8400-e29b-41d4-a716-446655440000","zz":1,"é":"é"}"#
    )
  }

  @Test func writesMembersWhereNoFieldFollows() throws {
    let body = try Self.body {
      try $0.set(.callbackURL, "https://a")
      try Self.setMember(&$0, "zz", "1")
      try Self.setMember(&$0, "a", "2")
    }
    #expect(body == #"{"callback_url":"https://a","a":2,"zz":1}"#)
  }

  /// Random requests: valid JSON, with what was set and nothing else, and never longer than the bound.
  @Test func isTheJSONOfWhatWasSet() throws {
    var random = Random(seed: 11)
    let labels = [
      "", "plain", "\u{1}\u{2}\u{3}\"\\", "é😀", String(repeating: "\u{1f}", count: 100),
      String(repeating: "😀", count: 100),
    ]
    for _ in 0..<2_000 {
      var expected: [String: NSObject] = [:]
      let body = try Self.body { (request) in
        for _ in 0..<(1 + random.below(8)) {
          let url = "https://a/" + String(repeating: "b", count: random.below(200))
          try request.set(.callbackURL, url)
          expected["callback_url"] = url as NSString
          let label = random.element(labels)
          try request.set(.keyLabel, label)
          expected["key_label"] = label as NSString
          if random.below(2) == 0 {
            let number = Double(random.below(1_000_000)) / 64
            try request.set(.limit, number: number)
            expected["limit"] = number as NSNumber
          }
          if random.below(2) == 0 {
            let name = "m" + random.element(labels).prefix(21)
            try Self.setMember(&request, name, "[\"\(name.utf8.count)\"]")
            expected[name] = ["\(name.utf8.count)" as NSString] as NSArray
          }
          request.values.setNull(.expiresAt)
          expected["expires_at"] = NSNull()
        }
      }
      let parsed = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: NSObject]
      #expect(parsed == expected)
    }
  }

  @Test func knowsItsOwnMembers() {
    let fields = CreateAuthKeysCodeRequestTests.fields
    for field in fields {
      let isMember = field.rawValue >= CreateAuthKeysCodeRequest.Field.callbackURL.rawValue && field != .members
      #expect(CreateAuthKeysCodeRequestBody.knows(field.key) == isMember, "\(field)")
    }
  }
}
