import OpenRouterBase

/// The values that an option accepts. A value is accepted or refused, never repaired.
enum Rule: UInt8, FieldRule {
  case milliseconds, attempts, size, signInMode, port, proxy, path
  /// For values made by the library itself.
  case trusted

  /// Checks a text.
  func check(_ text: Bytes) throws(Failure) -> TextTraits {
    switch self {
    case .proxy: try ProxyURL.check(text)
    case .path: try Rule.checkPath(text)
    case .milliseconds, .attempts, .size, .signInMode, .port, .trusted: break
    }
    return TextTraits()
  }

  func variant(_ option: UInt8) -> Rule { self }

  /// An invalid text, as far as a message may show it.
  func offendingValue(_ text: Bytes) -> OffendingValue { self == .proxy ? .secret(text) : .text(text) }

  /// Checks an integer.
  func check(_ integer: Int64) throws(Failure) {
    switch self {
    case .milliseconds: if integer < 1 || integer > 86_400_000 { throw Failure(.milliseconds) }
    case .attempts: if integer < 1 || integer > 1000 { throw Failure(.attempts) }
    case .size: if integer < 1 || integer > 1 &<< 30 { throw Failure(.callLimit) }
    case .signInMode: if integer < 1 || integer > 4 { throw Failure(.signInMode) }
    case .port: if integer < 0 || integer > 0xFFFF { throw Failure(.port) }
    case .proxy, .path, .trusted: break
    }
  }

  private static func checkPath(_ text: Bytes) throws(Failure) {
    if text.isEmpty { throw Failure(.empty) }
    if text.count > 4096 { throw Failure(.over4096Bytes) }
    try UTF8Text.checkControls(text)
  }

  // MARK: Choices (no option is one)

  var choiceCount: Int32 { 0 }

  // COVERAGE: the storage of fields, shared by both libraries, calls these for choices, and the client has none.
  func text(ofChoice choice: UInt8) -> Bytes? { nil }
  func choice(ofText text: Bytes) -> UInt8 { 0 }
  var choiceReason: Reason { .attempts }
}
