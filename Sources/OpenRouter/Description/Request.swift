import OpenRouterBase

/// A request of any operation of the API, without its JSON body: operation, parameters, headers, other types of bodies.
struct Request: ~Copyable {
  /// The type of a record of `items`.
  enum Kind: UInt32 {
    /// `name` is the method, `value` the path, `file` the path's template.
    case operation = 1
    /// A query parameter of the type `replacing` counts instead of those of its name in the path.
    case pathParameter, query, header, apiKey
    /// A body as bytes with a `type`.
    case body
    case formField
    /// A part of a multipart body: `name`, `type`, the file's name, and the bytes or the path of a file.
    case part, partFile
  }

  private(set) var items = RecordList()
  /// The operation's row; nil if the operation is unknown.
  private(set) var row: OperationRow?

  mutating func reset() {
    items.removeAll()
    row = nil
  }

  // MARK: Items

  /// The position of the first record of a kind and, if given, of a name, from `start`; -1 if not found.
  @inline(never)
  private func place(_ kind: Kind, _ name: Bytes?, from start: Int = 0) -> Int {
    var place = start
    while let record = items.record(place) {
      if record.kind == kind.rawValue && (name.map { Request.isSame(record.name, $0, kind) } ?? true) { return place }
      place = items.next(place, record)
    }
    return -1
  }

  private static var replacing: Bytes { Bytes("=") }

  /// Names of headers are case-insensitive.
  private static func isSame(_ one: Bytes, _ other: Bytes, _ kind: Kind) -> Bool {
    kind == .header ? HeaderName.equal(one, other) : one.equals(other)
  }

  @inline(never)
  func item(_ kind: Kind, _ name: Bytes? = nil) -> RecordList.Record? {
    let place = place(kind, name)
    return place < 0 ? nil : items.record(place)
  }

  /// Adds a record; optionally replaces those of the same kind and name.
  @inline(never)
  private mutating func put(
    _ kind: Kind, _ name: Bytes, _ value: Bytes, type: Bytes = Bytes(""), file: Bytes = Bytes(""), replaces: Bool = true
  ) throws(Failure) {
    var end = items.end
    try items.append(
      RecordList.Record(kind: kind.rawValue, name: name, type: type, file: file, value: value))
    if !replaces { return }
    // The name is now in the list, and is not moved until the last of the other records is removed.
    let isNamed = kind.rawValue >= Kind.pathParameter.rawValue && kind != .apiKey && kind != .body
    while true {
      let old = place(kind, isNamed ? items.record(end)?.name : nil)
      guard old >= 0, old < end, let record = items.record(old) else { return }
      end &-= items.next(old, record) &- old
      items.remove(old)
    }
  }

  mutating func unset(_ kind: Kind, _ name: Bytes?) {
    while true {
      let place = place(kind, name)
      if place < 0 { return }
      items.remove(place)
    }
  }

  // MARK: Setting

  var method: Bytes { item(.operation)?.name ?? Bytes("") }
  /// The path as it was set: a template, or with its parameters filled in.
  var path: Bytes { item(.operation)?.value ?? Bytes("") }

  mutating func setOperation(method: Bytes, path: Bytes) throws(Failure) {
    if method.isEmpty || method.count > 16
      || method.firstIndex(where: { !(ASCII.isLetter($0) && !ASCII.isLowercase($0)) }) < method.count
    {
      throw Failure(.operationMethod, of: "method")
    }
    try RequestPath.check(path)
    let bare = path[0, path.firstIndex(of: UInt8(ascii: "?"))]
    let row = OperationRow.find(method: method, path: bare)
    try put(.operation, method, path, file: row?.path ?? bare)
    self.row = row
  }

  mutating func setOperation(id: Bytes) throws(Failure) {
    guard let row = OperationRow.find(id: id) else { throw Failure(.operationID, of: "operation_id") }
    try put(.operation, row.method, row.path, file: row.path)
    self.row = row
  }

  /// Sets a path parameter, a query parameter, a header or a form field. It has been validated against the description.
  mutating func set(_ kind: Kind, _ name: Bytes, _ value: Bytes, replaces: Bool) throws(Failure) {
    try value.checkStorable()
    switch kind {
    case .header:
      try HeaderName.check(name)
      try HeaderText.checkTitle(value)
    case .pathParameter: try RequestPath.checkSegment(value)
    default: _ = try UTF8Text.scan(value)
    }
    try checkName(name)
    let type = kind == .query && replaces ? Request.replacing : Bytes("")
    try put(kind, name, value, type: type, replaces: replaces)
  }

  mutating func setAPIKey(_ key: Bytes) throws(Failure) {
    try HeaderText.checkAPIKey(key)
    try put(.apiKey, Bytes(""), key)
  }

  /// Adds a part of a multipart body, as bytes or as the path of a file.
  @inline(never)
  mutating func addPart(
    _ kind: Kind, _ name: Bytes, type: Bytes, file: Bytes, _ value: Bytes
  ) throws(Failure) {
    try checkName(name)
    do throws(Failure) { _ = try UTF8Text.scan(file) } catch { throw error.of("filename") }
    if !type.isEmpty { try checkType(type) }
    if kind == .partFile {
      if value.isEmpty { throw Failure(.empty, of: "path") }
      try put(kind, name, value, type: type, file: file.isEmpty ? value.lastSegment : file, replaces: false)
    } else {
      try put(kind, name, value, type: type, file: file, replaces: false)
    }
  }

