import OpenRouterBase

/// The message for a parameter or a form field that is refused.
struct ParameterMessage {
  let row: OperationRow
  let kind: Request.Kind
  let name: Bytes
  let value: Bytes
  let failure: SchemaFailure

  private static var rest: Int { 150 }

  /// Validates a parameter; nil if the description allows it.
  init?(_ row: OperationRow?, _ kind: Request.Kind, _ name: Bytes, _ value: Bytes?) {
    guard let row, !row.isAddition else { return nil }
    self.row = row
    self.kind = kind
    self.name = name
    self.value = value ?? Bytes("")
    var schema: Schema?
    var near: (Name, Int)?
    switch kind {
    case .query, .pathParameter:
      let place: OperationRow.Parameter.Place = kind == .query ? .query : .path
      schema = row.parameter(name, in: place)?.schema
      if schema == nil { near = row.nearestParameter(name, in: place) }
    case .formField, .part, .partFile:
      if !row.takes(kind == .formField ? .form : .multipart) {
        failure = SchemaFailure(.noBody, Schema(0))
        return
      }
      guard let parts = row.parts, parts.kind == .object else { return nil }
      if let index = parts.memberIndex(name) { schema = parts.member(index) }
      if schema == nil { near = parts.nearestMember(name) }
    default: return nil
    }
    guard let schema else {
      failure = SchemaFailure(.unknownMember, Schema(0), near?.0)
      return
    }
    guard let value else { return nil }
    var result = ValidationResult()
    result.add(parameter: value, schema)
    guard let failure = result.failure else { return nil }
    self.failure = failure
  }

  private var noun: Bytes {
    switch kind {
    case .query: Bytes(" has no query parameter ")
    case .pathParameter: Bytes(" has no path parameter ")
    default: Bytes(" has no form field ")
    }
  }

  func write(to writer: inout ByteWriter) {
    if failure.reason == .noBody || failure.reason == .unknownMember { row.writeTitle(to: &writer) }
    if failure.reason == .noBody {
      writer.put(kind == .formField ? Bytes(" takes no form fields; ") : Bytes(" takes no parts; "))
      let hasBody = row.writeBodyTypes(Bytes("its body is "), Bytes(" or "), Bytes(""), to: &writer)
      if !hasBody { writer.put("it has no body") }
    } else if failure.reason == .unknownMember {
      writer.put(noun)
      _ = OffendingValue.escape(name, to: &writer, leaving: ParameterMessage.rest)
      if let near = failure.name {
        writer.put("; did you mean ")
        writer.put(near.text)
        writer.put("?")
      } else if kind == .query {
        writer.put(".")
      }
      if kind == .query { writer.put(" Parameters newer than this library can be added to the path, after ?") }
    } else {
      _ = OffendingValue.escape(name, to: &writer, leaving: ParameterMessage.rest)
      SchemaMessage(failure: failure, row: row, value: .text(value), isParameter: true).writeRule(to: &writer)
    }
  }
}
