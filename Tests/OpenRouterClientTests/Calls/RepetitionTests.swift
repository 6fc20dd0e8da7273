import Testing

@testable import OpenRouterClient

@Suite struct RepetitionTests {
  private func repeats(_ text: String, _ secret: String) -> Bool {
    withBytes(text) { (text) in withBytes(secret) { text.repeats(secret: $0) } }
  }

  private static let secret = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"

  @Test func findsEveryTellingPart() {
    let secret = Array(Self.secret)
    for start in 0...secret.count - 12 {
      let part = String(secret[start..<start + 12])
      #expect(repeats(part, Self.secret))
      #expect(repeats("before \(part) behind", Self.secret))
      #expect(!repeats("before \(part.dropLast())", Self.secret))
      #expect(!repeats(String(part.dropFirst()), Self.secret))
    }
  }

  @Test func findsShortSecretsWhole() {
    #expect(repeats("the key abc is wrong", "abc"))
    #expect(!repeats("the key ab is wrong", "abc"))
    #expect(repeats("abc", "abc"))
    #expect(!repeats("ab", "abc"))
  }

  @Test func findsNothingInNothing() {
    #expect(!repeats("", Self.secret))
    #expect(!repeats("text", ""))
    #expect(!repeats("", ""))
  }
}