  mutating func setBody(_ type: Bytes, _ bytes: Bytes) throws(Failure) {
    try checkType(type)
    try put(.body, Bytes(""), bytes, type: type)
  }

  private func checkName(_ name: Bytes) throws(Failure) {
    if name.isEmpty { throw Failure(.empty, of: "name") }
    do throws(Failure) { _ = try UTF8Text.scan(name) } catch { throw error.of("name") }
  }

  private func checkType(_ type: Bytes) throws(Failure) {
    do throws(Failure) { try HeaderText.checkTitle(type) } catch { throw error.of("content_type") }
  }

  // MARK: Checking

  /// The rules between values.
  ///
  /// - Parameter hasDocument: whether the body's document has a value.
  /// - Returns: in `missing` the name of a missing value, if the failure needs one.
  func check(hasDocument: Bool, _ missing: inout Bytes) throws(Failure) {
    if path.isEmpty { throw Failure(.required, of: "operation") }
    var start = 0
    while let name = RequestPath.parameter(in: path, from: &start) {
      missing = name
      if place(.pathParameter, name) < 0 { throw Failure(.required) }
    }
    missing = Bytes("")
    var bodies = hasDocument ? 1 : 0
    if place(.body, nil) >= 0 { bodies &+= 1 }
    if place(.formField, nil) >= 0 { bodies &+= 1 }
    if hasParts { bodies &+= 1 }
    if bodies > 1 { throw Failure(.bodyTwice, of: "body") }
    guard let row else { return }
    if bodies == 0 && row.needsBody { throw Failure(.required, of: "body") }
    if let parts = row.parts, parts.kind == .object, !hasDocument, place(.body, nil) < 0, bodies == 1 {
      var index = 0
      while index < parts.memberCount {
        missing = parts.memberName(index).text
        let isThere = place(.formField, missing) >= 0 || place(.part, missing) >= 0 || place(.partFile, missing) >= 0
        if parts.isRequired(index) && !isThere { throw Failure(.required) }
        index &+= 1
      }
    }
    var index = 0
    while index < row.parameterCount {
      let parameter = row.parameter(index)
      missing = parameter.name.text
      if parameter.place == .query && parameter.isRequired && query(missing) == nil { throw Failure(.required) }
      index &+= 1
    }
    missing = Bytes("")
  }

  // MARK: Writing

  /// Whether the API key of the settings is sent: not if a code or a token is exchanged.
  var sendsAPIKey: Bool {
    guard let row else { return true }
    return !row.isAtRoot && !(row.method.equals("POST") && row.path.equals("/auth/keys"))
  }

  /// Writes path and query.
  @inline(never)
  func writeTarget(to writer: inout ByteWriter) {
    let path = path
    var end = 0
    var start = 0
    while let name = RequestPath.parameter(in: path, from: &start) {
      writer.put(path[end, start &- name.count &- 2])
      RequestPath.encode(item(.pathParameter, name)?.value ?? Bytes(""), to: &writer)
      end = start
    }
    let query = path.firstIndex(of: UInt8(ascii: "?"))
    writer.put(path[end, query])
    var separator = UInt8(ascii: "?")
    start = query &+ 1
    while let parameter = RequestPath.query(in: path, from: &start) {
      if isReplaced(parameter.name) { continue }
      writer.put(separator)
      separator = UInt8(ascii: "&")
      writer.put(parameter.text)
    }
    var place = place(.query, nil)
    while place >= 0, let record = items.record(place) {
      writer.put(separator)
      separator = UInt8(ascii: "&")
      FormText.write(record.name, record.value, to: &writer)
      place = self.place(.query, nil, from: items.next(place, record))
    }
  }

  // MARK: Queries

  /// The value of a query parameter; nil without one. If the path has the parameter, its value is still encoded.
  @inline(never)
  func query(_ name: Bytes) -> Bytes? {
    if let record = item(.query, name) { return record.value }
    var start = path.firstIndex(of: UInt8(ascii: "?")) &+ 1
    while let parameter = RequestPath.query(in: path, from: &start) {
      if FormText.decodes(parameter.name, to: name) { return parameter.value }
    }
    return nil
  }

  /// Whether a parameter of the path was set again.
  @inline(never)
  private func isReplaced(_ encodedName: Bytes) -> Bool {
    var place = place(.query, nil)
    while place >= 0, let record = items.record(place) {
      if !record.type.isEmpty && FormText.decodes(encodedName, to: record.name) { return true }
      place = self.place(.query, nil, from: items.next(place, record))
    }
    return false
  }

  // MARK: Headers

  /// The next header from a position, which is advanced; nil after the last one.
  func header(from place: inout Int) -> RecordList.Record? {
    let found = self.place(.header, nil, from: place)
    guard found >= 0, let record = items.record(found) else { return nil }
    place = items.next(found, record)
    return record
  }
}
