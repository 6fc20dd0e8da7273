import Testing

@testable import OpenRouter

@Suite struct CallbackURLTests {
  @Test(arguments: [
    "https://myapp.com/auth/callback", "https://a", "https://a?b", "https://a:8443/c?d=e&f=%20", "HTTPS://MyApp.com",
    "https://[::1]/", "https://1.2.3.4/",
    "http://localhost", "http://localhost:3000/callback", "http://LOCALHOST:1", "HTTP://127.0.0.1:65535/x",
    "http://127.0.0.1/?a=b",
    "https://a/b//c/.../d;e=f:@", "https://localhost", "https://a/%00",
  ]) func acceptsSecureURLs(url: String) {
    #expect(outcome(url, .callbackURL) == .accepted)
    #expect(outcome(url, .privateUseCallbackURL) == .accepted)
  }

  /// What is refused under either rule.
  @Test(arguments: [
    ("", Outcome.refused(.empty)), ("https", .refused(.urlScheme)), ("//a/b", .refused(.urlScheme)),
    ("/a", .refused(.urlScheme)),
    ("https:", .refused(.urlHost, at: 5)), ("https:a", .refused(.urlHost, at: 5)),
    ("https:/a", .refused(.urlHost, at: 5)), ("https://", .refused(.urlHost, at: 8)),
    ("https:///a", .refused(.urlHost, at: 8)), ("https://?a", .refused(.urlHost, at: 8)),
    ("http:localhost", .refused(.urlHost, at: 4)), ("https://a/ b", .refused(.urlCharacter, at: 10)),
    (" https://a", .refused(.urlCharacter, at: 0)), ("https://a\n", .refused(.urlCharacter, at: 9)),
    ("https://a\t/", .refused(.urlCharacter, at: 9)),
    ("https:\\\\a", .refused(.urlCharacter, at: 6)), ("https://a\\b", .refused(.urlCharacter, at: 9)),
    ("https://u@a", .refused(.urlUserInformation, at: 9)), ("https://u:p@a", .refused(.urlUserInformation, at: 11)),
    ("https://a#", .refused(.urlFragment, at: 9)), ("https://a/b#c", .refused(.urlFragment, at: 11)),
    ("https://a/%4", .refused(.urlPercent, at: 10)), ("https://a%2Fb/", .refused(.urlHostCharacter, at: 9)),
    ("https://a:0/", .refused(.urlPort, at: 9)), ("https://a:/", .refused(.urlPort, at: 9)),
    ("https://127.1/", .refused(.urlIPv4, at: 8)), ("https://[::1/", .refused(.urlIPv6, at: 8)),
    ("http://example.com", .refused(.secureScheme)), ("http://127.0.0.2", .refused(.secureScheme)),
    ("http://localhost.", .refused(.secureScheme)), ("http://localhost.evil.com", .refused(.secureScheme)),
    ("http://127.0.0.1.evil.com", .refused(.secureScheme)), ("http://0.0.0.0", .refused(.secureScheme)),
    ("http://localhost:0", .refused(.urlPort, at: 16)), ("http://2130706433", .refused(.urlIPv4, at: 7)),
    ("http://[::1]:80", .refused(.secureIPv6)), ("http://a_b", .refused(.secureScheme)),
    ("http://127.0.0.1:05000/cb", .refused(.urlPortZero, at: 17)), ("https://a:0443", .refused(.urlPortZero, at: 10)),
    ("https://a/../b", .refused(.urlDotSegment, at: 10)), ("https://a/%2e%2E/b", .refused(.urlDotSegment, at: 10)),
    ("https://a/b/.?c", .refused(.urlDotSegment, at: 12)),
    ("https://example.org/b/%2e", .refused(.urlDotSegment, at: 22)),
    ("http://localhost@evil.com", .refused(.urlUserInformation, at: 16)),
  ]) func refuses(url: String, expected: Outcome) {
    #expect(outcome(url, .callbackURL) == expected)
    #expect(outcome(url, .privateUseCallbackURL) == expected)
  }

  /// RFC 8252 §7.1: schemes of the app's own, when the app has asked for them.
  @Test(arguments: [
    "com.example.app:/oauth2redirect", "app:callback", "app://host/path?x", "a:b", "vscode://publisher.extension/cb",
    "app:%41", "my+app-1.0://x", "httpsx://a", "htt:a", "app://[::1]/",
    "JAVA:a", "datax:a", "files:a",
  ]) func acceptsPrivateUseSchemesWhereAllowed(url: String) {
    #expect(outcome(url, .callbackURL) == .refused(.secureScheme))
    #expect(outcome(url, .privateUseCallbackURL) == .accepted)
  }

  @Test(arguments: [
    ("javascript:alert(1)", Outcome.refused(.forbiddenScheme)), ("JavaScript:a", .refused(.forbiddenScheme)),
    ("javascript://a/", .refused(.forbiddenScheme)), ("data:text/html,a", .refused(.forbiddenScheme)),
    ("DATA:a", .refused(.forbiddenScheme)), ("file:///etc/passwd", .refused(.forbiddenScheme)),
    ("fILE:", .refused(.forbiddenScheme)),
    ("app:", .refused(.urlNothingAfterScheme, at: 3)),
  ]) func refusesOtherSchemesEvenWhereAllowed(url: String, expected: Outcome) {
    #expect(outcome(url, .callbackURL) == .refused(.secureScheme))
    #expect(outcome(url, .privateUseCallbackURL) == expected)
  }

  @Test(arguments: [
    ("app://u@h", Outcome.refused(.urlUserInformation, at: 7)), ("app:a#b", .refused(.urlFragment, at: 5)),
    ("app:a b", .refused(.urlCharacter, at: 5)), ("app:%", .refused(.urlPercent, at: 4)),
    ("1app:a", .refused(.urlScheme)),
  ]) func keepsTheOtherRulesForPrivateUseSchemes(url: String, expected: Outcome) {
    #expect(outcome(url, .privateUseCallbackURL) == expected)
  }

  @Test func takes2048Bytes() {
    let url = "https://a/"
    #expect(outcome(url + String(repeating: "b", count: 2_038), .callbackURL) == .accepted)
    #expect(outcome(url + String(repeating: "b", count: 2_039), .callbackURL) == .refused(.over2048Bytes, .tooLarge))
  }

  /// What the quick check accepts, the whole one accepts too, and both find out the same about it.
  @Test func agreesWithItsQuickCheck() {
    var random = Random(seed: 22)
    let parts = [
      "https://", "http://", "HTTPS://", "myapp.com", "a", "1", "0x1", "127.0.0.1", "[::1]", "-", "_", ".", "..", "/",
      "//", "?", "#", "%2e", "%2E", "%", "@", ":", ":80", ":0", "\\", " ", "é", "\u{7F}", "callback", "=", "&", "'",
    ]
    var quick = 0
    var wrong = Mismatches()
    for _ in 0..<100_000 {
      var url = "https://myapp"
      for _ in 0..<random.below(6) { url += random.element(parts) }
      withBytes(url) { (bytes) in
        if !CallbackURL.isOnFastPath(bytes) { return }
        quick += 1
        if outcome(url, .callbackURL) != .accepted { wrong.add(url) }
        let traits = try? Rule.callbackURL.check(bytes)
        if traits?.rawValue != Rule.callbackURL.fastTraits(of: bytes)?.rawValue { wrong.add(url) }
      }
    }
    #expect(quick > 1_000)
    #expect(wrong.isEmpty, "\(wrong)")
  }
}
