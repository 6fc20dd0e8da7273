import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct KeyLabelTests {
  @Test(arguments: [
    "", "My key", "\n\t\"\\", "é", String(repeating: "a", count: 100), String(repeating: "😀", count: 100), "e\u{301}",
    "\u{7f}\u{85}",
  ])
  func accepts(label: String) {
    #expect(outcome(label, .keyLabel) == .accepted)
  }

  @Test(arguments: [
    (String(repeating: "a", count: 101), Outcome.refused(.over100Characters, .tooLarge)),
    (String(repeating: "😀", count: 101), .refused(.over100Characters, .tooLarge)),
    (String(repeating: "e\u{301}", count: 51), .refused(.over100Characters, .tooLarge)),
    (String(repeating: "é", count: 101), .refused(.over100Characters, .tooLarge)),
    (String(repeating: "a", count: 100_000), .refused(.over100Characters, .tooLarge)),
    ("a\0", .refused(.containsNUL, at: 1)), ("a\0b\0", .refused(.containsNUL, at: 1)),
    ("\0", .refused(.containsNUL, at: 0)),
  ]) func refuses(label: String, expected: Outcome) {
    #expect(outcome(label, .keyLabel) == expected)
  }

  @Test func refusesWhatIsNoUTF8() {
    let result = outcome([0x61, 0x80]) { (text) throws(Failure) in _ = try KeyLabel.check(text) }
    #expect(result == .refused(.invalidUTF8, .invalidUTF8, at: 1))
  }

  @Test(arguments: [("a", false), ("é\u{7f}/", false), ("\"", true), ("\\", true), ("\n", true), ("é\u{1f}", true)])
  func knowsWhatJSONMustEscape(label: String, needsEscape: Bool) throws {
    let traits = try withBytes(label) { try Rule.keyLabel.check($0) }
    #expect(traits.needsEscape == needsEscape)
  }
}

@Suite struct UUIDTextTests {
  private static let uuid = "2eb8aa08-AA98-11ea-b4aa-73b441d16380"
  private static let stem = "2eb8aa08-AA98-11ea-b4aa-73b441d1638"

  @Test func accepts() {
    #expect(outcome(Self.uuid, .uuid) == .accepted)
    #expect(outcome(Self.uuid.uppercased(), .uuid) == .accepted)
  }

  @Test(
    arguments: [
      ("", Outcome.refused(.uuid)), (stem, .refused(.uuid)), ("\(uuid)0", .refused(.uuid, at: 36)),
      ("{\(uuid)}", .refused(.uuid, at: 0)), ("\(uuid)-", .refused(.uuid, at: 36)),
      ("\(uuid)\n", .refused(.uuid, at: 36)), ("2eb8aa08AA9811eab4aa73b441d16380", .refused(.uuid, at: 8)),
      ("\(stem)g", .refused(.uuid, at: 35)), ("\(stem)\0", .refused(.containsNUL, at: 35)),
      (String(repeating: "a", count: 65), .refused(.uuid)),
      ("2eb8aa08-AA98-11ea-b4aa-73b441d163é", .refused(.uuid, at: 34)),
    ] as [(String, Outcome)]) func refuses(text: String, expected: Outcome)
  {
    #expect(outcome(text, .uuid) == expected)
  }

  @Test func refusesWhatIsNoUTF8() {
    let bytes = Array(Self.uuid.utf8.dropLast()) + [0xFF]
    #expect(
      outcome(bytes) { (text) throws(Failure) in try UUIDText.check(text) }
        == .refused(.invalidUTF8, .invalidUTF8, at: 35))
  }

  /// At each place exactly the bytes that belong there.
  @Test func takesHexadecimalDigitsAndHyphens() {
    var bytes = Array(Self.uuid.utf8)
    for place in bytes.indices {
      let right = bytes[place]
      for byte in UInt8(1)...UInt8.max {
        bytes[place] = byte
        let isHyphen = [8, 13, 18, 23].contains(place)
        let isRight = isHyphen ? byte == 0x2D : Array("0123456789abcdefABCDEF".utf8).contains(byte)
        let isTaken = outcome(bytes) { (text) throws(Failure) in try UUIDText.check(text) } == .accepted
        if isTaken != isRight { Issue.record("byte \(byte) at \(place)") }
      }
      bytes[place] = right
    }
  }
}
