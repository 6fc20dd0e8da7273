import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct HTTPRequestTests {
  /// A request made of settings and a model, as bytes and header by header.
  private static func fill(
    _ fillSettings: (inout Settings) throws -> Void = { _ in },
    _ fillRequest: (inout CreateAuthKeysCodeRequest) throws -> Void = { _ in },
    _ body: (borrowing HTTPRequest) throws -> Void
  ) throws {
    try withModel(Settings.self) { (settings) in
      try fillSettings(&settings)
      try withModel(CreateAuthKeysCodeRequest.self) { (request) in
        try request.set(.callbackURL, "https://myapp.com/auth/callback")
        try fillRequest(&request)
        try withModel(HTTPRequest.self) { (httpRequest) in
          try httpRequest.fill(request, settings: settings)
          try body(httpRequest)
        }
      }
    }
  }

  private static func headers(_ request: borrowing HTTPRequest) -> [String] {
    (0..<request.headerCount).compactMap { (index) in
      request.header(at: index).map { "\($0.name.string): \($0.value.string)" }
    }
  }

  @Test func tableIsTheDocumentedOne() {
    let fields = (UInt8.min...UInt8.max).compactMap(HTTPRequest.Field.init(rawValue:))
    #expect(
      fields.map { $0.key.string } == [
        "", "", "Host", "User-Agent", "Accept", "Content-Type", "Authorization", "HTTP-Referer", "X-Title",
        "X-OpenRouter-Categories", "", "",
      ])
    #expect(fields.filter { $0.isSecret } == [.authorization, .others, .body])
  }

  @Test func writesTheLeastRequest() throws {
    try Self.fill { (request) in
      let size = request.size
      let body = #"{"callback_url":"https://myapp.com/auth/callback"}"#
      let expected = [
        "POST /api/v1/auth/keys/code HTTP/1.1", "Host: openrouter.ai", "User-Agent: openrouter-for-c/0.1.0",
        "Accept: application/json", "Content-Type: application/json", "Content-Length: \(body.utf8.count)", "", body,
      ].joined(separator: "\r\n")
      #expect(text { request.write(to: &$0) } == expected)
      #expect(size == expected.utf8.count)
      #expect(request.values.text(.url)?.string == "https://openrouter.ai/api/v1/auth/keys/code")
      #expect(request.values.text(.body)?.string == body)
      #expect(
        Self.headers(request) == [
          "User-Agent: openrouter-for-c/0.1.0", "Accept: application/json", "Content-Type: application/json",
        ])
      #expect(request.values.text(.method)?.string == "POST")
    }
  }

  @Test(arguments: [(UInt8(1), "X-Title"), (2, "X-OpenRouter-Title")]) func writesAllHeadersInOrder(
    titleHeader: UInt8, titleName: String
  ) throws {
    let fillSettings = { (settings: inout Settings) in
      try settings.set(.baseURL, "http://localhost:8080/api/")
      try settings.set(.apiKey, "sk-or-v1-secret")
      try settings.set(.userAgent, "app/1 (x)")
      try settings.set(.httpReferer, "https://settings.example")
      try settings.set(.xTitle, "Settings é")
      try settings.set(.appCategories, "cli-agent")
      try settings.set(.titleHeader, choice: titleHeader)
    }
    try Self.fill(fillSettings) { (request) in
      let body = request.values.text(.body)?.string ?? ""
      let headers = [
        "User-Agent: app/1 (x)", "Accept: application/json", "Content-Type: application/json",
        "Authorization: Bearer sk-or-v1-secret", "HTTP-Referer: https://settings.example", "\(titleName): Settings é",
        "X-OpenRouter-Categories: cli-agent",
      ]
      #expect(Self.headers(request) == headers)
      var lines = ["POST /api/auth/keys/code HTTP/1.1", "Host: localhost:8080"] + headers + ["", body]
      lines.insert("Content-Length: \(body.utf8.count)", at: 5)
      #expect(text { request.write(to: &$0) } == lines.joined(separator: "\r\n"))
    }
  }

  /// The request's own values win, one by one.
  @Test func prefersTheRequestsOwnValues() throws {
    let fillSettings = { (settings: inout Settings) in
      try settings.set(.httpReferer, "https://settings.example")
      try settings.set(.xTitle, "Settings")
      try settings.set(.appCategories, "settings")
    }
    for (field, own, header) in [
      (CreateAuthKeysCodeRequest.Field.httpReferer, "app://own", "HTTP-Referer: "), (.xTitle, "Own", "X-Title: "),
      (.appCategories, "own", "X-OpenRouter-Categories: "),
    ] {
      try Self.fill(fillSettings, { try $0.set(field, own) }) { (request) in
        let attribution = Self.headers(request).dropFirst(3)
        #expect(attribution.count == 3)
        #expect(attribution.contains(header + own))
        #expect(attribution.filter { $0.lowercased().contains("settings") }.count == 2)
      }
    }
  }

  @Test func hasNoHeaderOutsideItsRange() throws {
    try Self.fill { (request) in
      for index in [3, 4, 100, Int.max, -1, Int.min] { #expect(request.header(at: index) == nil) }
    }
  }

  @Test func isNothingBeforeItIsFilled() {
    withModel(HTTPRequest.self) { (request) in
      #expect(request.headerCount == 0)
      var field = ""
      let result = outcome { () throws(Failure) in
        do throws(Failure) { try request.check() } catch {
          field = error.field?.text.string ?? ""
          throw error
        }
      }
      #expect(result == .refused(.required, .incomplete))
      #expect(field == "url")
    }
  }

  /// A request that cannot be sent leaves what was there.
  @Test func failureChangesNothing() throws {
    try withModel(Settings.self) { (settings) in
      try withModel(CreateAuthKeysCodeRequest.self) { (request) in
        try withModel(HTTPRequest.self) { (httpRequest) in
          try request.set(.callbackURL, "https://a")
          try httpRequest.fill(request, settings: settings)
          let before = written { httpRequest.write(to: &$0) }
          request.values.unset(.callbackURL)
          #expect(
            outcome { () throws(Failure) in try httpRequest.fill(request, settings: settings) }
              == .refused(.required, .incomplete))
          #expect(written { httpRequest.write(to: &$0) } == before)
        }
      }
    }
  }

  /// Filling again takes the place of everything: nothing of an earlier, longer request is left.
  @Test func fillsAgain() throws {
    try withModel(Settings.self) { (settings) in
      try withModel(CreateAuthKeysCodeRequest.self) { (request) in
        try withModel(HTTPRequest.self) { (httpRequest) in
          try request.set(.callbackURL, "https://a")
          try httpRequest.fill(request, settings: settings)
          let short = written { httpRequest.write(to: &$0) }
          for _ in 0..<3 {
            try settings.set(.apiKey, "sk")
            try settings.set(.xTitle, String(repeating: "t", count: 4_000))
            try request.set(.keyLabel, "label")
            try httpRequest.fill(request, settings: settings)
            #expect(Self.headers(httpRequest).count == 5)
            settings.values.unset(.apiKey)
            settings.values.unset(.xTitle)
            request.values.unset(.keyLabel)
            try httpRequest.fill(request, settings: settings)
            #expect(written { httpRequest.write(to: &$0) } == short)
          }
        }
      }
    }
  }

  /// Key and body leave no trace in memory: when the request is reset, filled anew, or gone.
  @Test func wipesKeyAndBody() throws {
    let key = "sk-or-v1-0123456789abcdef"
    let memory = GuardedMemory(FieldStorage.overhead + 480)
    try withModel(Settings.self) { (settings) in
      try settings.set(.apiKey, key)
      try withModel(CreateAuthKeysCodeRequest.self) { (request) in
        try request.set(.callbackURL, "https://a/secret-path")
        do {
          var httpRequest = HTTPRequest(memory.model)
          try httpRequest.fill(request, settings: settings)
          #expect(memory.contains(key) && memory.contains("secret-path"))
          httpRequest.reset()
          #expect(!memory.contains(key) && !memory.contains("secret-path"))
          #expect(httpRequest.headerCount == 0)
          try httpRequest.fill(request, settings: settings)
          // Too much for this block: another one takes its place.
          try request.set(.xTitle, String(repeating: "t", count: 1_000))
          try httpRequest.fill(request, settings: settings)
          #expect(!memory.contains(key) && !memory.contains("secret-path"))
        }
        do {
          request.values.unset(.xTitle)
          var httpRequest = HTTPRequest(memory.model)
          try httpRequest.fill(request, settings: settings)
          #expect(memory.contains(key))
        }
        #expect(!memory.contains(key) && !memory.contains("secret-path"))
      }
    }
    memory.check()
  }
}
