/// `CreateAuthKeysCodeResponse`: what `POST /auth/keys/code` answers, "Auth code created successfully".
///
///     {"data":{"app_id":12345,"created_at":"2025-08-24T10:30:00Z","id":"auth_code_xyz789"}}
struct CreateAuthKeysCodeResponse: ~Copyable, AnswerModel {
  enum Field: UInt8, ModelField {
    /// "The authorization code ID to use in the exchange request"
    case id
    /// "The application ID associated with this auth code"
    case appID
    /// "ISO 8601 timestamp of when the auth code was created"; of whatever form it is.
    case createdAt
    /// The object that holds the others.
    case data

    @inline(__always)
    var row: Row {
      switch self {
      // What the exchange takes as its code.
      case .id: Row("id", "id", .trusted, secret: true)
      case .appID: Row("app_id", "app_id", .trusted)
      case .createdAt: Row("created_at", "created_at", .trusted)
      case .data: Row("data", "data", .trusted)
      }
    }
  }

  var values: FieldValues<Field>

  init(_ memory: ModelMemory) {
    values = FieldValues(memory)
  }

  mutating func read(_ answer: Answer) throws(Failure) {
    try answer.checkSuccess()
    var found = Members()
    do throws(Failure) {
      try found.read(answer.body)
    } catch {
      throw error.at(Answer.bodyName)
    }
    try found.check()
    let id = try Field.id.text(found.id)
    let appID = try Field.appID.integer(found.appID)
    let createdAt = try Field.createdAt.text(found.createdAt)

    // Nothing fails but the making of room, which comes first.
    var retired: Arena?
    let size = id.raw.count &+ createdAt.raw.count &+ 2
    try values.removeAll(reserving: size, reading: answer.body, &retired)
    try values.setText(.id, id)
    values.setInteger(.appID, appID)
    try values.setText(.createdAt, createdAt)
  }

  private struct Members {
    var root = JSONValue()
    var error = JSONValue()
    var data = JSONValue()
    var id = JSONValue()
    var appID = JSONValue()
    var createdAt = JSONValue()

    @_optimize(speed)
    mutating func read(_ body: Bytes) throws(Failure) {
      var reader = JSONReader(body)
      if try reader.enter(&root) {
        while let name = try reader.nextName() {
          if name.equals("data") {
            if try reader.enter(&data) { try readData(&reader) }
          } else if name.equals("error") {
            try reader.take(&error)
          } else {
            try reader.skip()
          }
        }
      }
      try reader.end()
    }

    private mutating func readData(_ reader: inout JSONReader) throws(Failure) {
      while let name = try reader.nextNameUnrolled() {
        if name.equals("id") {
          try reader.takeUnrolled(&id)
        } else if name.equals("app_id") {
          try reader.takeUnrolled(&appID)
        } else if name.equals("created_at") {
          try reader.takeUnrolled(&createdAt)
        } else {
          try reader.skip()
        }
      }
    }

    func check() throws(Failure) {
      if root.kind != .object { throw Failure(.answerObject, of: Answer.bodyName) }
      switch data.kind {
      case .object: return
      case .absent where error.kind != .absent: throw Failure(.answerError, of: Answer.bodyName)
      case .absent: throw Failure(.answerMissing).of(Field.data)
      case .repeated: throw Failure(.answerRepeated).of(Field.data)
      default: throw Failure(.answerObject).of(Field.data)
      }
    }
  }
}
