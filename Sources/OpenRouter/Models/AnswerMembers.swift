/// A member that a model knows: the number of its field, and how many bytes its name has.
struct KnownMember {
  let rawValue: Int

  @inline(__always)
  init(_ rawValue: Int) {
    self.rawValue = rawValue
  }

  /// None where there is no field.
  @inline(__always)
  init<Field: ModelField>(_ field: Field?) {
    rawValue = field.map { Int($0.rawValue) &<< 8 | $0.row.key.count } ?? 0
  }

  var number: UInt8 { nameSize > 0 ? UInt8(truncatingIfNeeded: rawValue &>> 8) : AnswerMembers.capacity }
  var nameSize: Int { rawValue & 0xFF }
}

extension Bytes {
  /// Whether a name begins here, behind its quote, that has no escapes.
  @inline(__always)
  func isName(_ literal: StaticString) -> Bool {
    let size = literal.utf8CodeUnitCount
    return count > size && self[size] == 0x22 && self[0, size].equals(literal)
  }
}

/// What an answer holds of the members that its model knows: of the whole, which is an object, and of one object in it.
struct AnswerMembers {
  /// As many members as a model can know.
  static var capacity: UInt8 { 8 }

  private(set) var root = JSONValue()
  /// By the numbers of the model's fields.
  private var values = InlineArray<8, JSONValue>(repeating: JSONValue())
  private let body: Bytes
  /// What a name with escapes means; longer than all that are known.
  private var decodedName = InlineArray<24, UInt8>(repeating: 0)

  /// - Parameter body: at most `Arena.limit` bytes.
  @inline(never)
  init(_ body: Bytes) {
    self.body = body
  }

  /// The value of a field's member. (Mutating, as all functions here: what is only lent would be copied, all of it.)
  subscript<Field: ModelField>(field: Field) -> JSONValue {
    @inline(__always) mutating get { self[field.rawValue] }
  }

  private subscript(number: UInt8) -> JSONValue {
    // SAFETY: the number is compared first.
    @inline(__always) mutating get {
      number < AnswerMembers.capacity ? unsafe values[unchecked: Int(number)] : JSONValue()
    }
    @inline(__always) set {
      if number < AnswerMembers.capacity { unsafe values[unchecked: Int(number)] = newValue }
    }
  }

  // MARK: Reading

  /// Reads all of the body. Nothing is judged on the way but its form, so that what is no JSON is always refused as such.
  ///
  /// - Parameters:
  ///   - inner: the number of the field whose object is gone into; `capacity` where there is none.
  ///   - function: which member begins behind a name's quote, in the inner object or not: its `KnownMember`.
  @inline(__always)
  mutating func read(inner: UInt8, _ function: BytesLookup.Function) throws(Failure) {
    try unsafe read(inner: inner, BytesLookup(function))
  }

  @inline(never)
  @_optimize(speed)
  private mutating func read(inner: UInt8, _ lookup: BytesLookup) throws(Failure) {
    let text = body
    var i = 0
    if text.token(at: &i) != 0x7B {
      let end = try JSONScanner.skipValue(text, from: i, depth: 0)
      root = JSONValue(text[i, end].jsonKind, from: i, to: end)
      return try JSONScanner.checkEnd(text, from: end)
    }
    root.kind = .object
    var depth = 1
    var isFirst = true
    i &+= 1
    while depth > 0 {
      var c = text.token(at: &i)
      if c == 0x7D {
        depth &-= 1
        isFirst = false
        i &+= 1
        continue
      }
      if !isFirst {
        if c != 0x2C { throw Failure(.jsonComma, at: i) }
        i &+= 1
        c = text.token(at: &i)
      }
      if c != 0x22 { throw Failure(.jsonName, at: i) }
      let name = i &+ 1
      var member = KnownMember(lookup(text[name, text.count], depth > 1))
      if member.nameSize > 0 {
        i = name &+ member.nameSize &+ 1
      } else {
        let (end, hasEscape) = text.stringEnd(from: name)
        if end < 0 { throw JSONScanner.stringFailure(text, name, ~end) }
        if hasEscape { member = decode(text[name, end]) { lookup($0, depth > 1) } }
        i = end &+ 1
      }
      i = try JSONScanner.skipColon(text, from: i)
      let isRepeated = self[member.number].kind != .absent
      c = text.token(at: &i)
      isFirst = c == 0x7B && member.number == inner && !isRepeated
      if isFirst {
        self[member.number].kind = .object
        depth &+= 1
        i &+= 1
      } else {
        i = try take(member.number, c, from: i, depth: depth)
        if isRepeated { self[member.number].kind = .repeated }
      }
    }
    try JSONScanner.checkEnd(text, from: i)
  }

