import OpenRouterBase

/// The members that a model knows, as found in a response: those of the root object, and of one object in it.
///
/// A leading byte order mark is skipped. Malformed strings and scalars are tolerated (`LooseJSON`): only the member
/// that has one counts as absent.
struct ResponseMembers {
  /// The largest number of members of a model.
  static var capacity: UInt8 { 8 }
  /// Not the number of any field.
  static var none: UInt8 { .max }

  private(set) var root = JSONValue()
  /// One for each field of the model, and one more for all members that the model does not know.
  private var values = InlineArray<9, JSONValue>(repeating: JSONValue())
  private let body: Bytes
  /// Whether a member may occur several times with the same value; otherwise such a member counts as absent.
  private let allowsCopies: Bool
  /// The fields whose members occur several times with the same value, one bit each.
  private var copies: UInt32 = 0

  /// - Parameter body: at most `Arena.limit` bytes.
  @inline(__always)
  init(_ body: Bytes, allowsCopies: Bool = true) {
    self.body = body
    self.allowsCopies = allowsCopies
  }

  /// The value of a field's member. (All functions here are mutating, because borrowing would copy the InlineArray.)
  subscript<Field: ModelField>(field: Field) -> JSONValue {
    @inline(__always) mutating get { self[field.rawValue] }
  }

  private subscript(number: UInt8) -> JSONValue {
    @inline(__always) mutating get {
      assert(number <= ResponseMembers.capacity)
      // SAFETY: no model knows more members, as a test checks.
      return unsafe values[unchecked: Int(number)]
    }
    @inline(__always) set {
      assert(number <= ResponseMembers.capacity)
      // SAFETY: as above.
      unsafe values[unchecked: Int(number)] = newValue
    }
  }

  // MARK: Reading

  /// Reads a successful response. If it is not an object, there are no members.
  @inline(__always)
  mutating func read(_ response: Response, inner: UInt8, _ function: BytesLookup.Function) throws(Failure) {
    try response.checkSuccess()
    do throws(Failure) {
      try unsafe read(inner: inner, BytesLookup(function))
    } catch {
      self = ResponseMembers(body)
    }
  }

  /// Why a successful response without its required members is refused: because of its content type or its syntax, if
  /// these are wrong.
  @inline(never)
  func refusal(_ response: Response, _ failure: Failure) -> Failure {
    do throws(Failure) {
      try response.checkForm()
    } catch {
      return error
    }
    return root.kind == .object ? failure : Failure(.responseObject, of: Response.bodyName)
  }

  /// Reads the whole body and checks its syntax only, so that malformed JSON is always reported as such. Fails if the
  /// braces, brackets, commas, colons and quotes are not those of one JSON value.
  ///
  /// - Parameters:
  ///   - inner: the number of the field whose object is entered; `none` for none.
  ///   - function: returns the `KnownMember` whose name begins after a quote, in the inner object or in the root.
  @inline(__always)
  mutating func read(inner: UInt8, _ function: BytesLookup.Function) throws(Failure) {
    try unsafe read(inner: inner, BytesLookup(function))
  }

  @inline(never)
  private mutating func read(inner: UInt8, _ lookup: BytesLookup) throws(Failure) {
    let text = body
    var i = text.byteOrderMarkSize
    if text.token(at: &i) != UInt8(ascii: "{") {
      let end = try JSONScanner.skipValue(text, from: i, depth: 0)
      root = JSONValue(JSONValue.Kind(ofValueThatBeginsWith: text[i]), from: i, to: end)
      return try JSONScanner.checkEnd(text, from: end)
    }
    root.kind = .object
    var isInner = false
    var isFirst = true
    i &+= 1
    while true {
      var c = text.token(at: &i)
      if c == UInt8(ascii: "}") {
        i &+= 1
        if !isInner { return i == text.count ? () : try JSONScanner.checkEnd(text, from: i) }
        isInner = false
        isFirst = false
        self[inner] = JSONValue(.object, from: self[inner].start, to: i)
        continue
      }
      if !isFirst {
        if c != UInt8(ascii: ",") { throw Failure(.jsonComma, at: i) }
        i &+= 1
        c = text.token(at: &i)
      }
      isFirst = false
      if c != UInt8(ascii: "\"") { throw Failure(.jsonName, at: i) }
      let name = i &+ 1
      var member = KnownMember(lookup(text[name, text.count], isInner))
      i = name &+ member.nameSize
      if member.nameSize == 0 {
        let end = text.stringEnd(from: name)
        i = end.isWrong ? try LooseJSON.quote(text, from: name, wrongAt: end.wrongIndex) : end.quote
        if !end.isWrong && end.hasEscape { member = ResponseMembers.decode(text[name, i]) { lookup($0, isInner) } }
      }
      i = try JSONScanner.skipColon(text, from: i &+ 1)
      let number = member.number
      let earlier = self[number]
      let isRepeated = earlier.kind != .absent
      c = text.token(at: &i)
      let start = i
      if c == UInt8(ascii: "\"") {
        let end = text.stringEnd(from: start &+ 1)
        if end.isWrong {
          i = try LooseJSON.quote(text, from: start &+ 1, wrongAt: end.wrongIndex) &+ 1
          self[number] = JSONValue(.malformed, from: start, to: i)
        } else {
          i = end.quote &+ 1
          self[number] = JSONValue(.string, from: start &+ 1, to: end.quote, hasEscape: end.hasEscape)
        }
      } else if c == UInt8(ascii: "{") && number == inner && !isRepeated {
        i &+= 1
        self[number] = JSONValue(.object, from: start, to: i)
        isInner = true
        isFirst = true
      } else if c == UInt8(ascii: "{") || c == UInt8(ascii: "[") {
        i = try JSONScanner.skipValue(text, from: start, depth: isInner ? 2 : 1, isLoose: true)
        self[number] = JSONValue(JSONValue.Kind(ofValueThatBeginsWith: c), from: start, to: i)
      } else {
        let scalar = try LooseJSON.skipScalar(text, from: start)
        i = scalar.end
        let kind = scalar.isJSON ? JSONValue.Kind(ofValueThatBeginsWith: c) : .malformed
        self[number] = JSONValue(kind, from: start, to: i)
      }
      if isRepeated { count(number, after: earlier) }
    }
  }

