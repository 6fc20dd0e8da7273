import COpenRouter
import Foundation
import COpenRouterClient
import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct StatusTests {
  static let statuses: [(Status, Int32)] = [
    (.ok, OPENROUTER_OK), (.absent, OPENROUTER_ABSENT), (.null, OPENROUTER_NULL),
    (.nullPointer, OPENROUTER_ERROR_NULL_POINTER),
    (.outOfMemory, OPENROUTER_ERROR_OUT_OF_MEMORY), (.invalidValue, OPENROUTER_ERROR_INVALID_VALUE),
    (.invalidUTF8, OPENROUTER_ERROR_INVALID_UTF8),
    (.tooLarge, OPENROUTER_ERROR_TOO_LARGE), (.incomplete, OPENROUTER_ERROR_INCOMPLETE),
    (.inconsistent, OPENROUTER_ERROR_INCONSISTENT),
    (.bufferTooSmall, OPENROUTER_ERROR_BUFFER_TOO_SMALL), (.invalidJSON, OPENROUTER_ERROR_INVALID_JSON),
    (.unexpectedResponse, OPENROUTER_ERROR_UNEXPECTED_RESPONSE),
    (.api, OPENROUTER_ERROR_API), (.random, OPENROUTER_ERROR_RANDOM),
    (.unexpectedEnd, OPENROUTER_ERROR_UNEXPECTED_END), (.unexpectedType, OPENROUTER_ERROR_UNEXPECTED_TYPE),
    (.staleNode, OPENROUTER_ERROR_STALE_NODE),
    (.connection, OPENROUTER_ERROR_CONNECTION), (.tls, OPENROUTER_ERROR_TLS), (.timeout, OPENROUTER_ERROR_TIMEOUT),
    (.cancelled, OPENROUTER_ERROR_CANCELLED), (.mayHaveArrived, OPENROUTER_ERROR_MAY_HAVE_ARRIVED),
    (.system, OPENROUTER_ERROR_SYSTEM), (.denied, OPENROUTER_ERROR_DENIED),
    (.noHome, OPENROUTER_ERROR_NO_HOME), (.insecureFile, OPENROUTER_ERROR_INSECURE_FILE),
    (.waiting, OPENROUTER_WAITING), (.inputNeeded, OPENROUTER_INPUT_NEEDED), (.end, OPENROUTER_END),
  ]

  @Test(arguments: statuses) func hasTheHeadersNumber(status: Status, number: Int32) {
    #expect(status.rawValue == number)
    #expect(!status.text.isEmpty)
    #expect(String(cString: openrouter_status_text(number)) == status.text.string)
  }

  @Test func hasNoOtherNumber() {
    let known = Set(Self.statuses.map { $0.1 })
    for number in Array(-2_000...Int32(2_000)) + [.min, .max] where !known.contains(number) {
      #expect(Status(rawValue: number) == nil)
      #expect(String(cString: openrouter_status_text(number)) == "unknown status")
    }
    #expect(Set(Self.statuses.map { $0.0.text.string }).count == Self.statuses.count)
  }
}

@Suite struct ReasonTests {
  /// Those of the core, as its sources have them.
  static let all: [Reason] = {
    let pattern = /Reason\(\s*\.(\w+),\s*"((?:[^"\\]|\\.)*)"\)/
    let statuses = Dictionary(uniqueKeysWithValues: StatusTests.statuses.map { ("\($0.0)", $0.0) })
    return ["OpenRouterBase", "OpenRouter"].flatMap { Sources.texts(of: $0) }.flatMap { text in
      text.matches(of: pattern).compactMap { found in
        let sentence = found.2.replacing("\\\"", with: "\"")
        guard let status = statuses[String(found.1)], let copy = strdup(String(sentence)) else { return nil }
        return Reason(status, ConstantText(constant: copy))
      }
    }
  }()

  /// Each reason is the end of a sentence that begins with a field's name, in plain ASCII, and no two of one status are
  /// alike.
  @Test func readsWellBehindAField() {
    #expect(Self.all.count > 50)
    for reason in Self.all {
      let text = reason.text.string
      #expect(
        ["must ", "is required", "was not set", "could not be "].contains { text.hasPrefix($0) },
        "\(text)")
      #expect(text.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(text)")
      #expect(!text.contains("  ") && !text.hasSuffix(".") && !text.hasSuffix(" "), "\(reason): \(text)")
      #expect(text.utf8.count <= 120, "\(reason): the given value must fit after it")
    }
    #expect(Set(Self.all.map { "\($0.status) \($0.text.string)" }).count == Self.all.count)
  }
}
