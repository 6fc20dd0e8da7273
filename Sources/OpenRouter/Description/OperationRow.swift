import CDescription
import OpenRouterBase

/// An operation of the description, by its place in the table: sorted by path and then by method.
struct OperationRow: Equatable {
  let number: Int

  static var count: Int { Int(DESCRIPTION_OPERATION_COUNT) }

  init(_ number: Int) { self.number = number }

  @inline(__always)
  private func field(_ field: Int) -> UInt16 { description_operation(number, field) }

  private var flags: UInt16 { field(Int(DESCRIPTION_FLAGS)) }
  private var notes: UInt16 { field(Int(DESCRIPTION_NOTES)) }

  /// The operationId.
  var name: Name { Name(field(Int(DESCRIPTION_NAME))) }

  /// The path template, such as `/keys/{hash}`.
  var path: Bytes {
    // SAFETY: constant memory, as far as the row says.
    unsafe Bytes(
      description_path(Int(field(Int(DESCRIPTION_PATH)))), count: Int(field(Int(DESCRIPTION_PATH_SIZE))))
  }

  var method: Bytes {
    switch flags & 7 {
    case 0: Bytes("GET")
    case 1: Bytes("POST")
    case 2: Bytes("PUT")
    case 3: Bytes("PATCH")
    default: Bytes("DELETE")
    }
  }

  /// The schema of a JSON body.
  var body: Schema? { Schema(ifAny: field(Int(DESCRIPTION_BODY))) }
  /// The schema of a form's fields or parts.
  var parts: Schema? { Schema(ifAny: field(Int(DESCRIPTION_PARTS))) }

  var takesJSON: Bool { takes(.json) }
  var needsBody: Bool { flags &>> 6 & 1 == 1 }
  /// Whether the body's member `stream` asks for an event stream.
  var hasStreamMember: Bool { flags &>> 8 & 1 == 1 }

  /// The content types of bodies, by their bits.
  enum BodyType: UInt16 {
    case json = 3
    case multipart, form
  }

  func takes(_ type: BodyType) -> Bool { flags &>> type.rawValue & 1 == 1 }

  /// Whether it can answer with an event stream.
  var streams: Bool { flags &>> 7 & 1 == 1 }
  var needsManagementKey: Bool { notes & 1 == 1 }
  var isDeprecated: Bool { notes & 2 == 2 }

  enum Pages: UInt16 {
    case none, offset, cursor
  }

  var pages: Pages { Pages(rawValue: flags &>> 9 & 3) ?? .none }
  /// The query parameter that takes a cursor, and the member of the response that has the next one.
  var cursor: (parameter: Name, member: Name) {
    (Name(field(Int(DESCRIPTION_CURSOR_PARAMETER))), Name(field(Int(DESCRIPTION_CURSOR_MEMBER))))
  }

  /// What sending it twice does; in the order of `REPEATS` in operations.py.
  enum Repetition: UInt16 {
    case once, idempotent, safe
  }

  var repetition: Repetition { Repetition(rawValue: flags &>> 11 & 3) ?? .once }
  /// Whether a member `error` of a 2xx response is none.
  var hasErrorMember: Bool { flags &>> 13 & 1 == 1 }
  /// Whether the path begins at the server's root, and not under the base URL.
  var isAtRoot: Bool { flags &>> 14 & 1 == 1 }
  /// Whether the operation is newer than the description: its parameters and body are not described.
  var isAddition: Bool { flags &>> 15 == 1 }

  // MARK: Parameters

  struct Parameter {
    enum Place: UInt16 {
      case path, query, header
    }

    let name: Name
    let place: Place
    let isRequired: Bool
    let schema: Schema
  }

  var parameterCount: Int { Int(field(Int(DESCRIPTION_PARAMETER_COUNT))) }

  func parameter(_ index: Int) -> Parameter {
    let row = Int(field(Int(DESCRIPTION_PARAMETERS))) &+ index
    let flags = description_parameter(row, 1)
    return Parameter(
      name: Name(description_parameter(row, 0)), place: Parameter.Place(rawValue: flags & 3) ?? .query,
      isRequired: flags & 4 != 0, schema: Schema(description_parameter(row, 2)))
  }

  func parameter(_ name: Bytes, in place: Parameter.Place) -> Parameter? {
    var index = 0
    while index < parameterCount {
      let parameter = parameter(index)
      if parameter.place == place && parameter.name.text.equals(name) { return parameter }
      index &+= 1
    }
    return nil
  }

  /// The parameter whose name is nearest to a text, if one is near.
  func nearestParameter(_ name: Bytes, in place: Parameter.Place) -> (Name, Int)? {
    EditDistance.nearest(name, among: parameterCount) {
      let parameter = parameter($0)
      return parameter.place == place ? parameter.name : nil
    }
  }

  // MARK: Finding

  static func find(id: Bytes) -> OperationRow? {
    guard let name = Name(id) else { return nil }
    var number = 0
    while number < count {
      let row = OperationRow(number)
      if row.name == name { return row }
      number &+= 1
    }
    return nil
  }

  /// The operation of a method and a path: a template, or a path with its parameters filled in. Of several templates that
  /// fit the one with the fewest parameters counts.
  static func find(method: Bytes, path: Bytes) -> OperationRow? {
    var best: OperationRow?
    var parameters = Int.max
    var number = 0
    while number < count {
      let row = OperationRow(number)
      if row.method.equals(method), let found = PathTemplate(row.path).parameters(in: path), found < parameters {
        best = row
        parameters = found
      }
      number &+= 1
    }
    return best
  }
}
