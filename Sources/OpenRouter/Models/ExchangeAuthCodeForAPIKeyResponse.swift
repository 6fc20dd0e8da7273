import OpenRouterBase

/// `ExchangeAuthCodeForAPIKeyResponse`: the response of `POST /auth/keys`, "Successfully exchanged code for an API
/// key".
///
///     {"key":"sk-or-v1-…","user_id":"user_2yOPcMpKoQhcd4bVgSMlELRaIah"}
struct ExchangeAuthCodeForAPIKeyResponse: ~Copyable, ResponseModel {
  enum Field: UInt8, ModelField {
    /// "The API key to use for OpenRouter requests", in any form that a header can carry.
    case key
    /// "User ID associated with the API key". May be null. The documentation requires it. A response without it, or
    /// with another type, is accepted anyway: a code can be exchanged only once, so refusing the response would lose
    /// the key.
    case userID
    /// A member of responses that are not a success.
    case error
    /// The whole body of a successful response that was refused.
    case body

    @inline(__always)
    var row: Row<Rule> {
      switch self {
      case .key: Row("key", "key", .trusted, secret: true)
      case .userID: Row("user_id", "user_id", .trusted)
      case .error: Row("error", "error", .trusted)
      case .body: Row("body", "", .trusted, secret: true)
      }
    }
  }

  var values: FieldValues<Field>

  init(_ memory: ModelMemory) {
    values = FieldValues(memory)
  }

  mutating func read(_ response: Response) throws(Failure) {
    var found = ResponseMembers(response.body)
    try unsafe found.read(response, inner: ResponseMembers.none) { (text, size, isInner) in
      unsafe KnownMember(ExchangeAuthCodeForAPIKeyResponse.field(Bytes(text, count: size))).rawValue
    }
    guard let key = found.string(Field.key), key.isVisible(limit: HeaderText.limit) else {
      throw found.refusal(response, ExchangeAuthCodeForAPIKeyResponse.failure(&found))
    }
    let user = found.string(Field.userID)

    // Only making room can fail, and it comes first.
    var retired = RetiredArena()
    let size = key.raw.count &+ 1 &+ (user?.raw.count ?? 0) &+ 1
    try values.removeAll(reserving: size, reading: response.body, &retired)
    values.put(.key, key)
    if let user { values.put(.userID, user) }
    if found[Field.userID].kind == .null { values.setNull(.userID) }
  }

  static var refusedBody: Field? { .body }

  /// Why there is no key.
  @inline(never)
  private static func failure(_ found: inout ResponseMembers) -> Failure {
    let kind = found[Field.key].kind
    if kind == .absent && found[Field.error].kind != .absent { return Failure(.responseError, of: Response.bodyName) }
    if found.string(Field.key) != nil { return Failure(.responseKey).of(Field.key) }
    return ResponseMembers.failure(kind, .responseText, Field.key.row.name)
  }

  /// The field whose name is at the start of a text.
  @inline(__always)
  private static func field(_ text: Bytes) -> Field? {
    if text.isName("key") { return .key }
    if text.isName("user_id") { return .userID }
    if text.isName("error") { return .error }
    return nil
  }
}
