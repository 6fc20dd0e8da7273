import Testing

@testable import OpenRouter
@testable import OpenRouterBase

/// Whatever comes, a message can be shown anywhere.
@Suite struct MessageTests {
  private static let pieces: [[UInt8]] =
    [
      "a", " ", "\"", "\\", "\n", "\u{1b}", "\u{7f}", "\0", "é", "日", "😀", "\u{85}", "\u{9f}", "\u{a0}", "\u{61c}",
      "\u{200e}", "\u{200f}", "\u{2028}", "\u{202a}", "\u{202e}", "\u{2066}", "\u{2069}", "https://", "/", "@", ":",
    ].map { Array($0.utf8) }
    + [[0x80], [0xC2], [0xE2, 0x80], [0xF0, 0x9F], [0xFF]]

  @Test func canBeShownAnywhere() {
    let fields = (UInt8.min...11).compactMap(CreateAuthKeysCodeRequest.Field.init(rawValue:))
    var random = Random(seed: 10)
    var wrong = Mismatches()
    for turn in 0..<10_000 {
      let favourite = random.element(Self.pieces)
      let bytes = (0..<random.below(80)).flatMap { _ in random.below(3) == 0 ? random.element(Self.pieces) : favourite }
      let reason = ReasonTests.all[turn % ReasonTests.all.count]
      let failure = Failure(reason, at: random.below(200) - 1).of(random.element(fields))
      withBytes(bytes) { (text) in
        for given in [OffendingValue.text(text), .url(text), .secret(text)] {
          let shown = message(failure, given)
          if let flaw = flaw(of: shown) { wrong.add("\(reason) \(flaw): \(shown)") }
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  /// A message that is full ends between two characters.
  @Test(arguments: ["é", "日", "😀"]) func isNeverCutWithinACharacter(character: String) {
    let failure = Failure(.invalidUTF8, at: 1).of(CreateAuthKeysCodeRequest.Field.keyLabel)
    var wrong = Mismatches()
    for controls in 30...64 {
      let text = String(repeating: "\u{1}", count: controls) + String(repeating: character, count: 20)
      let shown = withBytes(text) { message(failure, .text($0)) }
      if let flaw = flaw(of: shown) { wrong.add("behind \(controls) controls it \(flaw)") }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  // MARK: Secrets

  /// The text before the @ of a URL is never shown, whatever its size and whatever is around it.
  @Test func neverShowsUserInformation() {
    var wrong = Mismatches()
    for scheme in ["https://", "HTTP://", "app://", "x://"] {
      for before in ["", "u:", String(repeating: "u", count: 40) + ":", "a@"] {
        for secret in ["hunter2", String(repeating: "hunter2", count: 10), String(repeating: "hunter2", count: 400)] {
          for after in ["@a.example/path", "\\@a.example", "@", ":@[::1]:1", "@@a"] {
            let url = scheme + before + secret + after
            let failure = Failure(.urlUserInformation).of(CreateAuthKeysCodeRequest.Field.callbackURL)
            let text = withBytes(url) { messageText(failure, Rule.callbackURL.offendingValue($0)) }
            if text.contains("hunter") { wrong.add("\(url.prefix(90)): \(text)") }
          }
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test func neverShowsWhatFollowsTheHost() {
    for url in [
      "https://a/SECRET", "https://a?SECRET", "https://a#SECRET", "https://a\\SECRET", "app:SECRET", "app:/SECRET",
      "https:SECRET", "/SECRET", "?SECRET", "https://a:80/SECRET", "https://[::1]/SECRET", "SECRET",
    ] {
      for rule in [Rule.callbackURL, .baseURL, .refererURL] {
        let text = withBytes(url) { messageText(Failure(.urlHost, at: 3), rule.offendingValue($0)) }
        #expect(!text.contains("SECRET"), "\(url): \(text)")
      }
    }
  }

  @Test func neverShowsKeysAndChallenges() {
    for rule in [Rule.apiKey, .codeChallenge] {
      for reason in ReasonTests.all {
        let text = withBytes("SECRET") { messageText(Failure(reason, at: 3), rule.offendingValue($0)) }
        #expect(!text.contains("SECRET"))
        #expect(text.contains("6 bytes"))
      }
    }
  }
}

@Suite struct DiagnosticsTests {
  @Test func tellsTheLastFailureUntilCleared() {
    let memory = GuardedMemory(Diagnostics.messageLimit + 1)
    var diagnostics = Diagnostics(memory.start)
    #expect(diagnostics.field == nil)
    #expect(memory.bytes[0] == 0)
    let limit = Failure(.finiteNumber).of(CreateAuthKeysCodeRequest.Field.limit)
    #expect(diagnostics.record(limit, given: .number(.nan)) == Status.invalidValue.rawValue)
    #expect(diagnostics.field?.text.string == "limit")
    #expect(String(cString: diagnostics.message.characters) == "limit \(Reason.finiteNumber.text.string); got NaN")
    // A shorter message leaves nothing of the longer one behind it.
    #expect(diagnostics.record(Failure(.nullPointer), given: .nothing) == Status.nullPointer.rawValue)
    #expect(diagnostics.field == nil)
    #expect(String(cString: diagnostics.message.characters) == Reason.nullPointer.text.string)
    diagnostics.clear()
    #expect(diagnostics.field == nil)
    #expect(memory.bytes[0] == 0)
    memory.check()
  }

  @Test func belongsToOneField() {
    let failure = Failure(.uuid, at: 3)
    #expect(failure.field == nil)
    let named = failure.of(CreateAuthKeysCodeRequest.Field.workspaceID)
    #expect(named.field?.text.string == "workspace_id")
    #expect(named.status == .invalidValue && named.reason == .uuid && named.position == 3)
    #expect(named.of(Settings.Field.apiKey).field?.text.string == "workspace_id")
  }
}
