import Testing

@testable import OpenRouterBase
@testable import OpenRouterClient

@Suite struct ClientOptionsTests {
  private func withOptions(_ body: (inout ClientOptions) throws -> Void) rethrows {
    let size = FieldStorage.overhead + 200
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    defer { memory.deallocate() }
    var options = ClientOptions(ModelMemory(memory, size: size))
    try body(&options)
  }

  @Test func hasRoomForTheFieldsOfAllModels() {
    func hasRoom<Field: ModelField>(_: Field.Type) -> Bool {
      (UInt8(FieldStorage.limit)...UInt8.max).allSatisfy { Field(rawValue: $0) == nil }
    }
    #expect(hasRoom(ClientOptions.Field.self))
    #expect(hasRoom(ClientError.Field.self))
    #expect(hasRoom(SignInOptions.Field.self))
    #expect(hasRoom(SignIn.Field.self))
  }

  @Test(arguments: [
    (ClientOptions.Field.connectTimeout, Int64(10_000), Int64(86_400_000), Reason.milliseconds),
    (.attemptTimeout, 30_000, 86_400_000, .milliseconds), (.totalTimeout, 60_000, 86_400_000, .milliseconds),
    (.maxAttempts, 1000, 1000, .attempts),
  ]) func checksIntegers(field: ClientOptions.Field, defaultValue: Int64, most: Int64, wrong: Reason) throws {
    try withOptions { (options) in
      #expect(options.integer(field) == defaultValue)
      for value in [1, most] {
        try options.set(field, integer: value)
        #expect(options.integer(field) == value)
      }
      for value in [0, -1, most + 1, .min, .max] {
        let given = reason { () throws(Failure) in try options.set(field, integer: value) }
        #expect(given == wrong)
        #expect(options.integer(field) == most)
      }
      options.values.unset(field)
      #expect(options.integer(field) == defaultValue)
    }
  }

  @Test(
    arguments: [
      ("/etc/ssl/ca.pem", nil), ("büro.pem", nil), ("a", nil), (String(repeating: "a", count: 4096), nil),
      ("", .empty), ("a\n", .controlCharacter), ("a\u{7F}", .controlCharacter), ("a\0", .containsNUL),
      (String(repeating: "a", count: 4097), .over4096Bytes),
    ] as [(String, Reason?)]) func checksPaths(path: String, expected: Reason?)
  {
    #expect(reason(path, .path) == expected)
  }

  @Test func copies() throws {
    try withOptions { (options) in
      try options.set(.totalTimeout, integer: 500)
      try withBytes("http://user:password@proxy:8080") { try options.set(.proxy, $0) }
      // More than the memory that it begins with.
      let long = "/" + String(repeating: "a", count: 4000)
      try withBytes(long) { try options.set(.caFile, $0) }
      try withOptions { (copy) in
        try copy.copy(options)
        #expect(copy.integer(.totalTimeout) == 500)
        #expect(copy.integer(.connectTimeout) == 10_000)
        #expect(copy.values.text(.proxy)?.string == "http://user:password@proxy:8080")
        #expect(copy.values.text(.caFile)?.string == long)
        #expect(copy.values.state(.maxAttempts) == .absent)
      }
    }
  }
}
