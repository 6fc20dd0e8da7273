import Foundation
import Testing

@testable import OpenRouter
@testable import OpenRouterBase

/// nst/JSONTestSuite: whole, cut at every length, and with bytes changed.
@Suite(.enabled(if: Conformance.has("json-test-suite"), "no conformance data: set CONFORMANCE_DATA"))
struct JSONTestSuiteTests {
  private struct File {
    let name: String
    let json: [UInt8]
  }

  private static func files(_ prefix: String) throws -> [File] {
    let folder = "json-test-suite/test_parsing"
    return try Conformance.files(folder).filter { $0.hasPrefix(prefix) }
      .map { File(name: $0, json: try Conformance.read("\(folder)/\($0)")) }
  }

  private static func check(_ json: [UInt8]) -> Outcome {
    outcome(json) { (text) throws(Failure) in _ = try JSONScanner.value(in: text) }
  }

  @Test func acceptsWhatMustBeAccepted() throws {
    let files = try Self.files("y_")
    #expect(files.count == 95)
    for file in files { #expect(Self.check(file.json) == .accepted, "\(file.name)") }
  }

  @Test func refusesWhatMustBeRefused() throws {
    let files = try Self.files("n_")
    #expect(files.count == 188)
    for file in files { #expect(Self.check(file.json) != .accepted, "\(file.name)") }
  }

  /// What the standard leaves open, and our response: numbers of any size and escapes of lone surrogates are well-formed
  /// (what they mean is for the reader of the value); bytes that are not UTF-8, a byte order mark and 500 levels are not.
  static let open: [String: Reason?] = [
    "i_number_double_huge_neg_exp": nil, "i_number_huge_exp": nil, "i_number_neg_int_huge_exp": nil,
    "i_number_pos_double_huge_exp": nil, "i_number_real_neg_overflow": nil, "i_number_real_pos_overflow": nil,
    "i_number_real_underflow": nil, "i_number_too_big_neg_int": nil, "i_number_too_big_pos_int": nil,
    "i_number_very_big_negative_int": nil, "i_object_key_lone_2nd_surrogate": nil,
    "i_string_1st_surrogate_but_2nd_missing": nil, "i_string_1st_valid_surrogate_2nd_invalid": nil,
    "i_string_incomplete_surrogate_and_escape_valid": nil, "i_string_incomplete_surrogate_pair": nil,
    "i_string_incomplete_surrogates_escape_valid": nil, "i_string_invalid_lonely_surrogate": nil,
    "i_string_invalid_surrogate": nil, "i_string_inverted_surrogates_U+1D11E": nil,
    "i_string_lone_second_surrogate": nil,
    "i_string_UTF-16LE_with_BOM": .jsonValue, "i_string_UTF-8_invalid_sequence": .invalidUTF8,
    "i_string_UTF8_surrogate_U+D800": .invalidUTF8, "i_string_invalid_utf-8": .invalidUTF8,
    "i_string_iso_latin_1": .invalidUTF8, "i_string_lone_utf8_continuation_byte": .invalidUTF8,
    "i_string_not_in_unicode_range": .invalidUTF8, "i_string_overlong_sequence_2_bytes": .invalidUTF8,
    "i_string_overlong_sequence_6_bytes": .invalidUTF8, "i_string_overlong_sequence_6_bytes_null": .invalidUTF8,
    "i_string_truncated-utf-8": .invalidUTF8, "i_string_utf16BE_no_BOM": .jsonValue,
    "i_string_utf16LE_no_BOM": .jsonValue,
    "i_structure_500_nested_arrays": .jsonDepth, "i_structure_UTF-8_BOM_empty_object": .jsonValue,
  ]

  @Test func answersWhatIsOpenAlwaysAlike() throws {
    let files = try Self.files("i_")
    #expect(Set(files.map { String($0.name.dropLast(5)) }) == Set(Self.open.keys))
    for file in files {
      for _ in 0..<3 {
        #expect(Self.check(file.json).reason == Self.open[String(file.name.dropLast(5))], "\(file.name)")
      }
    }
  }

  // MARK: Parts

  /// A value that ends with a bracket, a quote or a letter is not valid before its last byte has come, and is from then
  /// on; the beginning of a number is valid where it is a number itself.
  @Test func refusesEveryBeginningOfWhatIsValid() throws {
    let number = try Regex(#"[ \t\r\n]*-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?[ \t\r\n]*"#)
    var wrong = Mismatches()
    for file in try Self.files("y_") {
      let end = file.json.lastIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }! + 1
      let isNumber = (0x30...0x39).contains(file.json[end - 1])
      for size in 0...file.json.count {
        let part = Array(file.json.prefix(size))
        let isValid = isNumber ? String(decoding: part, as: UTF8.self).wholeMatch(of: number) != nil : size >= end
        if (Self.check(part) == .accepted) != isValid { wrong.add("\(file.name) cut at \(size)") }
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  /// Of all the others Python's reader is asked, one process for all: it takes what RFC 8259 takes, once its NaN and
  /// Infinity are refused.
  @Test(.enabled(if: Program.find("python3") != nil, "no python3 at hand to compare with"))
  func agreesWithPythonOnBeginningsAndChangedTexts() throws {
    var texts: [[UInt8]] = []
    for file in try Self.files("n_") + Self.files("i_") {
      for size in 0...min(file.json.count, 300) { texts.append(Array(file.json.prefix(size))) }
    }
    texts += try Self.changedTexts(40_000)
    let responses = try Self.askPython(texts)
    try #require(responses.count == texts.count)
    var wrong = Mismatches()
    for (json, response) in zip(texts, responses) {
      let result = Self.check(json)
      // Python reads deeper.
      if result.reason == .jsonDepth { continue }
      if (result == .accepted) != (response == UInt8(ascii: "1")) {
        wrong.add("\(String(decoding: json, as: UTF8.self)): \(result)")
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  private static func changedTexts(_ count: Int) throws -> [[UInt8]] {
    let files = try Self.files("").filter { $0.json.count < 200 && !$0.json.isEmpty }
    let alphabet = Array("[]{}\",:\\/u0123456789eE+-. \n\ttruefalsn\u{1}\u{7f}é".utf8)
    var random = Random(seed: 4)
    return (0..<count).map { _ in
      var json = random.element(files).json
      let place = random.below(json.count)
      switch random.below(3) {
      case 0: json[place] = random.element(alphabet)
      case 1: json.insert(random.element(alphabet), at: place)
      default: json.remove(at: place)
      }
      return json
    }
  }

  /// A 1 or a 0 for each text.
  private static func askPython(_ texts: [[UInt8]]) throws -> Data {
    let script = """
      import json, sys
      def refuse(constant): raise ValueError(constant)
      def accepts(line):
          try:
              json.loads(bytes.fromhex(line).decode('utf-8'), parse_constant=refuse)
          except (ValueError, RecursionError):
              return '0'
          return '1'
      print(''.join(map(accepts, open(sys.argv[1]))), end='')
      """
    let digits = Array("0123456789abcdef".utf8)
    var lines: [UInt8] = []
    for text in texts {
      for byte in text { lines += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
      lines.append(0x0A)
    }
    let input = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).hex")
    defer { try? FileManager.default.removeItem(at: input) }
    try Data(lines).write(to: input)
    return try Program.run(Program.find("python3")!, ["-c", script, input.path])
  }
}
