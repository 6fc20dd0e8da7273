import OpenRouterBase

/// Whether one of several schemas accepts a value and, if none does, which failure to report.
struct ValidationResult {
  private(set) var isAccepted = false
  /// The value is like no listed one: it may be newer than the description.
  private var isNewChoice = false
  private var nearest = EditDistance.far
  private var misspelt: SchemaFailure?
  private var refused: SchemaFailure?
  private var mismatch: SchemaFailure?

  init() {}

  /// Validates a value that is given as text: a path parameter, a query parameter or a form field.
  @inline(never)
  mutating func add(parameter text: Bytes, _ schema: Schema) {
    switch schema.kind {
    case .any: isAccepted = true
    case .union:
      var index = 0
      while index < schema.branchCount {
        add(parameter: text, schema.branch(index))
        index &+= 1
      }
    // One of its values.
    case .array: add(parameter: text, schema.items)
    case .boolean where text.equals("true") || text.equals("false"): isAccepted = true
    case .number, .integer:
      let number = DecimalNumber.read(text) ?? .infinity
      add(number.isFinite ? .number(number, isWhole: SchemaValue.isWhole(number)) : .text(text), schema)
    default: add(.text(text), schema)
    }
  }

  @inline(never)
  mutating func add(_ value: SchemaValue, _ schema: Schema) {
    if !value.hasType(of: schema) {
      if mismatch == nil { mismatch = SchemaFailure(.type, schema) }
      mismatch?.types.insert(schema)
    } else if case .text(let text) = value, schema.kind == .choice {
      add(text, schema)
    } else if let failure = schema.failure(value) {
      refused = refused ?? failure
    } else {
      isAccepted = true
    }
  }

  private mutating func add(_ text: Bytes, _ choice: Schema) {
    if choice.hasChoice(text) {
      isAccepted = true
    } else if let (name, distance) = choice.nearestChoice(text) {
      if distance < nearest { misspelt = SchemaFailure(.misspelt, choice, name) }
      nearest = min(nearest, distance)
    } else {
      isNewChoice = true
    }
  }

  var failure: SchemaFailure? {
    if isAccepted { return nil }
    if let misspelt { return misspelt }
    return isNewChoice ? nil : refused ?? mismatch
  }
}
