import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct UTF8TextTests {
  /// Compares a scan with the standard library's own validation.
  private static func compare(_ bytes: [UInt8], _ wrong: inout Mismatches) {
    bytes.withUnsafeBytes { (memory) in
      let text = Bytes(memory.baseAddress ?? UnsafeRawPointer(bitPattern: 1)!, count: memory.count)
      let expected = String(validating: bytes, as: UTF8.self)
      do throws(Failure) {
        let scan = try UTF8Text.scan(text)
        if expected == nil || bytes.contains(0) { return wrong.add("\(bytes) passed") }
        if scan.codePoints != expected?.unicodeScalars.count {
          wrong.add("\(bytes) has \(scan.codePoints) code points")
        }
        let needsEscape = bytes.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }
        if scan.needsEscape != needsEscape { wrong.add("\(bytes) needs escape: \(scan.needsEscape)") }
      } catch {
        let isRight = expected == nil ? error.reason == .invalidUTF8 : error.reason == .containsNUL && bytes.contains(0)
        if !isRight { wrong.add("\(bytes) was refused with \(error.reason)") }
        if error.reason == .invalidUTF8 { comparePosition(bytes, error, &wrong) }
      }
    }
  }

  /// The text before the wrong place is valid, and invalid with any further character.
  private static func comparePosition(_ bytes: [UInt8], _ failure: Failure, _ wrong: inout Mismatches) {
    let position = Int(failure.position)
    let isValid = { (size: Int) in String(validating: bytes.prefix(size), as: UTF8.self) != nil }
    let isRight =
      position >= 0 && position < bytes.count && failure.status == .invalidUTF8
      && isValid(position) && !(1...4).contains { position + $0 <= bytes.count && isValid(position + $0) }
    if !isRight { wrong.add("\(bytes) was refused at \(failure.position)") }
  }

  @Test func allSequencesOfOneAndTwoBytes() {
    var wrong = Mismatches()
    Self.compare([], &wrong)
    for first in UInt8.min...UInt8.max {
      Self.compare([first], &wrong)
      for second in UInt8.min...UInt8.max { Self.compare([first, second], &wrong) }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  /// Of all sequences of three bytes the size is compared, by the table of well-formed sequences (Unicode, table 3-7).
  @Test func allSequencesOfThreeBytes() {
    var wrong = Mismatches()
    let memory = UnsafeMutableRawPointer.allocate(byteCount: 3, alignment: 1)
    defer { memory.deallocate() }
    let bytes = Bytes(memory, count: 3)
    for first in 0..<256 {
      memory.storeBytes(of: UInt8(first), as: UInt8.self)
      for second in 0..<256 {
        memory.storeBytes(of: UInt8(second), toByteOffset: 1, as: UInt8.self)
        for third in 0..<256 {
          memory.storeBytes(of: UInt8(third), toByteOffset: 2, as: UInt8.self)
          if UTF8Text.sequenceSize(bytes, at: 0) != Self.wellFormedSize(first, second, third) {
            wrong.add("\([first, second, third])")
          }
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  private static func wellFormedSize(_ first: Int, _ second: Int, _ third: Int) -> Int {
    if first < 0x80 { return 1 }
    if first >= 0xC0 && first < 0xE0 {
      return second >> 6 == 2 && (first & 31) << 6 | second & 63 >= 0x80 ? 2 : 0
    }
    if first >= 0xE0 && first < 0xF0 {
      let code = (first & 15) << 12 | (second & 63) << 6 | third & 63
      return second >> 6 == 2 && third >> 6 == 2 && code >= 0x800 && !(0xD800...0xDFFF).contains(code) ? 3 : 0
    }
    return 0
  }

  /// Four bytes: every pair of first bytes with what lies at the borders of the others, cut at every length too. No sequence
  /// begins with 0xF5 or more.
  @Test func sequencesOfFourBytesAtTheBorders() {
    let borders: [UInt8] = [0x00, 0x7F, 0x80, 0x8F, 0x90, 0xA0, 0xBF, 0xC0, 0xFF]
    var wrong = Mismatches()
    for first in [0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4, 0xF5, 0xFF] as [UInt8] {
      for second in UInt8.min...UInt8.max {
        for third in borders {
          for fourth in borders { Self.compare([first, second, third, fourth], &wrong) }
          Self.compare([first, second, third], &wrong)
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test func randomTexts() {
    var random = Random(seed: 3)
    var wrong = Mismatches()
    let pieces: [[UInt8]] = [
      [0x41], [0x22], [0x5C], [0x1F], [0xC2, 0x80], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xEE, 0x80, 0x80],
      [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], [0x7A, 0x7A], [0xE2, 0x80, 0xA8],
    ]
    for _ in 0..<20_000 {
      var bytes = (0..<random.below(random.below(8) == 0 ? 60 : 12)).flatMap { _ in random.element(pieces) }
      if random.below(2) == 0 && !bytes.isEmpty { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
      Self.compare(bytes, &wrong)
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  /// A text that is not UTF-8, or holds a NUL, is reported as such, whatever rule found the wrong byte.
  @Test(arguments: [
    (Array("ok?".utf8), Outcome.refused(.visibleASCII, at: 2)),
    ([0x41, 0x20, 0xFF], .refused(.invalidUTF8, .invalidUTF8, at: 2)),
    ([0x20, 0x41, 0x00], .refused(.containsNUL, at: 2)),
  ]) func tellsTheDeepestCause(bytes: [UInt8], expected: Outcome) {
    let failure = outcome(bytes) { (bytes) throws(Failure) in throw UTF8Text.failure(in: bytes, .visibleASCII, at: 2) }
    #expect(failure == expected)
  }
}
