import OpenRouterBase

/// The message for a value that the description refuses: it says what is valid.
struct SchemaMessage {
  let failure: SchemaFailure
  let row: OperationRow
  /// The refused value, if it is a single one. A number is shown, a text only if its schema says what it may be.
  let value: SchemaValue?
  /// Whether the value is a parameter: a text, whatever it means.
  var isParameter = false

  /// Bytes kept free after a pointer.
  private static var rest: Int { 150 }

  @inline(never)
  func write(_ place: SchemaPlace, to writer: inout ByteWriter) {
    switch failure.reason {
    case .unknownMember:
      row.writeTitle(to: &writer)
      writer.put(" has no member ")
      place.write(to: &writer, leaving: SchemaMessage.rest)
      if let name = failure.name {
        writer.put("; did you mean ")
        place.parent.writeTokens(to: &writer, leaving: SchemaMessage.rest &- 40)
        writer.put(UInt8(ascii: "/"))
        writer.put(name.text)
        writer.put("? Use")
      } else {
        writer.put("; use")
      }
      writer.put(" openrouter_json_set_json for members newer than this library")
    case .noBody:
      row.writeTitle(to: &writer)
      writer.put(" takes no JSON body")
    case .below:
      place.write(to: &writer, leaving: SchemaMessage.rest)
      writer.put(" cannot be set: ")
      place.parent.write(to: &writer, leaving: SchemaMessage.rest &- 40)
      writer.put(" must be ")
      failure.types.write(to: &writer)
    case .missingMember:
      place.writeTokens(to: &writer, leaving: SchemaMessage.rest)
      writer.put(UInt8(ascii: "/"))
      writer.put(failure.name?.text ?? Bytes(""))
      writer.put(" is required, and was not set")
    case .missingAlternative:
      let names = failure.schema.alternatives
      place.writeTokens(to: &writer, leaving: SchemaMessage.rest)
      writer.put(UInt8(ascii: "/"))
      writer.put(names?.0.text ?? Bytes(""))
      writer.put(" or ")
      place.writeTokens(to: &writer, leaving: SchemaMessage.rest &- 60)
      writer.put(UInt8(ascii: "/"))
      writer.put(names?.1.text ?? Bytes(""))
      writer.put(" is required, and neither was set")
    default:
      place.write(to: &writer, leaving: SchemaMessage.rest)
      writeRule(to: &writer)
      if failure.reason == .misspelt {
        writer.put(" Use openrouter_json_set_json for values newer than this library")
      }
    }
  }

  /// Writes the end of a sentence about a value.
  @inline(never)
  func writeRule(to writer: inout ByteWriter) {
    let schema = failure.schema
    writer.put(" must ")
    switch failure.reason {
    case .type:
      writer.put("be ")
      (isParameter ? failure.types.withoutNull : failure.types).write(to: &writer)
      if isParameter { return quote(to: &writer) }
      writer.put("; got ")
      if case .number(let number, _) = value {
        writer.putDouble(number)
      } else {
        writer.put(value?.typeName ?? Bytes("something else"))
      }
    case .minimum:
      writer.put(schema.excludesMinimum ? Bytes("be greater than ") : Bytes("be at least "))
      writeLimit(schema.minimum, Bytes(""), to: &writer)
    case .maximum:
      writer.put("be at most ")
      writeLimit(schema.maximum, Bytes(""), to: &writer)
    case .shortText:
      writer.put("have at least ")
      writeLimit(schema.minimum, Bytes(" character"), to: &writer)
    case .longText:
      writer.put("have at most ")
      writeLimit(schema.maximum, Bytes(" character"), to: &writer)
    case .fewItems:
      writer.put("have at least ")
      writeLimit(schema.minimum, Bytes(" element"), to: &writer)
    case .manyItems:
      writer.put("have at most ")
      writeLimit(schema.maximum, Bytes(" element"), to: &writer)
    case .format:
      writer.put(schema.format.text)
      quote(to: &writer)
    case .pattern:
      writer.put(schema.pattern?.text ?? Bytes(""))
      quote(to: &writer)
    case .misspelt:
      writer.put("be a documented value")
      quote(to: &writer)
      writer.put("; did you mean \"")
      writer.put(failure.name?.text ?? Bytes(""))
      writer.put("\"?")
    default: writer.put("be false")
    }
  }

  private func writeLimit(_ limit: Double?, _ unit: Bytes, to writer: inout ByteWriter) {
    let limit = limit ?? 0
    writer.putDouble(limit)
    writer.put(unit)
    if !unit.isEmpty && limit != 1 { writer.put(UInt8(ascii: "s")) }
    if isParameter && unit.isEmpty { return quote(to: &writer) }
    writer.put("; got ")
    switch value {
    case .number(let number, _): writer.putDouble(number)
    case .text(let text): writer.putInteger(Int64(Schema.characterCount(text)))
    default: writer.putInteger(Int64(failure.count))
    }
  }

  private func quote(to writer: inout ByteWriter) {
    if failure.schema.isSecret && failure.schema.kind == .text { return }
    guard case .text(let text)? = value else { return }
    OffendingValue.text(text).describe(Failure(.described), to: &writer)
  }
}

extension SchemaValue {
  fileprivate var typeName: Bytes {
    switch self {
    case .null: Bytes("null")
    case .boolean(let boolean): boolean ? Bytes("true") : Bytes("false")
    case .number: Bytes("a number")
    case .text, .base64: Bytes("a string")
    case .array: Bytes("an array")
    case .object: Bytes("an object")
    }
  }
}

extension Schema.Format {
  fileprivate var text: Bytes {
    switch self {
    case .none: Bytes("")
    case .uuid: Bytes("be a UUID: hexadecimal digits in groups of 8-4-4-4-12")
    case .uri: Bytes("be an absolute URI, such as https://example.com/")
    case .dateTime: Bytes("be a date and time (RFC 3339), such as 2026-01-31T12:00:00Z")
    }
  }
}

extension Schema.Pattern {
  fileprivate var text: Bytes {
    switch self {
    case .sha256: Bytes("be 64 hexadecimal digits in lower case")
    case .words: Bytes("consist of letters, digits, spaces, _ and -")
    case .identifier: Bytes("consist of letters, digits, _ and -")
    case .slug: Bytes("be words of a-z and 0-9, joined by single hyphens")
    case .date: Bytes("be a date, such as 2026-01-31")
    }
  }
}
