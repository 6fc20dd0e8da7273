/// `ExchangeAuthCodeForAPIKeyResponse`: what `POST /auth/keys` answers, "Successfully exchanged code for an API key".
///
///     {"key":"sk-or-v1-…","user_id":"user_2yOPcMpKoQhcd4bVgSMlELRaIah"}
struct ExchangeAuthCodeForAPIKeyResponse: ~Copyable, AnswerModel {
  enum Field: UInt8, ModelField {
    /// "The API key to use for OpenRouter requests"; of whatever form, as long as a header can carry it.
    case key
    /// "User ID associated with the API key". May be null. Documented as required; yet an answer without it is read, for
    /// a code can be exchanged only once, and to refuse the answer would be to lose the key.
    case userID

    @inline(__always)
    var row: Row {
      switch self {
      case .key: Row("key", "key", .trusted, secret: true)
      case .userID: Row("user_id", "user_id", .trusted)
      }
    }
  }

  var values: FieldValues<Field>

  init(_ memory: ModelMemory) {
    values = FieldValues(memory)
  }

  mutating func read(_ answer: Answer) throws(Failure) {
    try answer.checkSuccess()
    var root = JSONValue()
    var error = JSONValue()
    var keyValue = JSONValue()
    var userValue = JSONValue()
    do throws(Failure) {
      var reader = JSONReader(answer.body)
      if try reader.enter(&root) {
        while let name = try reader.nextName() {
          if name.equals("key") {
            try reader.take(&keyValue)
          } else if name.equals("user_id") {
            try reader.take(&userValue)
          } else if name.equals("error") {
            try reader.take(&error)
          } else {
            try reader.skip()
          }
        }
      }
      try reader.end()
    } catch {
      throw error.at(Answer.bodyName)
    }
    if root.kind != .object { throw Failure(.answerObject, of: Answer.bodyName) }
    if keyValue.kind == .absent && error.kind != .absent { throw Failure(.answerError, of: Answer.bodyName) }
    let key = try Field.key.text(keyValue)
    if !key.isVisible(limit: HeaderText.limit) { throw Failure(.answerKey).of(Field.key) }
    var user: JSONString?
    if userValue.kind != .absent && userValue.kind != .null { user = try Field.userID.text(userValue) }

    // Nothing fails but the making of room, which comes first.
    var retired: Arena?
    let size = key.raw.count &+ 1 &+ (user?.raw.count ?? 0) &+ 1
    try values.removeAll(reserving: size, reading: answer.body, &retired)
    try values.setText(.key, key)
    if let user { try values.setText(.userID, user) } else if userValue.kind == .null { values.setNull(.userID) }
  }
}
