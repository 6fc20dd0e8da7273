/// What the service answered, as an HTTP client has it.
struct Answer {
  let status: Int32
  /// The value of `Content-Type`; empty where there was none.
  let type: Bytes
  let body: Bytes

  static let statusName = FieldName("http_status")
  static let typeName = FieldName("content_type")
  static let bodyName = FieldName("body")

  /// Positions in a body have 32 bits, as have those in a model's memory.
  func checkSize() throws(Failure) {
    if body.count >= Arena.limit { throw Failure(.bodyTooLarge, of: Answer.bodyName) }
  }

  /// Whether this can be a documented answer of success: any 2xx that is JSON, or does not say what it is.
  func checkSuccess() throws(Failure) {
    try checkSize()
    if status < 200 || status > 299 { throw Failure(.answerStatus, of: Answer.statusName) }
    // What the service sends needs no closer look.
    if !type.isEmpty && !type.equals("application/json") && !isJSON {
      throw Failure(.answerType, of: Answer.typeName)
    }
    if body.isEmpty { throw Failure(.answerEmpty, of: Answer.bodyName) }
  }

  /// `application/json` or any type with the suffix `+json` (RFC 6839 §3.1), in whatever case, with whatever parameters
  /// behind it (RFC 9110 §8.3.1).
  @inline(never)
  private var isJSON: Bool {
    if type.count > HeaderText.limit { return false }
    let essence = type[0, type.firstIndex(of: 0x3B)].trimmed
    let slash = essence.firstIndex(of: 0x2F)
    if slash == 0 || slash == essence.count || !essence.commonClasses.contains(.visible) { return false }
    let subtype = essence[slash &+ 1, essence.count]
    if subtype.contains(0x2F) || subtype.contains(0x2C) { return false }
    if subtype.equalsIgnoringCase(Bytes("json")) { return essence[0, slash].equalsIgnoringCase(Bytes("application")) }
    let suffix = subtype.count &- 5
    return suffix > 0 && subtype[suffix] == 0x2B
      && subtype[suffix &+ 1, subtype.count].equalsIgnoringCase(Bytes("json"))
  }

  /// What came, for a failure to read it: nothing of a body's values, for they may be secret.
  func came(_ failure: Failure) -> Came {
    switch failure.reason {
    case .answerStatus: .integer(Int64(status))
    case .answerType: .text(type)
    default: failure.position < 0 ? .nothing : .body(body)
    }
  }
}

/// A model that is filled from an answer.
protocol AnswerModel: Model, ~Copyable {
  /// Takes the place of what was there; on failure that stays.
  mutating func read(_ answer: Answer) throws(Failure)
}
