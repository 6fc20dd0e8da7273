/// Why a value is refused: the status, and the end of a sentence that says what was expected.
///
/// Each reason is a constant beside the rule that it belongs to, so that a program contains only the texts that it can
/// need.
public struct Reason: Sendable {
  /// The status as C knows it. Stored instead of `Status`, whose numbers have gaps: each conversion is a table.
  private let code: Int8
  let sentence: ConstantText

  @inline(__always)
  public var statusCode: Int32 { Int32(code) }
  public var status: Status { Status(rawValue: statusCode) ?? .invalidValue }

  /// - Parameter sentence: the end of the sentence "FIELD …".
  @inline(__always)
  public init(_ status: Status, _ sentence: ConstantText) {
    self.init(Int8(truncatingIfNeeded: status.rawValue), sentence)
  }

  @inline(__always)
  init(_ code: Int8, _ sentence: ConstantText) {
    self.code = code
    self.sentence = sentence
  }

  /// The end of the sentence "FIELD …".
  public var text: Bytes { sentence.text }
}

extension Reason: Equatable {
  public static func == (one: Reason, other: Reason) -> Bool {
    one.code == other.code && one.text.equals(other.text)
  }
}

/// Reasons for values of any kind.
extension Reason {
  @inline(__always) public static var nullPointer: Reason { Reason(.nullPointer, "must not be a NULL pointer") }
  @inline(__always)
  public static var size: Reason {
    Reason(.tooLarge, "must be given with its size in bytes or OPENROUTER_NUL_TERMINATED")
  }
  @inline(__always)
  public static var outOfMemory: Reason {
    Reason(.outOfMemory, "could not be stored: out of memory")
  }
  @inline(__always)
  public static var modelTooLarge: Reason {
    Reason(.tooLarge, "could not be stored: all values together must stay below 2 GiB")
  }
  @inline(__always) public static var invalidUTF8: Reason { Reason(.invalidUTF8, "must be valid UTF-8") }
  @inline(__always) public static var containsNUL: Reason { Reason(.invalidValue, "must not contain a NUL byte") }
  @inline(__always) public static var empty: Reason { Reason(.invalidValue, "must not be empty") }
  @inline(__always) public static var over2048Bytes: Reason { Reason(.tooLarge, "must have at most 2048 bytes") }
  @inline(__always) public static var over4096Bytes: Reason { Reason(.tooLarge, "must have at most 4096 bytes") }
  @inline(__always) public static var finiteNumber: Reason { Reason(.invalidValue, "must be a finite number") }
  @inline(__always)
  public static var visibleASCII: Reason {
    Reason(.invalidValue, "must contain only visible ASCII characters")
  }
  @inline(__always)
  public static var controlCharacter: Reason {
    Reason(.invalidValue, "must not contain control characters")
  }
}
