import OpenRouterBase

/// `CreateAuthKeysCodeResponse`: the response of `POST /auth/keys/code`, "Auth code created successfully".
///
///     {"data":{"app_id":12345,"created_at":"2025-08-24T10:30:00Z","id":"auth_code_xyz789"}}
struct CreateAuthKeysCodeResponse: ~Copyable, ResponseModel {
  enum Field: UInt8, ModelField {
    /// "The authorization code ID to use in the exchange request"
    case id
    /// "The application ID associated with this auth code". The documentation requires it and the next one. A response
    /// without them, or with other types, is accepted anyway, because the code is there.
    case appID
    /// "ISO 8601 timestamp of when the auth code was created"; any text is accepted.
    case createdAt
    /// The object with the other members.
    case data
    /// A member of responses that are not a success.
    case error
    /// The whole body of a successful response that was refused.
    case body

    @inline(__always)
    var row: Row<Rule> {
      switch self {
      // The code for the exchange.
      case .id: Row("id", "id", .trusted, secret: true)
      case .appID: Row("app_id", "app_id", .trusted)
      case .createdAt: Row("created_at", "created_at", .trusted)
      case .data: Row("data", "data", .trusted)
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
    try unsafe found.read(response, inner: Field.data.rawValue) { (text, size, isInner) in
      unsafe KnownMember(CreateAuthKeysCodeResponse.field(Bytes(text, count: size), isInData: isInner)).rawValue
    }
    guard found[Field.data].kind == .object, let id = found.string(Field.id), AuthorizationCode.isValid(id) else {
      throw found.refusal(response, CreateAuthKeysCodeResponse.failure(response, &found))
    }
    let createdAt = found.string(Field.createdAt)

    // Only making room can fail, and it comes first.
    var retired = RetiredArena()
    let size = id.raw.count &+ 1 &+ (createdAt?.raw.count ?? 0) &+ 1
    try values.removeAll(reserving: size, reading: response.body, &retired)
    values.put(.id, id)
    if let appID = found.integer(Field.appID) { values.setInteger(.appID, appID) }
    if let createdAt { values.put(.createdAt, createdAt) }
  }

  static var refusedBody: Field? { .body }

  /// The field whose name is at the start of a text.
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

  /// Why there is no code.
  @inline(never)
  private static func failure(_ response: Response, _ found: inout ResponseMembers) -> Failure {
    let kind = found[Field.data].kind
    if kind == .absent && found[Field.error].kind != .absent { return Failure(.responseError, of: Response.bodyName) }
    if kind != .object { return ResponseMembers.failure(kind, .responseObject, Field.data.row.name) }
    // Two equal objects without an id.
    if found[Field.id].kind == .absent && found.hasCopies(of: Field.data) {
      return Failure(.responseRepeated, of: Field.data.row.name)
    }
    if found.string(Field.id) != nil { return Failure(.responseCode).of(Field.id) }
    return ResponseMembers.failure(found[Field.id].kind, .responseText, Field.id.row.name)
  }
}
