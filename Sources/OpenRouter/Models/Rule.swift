import OpenRouterBase

/// The values that a field accepts. A value is accepted or refused, never repaired.
enum Rule: UInt8, FieldRule {
  case callbackURL, privateUseCallbackURL, baseURL, refererURL, loopbackURL
  case title, categories, userAgent, apiKey
  case authorizationCode, codeChallenge, codeChallengeMethod, usageLimitType, titleHeader
  case dateTime, keyLabel, number, uuid
  /// For values made by the library itself.
  case trusted

  /// Checks a text, in one pass if it is valid, and returns what was found out about it.
  @inline(never)
  func check(_ text: Bytes) throws(Failure) -> TextTraits {
    switch self {
    case .callbackURL: try CallbackURL.check(text, allowsPrivateUseScheme: false)
    case .privateUseCallbackURL: try CallbackURL.check(text, allowsPrivateUseScheme: true)
    case .baseURL: try BaseURL.check(text)
    case .refererURL: try RefererURL.check(text)
    case .loopbackURL: try LoopbackURL.check(text)
    case .title: try HeaderText.checkTitle(text)
    case .categories: try HeaderText.checkCategories(text)
    case .userAgent: try HeaderText.checkUserAgent(text)
    case .apiKey: try HeaderText.checkAPIKey(text)
    case .authorizationCode: return try AuthorizationCode.check(text)
    case .codeChallenge: return try CodeChallenge.check(text)
    case .codeChallengeMethod, .usageLimitType: try checkChoice(text)
    case .dateTime: try DateTime.check(text)
    case .keyLabel: return try KeyLabel.check(text)
    case .uuid: try UUIDText.check(text)
    case .number, .titleHeader, .trusted: break
    }
    return TextTraits()
  }

  /// The fast path: what `check` would return for a typical text; nil if `check` must decide.
  @inline(__always)
  func fastTraits(of text: Bytes) -> TextTraits? {
    switch self {
    case .callbackURL: CallbackURL.isOnFastPath(text) ? TextTraits() : nil
    case .codeChallenge: CodeChallenge.isS256(text) ? TextTraits(isS256Challenge: true) : nil
    default: nil
    }
  }

  /// The rule to use in a model with this option: option 1 allows private-use schemes.
  @inline(__always)
  func variant(_ option: UInt8) -> Rule { self == .callbackURL && option == 1 ? .privateUseCallbackURL : self }

  /// The documented text of a choice.
  @inline(never)
  func text(ofChoice choice: UInt8) -> Bytes? { textInlined(ofChoice: choice) }

  @inline(__always)
  private func textInlined(ofChoice choice: UInt8) -> Bytes? {
    switch self {
    case .codeChallengeMethod: CodeChallengeMethod(rawValue: choice)?.text
    case .usageLimitType: UsageLimitType(rawValue: choice)?.text
    default: nil
    }
  }

  /// The text of the choice in a slot, always inlined.
  @inline(__always)
  func text(ofChoice slot: Slot) -> Bytes? {
    slot.isNull ? nil : textInlined(ofChoice: UInt8(truncatingIfNeeded: slot.bits))
  }

  /// The number of documented choices; they are numbered from 1.
  @inline(__always)
  var choiceCount: Int32 {
    switch self {
    case .codeChallengeMethod, .titleHeader: 2
    case .usageLimitType: 3
    default: 0
    }
  }

  /// The number of a documented choice; 0 for any other text.
  func choice(ofText text: Bytes) -> UInt8 {
    var choice: UInt8 = 1
    while let known = self.text(ofChoice: choice) {
      if known.equals(text) { return choice }
      choice &+= 1
    }
    return 0
  }

  /// Why a number is not a documented choice.
  var choiceReason: Reason {
    switch self {
    case .codeChallengeMethod: .codeChallengeMethod
    case .usageLimitType: .usageLimitType
    default: .titleHeader
    }
  }

  /// A choice that the service may add: 1 to 64 characters.
  private func checkChoice(_ text: Bytes) throws(Failure) {
    if text.isEmpty { throw Failure(.empty) }
    if text.count > 64 { throw Failure(.over64Bytes) }
    let wrong = text.firstIndex(notIn: .base64URL)
    if wrong < text.count { throw UTF8Text.failure(in: text, .choiceText, at: wrong) }
  }

  /// An invalid text, as far as a message may show it.
  func offendingValue(_ text: Bytes) -> OffendingValue {
    switch self {
    case .callbackURL, .privateUseCallbackURL, .baseURL, .refererURL, .loopbackURL: .url(text)
    case .apiKey, .authorizationCode, .codeChallenge: .secret(text)
    // Probably a challenge or verifier given as the method by mistake.
    case .codeChallengeMethod where text.count > 16: .secret(text)
    default: .text(text)
    }
  }
}
