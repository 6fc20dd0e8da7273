/// The result of an operation. The numbers are those of `openrouter_status`, and never change.
public enum Status: Int32, Sendable {
  case ok = 0
  case absent = 1
  case null = 2
  case waiting = 3
  case end = 5
  case nullPointer = -1
  case outOfMemory = -2
  case invalidValue = -3
  case invalidUTF8 = -4
  case tooLarge = -5
  case incomplete = -6
  case inconsistent = -7
  case bufferTooSmall = -8
  case invalidJSON = -9
  case unexpectedResponse = -10
  case api = -11
  case random = -12
  case unexpectedEnd = -13
  case unexpectedType = -14
  case staleNode = -15
  // Of the client.
  case connection = -32
  case tls = -33
  case timeout = -34
  case cancelled = -35
  case mayHaveArrived = -36
  case system = -37
  case denied = -38
  case noHome = -39
  case insecureFile = -40
  case inputNeeded = 4

  /// One constant line of English.
  public var text: Bytes {
    switch self {
    case .ok: Bytes("success")
    case .absent: Bytes("the field is not set")
    case .null: Bytes("the field is JSON null")
    case .waiting: Bytes("nothing yet: more is to come")
    case .end: Bytes("the end was reached")
    case .nullPointer: Bytes("a pointer argument is NULL")
    case .outOfMemory: Bytes("out of memory")
    case .invalidValue: Bytes("a value breaks the rule of its field")
    case .invalidUTF8: Bytes("a text is not valid UTF-8")
    case .tooLarge: Bytes("a value or message exceeds its limit")
    case .incomplete: Bytes("a required field is missing")
    case .inconsistent: Bytes("fields contradict each other")
    case .bufferTooSmall: Bytes("the buffer is too small")
    case .invalidJSON: Bytes("not valid JSON")
    case .unexpectedResponse: Bytes("JSON, but not the documented response")
    case .api: Bytes("the service answered with an error")
    case .random: Bytes("the system's random source failed")
    case .unexpectedEnd: Bytes("a stream or body ended too early")
    case .unexpectedType: Bytes("the JSON value has another type")
    case .staleNode: Bytes("the node is no longer in the document")
    case .connection: Bytes("connecting failed, or the connection broke")
    case .tls: Bytes("TLS failed (untrusted certificate?)")
    case .timeout: Bytes("timed out")
    case .cancelled: Bytes("the call was cancelled")
    case .mayHaveArrived: Bytes("sent, but unanswered: it may have been carried out")
    case .system: Bytes("a system resource or libcurl feature is unavailable")
    case .denied: Bytes("the sign-in was denied")
    case .noHome: Bytes("HOME is not an absolute path")
    case .insecureFile: Bytes("the key's file is not safe from other users")
    case .inputNeeded: Bytes("the code must be submitted")
    }
  }

  public static var unknownText: Bytes { Bytes("unknown status") }
}
