import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct CallbackTests {
  private static let url = "http://127.0.0.1:8976/callback/secret"

  private static func withCallback(_ body: (inout Callback) throws -> Void) throws {
    try withModel(Callback.self) { (callback) in
      try withBytes(url) { try callback.setURL($0) }
      try body(&callback)
    }
  }

  private static func respond(_ callback: inout Callback, _ text: String) throws -> HTTPResponse? {
    try withBytes(text) { try callback.read($0) }
  }

  @Test func keepsWhatIsExpected() throws {
    try Self.withCallback { (callback) in
      let head = "GET /callback/secret?code=abc HTTP/1.1\r\nHost: 127.0.0.1:8976\r\n\r\n"
      for _ in 0..<3 {
        let given = try Self.respond(&callback, head)
        let code = callback.values.text(.code)?.string
        #expect(given == .callback && code == "abc")
        callback.reset()
        let isForgotten = callback.values.text(.code) == nil
        let url = callback.values.text(.url)?.string
        #expect(isForgotten && url == Self.url)
      }
    }
  }

  /// Random heads, made of pieces that matter, cut at random: the same answer as in one piece.
  @Test func doesNotDependOnPieces() throws {
    var random = Random(seed: 7)
    let words = [
      "GET ", "/callback/secret", "?code=a", " HTTP/1.1", "\r\n", "\r\n\r\n", "Host: 127.0.0.1:8976", "\r", "\n",
      "X: y", " ", "Origin: http://127.0.0.1:8976", "\u{0}", ":",
    ]
    try Self.withCallback { (callback) in
      for _ in 0..<2000 {
        var head = "GET /callback/secret?code=a HTTP/1.1\r\nHost: 127.0.0.1:8976\r\n"
        for _ in 0..<random.below(6) { head += random.element(words) }
        callback.reset()
        let whole = try Self.respond(&callback, head)
        let code = callback.values.text(.code)?.string
        callback.reset()
        var given: HTTPResponse?
        var rest = Array(head.utf8)
        while !rest.isEmpty {
          let size = 1 + random.below(rest.count)
          given = try withBytes(Array(rest.prefix(size))) { try callback.read($0) }
          rest.removeFirst(size)
        }
        let codeOfPieces = callback.values.text(.code)?.string
        #expect(given == whole && codeOfPieces == code, "\(head.debugDescription)")
      }
    }
  }

  /// What was pasted is a code that is the query of an error, and is pasted again from where it lies.
  @Test func readsItsOwnCode() throws {
    try Self.withCallback { (callback) in
      let pasted = "code=error%3Daccess_denied%26error_description%3Dsaid+no"
      try withBytes(pasted) { try callback.readPasted($0) }
      let code = callback.values.text(.code) ?? Bytes("")
      #expect(code.string == "error=access_denied&error_description=said no")
      try callback.readPasted(code)
      let (error, words) = (callback.values.text(.error)?.string, callback.values.text(.errorDescription)?.string)
      #expect(error == "access_denied" && words == "said no")
      let isCodeGone = callback.values.text(.code) == nil
      #expect(isCodeGone)
    }
  }
}
