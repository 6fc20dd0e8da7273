import OpenRouterBase

/// A value to validate against a schema: the one a setter was given, or one of a document.
enum SchemaValue {
  case null
  case boolean(Bool)
  /// A number. `isWhole` is set by the caller, which knows all digits.
  case number(Double, isWhole: Bool)
  case text(Bytes)
  /// A text made of bytes, of which only the type is validated.
  case base64
  /// An array or an object, of which only the type matters.
  case array
  case object

  /// Whether a finite number is an integer. Every double from 2^53 is.
  static func isWhole(_ number: Double) -> Bool {
    number.magnitude >= 9_007_199_254_740_992 || DecimalNumber.integer(number) != nil
  }

  /// The types of a schema that accepts it.
  var types: SchemaTypes {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number(_, let isWhole): isWhole ? .whole : .fraction
    case .text, .base64: .text
    case .array: .array
    case .object: .object
    }
  }

  /// Whether a schema other than a union accepts values of this JSON type.
  func hasType(of schema: Schema) -> Bool { types.meet(SchemaTypes(of: schema)) }
}

/// Validates single values.
extension Schema {
  /// Why a value of the right type is refused, if it is. An unknown value of a choice is not refused, as the service
  /// adds values without notice.
  @inline(never)
  func failure(_ value: SchemaValue) -> SchemaFailure? {
    switch value {
    case .boolean(true) where kind == .alwaysFalse: SchemaFailure(.mustBeFalse, self)
    case .number(let number, _) where kind == .number || kind == .integer: failure(number)
    case .text(let text) where kind == .text: failure(text)
    default: nil
    }
  }

  /// Whether a value is a known one of this schema, which is not a union.
  @inline(never)
  func accepts(_ value: SchemaValue) -> Bool {
    if !value.hasType(of: self) { return false }
    if kind == .choice, case .text(let text) = value { return hasChoice(text) }
    return failure(value) == nil
  }

  private func failure(_ number: Double) -> SchemaFailure? {
    if let minimum, excludesMinimum ? !(number > minimum) : number < minimum { return SchemaFailure(.minimum, self) }
    if let maximum, number > maximum { return SchemaFailure(.maximum, self) }
    return nil
  }

  @inline(never)
  private func failure(_ text: Bytes) -> SchemaFailure? {
    if minimum != nil || maximum != nil {
      let count = Double(Schema.characterCount(text))
      if let minimum, count < minimum { return SchemaFailure(.shortText, self) }
      if let maximum, count > maximum { return SchemaFailure(.longText, self) }
    }
    if let pattern, !pattern.accepts(text) { return SchemaFailure(.pattern, self) }
    return format.accepts(text) ? nil : SchemaFailure(.format, self)
  }

  /// Unicode code points, which JSON Schema counts.
  static func characterCount(_ text: Bytes) -> Int {
    var count = 0
    var i = 0
    while i < text.count {
      if text[i] & 0xC0 != 0x80 { count &+= 1 }
      i &+= 1
    }
    return count
  }

  /// Why the number of elements of an array is refused, if it is.
  func failure(count: Int) -> SchemaFailure? {
    var failure: SchemaFailure?
    if let minimum, Double(count) < minimum { failure = SchemaFailure(.fewItems, self) }
    if let maximum, Double(count) > maximum { failure = SchemaFailure(.manyItems, self) }
    failure?.count = count
    return failure
  }

  /// The value of a choice nearest to a text, if one is near.
  @inline(never)
  func nearestChoice(_ text: Bytes) -> (Name, Int)? { EditDistance.nearest(text, among: choiceCount) { choice($0) } }

  /// The member with the name nearest to a text, if one is near.
  @inline(never)
  func nearestMember(_ text: Bytes) -> (Name, Int)? {
    EditDistance.nearest(text, among: memberCount) { memberName($0) }
  }
}
