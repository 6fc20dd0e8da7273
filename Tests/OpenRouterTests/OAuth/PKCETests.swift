import Foundation
import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct PKCETests {
  private static let unreserved = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)

  private static func set(_ pkce: inout PKCE, _ verifier: [UInt8]) throws {
    try withBytes(verifier) { try pkce.set(verifier: $0) }
  }

  @Test func tableHidesTheVerifier() {
    let fields = (UInt8.min...UInt8.max).compactMap(PKCE.Field.init(rawValue:))
    #expect(fields.map { $0.name.text.string } == ["verifier", "challenge"])
    #expect(fields.filter { $0.isSecret } == [.verifier])
  }

  @Test func takesAVerifierOfItsOwn() throws {
    try withModel(PKCE.self) { (pkce) in
      try Self.set(&pkce, Array("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".utf8))
      #expect(pkce.text(.challenge)?.string == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
      if let challenge = pkce.text(.challenge) { try pkce.set(verifier: challenge) }
      #expect(pkce.text(.verifier)?.string == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
      let before = pkce.text(.challenge)?.string
      if let verifier = pkce.text(.verifier) { try pkce.set(verifier: verifier) }
      #expect(pkce.text(.verifier)?.string == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
      #expect(pkce.text(.challenge)?.string == before)
    }
  }

  /// The memory that a handle has from the start is enough, however often the pair changes and however long it is.
  @Test func neverAllocates() throws {
    let memory = GuardedMemory(FieldStorage.overhead + 480)
    var pkce = PKCE(memory.model)
    var random = Random(seed: 301)
    for _ in 0..<2_000 {
      try Self.set(&pkce, random.bytes(43 + random.below(86), of: Self.unreserved))
      let places = [pkce.text(.verifier), pkce.text(.challenge)].map { $0.flatMap { memory.offset(of: $0) } }
      #expect(!places.contains(nil))
    }
    try pkce.generate()
    let verifier = pkce.text(.verifier)
    #expect(verifier.flatMap { memory.offset(of: $0) } != nil)
    memory.check()
  }

  @Test(.enabled(if: Program.find("python3") != nil, "no python3 at hand to compare with hashlib"))
  func equalsHashlib() throws {
    let python = try #require(Program.find("python3"))
    var random = Random(seed: 302)
    // Windows of one long row of random characters: as random, and made in a tenth of the time.
    let row = random.bytes(200_000, of: Self.unreserved)
    let verifiers = (0..<20_000).map { Array(row[$0..<$0 + 43 + random.below(86)]) }
    let input = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).verifiers")
    defer { try? FileManager.default.removeItem(at: input) }
    try Data(verifiers.joined(separator: [0x0A])).write(to: input)
    let script = """
      import base64, hashlib, sys
      for line in open(sys.argv[1], 'rb').read().split(b'\\n'):
          print(base64.urlsafe_b64encode(hashlib.sha256(line).digest()).decode().rstrip('='))
      """
    let output = String(decoding: try Program.run(python, ["-c", script, input.path]), as: UTF8.self)
    let challenges = output.split(separator: "\n").map { Array($0.utf8) }
    try #require(challenges.count == verifiers.count)
    var wrong = Mismatches()
    try withModel(PKCE.self) { (pkce) in
      for (verifier, challenge) in zip(verifiers, challenges) {
        try Self.set(&pkce, verifier)
        let isEqual = pkce.text(.challenge)?.array == challenge && pkce.text(.verifier)?.array == verifier
        if !isEqual { wrong.add("the challenge of \(String(decoding: verifier, as: UTF8.self))") }
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }
}
