import OpenRouterBase

/// The operations of the description as JSON, with the names of OpenAPI if it has one.
enum OperationList {
  @inline(never)
  static func write(to writer: inout ByteWriter) {
    var number = 0
    while number < OperationRow.count {
      writer.put(number == 0 ? UInt8(ascii: "[") : UInt8(ascii: ","))
      write(OperationRow(number), to: &writer)
      number &+= 1
    }
    writer.put("]")
  }

  private static func write(_ row: OperationRow, to writer: inout ByteWriter) {
    put("{\"method\":\"", row.method, to: &writer)
    put("\",\"path\":\"", row.path, to: &writer)
    put("\",\"operationId\":\"", row.name.text, to: &writer)
    writer.put("\",\"parameters\":[")
    var index = 0
    while index < row.parameterCount {
      let parameter = row.parameter(index)
      put(index == 0 ? Bytes("{\"name\":\"") : Bytes(",{\"name\":\""), parameter.name.text, to: &writer)
      put("\",\"in\":\"", parameter.place.text, to: &writer)
      put(Bytes("\",\"required\":"), parameter.isRequired, to: &writer)
      writer.put("}")
      index &+= 1
    }
    writer.put("],\"bodyTypes\":[")
    _ = row.writeBodyTypes(Bytes("\""), Bytes(",\""), Bytes("\""), to: &writer)
    put(Bytes("],\"bodyRequired\":"), row.needsBody, to: &writer)
    put(Bytes(",\"streams\":"), row.hasStreamMember, to: &writer)
    put(",\"pages\":\"", row.pages.text, to: &writer)
    put("\",\"repeats\":\"", row.repetition.text, to: &writer)
    put(Bytes("\",\"atRoot\":"), row.isAtRoot, to: &writer)
    put(Bytes(",\"managementKey\":"), row.needsManagementKey, to: &writer)
    put(Bytes(",\"deprecated\":"), row.isDeprecated, to: &writer)
    put(Bytes(",\"described\":"), !row.isAddition, to: &writer)
    writer.put("}")
  }

  private static func put(_ name: StaticString, _ value: Bytes, to writer: inout ByteWriter) {
    put(Bytes(name), value, to: &writer)
  }

  @inline(never)
  private static func put(_ name: Bytes, _ value: Bytes, to writer: inout ByteWriter) {
    writer.put(name)
    writer.put(value)
  }

  @inline(never)
  private static func put(_ name: Bytes, _ flag: Bool, to writer: inout ByteWriter) {
    put(name, flag ? Bytes("true") : Bytes("false"), to: &writer)
  }
}

extension OperationRow.Parameter.Place {
  fileprivate var text: Bytes {
    switch self {
    case .path: Bytes("path")
    case .query: Bytes("query")
    case .header: Bytes("header")
    }
  }
}

extension OperationRow.Pages {
  fileprivate var text: Bytes {
    switch self {
    case .none: Bytes("none")
    case .offset: Bytes("offset")
    case .cursor: Bytes("cursor")
    }
  }
}

extension OperationRow.Repetition {
  fileprivate var text: Bytes {
    switch self {
    case .once: Bytes("once")
    case .idempotent: Bytes("idempotent")
    case .safe: Bytes("safe")
    }
  }
}
