import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct URLTextTests {
  private static func check(_ url: String) -> Outcome {
    outcome(url) { (url) throws(Failure) in _ = try URLText.check(url) }
  }

  /// RFC 3986 §2: `unreserved`, `gen-delims`, `sub-delims` and the percent sign.
  @Test func takesTheCharactersOfURLsOnly() {
    let unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    let plain = Set((unreserved + ":/?@!$&'()*+,;=").utf8)
    for c in UInt8(1)..<128 {
      let result = Self.check("x:a\(UnicodeScalar(c))b")
      switch c {
      case _ where plain.contains(c): #expect(result == .accepted, "byte \(c)")
      case UInt8(ascii: "%"): #expect(result == .refused(.urlPercent, at: 3))
      case UInt8(ascii: "#"): #expect(result == .refused(.urlFragment, at: 3))
      default: #expect(result == .refused(.urlCharacter, at: 3), "byte \(c)")
      }
    }
  }

  @Test(arguments: [
    ("", Outcome.refused(.empty)), ("x:é", .refused(.urlCharacter, at: 2)), ("x:a\0", .refused(.containsNUL, at: 3)),
    ("no scheme", .refused(.urlCharacter, at: 2)), ("noscheme", .refused(.urlScheme)),
    ("x:%41%zz%4f", .refused(.urlPercent, at: 5)), ("x:%41%4Fz", .accepted), ("x:%aF", .accepted),
    ("x:%", .refused(.urlPercent, at: 2)),
    ("x:%4", .refused(.urlPercent, at: 2)), ("x:%%41", .refused(.urlPercent, at: 2)),
    ("x:%G0", .refused(.urlPercent, at: 2)), ("x:%0G", .refused(.urlPercent, at: 2)),
    ("x:#", .refused(.urlFragment, at: 2)), ("x:a?b#c", .refused(.urlFragment, at: 5)),
    ("x:%41#", .refused(.urlFragment, at: 5)),
    ("x:[", .refused(.urlCharacter, at: 2)), ("x://a/[::1]", .refused(.urlCharacter, at: 6)),
    ("x://a?b]", .refused(.urlCharacter, at: 7)),
    ("x://[::1]/", .accepted), ("x://[::1]:80/a", .accepted), ("x://[::1]/[", .refused(.urlCharacter, at: 10)),
    ("x://[::1]/?]", .refused(.urlCharacter, at: 11)),
    ("x://[z]/", .refused(.urlIPv6, at: 4)), ("x://[::1]:0/", .refused(.urlPort, at: 9)),
    ("x://[::1", .refused(.urlIPv6, at: 4)), ("x://a]", .refused(.urlCharacter, at: 5)),
    ("x://[::1]:[", .refused(.urlCharacter, at: 10)),
  ]) func checks(url: String, expected: Outcome) {
    #expect(Self.check(url) == expected)
  }

  @Test func refusesWhatIsNoUTF8() {
    let result = outcome([0x78, 0x3A, 0xFF]) { (url) throws(Failure) in _ = try URLText.check(url) }
    #expect(result == .refused(.invalidUTF8, .invalidUTF8, at: 2))
  }

  @Test func takes2048Bytes() {
    #expect(Self.check("x:" + String(repeating: "a", count: 2_046)) == .accepted)
    #expect(Self.check("x:" + String(repeating: "a", count: 2_047)) == .refused(.over2048Bytes, .tooLarge))
    #expect(Self.check(String(repeating: "é", count: 2_000)) == .refused(.over2048Bytes, .tooLarge))
  }
}
