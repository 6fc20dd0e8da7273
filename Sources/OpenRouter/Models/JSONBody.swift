import OpenRouterBase

/// The JSON body of a request, made of its fields and additional members. Absent fields are left out.
enum JSONBody<Sent: RequestModel & ~Copyable> {
  /// Whether a member's name is that of a field of the model.
  static func knows(_ name: Bytes) -> Bool {
    var number = Sent.firstMember.rawValue
    while number < Sent.membersField.rawValue, let field = Sent.Field(rawValue: number) {
      if field.key.equals(name) { return true }
      number &+= 1
    }
    return false
  }

  /// Writes the JSON of a request that `check` has passed, and so has a member.
  ///
  /// - Returns: its size.
  @inline(never)
  @_optimize(speed)
  @discardableResult
  static func write(_ request: borrowing Sent, to writer: consuming ByteWriter) -> Int {
    var members = JSONMembers(writer)
    var next = 0
    var fields = request.values.fields(from: Sent.firstMember)
    while let field = fields.removeFirst() {
      if field.rawValue >= Sent.firstSortedMember.rawValue && request.values.has(Sent.membersField) {
        let isLast = field.rawValue == Sent.membersField.rawValue
        members.append { request.members.write(&next, before: isLast ? nil : field.key, to: &$0) }
        if isLast { break }
      }
      write(field, of: request, &members)
    }
    return members.end()
  }

  static func size(_ request: borrowing Sent) -> Int {
    write(request, to: ByteWriter())
  }

  /// No names, numbers, choices and punctuation of a body are longer together: a test adds them up for each model.
  static var fixedSizeBound: Int { 320 }

  /// No body is longer. It is looked at instead of counting first, which takes as long as writing.
  @inline(__always)
  static func sizeBound(_ request: borrowing Sent) -> Int {
    request.values.storage.escapedSizeBound &+ fixedSizeBound
  }

  @inline(__always)
  private static func write(_ field: Sent.Field, of request: borrowing Sent, _ members: inout JSONMembers) {
    let name = field.keyInlined
    let slot = request.values.storage[field.rawValue]
    let text = request.values.storage.text(slot) ?? field.rule.text(ofChoice: slot)
    if let text, !slot.traits.needsEscape { return members.put(name: name, plain: text) }
    members.put(name: name)
    if !slot.isText && !slot.isNull { return members.putNumber(Double(bitPattern: slot.bits)) }
    members.append { (writer) in
      if let text { JSONText.write(text, to: &writer) } else { writer.put("null") }
    }
  }
}

extension AdditionalMembers {
  /// Writes the members, from `next` on, that come before a key; all that are left where there is none.
  @inline(never)
  func write(_ next: inout Int, before key: Bytes?, to writer: inout ByteWriter) {
    while let member = member(at: next) {
      if let key, key.precedes(member.name) { return }
      writer.put(UInt8(ascii: ","))
      JSONText.write(member.name, to: &writer)
      writer.put(UInt8(ascii: ":"))
      writer.put(member.json)
      next = member.end
    }
  }
}

extension FieldStorage {
  /// No text, once escaped, is longer than this, and neither are all of them together.
  @inline(__always)
  var escapedSizeBound: Int { mayEscape ? textSizeBound &* JSONText.longestEscape : textSizeBound }
}
