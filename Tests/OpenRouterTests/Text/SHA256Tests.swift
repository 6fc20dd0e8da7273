import Testing

@testable import OpenRouter

@Suite struct SHA256Tests {
  private static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var digest: [UInt8] = []
    withBytes(bytes) { (bytes) in SHA256.withDigest(of: bytes) { digest = $0.array } }
    return digest
  }

  private static func bytes(hexadecimal text: Substring) -> [UInt8] {
    var rest = text
    var bytes: [UInt8] = []
    while let byte = UInt8(rest.prefix(2), radix: 16) {
      bytes.append(byte)
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  private static let vectors = "nist-sha256/SHA256ShortMsg.rsp"

  @Test(.enabled(if: Conformance.has(vectors), "no NIST vectors at hand"))
  func equalsTheVectorsOfNIST() throws {
    let text = String(decoding: try Conformance.read(Self.vectors), as: UTF8.self)
    var size = 0
    var message: [UInt8] = []
    var count = 0
    for line in text.split(whereSeparator: \.isNewline) {
      guard let sign = line.firstRange(of: " = ") else { continue }
      let value = line[sign.upperBound...]
      switch line[..<sign.lowerBound] {
      case "Len": size = try #require(Int(value)) / 8
      case "Msg": message = Array(Self.bytes(hexadecimal: value).prefix(size))
      case "MD":
        #expect(message.count == size)
        #expect(Self.digest(message) == Self.bytes(hexadecimal: value), "\(size) bytes")
        count += 1
      default: break
      }
    }
    #expect(count == 65)
  }

  /// The digests of 4,097 messages, one of each length, all together: compared with what Python's hashlib makes of them.
  @Test func equalsAnotherImplementationAtEveryLength() {
    var digests: [UInt8] = []
    for size in 0...4096 {
      digests += Self.digest((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 131 &+ size &* 7) })
    }
    let expected = "4d0ac630f355373b9ae22b70a693fa947823d331f6fc1dbbf1c2304c3fc274f8"
    #expect(Self.digest(digests) == Self.bytes(hexadecimal: expected[...]))
  }
}
