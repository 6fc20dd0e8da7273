import Foundation
import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct URLHostTests {
  private static func check(_ authority: String) -> Outcome {
    outcome("https://\(authority)/") { (url) throws(Failure) in try URLHost.check(URLParts(url)) }
  }

  @Test(arguments: [
    "a", "A", "example.com", "EXAMPLE.com", "example.com.", "my-app.example", "a_b.example", "-", "_",
    "xn--bcher-kva.example",
    "1a", "a1", "1.a", "127.0.0.1", "0.0.0.0", "255.255.255.255", "1.2.3.4.", "0x.example", "0xg", "a0x1", "deadbeef",
    "1.2.3.4.5a", "0x1.com", "cafe", "fade.0xzz", "localhost", "a..b", ".", "..", "1..", "box", "x",
    "[::]", "[::1]", "[2001:db8::7]", "[2001:DB8:0:0:1:0:0:1]", "[::ffff:1.2.3.4]", "[1:2:3:4:5:6:7::]",
    "[::2:3:4:5:6:7:8]",
    "a:1", "a:80", "a:443", "a:65535", "a:0443", "[::1]:8080", "127.0.0.1:3000",
  ]) func accepts(authority: String) {
    #expect(Self.check(authority) == .accepted)
  }

  @Test(arguments: [
    ("", Reason.urlHost, 8), (":80", .urlHost, 8), ("a%41", .urlHostCharacter, 9), ("a!b", .urlHostCharacter, 9),
    ("a b", .urlHostCharacter, 9),
    ("é", .urlHostCharacter, 8), ("a,b", .urlHostCharacter, 9), ("a\\b", .urlHostCharacter, 9),
    ("a[::1]", .urlHostCharacter, 9),
    ("a~b", .urlHostCharacter, 9), ("a\u{7f}", .urlHostCharacter, 9), ("a]", .urlHostCharacter, 9),
    // What browsers take for a number must be a dotted quad, as a person reads it.
    ("1", .urlIPv4, 8), ("1.", .urlIPv4, 8), ("2130706433", .urlIPv4, 8), ("127.1", .urlIPv4, 8),
    ("127.0.1", .urlIPv4, 8), ("1.2.3.4.5", .urlIPv4, 8),
    ("256.0.0.1", .urlIPv4, 8), ("1.2.3.999", .urlIPv4, 8), ("1.2.3.1000", .urlIPv4, 8), ("01.2.3.4", .urlIPv4, 8),
    ("1.2.3.04", .urlIPv4, 8), ("0177.0.0.1", .urlIPv4, 8),
    ("0x", .urlIPv4, 8), ("0x7f.1", .urlIPv4, 8), ("0x7f000001", .urlIPv4, 8), ("a.0x", .urlIPv4, 8),
    ("a.0X1f", .urlIPv4, 8), ("example.1", .urlIPv4, 8), ("example.0x1.", .urlIPv4, 8),
    ("1..2.3", .urlIPv4, 8), (".1", .urlIPv4, 8), ("1.2.3.", .urlIPv4, 8),
    ("[", .urlIPv6, 8), ("[]", .urlIPv6, 8), ("[::1", .urlIPv6, 8), ("[::1]a", .urlIPv6, 8), ("[::1]a:80", .urlIPv6, 8),
    ("[::1%25eth0]", .urlIPv6, 8), ("[v1.a]", .urlIPv6, 8),
    ("[1.2.3.4]", .urlIPv6, 8), ("[::g]", .urlIPv6, 8), ("[[::1]]", .urlIPv6, 8), ("[::1]]", .urlIPv6, 8),
    ("a:", .urlPort, 9), ("a:0", .urlPort, 9), ("a:00000", .urlPort, 9), ("a:65536", .urlPort, 9),
    ("a:99999", .urlPort, 9), ("a:100000", .urlPort, 9), ("a:000080", .urlPort, 9),
    ("a:-1", .urlPort, 9), ("a:+1", .urlPort, 9), ("a:8o", .urlPort, 9), ("a:80:80", .urlPort, 9),
    ("a: 80", .urlPort, 9), ("[::1]:", .urlPort, 13), ("[::1]:x", .urlPort, 13),
    ("a:18446744073709551696", .urlPort, 9),
  ]) func refuses(authority: String, reason: Reason, position: Int32) {
    #expect(Self.check(authority) == .refused(reason, at: position))
  }

  // MARK: Against the C library

  private static func isAddress(_ text: [UInt8], _ family: Int32) -> Bool {
    var address = in6_addr()
    return (text + [0]).withUnsafeBytes {
      inet_pton(family, $0.baseAddress!.assumingMemoryBound(to: CChar.self), &address)
    } == 1
  }

  private static func compare(_ count: Int, seed: UInt64, _ generate: (inout Random) -> [UInt8]) -> (
    Mismatches, right: Int
  ) {
    var random = Random(seed: seed)
    var wrong = Mismatches()
    var right = 0
    for _ in 0..<count {
      let text = generate(&random)
      let isIPv6 = isAddress(text, AF_INET6)
      let isIPv4 = isAddress(text, AF_INET)
      if isIPv4 || isIPv6 { right += 1 }
      withBytes(text) { (bytes) in
        if IPAddress.isIPv6(bytes) != isIPv6 { wrong.add("IPv6 \(bytes.string): \(!isIPv6)") }
        if IPAddress.isIPv4(bytes) != isIPv4 { wrong.add("IPv4 \(bytes.string): \(!isIPv4)") }
      }
    }
    return (wrong, right)
  }

  @Test func agreesWithInetPtonOnAnyCharacters() {
    let alphabet = Array("0123456789abcdefABCDEF:::::....gx%[] ".utf8)
    let (wrong, right) = Self.compare(150_000, seed: 5) { $0.bytes($0.below(12), of: alphabet) }
    #expect(wrong.isEmpty, "\(wrong)")
    #expect(right > 100)
  }

  @Test func agreesWithInetPtonOnWhatLooksLikeIPv6() {
    let groups = ["0", "1", "ff", "0db8", "ABCD", "12345", "", "", "1.2.3.4", "1.2.3.04", "256.1.1.1"]
    let (wrong, right) = Self.compare(150_000, seed: 6) { (random) in
      let count = 1 + random.below(10)
      return Array((0..<count).map { _ in random.element(groups) }.joined(separator: ":").utf8)
    }
    #expect(wrong.isEmpty, "\(wrong)")
    #expect(right > 1_000)
  }

  @Test func agreesWithInetPtonOnWhatLooksLikeIPv4() {
    let numbers = [
      "0", "00", "1", "9", "10", "99", "100", "199", "249", "250", "255", "256", "260", "300", "01", "1000", "", "a",
    ]
    let (wrong, right) = Self.compare(100_000, seed: 7) { (random) in
      let count = random.below(4) == 0 ? 1 + random.below(6) : 4
      return Array((0..<count).map { _ in random.element(numbers) }.joined(separator: ".").utf8)
    }
    #expect(wrong.isEmpty, "\(wrong)")
    #expect(right > 1_000)
  }
}
