import Testing

@testable import OpenRouter

@Suite struct APIKeyTests {
  private static func mask(_ key: String) -> String {
    withBytes(key) { (key) in text { APIKey.writeMask(key, to: &$0) } }
  }

  @Test func hashesTheDocumentedKey() {
    let key = "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"
    let hash = withBytes(key) { (key) in text { APIKey.writeHash(key, to: &$0) } }
    #expect(hash == "bf5883afeb1d6d80da112459d4da5a75f9d2b4abab6ddd328f2571ad934c2b2a")
  }

  /// Whatever the key, at least 17 of its characters behind the prefix stay hidden, or all of them.
  @Test(arguments: ["sk-or-v1-", "sk-", ""]) func hidesEnough(prefix: String) {
    for size in prefix.utf8.count + 1..<100 {
      let secret = String((0..<size - prefix.utf8.count).map { Character(UnicodeScalar(0x41 + UInt8($0 % 26))) })
      let mask = Self.mask(prefix + secret)
      let isKnown = prefix == "sk-or-v1-" && size >= 32
      #expect(mask == (isKnown ? prefix + secret.prefix(3) : "") + "…" + (size >= 32 ? secret.suffix(3) : ""))
      let shown = mask.utf8.count - "…".utf8.count - (isKnown ? prefix.utf8.count : 0)
      #expect(shown == 0 || secret.utf8.count - shown >= 17)
    }
  }
}
