import COpenRouter
import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct CreateAuthKeysCodeRequestTests {
  typealias Field = CreateAuthKeysCodeRequest.Field

  static let fields = (UInt8.min...UInt8.max).compactMap(Field.init(rawValue:))
  static let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"

  /// The documented names, on the wire and in C.
  @Test func tableIsTheDocumentedOne() {
    let rows = Self.fields.map { [$0.name.text.string, $0.key.string] }
    #expect(
      rows == [
        ["http_referer", "HTTP-Referer"], ["x_title", "X-Title"], ["app_categories", "X-OpenRouter-Categories"],
        ["callback_url", "callback_url"], ["code_challenge", "code_challenge"],
        ["code_challenge_method", "code_challenge_method"],
        ["limit", "limit"], ["expires_at", "expires_at"], ["key_label", "key_label"],
        ["usage_limit_type", "usage_limit_type"], ["workspace_id", "workspace_id"], ["member", ""],
      ])
    #expect(Self.fields.filter { $0.isSecret } == [.codeChallenge])
    #expect(Self.fields.allSatisfy { $0.defaultValue == nil })
    #expect(Self.fields.count <= FieldStorage.limit)
  }

  @Test(arguments: [
    (Field.httpReferer, "app://x", "app"), (.xTitle, "My App", " x"), (.appCategories, "a,b", "A"),
    (.callbackURL, "https://a", "http://a"), (.codeChallenge, challenge, "short"),
    (.expiresAt, "2027-12-31T23:59:59Z", "2027"), (.keyLabel, "label", "a\0"),
    (.workspaceID, "00000000-0000-0000-0000-000000000000", "0"),
  ]) func setsWhatKeepsTheRule(field: Field, right: String, wrong: String) throws {
    try withModel(CreateAuthKeysCodeRequest.self) { (request) in
      #expect(request.state(field) == .absent && request.text(field) == nil)
      try request.set(field, right)
      #expect(request.state(field) == .present)
      let failed = withBytes(wrong) { (text) in outcome { () throws(Failure) in try request.set(field, text) } }
      #expect(failed != .accepted)
      #expect(request.text(field)?.string == right)
      request.values.setNull(field)
      #expect(request.state(field) == .null && request.text(field) == nil)
      request.values.unset(field)
      #expect(request.state(field) == .absent)
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, -.nan, .signalingNaN]) func refusesNumbersThatJSONHasNot(
    number: Double
  ) throws {
    try withModel(CreateAuthKeysCodeRequest.self) { (request) in
      try request.set(.limit, number: 5)
      #expect(outcome { () throws(Failure) in try request.set(.limit, number: number) } == .refused(.finiteNumber))
      #expect(request.values.number(.limit) == 5)
    }
  }

  @Test(arguments: [0, -0.0, -1, 1e300, .leastNonzeroMagnitude, .greatestFiniteMagnitude] as [Double])
  func keepsNumbersAsTheyAre(number: Double) throws {
    try withModel(CreateAuthKeysCodeRequest.self) { (request) in
      try request.set(.limit, number: number)
      #expect(request.values.number(.limit).bitPattern == number.bitPattern)
    }
  }

  @Test(arguments: [
    (Field.codeChallengeMethod, ["S256", "plain"]), (.usageLimitType, ["daily", "weekly", "monthly"]),
  ])
  func setsChoices(field: Field, texts: [String]) throws {
    try withModel(CreateAuthKeysCodeRequest.self) { (request) in
      for (index, text) in texts.enumerated() {
        try request.set(field, choice: UInt8(index + 1))
        #expect(request.text(field)?.string == text && request.text(field)?.byteBehind == 0)
        // The text of a documented choice is that choice.
        try request.set(field, choice: 1)
        try withBytes(text) { try request.set(field, $0) }
        #expect(request.values.choice(field) == UInt8(index + 1))
      }
      try withBytes("other") { try request.set(field, $0) }
      #expect(request.values.choice(field) == 0)
      #expect(request.text(field)?.string == "other")
      for number in [0, UInt8(texts.count + 1), .max] {
        #expect(
          outcome { () throws(Failure) in try request.set(field, choice: number) }
            == .refused(field.rule.choiceReason))
      }
      let result = withBytes("no choice") { (text) in
        outcome { () throws(Failure) in try request.set(field, text) }
      }
      #expect(result == .refused(.choiceText, at: 2))
      #expect(request.text(field)?.string == "other")
    }
  }

  @Test func setsExpiresAtFromUnixSeconds() throws {
    try withModel(CreateAuthKeysCodeRequest.self) { (request) in
      let (first, last) = DateTime.unixSeconds
      for (seconds, text) in [
        (first, "0000-01-01T00:00:00Z"), (last, "9999-12-31T23:59:59Z"), (0, "1970-01-01T00:00:00Z"),
      ] {
        try request.setExpiresAt(unixSeconds: seconds)
        #expect(request.text(.expiresAt)?.string == text)
      }
      for seconds in [first - 1, last + 1, .min, .max] {
        #expect(
          outcome { () throws(Failure) in try request.setExpiresAt(unixSeconds: seconds) } == .refused(.dateTimeSeconds)
        )
      }
      #expect(request.text(.expiresAt)?.string == "1970-01-01T00:00:00Z")
    }
  }

  @Test func allowsPrivateUseSchemesWhenAsked() throws {
    try withModel(CreateAuthKeysCodeRequest.self) { (request) in
      #expect(throws: Failure.self) { try request.set(.callbackURL, "app:callback") }
      request.allowPrivateUseScheme()
      try request.set(.callbackURL, "app:callback")
      #expect(throws: Failure.self) { try request.set(.callbackURL, "http://example.com") }
      request.reset()
      #expect(request.state(.callbackURL) == .absent && !request.allowsPrivateUseScheme)
      #expect(throws: Failure.self) { try request.set(.callbackURL, "app:callback") }
    }
  }

  @Test func resetForgetsEverything() throws {
    let memory = GuardedMemory(FieldStorage.overhead + 480)
    var request = CreateAuthKeysCodeRequest(memory.model)
    try request.set(.codeChallenge, Self.challenge)
    try request.set(.limit, number: 1)
    try request.set(.usageLimitType, choice: 1)
    request.values.setNull(.expiresAt)
    try request.setMember(Bytes("a"), json: Bytes("1"))
    #expect(memory.contains(Self.challenge))
    request.reset()
    for field in Self.fields { #expect(request.state(field) == .absent) }
    #expect(!memory.contains(Self.challenge))
  }

  // MARK: Rules across fields

  private static func check(_ fill: (inout CreateAuthKeysCodeRequest) throws -> Void) rethrows -> (
    outcome: Outcome, field: String, given: String
  ) {
    try withModel(CreateAuthKeysCodeRequest.self) { (request) in
      try fill(&request)
      do throws(Failure) {
        try request.check()
        return (.accepted, "", "")
      } catch {
        let reported = messageText(error, request.offendingValue(error))
        let result = Outcome(status: error.status, reason: error.reason, position: error.position)
        return (result, error.field?.text.string ?? "", String(reported.dropFirst(messageText(error, .nothing).count)))
      }
    }
  }

  @Test func wantsACallbackURL() {
    let result = Self.check { _ in }
    #expect(
      result.outcome == .refused(.required, .incomplete) && result.field == "callback_url" && result.given.isEmpty)
  }

  @Test func wantsChallengeAndMethodTogether() throws {
    let onlyChallenge = try Self.check {
      try $0.set(.callbackURL, "https://a")
      try $0.set(.codeChallenge, Self.challenge)
    }
    #expect(
      onlyChallenge.outcome == .refused(.methodMissing, .inconsistent) && onlyChallenge.field == "code_challenge_method"
    )
    let onlyMethod = try Self.check {
      try $0.set(.callbackURL, "https://a")
      try $0.set(.codeChallengeMethod, choice: 2)
    }
    #expect(onlyMethod.outcome == .refused(.challengeMissing, .inconsistent) && onlyMethod.field == "code_challenge")
  }

  /// What is no S256 challenge passes with any other method; what is one passes with all.
  @Test(
    arguments: [
      (challenge, true), (challenge + "a", false), (challenge.dropLast() + "~", false),
      (String(repeating: "a", count: 128), false),
    ] as [(String, Bool)])
  func wantsWhatTheMethodDemands(challenge: String, isS256: Bool) throws {
    for (method, demandsS256) in [("S256", true), ("plain", false), ("s256", false), ("S512", false)] {
      let result = try Self.check { (request) in
        try request.set(.callbackURL, "https://a")
        try request.set(.codeChallenge, challenge)
        try withBytes(method) { try request.set(.codeChallengeMethod, $0) }
      }
      if isS256 || !demandsS256 {
        #expect(result.outcome == .accepted)
      } else {
        #expect(result.outcome == .refused(.challengeS256, .inconsistent) && result.field == "code_challenge")
        #expect(result.given == "; got \(challenge.utf8.count) bytes")
      }
    }
  }
}
