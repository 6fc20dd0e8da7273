import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct JSONBodyTests {
  /// The longest that all but texts can be in a body of a model.
  private func longest<Request: RequestModel & ~Copyable>(_ type: Request.Type) -> Int {
    var size = 2
    for number in Request.firstMember.rawValue..<Request.membersField.rawValue {
      guard let field = Request.Field(rawValue: number) else { continue }
      let choices = (UInt8(1)...UInt8(8)).compactMap { field.rule.text(ofChoice: $0)?.count }
      // A name in quotes, a colon and a comma; then a number, or a choice or a text in quotes.
      size += field.key.count + 4 + max(field.rule == .number ? 24 : 0, choices.max() ?? 0, 4) + 2
    }
    return size
  }

  @Test func hasABoundThatHolds() {
    #expect(longest(CreateAuthKeysCodeRequest.self) <= JSONBody<CreateAuthKeysCodeRequest>.fixedSizeBound)
    #expect(
      longest(ExchangeAuthCodeForAPIKeyRequest.self) <= JSONBody<ExchangeAuthCodeForAPIKeyRequest>.fixedSizeBound)
  }
}
