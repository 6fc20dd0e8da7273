import Foundation
import Testing

@testable import OpenRouter
@testable import OpenRouterBase

/// Random doubles against other printers and readers of numbers.
@Suite struct JSONNumberRandomTests {
  /// Prints many numbers into one piece of memory.
  private static func print(_ number: Double, _ memory: UnsafeMutableRawPointer) -> Int {
    var writer = ByteWriter(memory, capacity: 32)
    writer.putNumber(number)
    return writer.count
  }

  /// What is printed reads back as the same double, and has no more digits than Swift's own shortest printing.
  @Test func readsBackAndIsShortest() {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: 33, alignment: 1)
    defer { memory.deallocate() }
    var random = Random(seed: 1)
    var wrong = Mismatches()
    for turn in 0..<200_000 {
      let number = random.double()
      let count = Self.print(number, memory)
      memory.storeBytes(of: 0, toByteOffset: count, as: UInt8.self)
      let back = strtod(memory.assumingMemoryBound(to: CChar.self), nil)
      if count > 25 || back != number { wrong.add("\(number) printed as \(Bytes(memory, count: count).string)") }
      if turn % 8 == 0 {
        let printed = Self.significantDigits(Bytes(memory, count: count).array)
        let shortest = Self.significantDigits(Array(number.description.utf8))
        if printed != shortest { wrong.add("\(number) printed with the digits \(printed)") }
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  /// Powers of two, below which doubles lie closer than above, and powers of ten, with their neighbours.
  @Test func findsTheShortestDigitsAtTheBorders() {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: 32, alignment: 1)
    defer { memory.deallocate() }
    let twos = (-1_074...1_023).map { Double(sign: .plus, exponent: $0, significand: 1) }
    let tens = (-323...308).map { Double("1e\($0)")! }
    var wrong = Mismatches()
    for number in (twos + tens).flatMap({ [$0.nextDown, $0, $0.nextUp] }) where number > 0 && number.isFinite {
      let printed = Bytes(memory, count: Self.print(number, memory)).array
      let isShortest = Self.significantDigits(printed) == Self.significantDigits(Array(number.description.utf8))
      if !isShortest || Double(String(decoding: printed, as: UTF8.self)) != number {
        wrong.add("\(number) printed as \(String(decoding: printed, as: UTF8.self))")
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  private static func significantDigits(_ text: [UInt8]) -> String {
    let mantissa = text.prefix { $0 != UInt8(ascii: "e") }
    let digits = mantissa.filter { (0x30...0x39).contains($0) }.drop { $0 == 0x30 }
    let end = digits.lastIndex { $0 != 0x30 }.map { $0 + 1 } ?? digits.startIndex
    return String(decoding: digits[digits.startIndex..<end], as: UTF8.self)
  }

  @Test(.enabled(if: Program.find("node") != nil, "no node at hand to compare with JSON.stringify"))
  func printsAsJSONStringify() throws {
    let node = try #require(Program.find("node"))
    var random = Random(seed: 2)
    let numbers = (0..<200_000).map { _ in random.double() }
    let input = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).doubles")
    defer { try? FileManager.default.removeItem(at: input) }
    try numbers.withUnsafeBytes { try Data($0).write(to: input) }
    let script = """
      const bytes = require('fs').readFileSync(process.argv[1]);
      const numbers = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
      process.stdout.write(Array.from(numbers, (number) => JSON.stringify(number) + '\\n').join(''));
      """
    let output = try Program.run(node, ["-e", script, input.path])
    let memory = UnsafeMutableRawPointer.allocate(byteCount: 32, alignment: 1)
    defer { memory.deallocate() }
    var wrong = Mismatches()
    output.withUnsafeBytes { (output) in
      var start = 0
      for number in numbers {
        let count = Self.print(number, memory)
        let isEqual =
          start + count < output.count && output[start + count] == 0x0A
          && memcmp(output.baseAddress! + start, memory, count) == 0
        if !isEqual { wrong.add("\(number) printed as \(Bytes(memory, count: count).string)") }
        while start < output.count && output[start] != 0x0A { start += 1 }
        start += 1
      }
      if start != output.count { wrong.add("node printed \(output.count) bytes, \(start) were expected") }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }
}
