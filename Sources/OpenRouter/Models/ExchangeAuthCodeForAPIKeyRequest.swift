import OpenRouterBase

/// `ExchangeAuthCodeForAPIKeyRequest`: the request of `POST /auth/keys` ("Exchange an authorization code from the PKCE
/// flow for a user-controlled API key").
///
/// The members have the order of the documented example; additional ones follow.
struct ExchangeAuthCodeForAPIKeyRequest: ~Copyable, RequestModel {
  enum Field: UInt8, ModelField {
    /// "The authorization code received from the OAuth redirect". Required.
    case code
    /// "The method used to generate the code challenge". Null is not the same as absent.
    case codeChallengeMethod
    /// "The code verifier if code_challenge was used in the authorization request"
    case codeVerifier

    /// Members of the body that this library does not know (`AdditionalMembers`).
    case members

    @inline(__always)
    var row: Row<Rule> {
      switch self {
      case .code: Row("code", "code", .authorizationCode, secret: true)
      case .codeChallengeMethod: Row("code_challenge_method", "code_challenge_method", .codeChallengeMethod)
      // A verifier has the same form as a challenge (RFC 7636 §4.1, §4.2).
      case .codeVerifier: Row("code_verifier", "code_verifier", .codeChallenge, secret: true)
      case .members: Row("member", "", .trusted)
      }
    }
  }

  static var path: Bytes { Bytes("/auth/keys") }
  static var firstMember: Field { .code }
  static var firstSortedMember: Field { .members }
  static var membersField: Field { .members }

  var values: FieldValues<Field>
  var attribution: Attribution { Attribution() }
  /// The code determines the account of the new key. Another account's key is sent only if the caller asks for it.
  var sendsAPIKey: Bool { values.option == 1 }

  init(_ memory: ModelMemory) {
    values = FieldValues(memory)
  }

  mutating func sendAPIKey() {
    values.option = 1
  }

  /// A method that is null counts as absent: its default is not documented.
  func check() throws(Failure) {
    if !values.has(.code) { throw Failure(.required).of(Field.code) }
    let hasVerifier = values.has(.codeVerifier)
    if hasVerifier != values.has(.codeChallengeMethod) {
      throw hasVerifier
        ? Failure(.exchangeMethodMissing).of(Field.codeChallengeMethod)
        : Failure(.challengeMissing).of(Field.codeVerifier)
    }
  }

  func offendingValue(_ failure: Failure) -> OffendingValue { .nothing }
}
