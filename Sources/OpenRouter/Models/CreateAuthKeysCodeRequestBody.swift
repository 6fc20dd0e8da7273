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
      if field.row.key.equals(name) { return true }
      number &+= 1
    }
    return false
  }

  // MARK: Checking

  /// The rules that no field can keep alone.
  static func check(_ request: borrowing CreateAuthKeysCodeRequest) throws(Failure) {
    if !request.values.has(.callbackURL) { throw Failure(.incomplete, .required).of(Field.callbackURL) }
    let hasChallenge = request.values.has(.codeChallenge)
    if hasChallenge != request.values.has(.codeChallengeMethod) {
      throw hasChallenge
        ? Failure(.inconsistent, .methodMissing).of(Field.codeChallengeMethod)
        : Failure(.inconsistent, .challengeMissing).of(Field.codeChallenge)
    }
    if hasChallenge && request.values.choice(.codeChallengeMethod) == CodeChallengeMethod.s256.rawValue {
      if !request.values.traits(.codeChallenge).isS256Challenge {
        var failure = Failure(.inconsistent, .challengeS256).of(Field.codeChallenge)
        failure.size = Int32(truncatingIfNeeded: request.values.text(.codeChallenge)?.count ?? 0)
        throw failure
      }
    }
  }

  // MARK: Writing

  /// Writes the JSON of a request that `check` has passed.
  @inline(never)
  static func write(
    _ request: borrowing CreateAuthKeysCodeRequest, to writer: inout ByteWriter
  ) {
    var object = ObjectState()
    write(.callbackURL, of: request, &object, to: &writer)
    write(.codeChallenge, of: request, &object, to: &writer)
    write(.codeChallengeMethod, of: request, &object, to: &writer)
    write(.limit, of: request, &object, to: &writer)
    writeRest(of: request, &object, to: &writer)
    writer.put(0x7D)
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

  /// What comes before the next member: the opening brace or a comma.
  private struct ObjectState {
    var separator: UInt8 = 0x7B
    /// Where the next additional member begins.
    var nextMember = 0
  }

  @inline(__always)
  private static func write(
    _ field: Field, of request: borrowing CreateAuthKeysCodeRequest, _ object: inout ObjectState, to writer: inout ByteWriter
  ) {
    let state = request.values.state(field)
    if state == .absent { return }
    writer.put(object.separator)
    object.separator = 0x2C
    writer.put(0x22)
    writer.put(field.row.key)
    writer.put(0x22)
    writer.put(0x3A)
    if state == .null {
      writer.put("null")
    } else if case .number = field.row.rule {
      JSONNumber.write(request.values.number(field), to: &writer)
    } else if let text = request.text(field) {
      JSONText.write(text, needsEscape: request.values.traits(field).needsEscape, to: &writer)
    }
  }

  /// The members that follow alphabetically.
  private static func writeRest(
    of request: borrowing CreateAuthKeysCodeRequest, _ object: inout ObjectState, to writer: inout ByteWriter
  ) {
    let members = request.members
    var number = Field.expiresAt.rawValue
    while let field = Field(rawValue: number), field != .members {
      write(members, before: field.row.key, &object, to: &writer)
      write(field, of: request, &object, to: &writer)
      number &+= 1
    }
    write(members, before: nil, &object, to: &writer)
  }

  /// The additional members that come before a key, or all that are left.
  private static func write(
    _ members: AdditionalMembers, before key: Bytes?, _ object: inout ObjectState, to writer: inout ByteWriter
  ) {
    while let member = members.member(at: object.nextMember) {
      if let key, key.precedes(member.name) { return }
      writer.put(object.separator)
      object.separator = 0x2C
      JSONText.write(member.name, needsEscape: true, to: &writer)
      writer.put(0x3A)
      writer.put(member.json)
      object.nextMember = member.end
    }
  }
}
