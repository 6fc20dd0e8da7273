import Testing

@testable import OpenRouter
@testable import OpenRouterBase

/// `AnyHandle` reads each model's fields where it expects them: each model declares its values first.
@Suite struct AnyHandleTests {
  private func expectFirst<M: Model & ~Copyable>(_ type: M.Type, sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    let place = try #require(DiagnosedModel<M>.allocate(), sourceLocation: sourceLocation)
    defer { DiagnosedModel<M>.release(place) }
    place.pointee.model.values.option = 0xA5
    let option = AnyHandle.Pointer(OpaquePointer(place)).pointee.storage.option
    #expect(option == 0xA5, sourceLocation: sourceLocation)
  }

  @Test func findsTheValuesOfEachModel() throws {
    try expectFirst(CreateAuthKeysCodeRequest.self)
    try expectFirst(CreateAuthKeysCodeResponse.self)
    try expectFirst(ExchangeAuthCodeForAPIKeyRequest.self)
    try expectFirst(ExchangeAuthCodeForAPIKeyResponse.self)
    try expectFirst(APIError.self)
    try expectFirst(AuthorizationURL.self)
    try expectFirst(Callback.self)
    try expectFirst(PKCE.self)
    try expectFirst(HTTPRequest.self)
    try expectFirst(Settings.self)
  }
}
