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
    /// What stands in an answer that is no success.
    case error

    @inline(__always)
    var row: Row {
      switch self {
      // What the exchange takes as its code.
      case .id: Row("id", "id", .trusted, secret: true)
      case .appID: Row("app_id", "app_id", .trusted)
      case .createdAt: Row("created_at", "created_at", .trusted)
      case .data: Row("data", "data", .trusted)
      case .error: Row("error", "error", .trusted)
      }
    }
  }

  var values: FieldValues<Field>

  init(_ memory: ModelMemory) {
    values = FieldValues(memory)
  }

  mutating func read(_ answer: Answer) throws(Failure) {
    var found = AnswerMembers(answer.body)
    try unsafe found.read(answer, inner: Field.data.rawValue) { (text, size, isInner) in
      unsafe KnownMember(CreateAuthKeysCodeResponse.field(Bytes(text, count: size), isInData: isInner)).rawValue
    }
    try CreateAuthKeysCodeResponse.check(&found)
    let id = try found.text(Field.id)
    guard let appID = found.integer(Field.appID) else {
      throw AnswerMembers.failure(found[Field.appID].kind, .answerInteger, Field.appID.row.name)
    }
    let createdAt = try found.text(Field.createdAt)

    // Nothing fails but the making of room, which comes first.
    var retired = RetiredArena()
    let size = id.raw.count &+ createdAt.raw.count &+ 2
    try values.removeAll(reserving: size, reading: answer.body, &retired)
    values.put(.id, id)
    values.setInteger(.appID, appID)
    values.put(.createdAt, createdAt)
  }

  /// The field whose name begins a text.
  @inline(__always)
  private static func field(_ text: Bytes, isInData: Bool) -> Field? {
    if isInData {
      if text.isName("id") { return .id }
      if text.isName("app_id") { return .appID }
      if text.isName("created_at") { return .createdAt }
    } else {
      if text.isName("data") { return .data }
      if text.isName("error") { return .error }
    }
    return nil
  }

  /// Whether the whole and the object that holds the others are what they must be.
  @inline(__always)
  private static func check(_ found: inout AnswerMembers) throws(Failure) {
    let kind = found[Field.data].kind
    if kind == .absent && found[Field.error].kind != .absent { throw Failure(.answerError, of: Answer.bodyName) }
    if kind != .object { throw AnswerMembers.failure(kind, .answerObject, Field.data.row.name) }
  }
}
