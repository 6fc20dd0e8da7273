/// The JSON body of a request, made of its fields and additional members. Absent fields are left out.
enum JSONBody<Request: RequestModel & ~Copyable> {
  /// Whether a member's name is that of a field of the model.
  static func knows(_ name: Bytes) -> Bool {
    var number = Request.firstMember.rawValue
    while number < Request.membersField.rawValue, let field = Request.Field(rawValue: number) {
      if field.key.equals(name) { return true }
      number &+= 1
    }
    return false
  }

  /// Writes the JSON of a request that `check` has passed.
  @inline(never)
  @_optimize(speed)
  static func write(_ request: borrowing Request, to writer: inout ByteWriter) {
    let additional = request.members
    var next = 0
    var members = JSONMembers()
    var number = Request.firstMember.rawValue
    while let field = request.values.firstSet(from: number), field.rawValue < Request.membersField.rawValue {
      if !additional.isEmpty && field.rawValue >= Request.firstSortedMember.rawValue {
        additional.write(&next, before: field.key, &members, to: &writer)
      }
      write(field, of: request, &members, to: &writer)
      number = field.rawValue &+ 1
    }
    if !additional.isEmpty { additional.write(&next, before: nil, &members, to: &writer) }
    members.end(to: &writer)
  }

  static func size(_ request: borrowing Request) -> Int {
    var counter = ByteWriter()
    write(request, to: &counter)
    return counter.count
  }

  /// No body is longer.
  @inline(__always)
  static func sizeBound(_ request: borrowing Request) -> Int {
    request.values.escapedSizeBound &+ 320
  }

  @inline(__always)
  private static func write(
    _ field: Request.Field, of request: borrowing Request, _ members: inout JSONMembers, to writer: inout ByteWriter
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
}

extension AdditionalMembers {
  /// Writes the members, from `next` on, that come before a key; all that are left where there is none.
  @inline(never)
  func write(_ next: inout Int, before key: Bytes?, _ members: inout JSONMembers, to writer: inout ByteWriter) {
    while let member = member(at: next) {
      if let key, key.precedes(member.name) { return }
      members.put(escapedName: member.name, json: member.json, to: &writer)
      next = member.end
    }
  }
}
