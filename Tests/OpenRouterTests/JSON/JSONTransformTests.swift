import Testing

@testable import OpenRouter
@testable import OpenRouterBase

/// What the reader makes of JSONTestSuite's `test_transform`: texts that are well-formed, or nearly, and that every
/// program understands in its own way. Here are our responses to all of them.
@Suite(.enabled(if: Conformance.has("json-test-suite"), "no conformance data: set CONFORMANCE_DATA"))
struct JSONTransformTests {
  /// What a file's only element, or its member `a` or `é`, is to a model.
  private enum Meaning: Equatable {
    case integer(Int64)
    /// A number, but no integer of 64 bits; nothing is rounded.
    case noInteger
    /// A string that means no text: U+0000 would end it for C, half of a surrogate pair has no UTF-8.
    case noText
    /// A name that occurs twice with different values: RFC 8259 leaves open which one counts.
    case repeated
    /// A value that is not valid JSON, in a text whose other members can be read: it counts as absent.
    case malformed
    /// Names are compared byte by byte: composed and decomposed are two.
    case text(String)
    /// No JSON at all.
    case refused(Reason)
  }

  private static let decisions: [String: Meaning] = [
    "number_-9223372036854775808": .integer(.min), "number_-9223372036854775809": .noInteger,
    "number_1.0": .integer(1), "number_1.000000000000000005": .noInteger,
    "number_1000000000000000": .integer(1_000_000_000_000_000), "number_10000000000000000999": .noInteger,
    "number_1e-999": .noInteger, "number_1e6": .integer(1_000_000), "number_9223372036854775807": .integer(.max),
    "number_9223372036854775808": .noInteger,
    "object_key_nfc_nfd": .text("NFC"), "object_key_nfd_nfc": .text("NFC"),
    "object_same_key_different_values": .repeated, "object_same_key_same_value": .integer(1),
    "object_same_key_unclear_values": .repeated,
    "string_1_escaped_invalid_codepoint": .noText, "string_1_invalid_codepoint": .malformed,
    "string_2_escaped_invalid_codepoints": .noText, "string_2_invalid_codepoints": .malformed,
    "string_3_escaped_invalid_codepoints": .noText, "string_3_invalid_codepoints": .malformed,
    "string_with_escaped_NULL": .noText,
  ]

  @Test func decidesEachFile() throws {
    let folder = "json-test-suite/test_transform"
    let files = try Conformance.files(folder)
    #expect(Set(files.map { String($0.dropLast(5)) }) == Set(Self.decisions.keys))
    for file in files {
      let given = Self.meaning(try Conformance.read("\(folder)/\(file)"))
      #expect(given == Self.decisions[String(file.dropLast(5))], "\(file)")
    }
  }

  /// An array's element is looked at as the member of an object.
  private static func meaning(_ bytes: [UInt8]) -> Meaning {
    var json = bytes
    while let last = json.last, last == 0x0A || last == 0x20 { json.removeLast() }
    if json.first == UInt8(ascii: "[") {
      json = Array(#"{"a":"#.utf8) + json.dropFirst().dropLast() + Array("}".utf8)
    }
    return withBytes(json) { (text) in
      var found = ResponseMembers(text)
      do throws(Failure) {
        try found.read(inner: ResponseMembers.none) { (text, size, _) in
          let text = Bytes(text, count: size)
          return KnownMember(text.isName("a") ? Field.a : text.isName("\u{e9}") ? Field.é : nil).rawValue
        }
      } catch {
        return .refused(error.reason)
      }
      let field = found[Field.a].kind == .absent ? Field.é : Field.a
      let kind = found[field].kind
      if kind.isNumber { return found.integer(field).map { .integer($0) } ?? .noInteger }
      if kind == .string { return found.string(field).map { .text($0.raw.string) } ?? .noText }
      return kind == .malformed ? .malformed : .repeated
    }
  }

  private enum Field: UInt8, ModelField {
    case a, é

    var row: Row<Rule> {
      switch self {
      case .a: Row("a", "a", .trusted)
      case .é: Row("é", "é", .trusted)
      }
    }
  }
}
