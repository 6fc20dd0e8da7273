import OpenRouterBase

/// A response that is not a success. The documentation has `BadRequestResponse` and similar ones (400, 401, 403, 409,
/// 500), all of one form:
///
/// {"error":{"code":400,"message":"Invalid request parameters","metadata":{}},"openrouter_metadata":{},"user_id":"…"}
///
/// Other bodies are read as far as possible (`ErrorText`): `{"error":"text"}`, `{"message":"text"}`, the errors of
/// other servers and proxies, HTML, an empty body. A member of an undocumented type, or a duplicate member, counts as
/// absent.
struct APIError: ~Copyable, ResponseModel {
  enum Field: UInt8, ModelField {
    case code, message, metadata, openRouterMetadata, userID
    /// The object with the first three members.
    case error
    case httpStatus
    /// The whole body, unchanged. It may contain a secret, so it is zeroed like one.
    case body
    /// One line in place of a message that is missing or cannot be shown.
    case summary

    @inline(__always)
    var row: Row<Rule> {
      switch self {
      case .code: Row("code", "code", .trusted)
      case .message: Row("message", "message", .trusted, secret: true)
      case .metadata: Row("metadata", "metadata", .trusted, secret: true)
      case .openRouterMetadata: Row("openrouter_metadata", "openrouter_metadata", .trusted, secret: true)
      case .userID: Row("user_id", "user_id", .trusted)
      case .error: Row("error", "error", .trusted)
      case .httpStatus: Row("http_status", "", .trusted)
      case .body: Row("body", "", .trusted, secret: true)
      case .summary: Row("summary", "", .trusted)
      }
    }
  }

  var values: FieldValues<Field>

  init(_ memory: ModelMemory) {
    values = FieldValues(memory)
  }

  mutating func read(_ response: Response) throws(Failure) {
    try response.checkSize()
    var found = ResponseMembers(response.body, allowsCopies: false)
    do throws(Failure) {
      try unsafe found.read(inner: Field.error.rawValue) { (text, size, isInner) in
        unsafe KnownMember(APIError.field(Bytes(text, count: size), isInError: isInner)).rawValue
      }
    } catch {
      // Not JSON: discard what was found so far.
      found = ResponseMembers(response.body)
    }
    let isJSON = found.root.kind != .absent
    // If `error` occurs twice, ignore its members.
    if found[Field.error].kind == .repeated {
      found.forget(Field.code)
      found.forget(Field.message)
      found.forget(Field.metadata)
    }
    let message = APIError.message(response.body, isJSON: isJSON, &found)
    var form = ErrorSummary.form(response.body, isJSON: isJSON, message)
    let user = found.string(Field.userID)

    // Only making room can fail, and it comes first.
    var size = response.body.count &+ 5
    size &+= (message?.raw.count ?? 0) &+ (user?.raw.count ?? 0)
    // A message that is itself JSON, and the message in it, which may be an HTML page.
    let isNested = message.map { $0.hasEscape || ErrorText.isNested($0.raw) } ?? false
    if isNested { size &+= (message?.raw.count ?? 0) &+ 1 }
    if form != nil || isNested { size &+= ErrorSummary.limit &+ 1 }
    size &+= found.json(Field.metadata).count &+ found.json(Field.openRouterMetadata).count
    var retired = RetiredArena()
    try values.removeAll(reserving: size, reading: response.body, &retired)
    values.setInteger(.httpStatus, Int64(response.status))
    values.put(.body, response.body)
    if let code = found.integer(Field.code) { values.setInteger(.code, code) }
    if let message { try put(message, mayBeNested: isNested) }
    if form == nil, isNested, let text = values.text(.message), ErrorSummary.isMarkup(text) { form = .markup }
    if let form { ErrorSummary.withText(form, response) { values.put(.summary, $0) } }
    if found[Field.metadata].kind != .absent { putObject(.metadata, &found) }
    if found[Field.openRouterMetadata].kind != .absent { putObject(.openRouterMetadata, &found) }
    if let user { values.put(.userID, user) }
    if found[Field.userID].kind == .null { values.setNull(.userID) }
  }

  static var refusedBody: Field? { nil }

  /// The message at its documented place, or otherwise where other servers put it.
  @inline(__always)
  private static func message(_ body: Bytes, isJSON: Bool, _ found: inout ResponseMembers) -> JSONString? {
    let message = found.string(Field.message)
    if let message, !message.isBlank { return message }
    return (isJSON ? ErrorText.find(in: body) : nil) ?? message
  }

  /// Stores a message, or the one nested in it. There is room for both.
  private mutating func put(_ message: JSONString, mayBeNested: Bool) throws(Failure) {
    values.put(.message, message)
    guard mayBeNested, let text = values.text(.message), let inner = ErrorText.find(inMessage: text),
      let size = inner.size
    else {
      return
    }
    try values.setText(.message, size: size) { inner.write(to: &$0) }
  }

  /// Stores an object as JSON; a malformed one counts as absent.
  @inline(never)
  private mutating func putObject(_ field: Field, _ found: inout ResponseMembers) {
    if found[field].kind == .null { values.setNull(field) }
    if found[field].kind != .object { return }
    let json = found.json(field)
    do throws(Failure) {
      try JSONScanner.check(json, from: 0)
      values.put(field, json)
    } catch {}
  }

  /// The field whose name is at the start of a text.
  @inline(__always)
  private static func field(_ text: Bytes, isInError: Bool) -> Field? {
    if isInError {
      if text.isName("message") { return .message }
      if text.isName("code") { return .code }
      if text.isName("metadata") { return .metadata }
    } else {
      if text.isName("error") { return .error }
      if text.isName("openrouter_metadata") { return .openRouterMetadata }
      if text.isName("user_id") { return .userID }
    }
    return nil
  }
}
