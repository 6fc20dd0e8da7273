import Foundation
import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct JSONTextTests {
  @Test(arguments: [
    ("", #""""#), ("plain", #""plain""#), ("\"", #""\"""#), ("\\", #""\\""#), ("/", #""/""#),
    ("a\"b\"c", #""a\"b\"c""#),
    ("\u{8}\t\n\u{c}\r", #""\b\t\n\f\r""#), ("\u{1}x\u{1f}", #""\u0001x\u001f""#), ("\u{b}\u{e}", #""\u000b\u000e""#),
    ("\u{7f}", "\"\u{7f}\""), ("é😀\u{2028}", "\"é😀\u{2028}\""), ("end\\", #""end\\""#), ("\nstart", #""\nstart""#),
  ]) func escapesAsShortAsCanBe(value: String, expected: String) {
    let json = withBytes(value) { (bytes) in text { JSONText.write(bytes, to: &$0) } }
    #expect(json == expected)
  }

  /// Every character of the Basic Latin block, alone and between others, reads back as itself and never takes more
  /// bytes than the bound says.
  @Test func readsBack() throws {
    for code in UInt8(0)..<128 {
      for value in [String(UnicodeScalar(code)), "a\(UnicodeScalar(code))b"] {
        let json = withBytes(value) { (bytes) in written { JSONText.write(bytes, to: &$0) } }
        let back = try JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed) as? String
        #expect(back == value)
        #expect(json.count <= value.utf8.count * JSONText.longestEscape + 2)
        #expect(json.allSatisfy { $0 >= 0x20 })
      }
    }
  }
}

@Suite struct JSONMembersTests {
  private static func write(_ writer: inout ByteWriter, _ body: (inout JSONMembers) -> Void) {
    writer.put { (rest) in
      var members = JSONMembers(rest)
      body(&members)
      return members.end()
    }
  }

  @Test func putsBracesCommasAndQuotes() {
    let json = text { (writer) in
      Self.write(&writer) {
        $0.put(name: Bytes("a"))
        $0.putNumber(1)
        $0.put(name: Bytes("b"), plain: Bytes("plain é"))
        $0.put(name: Bytes("c"))
        $0.append { JSONText.write(Bytes("\"\n"), to: &$0) }
        $0.append { $0.put(",\"\\\"d\\\"\":[],\"x\":2") }
        $0.put(name: Bytes("e"), plain: Bytes(""))
        $0.put(name: Bytes("f"))
        $0.putNumber(-0.5)
      }
    }
    #expect(json == #"{"a":1,"b":"plain é","c":"\"\n","\"d\"":[],"x":2,"e":"","f":-0.5}"#)
  }

  /// Behind other bytes too, and names and texts of all sizes, which are copied in different ways.
  @Test func copiesAllSizes() {
    var wrong = Mismatches()
    let limit = ShortTextWriter.nameLimit
    for size in 0..<150 {
      let word = String((0..<size).map { Character(UnicodeScalar(UInt8(0x61 + $0 % 26))) })
      let json = text { (writer) in
        writer.put("before")
        withBytes(word) { (word) in
          Self.write(&writer) {
            $0.put(name: word[0, min(size, limit)], plain: word)
            $0.put(name: Bytes("n"))
            $0.putNumber(Double(size))
          }
        }
      }
      if json != "before{\"\(word.prefix(limit))\":\"\(word)\",\"n\":\(size)}" { wrong.add("\(size): \(json)") }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test func allNamesAreShortEnough() {
    func sizes<Field: ModelField>(_: Field.Type) -> [Int] {
      (0..<UInt8(FieldStorage.limit)).compactMap { Field(rawValue: $0)?.key.count }
    }
    let all = sizes(CreateAuthKeysCodeRequest.Field.self) + sizes(ExchangeAuthCodeForAPIKeyRequest.Field.self)
    #expect(all.count > 12 && all.allSatisfy { $0 <= ShortTextWriter.nameLimit }, "\(all)")
  }

  /// With too little room nothing is written behind it, and all is counted; nor is where the room is just enough.
  @Test(arguments: [0, 1, 12, 123, 1234, 1.5]) func staysWithinTheRoom(number: Double) {
    for text in ["", "t", "te", "tex", "text"] {
      for capacity in 0..<48 {
        let memory = GuardedMemory(capacity)
        var writer = ByteWriter(memory.start, capacity: capacity)
        withBytes(text) { (text) in
          Self.write(&writer) {
            $0.put(name: Bytes("limit"))
            $0.putNumber(number)
            $0.put(name: Bytes("y"), plain: text)
            $0.put(name: Bytes("z"))
            $0.putNumber(number)
          }
        }
        let digits = number == 1.5 ? "1.5" : "\(Int(number))"
        #expect(writer.count == #"{"limit":,"y":"","z":}"#.utf8.count + 2 * digits.utf8.count + text.utf8.count)
        memory.check()
      }
      let json = #"{"y":"\#(text)"}"#
      let memory = GuardedMemory(json.utf8.count)
      var writer = ByteWriter(memory.start, capacity: memory.capacity)
      withBytes(text) { (text) in Self.write(&writer) { $0.put(name: Bytes("y"), plain: text) } }
      #expect(Bytes(memory.start, count: writer.count).string == json)
      memory.check()
    }
  }
}
