import OpenRouterBase

/// The JSON body of a request, written from its fields and additional members. Absent fields are omitted.
enum JSONBody<Sent: RequestModel & ~Copyable> {
  /// Whether a member's name belongs to a field of the model.
  static func knows(_ name: Bytes) -> Bool {
    var number = Sent.firstMember.rawValue
    while number < Sent.membersField.rawValue, let field = Sent.Field(rawValue: number) {
      if field.key.equals(name) { return true }
      number &+= 1
    }
    return false
  }

  /// Writes the body. Precondition: `check` succeeded, so there is at least one member.
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

  /// An upper bound of the size of all names, numbers, choices and punctuation: a test adds them up for each model.
  static var fixedSizeBound: Int { 320 }

  /// An upper bound of the size, so that it need not be counted first, which takes as long as writing.
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
  /// Writes the members from `next` that come before a key; all of the rest if it is nil.
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
  /// An upper bound of the size of each escaped text, and of all together.
  @inline(__always)
  var escapedSizeBound: Int { mayEscape ? textSizeBound &* JSONText.longestEscape : textSizeBound }
}