  /// Handles a member that occurred before.
  @inline(never)
  private mutating func count(_ number: UInt8, after earlier: JSONValue) {
    if number < ResponseMembers.capacity && isCopy(self[number], of: earlier) {
      copies |= 1 &<< UInt32(number)
    } else {
      self[number].kind = .repeated
    }
  }

  /// Whether a field's member occurs several times, always with the same value.
  func hasCopies<Field: ModelField>(of field: Field) -> Bool { copies & 1 &<< UInt32(field.rawValue) != 0 }

  /// Whether two values are certainly the same: strings of the same characters, or the same bytes.
  @inline(never)
  private func isCopy(_ value: JSONValue, of earlier: JSONValue) -> Bool {
    if !allowsCopies || value.kind != earlier.kind || value.kind == .malformed { return false }
    if value.kind != .string { return value.bytes(in: body).equals(earlier.bytes(in: body)) }
    let string = JSONString(raw: value.bytes(in: body), hasEscape: value.hasEscape)
    return string.means(JSONString(raw: earlier.bytes(in: body), hasEscape: earlier.hasEscape))
  }

  /// Looks up a name that has escapes.
  @inline(never)
  private static func decode(_ name: Bytes, _ lookup: (Bytes) -> Int) -> KnownMember {
    // Longer than all known names.
    var text = InlineArray<24, UInt8>(repeating: 0)
    // SAFETY: the text is not moved during the call, and only what was written is read.
    return unsafe withUnsafeMutableBytes(of: &text) { (text) in
      guard let base = text.baseAddress else { return KnownMember.none }
      var writer = unsafe ByteWriter(base, capacity: text.count)
      if !JSONString(raw: name, hasEscape: true).write(to: &writer) { return KnownMember.none }
      let size = writer.count
      writer.put(UInt8(ascii: "\""))
      let member = KnownMember(lookup(unsafe Bytes(base, count: writer.written)))
      // The decoded name may contain a quote.
      return member.nameSize == size ? member : KnownMember.none
    }
  }

  /// Makes a member absent.
  @inline(__always)
  mutating func forget<Field: ModelField>(_ field: Field) { self[field.rawValue] = JSONValue() }

  // MARK: Judging

  /// The part of the body that is a field's value.
  @inline(__always)
  mutating func json<Field: ModelField>(_ field: Field) -> Bytes { self[field].bytes(in: body) }

  /// A field's value if it is a string; nil if it is not, or if it is not Unicode text.
  @inline(__always)
  mutating func string<Field: ModelField>(_ field: Field) -> JSONString? { string(field.rawValue) }

  @inline(never)
  private mutating func string(_ number: UInt8) -> JSONString? {
    let value = self[number]
    if value.kind != .string { return nil }
    let raw = value.bytes(in: body)
    return value.hasEscape ? ResponseMembers.string(escaped: raw) : JSONString(raw: raw, hasEscape: false)
  }

  @inline(never)
  private static func string(escaped raw: Bytes) -> JSONString? {
    let string = JSONString(raw: raw, hasEscape: true)
    return string.size == nil ? nil : string
  }

  /// The text that a member must have.
  @inline(__always)
  mutating func text<Field: ModelField>(_ field: Field) throws(Failure) -> JSONString {
    guard let string = string(field.rawValue) else {
      throw ResponseMembers.failure(self[field].kind, .responseText, field.row.name)
    }
    return string
  }

  /// A field's value if it is an integer; otherwise nil.
  @inline(__always)
  mutating func integer<Field: ModelField>(_ field: Field) -> Int64? { integer(field.rawValue) }

  @inline(never)
  private mutating func integer(_ number: UInt8) -> Int64? {
    let value = self[number]
    return value.kind.isNumber ? JSONInteger.value(in: body, from: value.start, to: value.end) : nil
  }

  /// Why a field's value is not of the expected type.
  @inline(never)
  static func failure(_ kind: JSONValue.Kind, _ reason: Reason, _ name: FieldName) -> Failure {
    if kind == .absent { return Failure(.responseMissing, of: name) }
    if kind == .repeated { return Failure(.responseRepeated, of: name) }
    // A string that is not Unicode text.
    if kind == .string && reason == .responseText { return Failure(.responseCharacter, of: name) }
    return Failure(reason, of: name)
  }
}

/// Stores values that were read. There is room for them, so this cannot fail.
extension FieldValues {
  /// The text of a string.
  @inline(__always)
  mutating func put(_ field: Field, _ string: JSONString) {
    if string.hasEscape {
      storage.putDecoded(field.rawValue, string, secret: field.isSecret)
    } else {
      put(field, string.raw)
    }
  }

  /// A copy of a text.
  @inline(__always)
  mutating func put(_ field: Field, _ text: Bytes) {
    storage.put(field.rawValue, text, traits: TextTraits(), secret: field.isSecret)
  }
}

extension FieldStorage {
  @inline(never)
  fileprivate mutating func putDecoded(_ number: UInt8, _ string: JSONString, secret: Bool) {
    var writer = claim(number, string.size ?? 0, secret: secret)
    string.write(to: &writer)
  }
}
