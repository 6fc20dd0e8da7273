import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct OffendingValueTests {
  private static let start = "key_label " + Reason.required.text.string

  /// What a message says behind its first half.
  private static func reported(_ given: OffendingValue, at position: Int = -1) -> String {
    let failure = Failure(.required, at: position).of(CreateAuthKeysCodeRequest.Field.keyLabel)
    let text = messageText(failure, given)
    #expect(text.hasPrefix(start))
    return String(text.dropFirst(start.count))
  }

  @Test(arguments: [
    (OffendingValue.nothing, ""), (.number(1.5), "; got 1.5"), (.number(-0.0), "; got 0"), (.number(.nan), "; got NaN"),
    (.number(-.nan), "; got NaN"), (.number(.infinity), "; got Infinity"), (.number(-.infinity), "; got -Infinity"),
    (.integer(0), "; got 0"), (.integer(-7), "; got -7"), (.integer(253_402_300_800), "; got 253402300800"),
    (.integer(9_007_199_254_740_993), "; got 9007199254740993"), (.integer(.max), "; got 9223372036854775807"),
    (.integer(.min), "; got -9223372036854775808"),
  ]) func tellsNumbers(given: OffendingValue, expected: String) {
    #expect(Self.reported(given) == expected)
  }

  @Test(arguments: [
    ("", "\"\""), ("text", "\"text\""), ("é 😀", "\"é 😀\""), ("a\"b\\c", #""a\"b\\c""#),
    ("a\nb\u{1b}[31m", #""a\x0ab\x1b[31m""#), ("\u{7f}", #""\x7f""#), ("\0", #""\x00""#),
    ("\u{85}", #""\xc2\x85""#), ("\u{202e}abc", #""\xe2\x80\xaeabc""#), ("\u{2066}", #""\xe2\x81\xa6""#),
    ("\u{2028}", #""\xe2\x80\xa8""#), ("\u{200e}", #""\xe2\x80\x8e""#), ("\u{200f}", #""\xe2\x80\x8f""#),
    ("\u{61c}", #""\xd8\x9c""#),
    ("\u{a0}\u{2027}\u{202f}\u{2065}\u{206a}", "\"\u{a0}\u{2027}\u{202f}\u{2065}\u{206a}\""),
  ]) func quotesTexts(text: String, expected: String) {
    #expect(withBytes(text) { Self.reported(.text($0)) } == "; got " + expected)
  }

  @Test func quotesWhatIsNoUTF8() {
    #expect(
      withBytes([0x61, 0xFF, 0xC3, 0x28, 0xE2, 0x82]) { Self.reported(.text($0)) } == #"; got "a\xff\xc3(\xe2\x82""#)
  }

  /// 64 bytes are shown, fewer where a character would be cut.
  @Test(arguments: [
    (String(repeating: "a", count: 64), 64), (String(repeating: "a", count: 65), 64),
    (String(repeating: "a", count: 63) + "é", 63), (String(repeating: "a", count: 62) + "éé", 64),
    (String(repeating: "a", count: 62) + "😀", 62), (String(repeating: "a", count: 61) + "😀", 61),
    (String(repeating: "a", count: 60) + "😀b", 64), (String(repeating: "a", count: 63) + "日本", 63),
    (String(repeating: "a", count: 62) + "日本", 62), (String(repeating: "a", count: 61) + "日本", 64),
  ]) func cutsLongTextsBetweenCharacters(text: String, shown: Int) {
    let size = text.utf8.count
    let more = shown == size ? "" : " and more, \(size) bytes in all"
    let expected = "; got \"\(String(decoding: text.utf8.prefix(shown), as: UTF8.self))\"\(more)"
    #expect(withBytes(text) { Self.reported(.text($0)) } == expected)
  }

  /// What is escaped takes four times its size: it is cut where the rest of the message would find no room.
  @Test func cutsWhatIsEscapedEarlyEnoughForTheRest() {
    let text = String(repeating: "\u{1}", count: 100)
    let message = withBytes(text) { Self.reported(.text($0), at: 70) }
    #expect(message.hasSuffix(#"\x01" and more, 100 bytes in all, wrong at byte 71"#))
    let size = Self.start.utf8.count + message.utf8.count
    #expect((Diagnostics.messageLimit - 24...Diagnostics.messageLimit).contains(size))
  }

  @Test func tellsThePlaceFromOne() {
    #expect(withBytes("ab") { Self.reported(.text($0), at: 0) } == "; got \"ab\", wrong at byte 1")
    #expect(withBytes("ab") { Self.reported(.text($0), at: 1) } == "; got \"ab\", wrong at byte 2")
    #expect(withBytes("ab") { Self.reported(.text($0), at: 2) } == "; got \"ab\", wrong at its end")
    #expect(withBytes("") { Self.reported(.secret($0), at: 0) } == "; got 0 bytes, wrong at its end")
    #expect(Self.reported(.number(1.5), at: 1) == "; got 1.5, wrong at byte 2")
  }

  @Test(arguments: [("", "; got 0 bytes"), ("s", "; got 1 byte"), ("se", "; got 2 bytes")])
  func tellsOfSecretsOnlyTheSize(secret: String, expected: String) {
    #expect(withBytes(secret) { Self.reported(.secret($0)) } == expected)
  }

  @Test(arguments: [
    ("https://a.example:8443/path?q#f", #""https://a.example:8443" and more"#),
    ("https://a.example", #""https://a.example""#), ("https://a.example/", #""https://a.example" and more"#),
    ("https://a?b", #""https://a" and more"#), ("https://a#b", #""https://a" and more"#),
    ("app:secret", #""app:" and more"#), ("app:", #""app:""#), ("https:/a", #""https:" and more"#),
    ("", "0 bytes without a scheme"), ("s", "1 byte without a scheme"), ("secret", "6 bytes without a scheme"),
    ("//secret", "8 bytes without a scheme"),
    ("https://\u{1b}/", #""https://\x1b" and more"#),
  ]) func tellsOfURLsSchemeHostAndPort(url: String, expected: String) {
    #expect(withBytes(url) { Self.reported(.url($0)) } == "; got " + expected)
  }

  /// Of a response's body only where it is wrong.
  @Test(arguments: [
    (-1, "; got 6 bytes"), (0, "; got 6 bytes, wrong at byte 1 in line 1"),
    (2, "; got 6 bytes, wrong at byte 3 in line 1"), (3, "; got 6 bytes, wrong at byte 4 in line 2"),
    (6, "; got 6 bytes, wrong at its end in line 3"),
  ]) func tellsOfBodiesThePlace(position: Int, expected: String) {
    #expect(withBytes("ab\nc\nd") { Self.reported(.body($0), at: position) } == expected)
  }

  /// The field's rule decides what may be shown.
  @Test(arguments: [
    (Rule.callbackURL, "url"), (.privateUseCallbackURL, "url"), (.baseURL, "url"), (.refererURL, "url"),
    (.loopbackURL, "url"), (.apiKey, "secret"), (.authorizationCode, "secret"), (.codeChallenge, "secret"),
    (.title, "text"), (.categories, "text"), (.userAgent, "text"), (.codeChallengeMethod, "text"),
    (.usageLimitType, "text"), (.titleHeader, "text"), (.dateTime, "text"), (.keyLabel, "text"), (.uuid, "text"),
    (.number, "text"), (.trusted, "text"),
  ]) func followsTheRule(rule: Rule, kind: String) {
    let found =
      switch rule.offendingValue(Bytes("a:b")) {
      case .url: "url"
      case .secret: "secret"
      case .text: "text"
      case .nothing, .number, .integer, .body: "something else"
      }
    #expect(found == kind)
  }
}
