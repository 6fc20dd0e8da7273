import Testing

@testable import OpenRouter

@Suite struct RefererURLTests {
  @Test(arguments: [
    "https://myapp.com", "http://example.com/", "app://my.app", "app:x", "HTTPS://a?b", "http://localhost:3000",
    "urn:example:app", "a:/", "https://a/%zz", "mailto:me@example.com", "https://a/[b]", "https://a/@b",
  ]) func accepts(url: String) {
    #expect(outcome(url, .refererURL) == .accepted)
  }

  @Test(arguments: [
    ("", Outcome.refused(.empty)), ("myapp.com", .refused(.urlScheme)), ("//a", .refused(.urlScheme)),
    ("app:", .refused(.urlNothingAfterScheme, at: 3)), ("https:", .refused(.urlNothingAfterScheme, at: 5)),
    ("https:a", .refused(.urlHost, at: 6)), ("http://", .refused(.urlHost, at: 7)),
    ("https:///a", .refused(.urlHost, at: 8)), ("HTTPS://:80", .refused(.urlHost, at: 8)),
    ("https://[::ffff:/", .refused(.urlIPv6, at: 8)), ("https://a:b", .refused(.urlPort, at: 9)),
    ("https://a!b", .refused(.urlHostCharacter, at: 9)), ("http://1.2.3", .refused(.urlIPv4, at: 7)),
    ("https://u@a", .refused(.urlUserInformation, at: 9)), ("app://u:p@a", .refused(.urlUserInformation, at: 9)),
    ("https://a#b", .refused(.urlFragment, at: 9)), ("app:#", .refused(.urlFragment, at: 4)),
    ("https://a b", .refused(.visibleASCII, at: 9)), ("https://a\r\nX: y", .refused(.visibleASCII, at: 9)),
    ("https://é", .refused(.visibleASCII, at: 8)), ("https://a\u{7f}", .refused(.visibleASCII, at: 9)),
    ("https://a\0", .refused(.containsNUL, at: 9)),
  ]) func refuses(url: String, expected: Outcome) {
    #expect(outcome(url, .refererURL) == expected)
  }

  @Test func takes4096Bytes() {
    #expect(outcome("app:" + String(repeating: "a", count: 4_092), .refererURL) == .accepted)
    #expect(outcome("app:" + String(repeating: "a", count: 4_093), .refererURL) == .refused(.over4096Bytes, .tooLarge))
  }
}
