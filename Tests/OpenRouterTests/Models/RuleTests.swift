import COpenRouter
import Testing

@testable import OpenRouter

@Suite struct RuleTests {
  @Test(
    arguments: [
      (
        Rule.codeChallengeMethod,
        [OPENROUTER_CODE_CHALLENGE_METHOD_S256: "S256", OPENROUTER_CODE_CHALLENGE_METHOD_PLAIN: "plain"]
      ),
      (
        .usageLimitType,
        [
          OPENROUTER_USAGE_LIMIT_TYPE_DAILY: "daily", OPENROUTER_USAGE_LIMIT_TYPE_WEEKLY: "weekly",
          OPENROUTER_USAGE_LIMIT_TYPE_MONTHLY: "monthly",
        ]
      ),
      (.title, [:]), (.number, [:]),
    ] as [(Rule, [Int32: String])]) func namesTheChoices(rule: Rule, choices: [Int32: String])
  {
    for number in UInt8.min...UInt8.max {
      #expect(rule.text(ofChoice: number)?.string == choices[Int32(number)])
    }
    for (number, text) in choices { #expect(withBytes(text) { rule.choice(ofText: $0) } == UInt8(number)) }
    for other in ["", "s256", "S25", "S2566", "Plain", "yearly", "dail"] {
      #expect(withBytes(other) { rule.choice(ofText: $0) } == 0)
    }
  }

  @Test func namesTheReasonOfAWrongChoice() {
    #expect(Rule.codeChallengeMethod.choiceReason == .codeChallengeMethod)
    #expect(Rule.usageLimitType.choiceReason == .usageLimitType)
  }

  @Test(arguments: [Rule.codeChallengeMethod, .usageLimitType]) func takesChoicesThatMayCome(rule: Rule) {
    let sixtyFour = String(repeating: "a", count: 64)
    for text in ["a", "S512", "_-09azAZ", sixtyFour] { #expect(outcome(text, rule) == .accepted) }
    #expect(outcome("", rule) == .refused(.empty))
    #expect(outcome(sixtyFour + "a", rule) == .refused(.over64Bytes, .tooLarge))
    for (text, position) in [("a b", 1), ("a.b", 1), ("\"", 0), ("é", 0), ("a\n", 1)] as [(String, Int32)] {
      #expect(outcome(text, rule) == .refused(.choiceText, at: position))
    }
    #expect(outcome("a\0", rule) == .refused(.containsNUL, at: 1))
  }

  /// A number's rule, and the one of what the library wrote itself, ask nothing of a text.
  @Test(arguments: [Rule.number, .trusted]) func trusts(rule: Rule) {
    for text in ["", "\u{1}\n\0", "é"] { #expect(outcome(text, rule) == .accepted) }
  }
}
