import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct HeaderTextTests {
  /// Which single characters a rule takes between two letters: of all of ASCII but NUL, and of the Latin-1 controls.
  private static func taken(_ rule: Rule) -> String {
    let codes = Array(UInt32(1)...127) + Array(UInt32(0x80)...0xA1)
    let scalars = codes.compactMap(UnicodeScalar.init).filter { outcome("a\($0)b", rule) == .accepted }
    return String(String.UnicodeScalarView(scalars))
  }

  private static let visible = String(String.UnicodeScalarView((UInt8(0x21)...0x7E).map(UnicodeScalar.init)))

  @Test func takesTheCharactersOfEachHeader() {
    #expect(Self.taken(.apiKey) == Self.visible)
    #expect(Self.taken(.userAgent) == " " + Self.visible)
    #expect(Self.taken(.title) == " " + Self.visible + "\u{A0}\u{A1}")
    #expect(Self.taken(.categories) == ",-0123456789abcdefghijklmnopqrstuvwxyz")
  }

  @Test(arguments: [Rule.title, .categories, .userAgent, .apiKey]) func refusesWhatCouldEndALine(rule: Rule) {
    #expect(outcome("", rule) == .refused(.empty))
    for text in ["a\r\nb", "a\nb", "a\rb", "\ra", "a\n"] {
      #expect(outcome(text, rule).status == .invalidValue, "\(rule)")
    }
    #expect(outcome("a\0b", rule) == .refused(.containsNUL, at: 1))
    let result = outcome([0x61, 0xC3, 0x28]) { (text) throws(Failure) in _ = try rule.check(text) }
    #expect(result == .refused(.invalidUTF8, .invalidUTF8, at: 1))
  }

  @Test(arguments: [Rule.title, .userAgent, .apiKey]) func takes4096Bytes(rule: Rule) {
    #expect(outcome(String(repeating: "a", count: 4_096), rule) == .accepted)
    #expect(outcome(String(repeating: "a", count: 4_097), rule) == .refused(.over4096Bytes, .tooLarge))
    #expect(outcome("a", rule) == .accepted)
  }

  @Test(arguments: [
    ("My App", Outcome.accepted), ("é", .accepted), ("日本語 😀", .accepted), ("\u{A0}a", .accepted),
    ("a\u{2028}b", .accepted), (" ", .refused(.outerSpace, at: 0)), (" a", .refused(.outerSpace, at: 0)),
    ("a ", .refused(.outerSpace, at: 1)), ("é ", .refused(.outerSpace, at: 2)),
    ("a\tb", .refused(.controlCharacter, at: 1)), ("a\u{7f}", .refused(.controlCharacter, at: 1)),
    ("a\u{80}", .refused(.controlCharacter, at: 1)), ("é\u{85}b", .refused(.controlCharacter, at: 2)),
    ("\u{9f}", .refused(.controlCharacter, at: 0)), ("¢\u{9b}", .refused(.controlCharacter, at: 2)), ("ÂÂ", .accepted),
    ("¢£", .accepted),
  ]) func checksTitles(title: String, expected: Outcome) {
    #expect(outcome(title, .title) == expected)
  }

  @Test(arguments: [
    ("app/1.0 (a; b)", Outcome.accepted), ("a", .accepted), (" a", .refused(.outerSpace, at: 0)),
    ("a ", .refused(.outerSpace, at: 1)), (" ", .refused(.outerSpace, at: 0)),
    ("a\tb", .refused(.userAgentCharacter, at: 1)), ("é", .refused(.userAgentCharacter, at: 0)),
  ]) func checksUserAgents(userAgent: String, expected: Outcome) {
    #expect(outcome(userAgent, .userAgent) == expected)
  }

  @Test(arguments: [
    ("sk-or-v1-abc", Outcome.accepted), ("Bearer", .accepted), ("bearers x", .refused(.visibleASCII, at: 7)),
    ("Bearer x", .refused(.keyAlone)), ("bearer x", .refused(.keyAlone)), ("BEARER ", .refused(.keyAlone)),
    ("a b", .refused(.visibleASCII, at: 1)), ("a\n", .refused(.visibleASCII, at: 1)),
    ("é", .refused(.visibleASCII, at: 0)), (" a", .refused(.visibleASCII, at: 0)),
  ]) func checksAPIKeys(key: String, expected: Outcome) {
    #expect(outcome(key, .apiKey) == expected)
  }

  private static let thirty = String(repeating: "a", count: 30)

  @Test(
    arguments: [
      ("cli-agent", Outcome.accepted), ("cli-agent,cloud-agent", .accepted), ("a", .accepted), ("1", .accepted),
      ("a-1-b,2,c-3", .accepted), (thirty, .accepted), ("\(thirty),\(thirty)", .accepted),
      ("a-\(thirty.dropLast(2))", .accepted),
      ("\(thirty)a", .refused(.categoryLength, at: 0)), ("a,\(thirty)a", .refused(.categoryLength, at: 2)),
      ("\(thirty.dropLast())-a", .refused(.categoryLength, at: 0)), ("\(thirty)-", .refused(.categoryLength, at: 0)),
      (",", .refused(.categoryForm, at: 0)), ("-", .refused(.categoryForm, at: 0)),
      ("a,", .refused(.categoryForm, at: 1)), ("a-", .refused(.categoryForm, at: 1)),
      (",a", .refused(.categoryForm, at: 0)), ("-a", .refused(.categoryForm, at: 0)),
      ("a,,b", .refused(.categoryForm, at: 2)), ("a--b", .refused(.categoryForm, at: 2)),
      ("a,-b", .refused(.categoryForm, at: 2)), ("a-,b", .refused(.categoryForm, at: 2)),
      ("A", .refused(.categoryForm, at: 0)), ("a, b", .refused(.categoryForm, at: 2)),
      ("a_b", .refused(.categoryForm, at: 1)), ("é", .refused(.categoryForm, at: 0)),
    ] as [(String, Outcome)]) func checksCategories(categories: String, expected: Outcome)
  {
    #expect(outcome(categories, .categories) == expected)
  }

  @Test func takes4096BytesOfCategories() {
    let categories = String(repeating: "ab,", count: 1_365)
    #expect(outcome(categories + "a", .categories) == .accepted)
    #expect(outcome(categories + "ab", .categories) == .refused(.over4096Bytes, .tooLarge))
  }
}
