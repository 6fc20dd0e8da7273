import OpenRouterBase

/// Members of a JSON object that its model does not know, sorted by name, in one text: for each member the sizes of
/// name and value, the name, the value and a NUL.
struct AdditionalMembers {
  /// The largest size of all of them together, in bytes.
  static let limit = 65_536
  static let nameLimit = 128

  struct Member {
    let name: Bytes
    let json: Bytes
    /// Its offset in the text.
    let start: Int
    let end: Int
  }

  private static let sizes = 8
  private let text: Bytes

  init(_ text: Bytes?) {
    self.text = text ?? Bytes("")
  }

  static func checkName(_ name: Bytes) throws(Failure) {
    if name.isEmpty { throw Failure(.memberName) }
    if name.count > nameLimit { throw Failure(.memberNameLength) }
    _ = try UTF8Text.scan(name)
  }

  var isEmpty: Bool { text.isEmpty }

  // MARK: Reading

  /// The member at an offset, which is 0 or the end of another member. Nil after the last one.
  @inline(never)
  func member(at start: Int) -> Member? {
    if start >= text.count { return nil }
    let nameStart = start &+ AdditionalMembers.sizes
    let jsonStart = nameStart &+ Int(text.word(at: start))
    let jsonEnd = jsonStart &+ Int(text.word(at: start &+ 4))
    return Member(
      name: text[nameStart, jsonStart], json: text[jsonStart, jsonEnd], start: start, end: jsonEnd &+ 1)
  }

  func find(_ name: Bytes) -> Member? {
    let place = place(of: name)
    return place.end > place.start ? member(at: place.start) : nil
  }

  /// The range of the member of a name, or an empty range where it would be.
  @inline(never)
  private func place(of name: Bytes) -> (start: Int, end: Int) {
    var start = 0
    while let member = member(at: start) {
      if member.name.equals(name) { return (start, member.end) }
      if name.precedes(member.name) { break }
      start = member.end
    }
    return (start, start)
  }

  // MARK: Changing

  /// The size of the text after setting `name` to a value.
  func size(setting name: Bytes, to json: Bytes) -> Int {
    let place = place(of: name)
    return text.count &- (place.end &- place.start) &+ AdditionalMembers.sizes &+ name.count &+ json.count &+ 1
  }

  /// Writes the text after setting `name` to a value.
  func write(setting name: Bytes, to json: Bytes, into writer: inout ByteWriter) {
    let place = place(of: name)
    writer.put(text[0, place.start])
    writer.putSize(name.count)
    writer.putSize(json.count)
    writer.put(name)
    writer.put(json)
    writer.put(0)
    writer.put(text[place.end, text.count])
  }
}

/// Additional members, stored as the text of a field.
extension FieldStorage {
  @inline(__always)
  func members(_ number: UInt8) -> AdditionalMembers { AdditionalMembers(text(number)) }

  /// Adds a member or replaces its value.
  @inline(never)
  mutating func setMember(_ number: UInt8, _ name: Bytes, _ value: Bytes) throws(Failure) {
    let members = members(number)
    let size = members.size(setting: name, to: value)
    if size > AdditionalMembers.limit { throw Failure(.membersTooLarge) }
    var retired = RetiredArena()
    let slice = try reserve(size, secret: false, &retired)
    var writer = writer(slice)
    members.write(setting: name, to: value, into: &writer)
    finish(number, slice, traits: TextTraits(needsEscape: true), secret: false)
  }

  @inline(never)
  mutating func unsetMember(_ number: UInt8, _ name: Bytes) {
    if let member = members(number).find(name) { cutText(number, from: member.start, to: member.end) }
  }
}
