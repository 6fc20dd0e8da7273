import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct ASCIITests {
  @Test func knowsEveryByte() {
    let digits = "0123456789"
    let lower = "abcdefghijklmnopqrstuvwxyz"
    for byte in UInt8.min...UInt8.max {
      let isIn = { (set: String) in set.utf8.contains(byte) }
      #expect(ASCII.isDigit(byte) == isIn(digits))
      #expect(ASCII.isLowercase(byte) == isIn(lower))
      #expect(ASCII.isLetter(byte) == isIn(lower + lower.uppercased()))
      #expect(ASCII.isHexadecimal(byte) == isIn(digits + "abcdefABCDEF"))
    }
    for (value, digit) in "0123456789abcdef".utf8.enumerated() {
      #expect(ASCII.hexadecimal(UInt8(value)) == digit)
      if value < 10 { #expect(ASCII.digit(digit) == value) }
    }
  }
}

@Suite struct CharacterClassesTests {
  /// Each class by the definition that its name stands for.
  private static let definitions: [(name: String, classes: CharacterClasses, contains: @Sendable (UInt8) -> Bool)] = {
    let alphanumeric = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
    let unreserved = alphanumeric.union("-._~".utf8)
    let reserved = Set(":/?#[]@!$&'()*+,;=".utf8)
    let url = unreserved.union(reserved).union("%".utf8)
    return [
      ("visible", .visible, { $0 > 0x20 && $0 < 0x7F }),
      ("unreserved", .unreserved, { unreserved.contains($0) }),
      ("base64URL", .base64URL, { alphanumeric.union("-_".utf8).contains($0) }),
      ("hostName", .hostName, { alphanumeric.union("-._".utf8).contains($0) }),
      ("url", .url, { url.contains($0) }),
      ("plainURL", .plainURL, { url.subtracting("%[]#".utf8).contains($0) }),
      ("noControl", .noControl, { $0 >= 0x20 && $0 != 0x7F }),
      ("unescaped", .unescaped, { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }),
      ("ascii", .ascii, { $0 >= 1 && $0 <= 0x7F }),
      ("scheme", .scheme, { alphanumeric.union("+-.".utf8).contains($0) }),
    ]
  }()

  @Test func tableIsRight() {
    for byte in UInt8.min...UInt8.max {
      var bits: UInt16 = 0
      for definition in Self.definitions where definition.contains(byte) { bits |= definition.classes.rawValue }
      #expect(CharacterClasses(of: byte).rawValue == bits, "byte \(byte)")
    }
    #expect(Self.definitions.map { $0.classes.rawValue } == (0..<10).map { 1 << $0 })
  }

  @Test func commonClassesAreThoseOfAllBytes() {
    var random = Random(seed: 9)
    for _ in 0..<2_000 {
      let bytes = random.bytes(random.below(5), of: Array(UInt8.min...UInt8.max))
      withBytes(bytes) { (text) in
        for definition in Self.definitions {
          let isExpected = bytes.allSatisfy(definition.contains)
          #expect(text.commonClasses.contains(definition.classes) == isExpected, "\(definition.name) of \(bytes)")
          let first = bytes.firstIndex { !definition.contains($0) } ?? bytes.count
          #expect(text.firstIndex(notIn: definition.classes) == first)
          let start = bytes.count / 2
          let next = bytes[start...].firstIndex { !definition.contains($0) } ?? bytes.count
          #expect(text.firstIndex(from: start, notIn: definition.classes) == next)
        }
      }
    }
  }

  /// The searches that look at sixteen bytes at a time.
  private static let searches: [(classes: CharacterClasses, search: @Sendable (Bytes, Int) -> Int)] = [
    (.plainURL, { $0.firstIndex(from: $1, notIn: .plainURL) }),
    (.unescaped, { $0.firstIndex(from: $1, notIn: .unescaped) }),
    (.plainJSON, { $0.firstIndex(from: $1, notIn: .plainJSON) }),
    (.plainURL, { $0.nearIndex(from: $1, notIn: .plainURL) }),
    (.hostName, { $0.nearIndex(from: $1, notIn: .hostName) }),
  ]

  /// What the searches find in a text is what the table says of its bytes.
  private static func check(_ bytes: [UInt8], from starts: Set<Int>, _ wrong: inout Mismatches) {
    withBytes(bytes) { (text) in
      for (number, (classes, search)) in searches.enumerated() {
        for start in starts {
          let first = bytes[start...].firstIndex { !CharacterClasses(of: $0).contains(classes) } ?? bytes.count
          if search(text, start) != first { wrong.add("search \(number) in \(bytes) from \(start)") }
        }
      }
    }
  }

  /// Every byte at every place of texts around the sizes at which sixteen bytes are one step, from several starts on.
  @Test(arguments: [0, 1, 15, 16, 17, 31, 32, 33, 43, 47, 48, 49]) func sixteenBytesAreToldByEveryByte(size: Int) {
    var wrong = Mismatches()
    for place in 0..<max(size, 1) {
      for byte in UInt8.min...UInt8.max {
        var bytes = [UInt8](repeating: 0x61, count: size)
        if size > 0 { bytes[place] = byte }
        Self.check(bytes, from: [0, place, min(place + 1, size), size / 2], &wrong)
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  /// Bytes of all kinds, not only one that is wrong.
  @Test func sixteenBytesAreToldByAnyBytes() {
    var random = Random(seed: 21)
    var wrong = Mismatches()
    for _ in 0..<5_000 {
      let bytes = random.bytes(random.below(40), of: Array("az09-_.:/%?\"\\ é\n".utf8))
      Self.check(bytes, from: [random.below(bytes.count + 1)], &wrong)
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  /// Every byte at every place.
  @Test(arguments: 32...48) func base64URLIsToldByEveryByte(size: Int) {
    var wrong = Mismatches()
    for place in 0..<size {
      for byte in UInt8.min...UInt8.max {
        var bytes = [UInt8](repeating: 0x5F, count: size)
        bytes[place] = byte
        withBytes(bytes) { (text) in
          if text.isBase64URL != text.commonClasses.contains(.base64URL) { wrong.add("\(byte) at \(place) of \(size)") }
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }
}
