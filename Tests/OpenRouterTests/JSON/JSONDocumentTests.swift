import Foundation
import Testing

@testable import OpenRouter
@testable import OpenRouterBase

/// What a document says of a text, beside what `JSONScanner` says of it, which reads without keeping anything.
@Suite struct JSONDocumentTests {
  private static func read(_ json: [UInt8]) -> Outcome {
    withBytes(json) { (text) in
      outcome { () throws(Failure) in
        var document = JSONDocument()
        try document.read(text)
      }
    }
  }

  private static func compare(_ json: [UInt8], _ what: String) {
    let scanned = withBytes(json) { (text) in
      outcome { () throws(Failure) in _ = try JSONScanner.value(in: text) }
    }
    #expect(read(json) == scanned, "\(what)")
  }

  private static func rewritten(_ json: [UInt8]) -> [UInt8] {
    withBytes(json) { (text) in
      var document = JSONDocument()
      do throws(Failure) {
        try document.read(text)
      } catch {
        return []
      }
      let tree = document.tree
      let size = JSONWriter.size(tree, JSONNode.root)
      #expect(size <= document.writtenBound)
      let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 1)
      defer { memory.deallocate() }
      var writer = ByteWriter(memory, capacity: size)
      JSONWriter.write(tree, JSONNode.root, to: &writer)
      #expect(writer.count == size)
      return Bytes(memory, count: size).array
    }
  }

  @Test(.enabled(if: Conformance.has("json-test-suite"), "no conformance data: set CONFORMANCE_DATA"))
  func judgesTheTestSuiteAndItsPrefixesAsTheScannerDoes() throws {
    let folder = "json-test-suite/test_parsing"
    for name in try Conformance.files(folder) {
      let json = try Conformance.read("\(folder)/\(name)")
      Self.compare(json, name)
      if name.hasPrefix("y_") { #expect(Self.read(json) == .accepted, "\(name)") }
      if name.hasPrefix("n_") { #expect(Self.read(json) != .accepted, "\(name)") }
      for end in 0..<min(json.count, 400) { Self.compare(Array(json[..<end]), "\(name), \(end) bytes of it") }
    }
  }

  @Test(.enabled(if: Conformance.has("json-test-suite"), "no conformance data: set CONFORMANCE_DATA"))
  func writesWhatItRead() throws {
    let folder = "json-test-suite/test_parsing"
    for name in try Conformance.files(folder) where name.hasPrefix("y_") {
      let json = try Conformance.read("\(folder)/\(name)")
      let once = Self.rewritten(json)
      #expect(Self.rewritten(once) == once, "\(name)")
      let left = try? JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed) as? NSObject
      let right = try? JSONSerialization.jsonObject(with: Data(once), options: .fragmentsAllowed) as? NSObject
      #expect(left == right, "\(name)")
    }
  }

  /// Strings of every shape, at every distance from the blocks of bytes that are looked at together.
  @Test func readsStringsOfEveryLength() {
    let parts = [
      "a", "\"", "\\", "\n", "é", "あ", "あいうえおかき", "😀", "\u{1}", "\u{7F}", "\u{D7FF}", "\u{E000}", "\u{FFFF}",
    ]
    var random = SystemRandomNumberGenerator()
    for size in 0..<300 {
      var text = String(repeating: "x", count: size % 70)
      for _ in 0..<Int.random(in: 0..<12, using: &random) { text += parts.randomElement(using: &random) ?? "" }
      text += String(repeating: "y", count: size % 33)
      for options in [JSONSerialization.WritingOptions.fragmentsAllowed, [.fragmentsAllowed, .withoutEscapingSlashes]] {
        guard let json = try? JSONSerialization.data(withJSONObject: text, options: options) else { continue }
        // All escaped too, in both cases of letters.
        let units = text.utf16.map { String(format: size % 2 == 0 ? "\\u%04x" : "\\u%04X", $0) }.joined()
        for form in [[UInt8](json), Array("\"\(units)\"".utf8)] {
          let back = try? JSONSerialization.jsonObject(with: Data(Self.rewritten(form)), options: .fragmentsAllowed)
          #expect(back as? String == text)
        }
      }
    }
  }

  @Test func keepsDigitsAndWhatIsNoText() {
    let kept = [
      "[1.50,1E+2,-0,0.1e-7,12345678901234567890123456789,1.7976931348623157e+999]", #""a\u0000b""#, #""\ud800""#,
      #""\udc00\ud800x""#, #"{"\u0000":1,"\ud83d":2}"#, #"["\ud83d\ud83d","\ud83dx"]"#, "{}", "[[],{}]", "\"\"",
      #"{"a":1,"a":2}"#,
    ]
    for json in kept { #expect(Self.rewritten(Array(json.utf8)) == Array(json.utf8), "\(json)") }
  }

  @Test func readsAtMost128Levels() {
    for depth in 126...130 {
      let json = Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
      #expect((Self.read(json) == .accepted) == (depth <= 128), "\(depth)")
      Self.compare(json, "\(depth) levels")
    }
  }
}
