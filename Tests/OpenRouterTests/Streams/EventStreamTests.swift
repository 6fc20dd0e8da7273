import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct EventStreamTests {
  struct OffendingValue: Equatable {
    var kind: Int32
    var type: String
    var data: String
    var lastEventID: String
  }

  /// Reads a whole stream in pieces whose sizes `next` gives.
  private static func read(_ bytes: [UInt8], _ next: () -> Int) throws -> (events: [OffendingValue], isWhole: Bool) {
    var stream = EventStream()
    var events: [OffendingValue] = []
    var start = 0
    var isWhole = false
    while true {
      let end = min(bytes.count, start + next())
      try withBytes(Array(bytes[start..<end])) { try stream.read($0) }
      start = end
      if start == bytes.count { stream.end() }
      var outcome = EventStream.Outcome.event
      do throws(Failure) {
        while outcome == .event {
          outcome = try stream.next()
          if outcome != .event { break }
          let event = stream.event
          events.append(
            OffendingValue(
              kind: event.kind.rawValue, type: event.type.string, data: event.data.string,
              lastEventID: event.lastEventID.string))
        }
        isWhole = outcome == .end
        if start == bytes.count { return (events, isWhole) }
      } catch {
        #expect(error.reason == .streamBrokeOff && start == bytes.count)
        return (events, false)
      }
    }
  }

  static let fragments: [[UInt8]] =
    [
      "data", ":", " ", "\n", "\r", "\r\n", "\n\n", "event", "id", "retry", "data: ", "x", "\u{FEFF}", "ü", "\u{1F511}",
      "7",
    ].map { Array($0.utf8) } + [[0xFF], [0xE2, 0x82], [0xF0, 0x9F], [0]]

  /// Any cutting of any stream gives the same events.
  @Test func cutsDoNotMatter() throws {
    var random = SystemRandomNumberGenerator()
    for round in 0..<3_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...60, using: &random) { bytes += Self.fragments.randomElement(using: &random)! }
      if round % 50 == 0 { bytes += Array(repeating: 0x61, count: 6_000) + [0x0A, 0x0A] }
      let whole = try Self.read(bytes) { bytes.count + 1 }
      for most in [1, 3, 50] {
        let cut = try Self.read(bytes) { Int.random(in: 1...most, using: &random) }
        #expect(cut.events == whole.events && cut.isWhole == whole.isWhole, "\(bytes)")
      }
    }
  }

  /// The data of a message may be changed where it lies: nothing that follows is read anew.
  @Test func dataMayBeChangedInPlace() throws {
    var stream = EventStream()
    try withBytes("data: a\ndata: b\n\ndata: c\n\n") { try stream.read($0) }
    #expect(try stream.next() == .event)
    #expect(stream.event.data.string == "a\nb")
    UnsafeMutableRawPointer(mutating: stream.event.data.base).initializeMemory(
      as: UInt8.self, repeating: 0x0A, count: 4)
    #expect(try stream.next() == .event)
    #expect(stream.event.data.string == "c")
    #expect(try stream.next() == .waiting)
  }

  @Test func refusesPiecesOverTheLargest() {
    var stream = EventStream()
    let reason = { (count: Int) -> Reason? in
      do throws(Failure) {
        try stream.read(Bytes(Bytes("").base, count: count))
        return nil
      } catch {
        return error.reason
      }
    }
    #expect(reason(EventStream.mostBytes + 1) == .streamPiece)
    #expect(reason(Int.max) == .streamPiece)
    #expect(reason(0) == nil)
  }
}

@Suite struct UTF8ReplacementTests {
  private static func compare(_ bytes: [UInt8], _ wrong: inout Mismatches) {
    let expected = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let (isValid, given) = withBytes(bytes) { (text) in
      (UTF8Replacement.isValid(text), written { UTF8Replacement.write(text, to: &$0) })
    }
    if isValid != (expected == bytes) { wrong.add("\(bytes): whether it is valid") }
    if given != expected { wrong.add("\(bytes): \(given), not \(expected)") }
  }

  /// As Swift's own decoder has it, which follows the same rule of maximal parts.
  @Test func allSequencesOfOneAndTwoBytes() {
    var wrong = Mismatches()
    for first in UInt8.min...UInt8.max {
      Self.compare([first], &wrong)
      for second in UInt8.min...UInt8.max { Self.compare([first, second, 0x61], &wrong) }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test func sequencesOfFourBytesAtTheEdges() {
    var wrong = Mismatches()
    let firsts: [UInt8] = [
      0x00, 0x7F, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5,
    ]
    let others: [UInt8] = [0x00, 0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xF0, 0xFF]
    for first in firsts {
      for second in others {
        for third in others {
          for fourth in others { Self.compare([first, second, third, fourth], &wrong) }
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test func longTexts() {
    var wrong = Mismatches()
    for size in 0..<40 {
      for broken in 0..<size {
        var bytes = [UInt8](repeating: 0x61, count: size)
        bytes[broken] = 0xE2
        Self.compare(bytes, &wrong)
      }
      Self.compare(Array(String(repeating: "aあ\u{1F511}", count: size).utf8), &wrong)
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }
}
