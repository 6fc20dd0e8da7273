import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct SecretBufferTests {
  @Test func growsWithItsBytes() throws {
    var buffer = SecretBuffer()
    var expected: [UInt8] = []
    for size in [0, 1, 2047, 1, 5000, 9000] {
      let piece = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try withBytes(piece) { try buffer.append($0) }
      expected += piece
      let given = buffer.bytes.array
      #expect(given == expected)
    }
    buffer.cut(to: 3000)
    let given = buffer.bytes.array
    #expect(given == Array(expected.prefix(3000)))
  }
}
