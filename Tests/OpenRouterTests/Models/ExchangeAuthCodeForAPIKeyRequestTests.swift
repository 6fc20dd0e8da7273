import COpenRouter
import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct ExchangeAuthCodeForAPIKeyRequestTests {
  typealias Field = ExchangeAuthCodeForAPIKeyRequest.Field
  typealias Body = JSONBody<ExchangeAuthCodeForAPIKeyRequest>

  private static let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"

  private static func body(_ fill: (inout ExchangeAuthCodeForAPIKeyRequest) throws -> Void) throws -> String {
    try withModel(ExchangeAuthCodeForAPIKeyRequest.self) { (request) in
      try fill(&request)
      try request.check()
      let body = text { $0.put { Body.write(request, to: $0) } }
      #expect(Body.size(request) == body.utf8.count)
      #expect(Body.sizeBound(request) >= body.utf8.count)
      return body
    }
  }

  @Test func tableIsTheDocumentedOne() {
    let fields = (UInt8.min...UInt8.max).compactMap(Field.init(rawValue:))
    #expect(
      fields.map { [$0.name.text.string, $0.key.string] } == [
        ["code", "code"], ["code_challenge_method", "code_challenge_method"], ["code_verifier", "code_verifier"],
        ["member", ""],
      ])
    #expect(fields.filter { $0.isSecret } == [.code, .codeVerifier])
    for field in fields { #expect(Body.knows(field.key) == (field != .members)) }
    #expect(!Body.knows(Bytes("callback_url")))
  }

  @Test func writesTheDocumentedExample() throws {
    let body = try Self.body { (request) in
      try request.set(.codeVerifier, Self.verifier)
      try request.set(.codeChallengeMethod, choice: CodeChallengeMethod.s256.rawValue)
      try request.set(.code, "auth_code_abc123def456")
    }
    #expect(
      body
        == #"{"code":"auth_code_abc123def456","code_challenge_method":"S256","code_verifier":"\#(Self.verifier)"}"#)
  }

  @Test func writesNullAndAdditionalMembersBehind() throws {
    let body = try Self.body { (request) in
      try request.setMember(Bytes("b"), json: Bytes("1"))
      try request.setMember(Bytes("a"), json: Bytes("[]"))
      request.values.setNull(.codeChallengeMethod)
      try request.set(.code, "\"")
    }
    #expect(body == #"{"code":"\"","code_challenge_method":null,"a":[],"b":1}"#)
  }

  /// Verifier and method come together or not at all; null is no method.
  @Test func checksWhatBelongsTogether() throws {
    for hasCode in [false, true] {
      for hasVerifier in [false, true] {
        for method in ["absent", "null", "S256", "plain", "S512"] {
          try withModel(ExchangeAuthCodeForAPIKeyRequest.self) { (request) in
            if hasCode { try request.set(.code, "code") }
            if hasVerifier { try request.set(.codeVerifier, Self.verifier) }
            if method == "null" {
              request.values.setNull(.codeChallengeMethod)
            } else if method != "absent" {
              try withBytes(method) { try request.set(.codeChallengeMethod, $0) }
            }
            let given = outcome { () throws(Failure) in try request.check() }
            let hasMethod = method != "absent" && method != "null"
            if !hasCode {
              #expect(given == .refused(.required, .incomplete))
            } else if hasVerifier == hasMethod {
              #expect(given == .accepted)
            } else {
              #expect(given == .refused(hasVerifier ? .exchangeMethodMissing : .challengeMissing, .inconsistent))
            }
          }
        }
      }
    }
  }

  @Test func knowsItsOwnMembers() throws {
    try withModel(ExchangeAuthCodeForAPIKeyRequest.self) { (request) in
      for name in [Bytes("code"), Bytes("code_challenge_method"), Bytes("code_verifier")] {
        #expect(outcome { () throws(Failure) in try request.checkMemberName(name) } == .refused(.memberKnown))
      }
      try request.setMember(Bytes("callback_url"), json: Bytes("1"))
      request.values.storage.unsetMember(Field.members.rawValue, Bytes("callback_url"))
      let isEmpty = request.members.isEmpty
      #expect(isEmpty)
    }
  }

  /// The permission to send a key does not outlive a reset.
  @Test func sendsNoKeyUnlessAsked() {
    withModel(ExchangeAuthCodeForAPIKeyRequest.self) { (request) in
      let first = request.sendsAPIKey
      request.sendAPIKey()
      let asked = request.sendsAPIKey
      request.reset()
      let emptied = request.sendsAPIKey
      #expect([first, asked, emptied] == [false, true, false])
    }
  }
}
