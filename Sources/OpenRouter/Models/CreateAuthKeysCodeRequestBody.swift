/// `CreateAuthKeysCodeRequestBody`: the JSON of `POST /auth/keys/code`, made of a request's fields.
///
/// The four members of the documented example come first, in its order; the others follow alphabetically, those that
/// the model does not know among them.
enum CreateAuthKeysCodeRequestBody {
  typealias Field = CreateAuthKeysCodeRequest.Field

  /// Whether a member's name is that of a field of the model.
  static func knows(_ name: Bytes) -> Bool {
    var number = Field.callbackURL.rawValue
    while let field = Field(rawValue: number), field != .members {
      if field.key.equals(name) { return true }
      number &+= 1
    }
    return false
  }

  // MARK: Checking

  /// The rules that no field can keep alone.
  @_optimize(speed)
  static func check(_ request: borrowing CreateAuthKeysCodeRequest) throws(Failure) {
    if !request.values.has(.callbackURL) { throw Failure(.required).of(Field.callbackURL) }
    try CodeChallenge.check(request, .codeChallenge, .codeChallengeMethod)
  }

  /// The value that a failure of `check` is about.
  static func came(_ failure: Failure, _ request: borrowing CreateAuthKeysCodeRequest) -> Came {
    CodeChallenge.came(failure, request.values.text(.codeChallenge))
  }

  // MARK: Writing

  /// Writes the JSON of a request that `check` has passed.
  @inline(never)
  @_optimize(speed)
  static func write(_ request: borrowing CreateAuthKeysCodeRequest, to writer: inout ByteWriter) {
    let additional = request.members
    var next = 0
    var members = JSONMembers()
    var number = Field.callbackURL.rawValue
    while let field = request.values.firstSet(from: number), field != .members {
      if !additional.isEmpty && field.rawValue >= Field.expiresAt.rawValue {
        write(additional, &next, before: field.key, &members, to: &writer)
      }
      write(field, of: request, &members, to: &writer)
      number = field.rawValue &+ 1
    }
    if !additional.isEmpty { write(additional, &next, before: nil, &members, to: &writer) }
    members.end(to: &writer)
  }

  static func size(_ request: borrowing CreateAuthKeysCodeRequest) -> Int {
    var counter = ByteWriter()
    write(request, to: &counter)
    return counter.count
  }

  /// No body is longer.
  @inline(__always)
  static func sizeBound(_ request: borrowing CreateAuthKeysCodeRequest) -> Int {
    request.values.escapedSizeBound &+ 320
  }

  @inline(__always)
  private static func write(
    _ field: Field, of request: borrowing CreateAuthKeysCodeRequest, _ members: inout JSONMembers,
    to writer: inout ByteWriter
  ) {
    let name = field.key
    if let text = request.values.text(field) {
      members.put(name, text: text, needsEscape: request.values.traits(field).needsEscape, to: &writer)
    } else if request.values.state(field) == .null {
      members.put(name, json: Bytes("null"), to: &writer)
    } else if let text = field.rule.text(ofChoice: request.values.choice(field)) {
      members.put(name, text: text, needsEscape: false, to: &writer)
    } else {
      var number = JSONNumber()
      number.set(request.values.number(field))
      number.withText { members.put(name, json: $0, to: &writer) }
    }
  }

  /// The additional members, from `next` on, that come before a key; all that are left where there is none.
  @inline(never)
  private static func write(
    _ additional: AdditionalMembers, _ next: inout Int, before key: Bytes?, _ members: inout JSONMembers,
    to writer: inout ByteWriter
  ) {
    while let member = additional.member(at: next) {
      if let key, key.precedes(member.name) { return }
      members.put(escapedName: member.name, json: member.json, to: &writer)
      next = member.end
    }
  }
}
