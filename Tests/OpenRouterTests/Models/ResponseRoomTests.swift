import Testing

@testable import OpenRouter
@testable import OpenRouterBase

/// What models keep of a response has all the room it needs where their own memory is just too small, and is not one byte
/// smaller than what was made: the arena asserts it.
@Suite struct ResponseRoomTests {
  /// Reads a response into models of memory of each size, so that one of them has just what is needed.
  private static func read<Model: ResponseModel & ~Copyable>(
    _ type: Model.Type, _ status: Int32, _ json: String, _ check: (borrowing Model) -> Bool
  ) {
    for size in 1...2 * json.utf8.count + 8 {
      let memory = GuardedMemory(FieldStorage.overhead + size)
      do {
        var model = Model(memory.model)
        let result = withBytes(json) { (body) in
          outcome { () throws(Failure) in try model.read(Response(status: status, type: Bytes(""), body: body)) }
        }
        #expect(result == .accepted && check(model), "\(size) bytes")
      }
      memory.check()
    }
  }

  @Test func errorsWithAllMembers() {
    let json = #"{"error":{"message":"m","metadata":{"a":1}},"openrouter_metadata":{"b":[]},"user_id":"user"}"#
    Self.read(APIError.self, 400, json) { (error) in
      error.text(.body)?.string == json && error.text(.message)?.string == "m"
        && error.text(.metadata)?.string == #"{"a":1}"# && error.text(.openRouterMetadata)?.string == #"{"b":[]}"#
        && error.text(.userID)?.string == "user"
    }
  }

  @Test func keys() {
    Self.read(ExchangeAuthCodeForAPIKeyResponse.self, 200, #"{"key":"sk-or","user_id":"user"}"#) { (response) in
      response.text(.key)?.string == "sk-or" && response.text(.userID)?.string == "user"
    }
  }

  @Test func codes() {
    let json = #"{"data":{"id":"code","app_id":1,"created_at":"now"}}"#
    Self.read(CreateAuthKeysCodeResponse.self, 200, json) { (response) in
      response.text(.id)?.string == "code" && response.text(.createdAt)?.string == "now"
    }
  }
}
