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
    /// What stands in an answer that is no success.
    case error

    @inline(__always)
    var row: Row {
      switch self {
      case .key: Row("key", "key", .trusted, secret: true)
      case .userID: Row("user_id", "user_id", .trusted)
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
    try unsafe found.read(answer, inner: AnswerMembers.none) { (text, size, isInner) in
      unsafe KnownMember(ExchangeAuthCodeForAPIKeyResponse.field(Bytes(text, count: size))).rawValue
    }
    if found[Field.key].kind == .absent && found[Field.error].kind != .absent {
      throw Failure(.answerError, of: Answer.bodyName)
    }
    let key = try found.text(Field.key)
    if !key.isVisible(limit: HeaderText.limit) { throw Failure(.answerKey).of(Field.key) }
    let userKind = found[Field.userID].kind
    var user: JSONString?
    if userKind != .absent && userKind != .null { user = try found.text(Field.userID) }

    // Nothing fails but the making of room, which comes first.
    var retired = RetiredArena()
    let size = key.raw.count &+ 1 &+ (user?.raw.count ?? 0) &+ 1
    try values.removeAll(reserving: size, reading: answer.body, &retired)
    values.put(.key, key)
    if let user { values.put(.userID, user) } else if userKind == .null { values.setNull(.userID) }
  }

  /// The field whose name begins a text.
  @inline(__always)
  private static func field(_ text: Bytes) -> Field? {
    if text.isName("key") { return .key }
    if text.isName("user_id") { return .userID }
    if text.isName("error") { return .error }
    return nil
  }
}
