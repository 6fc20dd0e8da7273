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

  /// Writes the JSON of a request that `check` has passed, and so has a member.
  @inline(never)
  @_optimize(speed)
  static func write(_ request: borrowing Request, to writer: inout ByteWriter) {
    let additional = request.members
    var next = 0
    var members = JSONMembers(writer)
    var fields = request.values.fields(from: Request.firstMember, below: Request.membersField)
    while true {
      let field = fields.removeFirst()
      if !additional.isEmpty && field?.rawValue ?? .max >= Request.firstSortedMember.rawValue {
        members.append { additional.write(&next, before: field?.key, to: &$0) }
      }
      guard let field else { break }
      write(field, of: request, &members)
    }
    members.end(in: &writer)
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
  private static func write(_ field: Request.Field, of request: borrowing Request, _ members: inout JSONMembers) {
    members.put(name: field.key)
    let slot = request.values.storage[field.rawValue]
    if let text = request.values.storage.text(slot) ?? field.rule.text(ofChoice: slot) {
      if !slot.traits.needsEscape { return members.put(plain: text) }
      members.append { JSONText.write(text, to: &$0) }
    } else if slot.isNull {
      members.append { $0.put("null") }
    } else {
      members.put(number: Double(bitPattern: slot.bits))
    }
  }
}

extension AdditionalMembers {
  /// Writes the members, from `next` on, that come before a key; all that are left where there is none.
  @inline(never)
  func write(_ next: inout Int, before key: Bytes?, to writer: inout ByteWriter) {
    while let member = member(at: next) {
      if let key, key.precedes(member.name) { return }
      writer.put(0x2C)
      JSONText.write(member.name, to: &writer)
      writer.put(0x3A)
      writer.put(member.json)
      next = member.end
    }
  }
}
