import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct BytesTests {
  @Test(arguments: [
    ("", ""), ("a", "a"), ("a", "b"), ("a", ""), ("ab", "a"), ("a", "aa"), ("ab", "aa"), ("\u{e9}", "z"), ("Z", "a"),
    ("a\0b", "a\0c"),
  ])
  func comparesByteByByte(left: String, right: String) {
    withBytes(left) { (leftBytes) in
      withBytes(right) { (rightBytes) in
        #expect(leftBytes.equals(rightBytes) == (left == right))
        #expect(leftBytes.precedes(rightBytes) == Array(left.utf8).lexicographicallyPrecedes(Array(right.utf8)))
        #expect(rightBytes.precedes(leftBytes) == Array(right.utf8).lexicographicallyPrecedes(Array(left.utf8)))
      }
    }
  }

  @Test(arguments: [
    ("https", "https", true, true), ("HTTPS", "https", true, true), ("hTtP", "http", true, true),
    ("httpx", "http", false, true), ("htt", "http", false, false), ("", "", true, true), ("a", "", false, true),
    ("http", "htts", false, false), ("HTT@", "http", false, false), ("\u{8}TTP", "http", false, false),
  ]) func ignoresCase(text: String, lower: String, equals: Bool, begins: Bool) {
    withBytes(text) { (bytes) in
      withBytes(lower) { (lower) in
        #expect(bytes.equalsIgnoringCase(lower) == equals)
        #expect(bytes.beginsIgnoringCase(with: lower) == begins)
      }
    }
  }

  @Test func findsAndCuts() {
    withBytes("abcabc") { (bytes) in
      #expect(bytes.firstIndex { $0 == UInt8(ascii: "c") } == 2)
      #expect(bytes.firstIndex(from: 3) { $0 == UInt8(ascii: "c") } == 5)
      #expect(bytes.firstIndex { $0 == 0 } == 6)
      #expect(bytes.firstIndex(from: 6) { _ in true } == 6)
      #expect(bytes[1, 4].string == "bca")
      #expect(bytes[6, 6].isEmpty)
      #expect(!bytes.isEmpty)
    }
    #expect(Bytes("literal").string == "literal")
    #expect(Bytes("literal").byteBehind == 0)
  }

  @Test(arguments: [0, 1, 255, 256, 65_536, 0x0102_0304, Int(UInt32.max)]) func keepsSizesInFourBytes(number: Int) {
    let bytes = [0xAA] + written { $0.putSize(number) }
    #expect(bytes.count == 5)
    #expect(withBytes(bytes) { Int($0.word(at: 1)) } == number)
  }

  @Test func comparesInConstantTimeRightly() {
    withBytes("abc") { (abc) in
      for (other, expected) in [("abc", true), ("abd", false), ("xbc", false), ("ab", false), ("abcd", false)] {
        withBytes(other) { #expect(abc.equalsInConstantTime($0) == expected) }
      }
    }
    #expect(Bytes("").equalsInConstantTime(Bytes("")))
  }
}

@Suite struct ByteWriterTests {
  /// What comes is counted; what fits is written; nothing else changes. Bytes come alone, in pieces and as literals.
  @Test func keepsToTheRoom() {
    for capacity in 0...9 {
      let memory = GuardedMemory(capacity)
      var writer = ByteWriter(memory.start, capacity: capacity)
      writer.put(0x61)
      withBytes("bcd") { writer.put($0) }
      writer.put("ef")
      withBytes("") { writer.put($0) }
      writer.put(0x67)
      #expect(writer.count == 7)
      #expect(writer.written == min(7, capacity))
      memory.check()
      #expect(
        memory.bytes == Array("abcdefg".utf8.prefix(capacity)) + Array(repeating: 0xEE, count: max(0, capacity - 7)))
    }
  }

  @Test func counts() {
    var counter = ByteWriter()
    counter.put(1)
    counter.put("abc")
    counter.putSize(7)
    #expect(counter.count == 8)
    #expect(counter.written == 0)
  }
}
