import OpenRouterBase

/// The page where a user allows the app to have a key: `https://openrouter.ai/auth` and its parameters.
struct AuthorizationURL: ~Copyable, Model {
  enum Field: UInt8, ModelField {
    /// The address of the page, which is at the root of the host, not below the API.
    case authURL
    /// Where the browser is redirected afterwards. Without it the page shows the code to the user.
    case callbackURL
    /// Required if there is no `callbackURL`.
    case codeChallenge
    case codeChallengeMethod
    case limit
    /// The initial label of the key.
    case keyLabel
    /// The workspace that is selected first.
    case workspaceID
    /// The only workspace in which the key may be.
    case requiredWorkspaceID
    /// Parameters that this library does not know (`AdditionalMembers`).
    case parameters

    @inline(__always)
    var row: Row<Rule> {
      switch self {
      case .authURL: Row("auth_url", "", .baseURL, defaultValue: Bytes("https://openrouter.ai/auth"))
      // Its path may contain the secret by which a listener recognizes its callback.
      case .callbackURL: Row("callback_url", "callback_url", .callbackURL, secret: true)
      case .codeChallenge: Row("code_challenge", "code_challenge", .codeChallenge, secret: true)
      case .codeChallengeMethod: Row("code_challenge_method", "code_challenge_method", .codeChallengeMethod)
      case .limit: Row("limit", "limit", .number)
      case .keyLabel: Row("key_label", "key_label", .keyLabel)
      case .workspaceID: Row("workspace_id", "workspace_id", .uuid)
      case .requiredWorkspaceID: Row("required_workspace_id", "required_workspace_id", .uuid)
      case .parameters: Row("parameter", "", .trusted)
      }
    }
  }

  var values: FieldValues<Field>

  init(_ memory: ModelMemory) {
    values = FieldValues(memory)
  }

  /// Makes `callbackURL` accept private-use schemes (RFC 8252 §7.1).
  mutating func allowPrivateUseScheme() {
    values.option = 1
  }

  // MARK: Parameters that the model does not know

  var parameters: AdditionalMembers { AdditionalMembers(values.text(.parameters)) }

  /// The name check of `setParameter`, separate so that callers can report which argument failed.
  @inline(never)
  func checkParameterName(_ name: Bytes) throws(Failure) {
    try AdditionalMembers.checkName(name)
    var number = Field.callbackURL.rawValue
    while let field = Field(rawValue: number), field != .parameters {
      if field.key.equals(name) { throw Failure(.memberKnown) }
      number &+= 1
    }
  }

  mutating func setParameter(_ name: Bytes, _ value: Bytes) throws(Failure) {
    try checkParameterName(name)
    if value.count > AdditionalMembers.limit { throw Failure(.membersTooLarge) }
    _ = try UTF8Text.scan(value)
    try values.storage.setMember(Field.parameters.rawValue, name, value)
  }

  // MARK: Checking and writing

  /// The rules between fields.
  func check() throws(Failure) {
    if !values.has(.callbackURL) && !values.has(.codeChallenge) {
      throw Failure(.challengeWithoutCallback).of(Field.codeChallenge)
    }
    try CodeChallenge.check(self, .codeChallenge, .codeChallengeMethod)
  }

  func offendingValue(_ failure: Failure) -> OffendingValue {
    CodeChallenge.offendingValue(failure, values.text(.codeChallenge))
  }

  var size: Int {
    var counter = ByteWriter()
    write(to: &counter)
    return counter.count
  }

  /// Writes the URL as the official TypeScript helper does, followed by the other parameters. Precondition: `check`
  /// succeeded.
  func write(to writer: inout ByteWriter) {
    writer.put(text(.authURL) ?? Bytes(""))
    var separator: UInt8 = UInt8(ascii: "?")
    var fields = values.fields(from: .callbackURL)
    while let field = fields.removeFirst(), field != .parameters {
      writer.put(separator)
      separator = UInt8(ascii: "&")
      if let text = text(field) {
        FormText.write(field.key, text, to: &writer)
      } else {
        var text = JSONNumber()
        text.set(values.number(field))
        text.withText { FormText.write(field.key, $0, to: &writer) }
      }
    }
    var next = 0
    while let parameter = parameters.member(at: next) {
      writer.put(UInt8(ascii: "&"))
      FormText.write(parameter.name, parameter.json, to: &writer)
      next = parameter.end
    }
  }
}
