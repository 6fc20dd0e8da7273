import CDescription
import OpenRouterBase

/// An operation of the description, by its index in the table, which is sorted by path, then by method.
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
    // SAFETY: constant memory, with the size in the row.
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
  /// The schema of the fields of a form, or of the parts of a multipart body.
  var parts: Schema? { Schema(ifAny: field(Int(DESCRIPTION_PARTS))) }

  var takesJSON: Bool { takes(.json) }
  var needsBody: Bool { flags &>> 6 & 1 == 1 }
  /// Whether the member `stream` of the body requests an event stream.
  var hasStreamMember: Bool { flags &>> 7 & 1 == 1 }

  /// The content types of bodies, one bit each.
  enum BodyType: UInt16 {
    case json = 3
    case multipart, form

    fileprivate var text: Bytes {
      switch self {
      case .json: Bytes("application/json")
      case .multipart: Bytes("multipart/form-data")
      case .form: Bytes("application/x-www-form-urlencoded")
      }
    }
  }

  func takes(_ type: BodyType) -> Bool { flags &>> type.rawValue & 1 == 1 }

  /// Writes the content types of its bodies, each after `first` or, from the second on, `next`, and before `end`.
  ///
  /// - Returns: whether there are any.
  @inline(never)
  func writeBodyTypes(_ first: Bytes, _ next: Bytes, _ end: Bytes, to writer: inout ByteWriter) -> Bool {
    var hasType = false
    var number = BodyType.json.rawValue
    while let type = BodyType(rawValue: number) {
      number &+= 1
      if !takes(type) { continue }
      writer.put(hasType ? next : first)
      writer.put(type.text)
      writer.put(end)
      hasType = true
    }
    return hasType
  }

  /// Writes its method and path, such as `PATCH /keys/{hash}`.
  @inline(never)
  func writeTitle(to writer: inout ByteWriter) {
    writer.put(method)
    writer.put(UInt8(ascii: " "))
    writer.put(path)
  }

  var needsManagementKey: Bool { notes & 1 == 1 }
  var isDeprecated: Bool { notes & 2 == 2 }

  enum Pages: UInt16 {
    case none, offset, cursor
  }

  var pages: Pages { Pages(rawValue: flags &>> 9 & 3) ?? .none }
  /// The query parameter for a cursor, and the member of the response with the next one.
  var cursor: (parameter: Name, member: Name) {
    (Name(field(Int(DESCRIPTION_CURSOR_PARAMETER))), Name(field(Int(DESCRIPTION_CURSOR_MEMBER))))
  }

  /// The effect of sending it twice, in the order of `REPEATS` in operations.py.
  enum Repetition: UInt16 {
    case once, idempotent, safe
  }

  var repetition: Repetition { Repetition(rawValue: flags &>> 11 & 3) ?? .once }
  /// Whether a 2xx response may have a member `error` that is not an error.
  var hasErrorMember: Bool { flags &>> 13 & 1 == 1 }
  /// Whether the path is relative to the root of the host, not to the base URL.
  var isAtRoot: Bool { flags &>> 14 & 1 == 1 }
  /// Whether the operation is newer than the description, which then has no parameters and body of it.
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
      if parameter.place == place && parameter.name.equals(name) { return parameter }
      index &+= 1
    }
    return nil
  }

  /// The parameter with the name nearest to a text, if one is near.
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

  /// The operation of a method and a path, which may be a template or have its parameters filled in. The matching
  /// template with the fewest parameters wins.
  static func find(method: Bytes, path: Bytes) -> OperationRow? {
    if let row = find(method: method, text: path) { return row }
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

  /// The operation with exactly this path.
  private static func find(method: Bytes, text path: Bytes) -> OperationRow? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low &+ high) &>> 1
      if OperationRow(middle).path.precedes(path) { low = middle &+ 1 } else { high = middle }
    }
    while low < count {
      let row = OperationRow(low)
      if !row.path.equals(path) { return nil }
      if row.method.equals(method) { return row }
      low &+= 1
    }
    return nil
  }
}
