/// Any answer that is no success. Documented is `BadRequestResponse` and its like (400, 401, 403, 409, 500), all of one
/// form:
///
///     {"error":{"code":400,"message":"Invalid request parameters","metadata":{}},"openrouter_metadata":{},"user_id":"…"}
///
/// Whatever else comes is read as far as it can be: `{"error":"text"}`, `{"message":"text"}`, HTML, nothing at all. A
/// member of another type than documented, or there twice, counts as absent.
struct APIError: ~Copyable, AnswerModel {
  enum Field: UInt8, ModelField {
    case httpStatus, code, message, metadata, openRouterMetadata, userID
    /// The whole body as it came. What it holds is not known, so it is wiped like a secret.
    case body

    @inline(__always)
    var row: Row {
      switch self {
      case .httpStatus: Row("http_status", "", .trusted)
      case .code: Row("code", "code", .trusted)
      case .message: Row("message", "message", .trusted, secret: true)
      case .metadata: Row("metadata", "metadata", .trusted, secret: true)
      case .openRouterMetadata: Row("openrouter_metadata", "openrouter_metadata", .trusted, secret: true)
      case .userID: Row("user_id", "user_id", .trusted)
      case .body: Row("body", "", .trusted, secret: true)
      }
    }
  }

  var values: FieldValues<Field>

  init(_ memory: ModelMemory) {
    values = FieldValues(memory)
  }

  mutating func read(_ answer: Answer) throws(Failure) {
    try answer.checkSize()
    var found = Members()
    do throws(Failure) {
      try found.read(answer.body)
    } catch {
      // No JSON: nothing of what was found on the way counts.
      found.clear()
    }
    let message = found.message
    let user = found.userID.sound

    // Nothing fails but the making of room, which comes first.
    var size = answer.body.count &+ 5
    size &+= (message?.raw.count ?? 0) &+ (user?.raw.count ?? 0)
    size &+= found.metadata.text.count &+ found.openRouterMetadata.text.count
    var retired: Arena?
    try values.removeAll(reserving: size, reading: answer.body, &retired)
    values.setInteger(.httpStatus, Int64(answer.status))
    try values.setText(.body, answer.body)
    if let code = found.code.integer { values.setInteger(.code, code) }
    if let message { try values.setText(.message, message) }
    try setJSON(.metadata, found.metadata)
    try setJSON(.openRouterMetadata, found.openRouterMetadata)
    if let user { try values.setText(.userID, user) } else if found.userID.kind == .null { values.setNull(.userID) }
  }

  /// Stores a value as the JSON that it is.
  @inline(never)
  private mutating func setJSON(_ field: Field, _ value: JSONValue) throws(Failure) {
    switch value.kind {
    case .null: values.setNull(field)
    case .object: try values.setText(field, value.text)
    default: return
    }
  }

  private struct Members {
    private var root = JSONValue()
    private var error = JSONValue()
    private var outerMessage = JSONValue()
    private var innerMessage = JSONValue()
    var code = JSONValue()
    var metadata = JSONValue()
    var openRouterMetadata = JSONValue()
    var userID = JSONValue()

    @inline(never)
    init() {}

    @inline(never)
    mutating func clear() {
      self = Members()
    }

    /// The message where it should be, and else where others put it.
    var message: JSONString? { innerMessage.sound ?? error.sound ?? outerMessage.sound }

    @inline(never)
    mutating func read(_ body: Bytes) throws(Failure) {
      var reader = JSONReader(body)
      if try reader.enter(&root) {
        while let name = try reader.nextName() {
          if name.equals("error") {
            if try reader.enter(&error) { try readError(&reader) }
          } else if name.equals("message") {
            try reader.take(&outerMessage)
          } else if name.equals("openrouter_metadata") {
            try reader.take(&openRouterMetadata)
          } else if name.equals("user_id") {
            try reader.take(&userID)
          } else {
            try reader.skip()
          }
        }
      }
      try reader.end()
      // Two errors are none.
      if error.kind == .repeated {
        innerMessage = JSONValue()
        code = JSONValue()
        metadata = JSONValue()
      }
    }

    private mutating func readError(_ reader: inout JSONReader) throws(Failure) {
      while let name = try reader.nextName() {
        if name.equals("message") {
          try reader.take(&innerMessage)
        } else if name.equals("code") {
          try reader.take(&code)
        } else if name.equals("metadata") {
          try reader.take(&metadata)
        } else {
          try reader.skip()
        }
      }
    }
  }
}

extension JSONValue {
  /// The string, if it is one that means a text.
  @inline(never)
  fileprivate var sound: JSONString? {
    guard let string, string.size != nil else { return nil }
    return string
  }
}