  /// Takes the value that begins at an index, with a certain byte.
  ///
  /// - Returns: the index behind it.
  @inline(__always)
  private mutating func take(_ number: UInt8, _ c: UInt8, from start: Int, depth: Int) throws(Failure) -> Int {
    if c == 0x22 {
      let (end, hasEscape) = body.stringEnd(from: start &+ 1)
      if end < 0 { throw JSONScanner.stringFailure(body, start &+ 1, ~end) }
      self[number] = JSONValue(.string, from: start &+ 1, to: end, hasEscape: hasEscape)
      return end &+ 1
    }
    let isNested = c == 0x7B || c == 0x5B
    let end =
      isNested
      ? try JSONScanner.skipValue(body, from: start, depth: depth) : try JSONScanner.skipScalar(body, from: start)
    self[number] = JSONValue(body[start, end].jsonKind, from: start, to: end)
    return end
  }

  /// Looks up what a name with escapes means.
  @inline(never)
  private mutating func decode(_ name: Bytes, _ lookup: (Bytes) -> Int) -> KnownMember {
    // SAFETY: the text stays where it is during the call, and no more of it is read than was written.
    unsafe withUnsafeMutableBytes(of: &decodedName) { (text) in
      guard let base = text.baseAddress else { return KnownMember(0) }
      var writer = unsafe ByteWriter(base, capacity: text.count)
      if !JSONString(raw: name, hasEscape: true).write(to: &writer) { return KnownMember(0) }
      let size = writer.count
      writer.put(0x22)
      let member = KnownMember(lookup(unsafe Bytes(base, count: writer.written)))
      // It may hold a quote itself.
      return member.nameSize == size ? member : KnownMember(0)
    }
  }

  /// As if the body did not have the member.
  @inline(__always)
  mutating func forget<Field: ModelField>(_ field: Field) { self[field.rawValue] = JSONValue() }

  // MARK: Judging

  /// What a field's value covers of the body.
  @inline(__always)
  mutating func json<Field: ModelField>(_ field: Field) -> Bytes { self[field].bytes(in: body) }

  /// The string that a field's value is; nil where it is none, or means no text.
  @inline(__always)
  mutating func string<Field: ModelField>(_ field: Field) -> JSONString? { string(field.rawValue) }

  @inline(never)
  private mutating func string(_ number: UInt8) -> JSONString? {
    let value = self[number]
    if value.kind != .string { return nil }
    let string = JSONString(raw: value.bytes(in: body), hasEscape: value.hasEscape)
    return value.hasEscape && string.size == nil ? nil : string
  }

  /// The text that a member must have.
  @inline(__always)
  mutating func text<Field: ModelField>(_ field: Field) throws(Failure) -> JSONString {
    guard let string = string(field.rawValue) else {
      throw AnswerMembers.failure(self[field].kind, .answerText, field.row.name)
    }
    return string
  }

  /// The whole number that a field's value is; nil where it is none.
  @inline(__always)
  mutating func integer<Field: ModelField>(_ field: Field) -> Int64? { integer(field.rawValue) }

  @inline(never)
  private mutating func integer(_ number: UInt8) -> Int64? {
    let value = self[number]
    return value.kind == .number ? JSONInteger.value(of: value.bytes(in: body)) : nil
  }

  /// Why a field's value is not what was wanted.
  @inline(never)
  static func failure(_ kind: JSONValue.Kind, _ reason: Reason, _ name: FieldName) -> Failure {
    switch kind {
    case .absent: Failure(.answerMissing, of: name)
    case .repeated: Failure(.answerRepeated, of: name)
    // A string that has no text.
    case .string where reason == .answerText: Failure(.answerCharacter, of: name)
    default: Failure(reason, of: name)
    }
  }
}

/// Storing what was read: the room for it has been made, so it cannot fail.
extension FieldValues {
  @inline(__always)
  mutating func put(_ field: Field, _ string: JSONString) {
    storage.put(field.rawValue, string, secret: field.isSecret)
  }

  /// A copy of a text.
  @inline(__always)
  mutating func put(_ field: Field, _ text: Bytes) {
    storage.put(field.rawValue, JSONString(raw: text, hasEscape: false), secret: field.isSecret)
  }
}

extension FieldStorage {
  /// Stores what a string means, which is a text.
  @inline(never)
  fileprivate mutating func put(_ number: UInt8, _ string: JSONString, secret: Bool) {
    if !string.hasEscape { return put(number, string.raw, traits: TextTraits(), secret: secret) }
    var writer = claim(number, string.size ?? 0, secret: secret)
    string.write(to: &writer)
  }
}
