import Testing

@testable import OpenRouterBase
@testable import OpenRouterClient

/// As for the models of the core: each declares its values first.
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
    try expectFirst(ClientError.self)
    try expectFirst(ClientOptions.self)
    try expectFirst(SignInOptions.self)
    try expectFirst(SignIn.self)
  }
}
