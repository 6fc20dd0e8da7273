import Testing

@testable import OpenRouter

@Suite struct RetryTests {
  private func wait(_ attempt: Int32, asked: Int64? = nil) throws -> Int64 {
    try Retry(repetition: .safe, repeatsConflict: false, attempt: attempt).wait(asked: asked)
  }

  @Test func backsOffLongerEachTime() throws {
    for _ in 0..<100 {
      var usual: Int64 = 500
      for attempt: Int32 in 1...30 {
        let wait = try wait(attempt)
        #expect(wait >= min(usual * 3 / 4, 45_000) && wait <= min(usual * 5 / 4, 60_000))
        usual = usual < 60_000 ? usual * 3 / 2 : usual
      }
    }
  }

  /// Programs that failed at the same moment do not come again at the same moment.
  @Test func backsOffByChance() throws {
    let waits = try (0..<100).map { _ in try wait(1) }
    #expect(Set(waits).count > 10)
  }

  @Test func waitsAsLongAsItIsAsked() throws {
    for asked: Int64 in [0, 1, 999, 120_000, .max / 2] {
      let waits = try (0..<50).map { _ in try wait(3, asked: asked) }
      #expect(waits.allSatisfy { $0 >= asked && $0 <= asked + asked / 10 })
    }
    #expect(try wait(1, asked: .max) == .max)
  }
}
