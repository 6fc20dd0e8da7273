import OpenRouterBase

/// `CreateAuthKeysCodeRequestBody`: the JSON of `POST /auth/keys/code`, written from a request's fields.
///
/// The four members of the documented example come first, in its order. The others, including those that the model does
/// not know, follow in alphabetical order.
typealias CreateAuthKeysCodeRequestBody = JSONBody<CreateAuthKeysCodeRequest>

extension CreateAuthKeysCodeRequest {
  static var path: Bytes { Bytes("/auth/keys/code") }
  static var firstMember: Field { .callbackURL }
  static var firstSortedMember: Field { .expiresAt }
  static var membersField: Field { .members }

  /// Values of the request take precedence over those of the settings.
  var attribution: Attribution {
    Attribution(
      referer: values.text(.httpReferer), title: values.text(.xTitle), categories: values.text(.appCategories))
  }

  /// The operation belongs to the key's account.
  var sendsAPIKey: Bool { true }

  func check() throws(Failure) {
    if !values.has(.callbackURL) { throw Failure(.required).of(Field.callbackURL) }
    try CodeChallenge.check(self, .codeChallenge, .codeChallengeMethod)
  }

  func offendingValue(_ failure: Failure) -> OffendingValue {
    CodeChallenge.offendingValue(failure, values.text(.codeChallenge))
  }
}
