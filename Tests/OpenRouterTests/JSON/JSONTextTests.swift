import Foundation
import Testing

@testable import OpenRouter

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
  @Test func putsBracesCommasAndQuotes() {
    let json = text { (writer) in
      var members = JSONMembers()
      members.put(Bytes("a"), json: Bytes("1"), to: &writer)
      members.put(Bytes("b"), text: Bytes("plain é"), needsEscape: false, to: &writer)
      members.put(Bytes("c"), text: Bytes("\"\n"), needsEscape: true, to: &writer)
      members.put(escapedName: Bytes("\"d\""), json: Bytes("[]"), to: &writer)
      members.put(Bytes("e"), text: Bytes(""), needsEscape: false, to: &writer)
      members.put(Bytes("f"), text: Bytes(""), needsEscape: true, to: &writer)
      members.end(to: &writer)
    }
    #expect(json == #"{"a":1,"b":"plain é","c":"\"\n","\"d\"":[],"e":"","f":""}"#)
  }
}
