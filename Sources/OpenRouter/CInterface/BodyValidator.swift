import CSystem
import OpenRouterBase

/// Validates the body of a request against the schema of its operation.
enum BodyValidator {
  /// The validator of an operation's bodies; nil if the description does not have them.
  static func make(_ row: OperationRow?) -> JSONValidator? {
    guard let row, !row.isAddition, row.body != nil || !row.takesJSON else { return nil }
    return unsafe JSONValidator(validateChange, row: row.number, row.body)
  }

  private static let validateChange: JSONValidator.Function = { (handle, node, pointer, change, data, number) in
    // SAFETY: `JSONValidator` passes a `JSONHandle`.
    let handle = unsafe handle.assumingMemoryBound(to: JSONHandle.self)
    let change = JSONHandle.Change(rawValue: change) ?? .unset
    let tree = unsafe handle.pointee.document.tree
    guard change != .unset, let start = tree.node(node) else { return 0 }
    if let body = unsafe handle.pointee.validator?.body {
      let way = unsafe tree.follow(start, JSONPointer(pointer))
      unsafe handle.pointee.document.known.way = way
      let isValid = unsafe SchemaPath.accepts(
        tree, body, &handle.pointee.knownArray, way, isText: change == .text, appends: change == .append,
        isJSON: change == .json, &handle.pointee.document.known
      ) { unsafe value(change, data, number) }
      if isValid { return 0 }
    }
    return unsafe validateSlowly(handle, node, pointer, change, data, number)
  }

  /// The same for a change that may be invalid.
  @inline(never)
  private static func validateSlowly(
    _ handle: JSONHandle.Pointer, _ node: UInt64, _ pointer: UnsafePointer<CChar>, _ change: JSONHandle.Change,
    _ data: UnsafeRawPointer?, _ number: Int
  ) -> Int32 {
    // SAFETY: as above.
    let tree = unsafe handle.pointee.document.tree
    let row = unsafe OperationRow(handle.pointee.validator?.row ?? 0)
    guard let start = tree.node(node), let value = unsafe value(change, data, number) else { return 0 }
    guard let body = row.body else {
      return unsafe refuse(handle, node, pointer, SchemaFailure(.noBody, Schema(0)), row, nil, false)
    }
    let appends = change == .append
    var check = SetterCheck(body)
    let failure = unsafe check.failure(
      tree, start, JSONPointer(pointer), change == .json || appends ? nil : value, appends: appends)
    guard let failure else {
      let way = unsafe handle.pointee.document.known.way
      unsafe handle.pointee.document.known = check.arrays
      unsafe handle.pointee.document.known.way = way
      return 0
    }
    // What is appended to is not what was given.
    return unsafe refuse(handle, node, pointer, failure, row, appends ? nil : value, appends)
  }

  /// The value that a setter is about to store; nil if it will be refused anyway.
  @inline(never)
  private static func value(_ change: JSONHandle.Change, _ data: UnsafeRawPointer?, _ number: Int) -> SchemaValue? {
    switch change {
    case .text:
      do throws(Failure) {
        return .text(try unsafe Bytes(data?.assumingMemoryBound(to: CChar.self), number))
      } catch {
        return nil
      }
    case .bytes, .dataURL: return .base64
    case .number:
      let number = Double(bitPattern: UInt64(bitPattern: Int64(number)))
      if !number.isFinite { return nil }
      return .number(number, isWhole: SchemaValue.isWhole(number))
    case .integer: return .number(Double(number), isWhole: true)
    case .boolean: return .boolean(number != 0)
    default: return .null
    }
  }

  /// Records why a setter was refused.
  @inline(never)
  private static func refuse(
    _ handle: JSONHandle.Pointer, _ node: UInt64, _ pointer: UnsafePointer<CChar>, _ failure: SchemaFailure,
    _ row: OperationRow, _ value: SchemaValue?, _ appends: Bool
  ) -> Int32 {
    // SAFETY: as above.
    let tree = unsafe handle.pointee.document.tree
    let text = unsafe Bytes(nulTerminated: pointer)
    let place = JSONFailurePlace(node, text, appends)
    let start = tree.node(node) ?? JSONNode.root
    let tokens = text.prefix(tokens: failure.depth)
    unsafe handle.pointee.diagnostics.report(place) { (writer) in
      SchemaMessage(failure: failure, row: row, value: value).write(SchemaPlace(tree, start, tokens), to: &writer)
    }
    return unsafe handle.pointee.diagnostics.remember(failure.kind, place)
  }

  /// Validates a whole body, and records what is wrong with it.
  @inline(never)
  static func check(_ handle: JSONHandle.Pointer, _ row: OperationRow) -> Int32 {
    // SAFETY: the handle of a live request.
    let tree = unsafe handle.pointee.document.tree
    if tree.isEmpty || row.isAddition { return 0 }
    var failure = SchemaFailure(.noBody, Schema(0))
    if let body = row.body {
      guard let found = DocumentCheck.failure(tree, body) else { return 0 }
      failure = found
    } else if row.takesJSON {
      return 0
    }
    let node = failure.node == 0 ? JSONNode.root : failure.node
    let place = SchemaPlace(tree, node)
    unsafe handle.pointee.diagnostics.report(
      field: { (writer) in
        place.writeTokens(to: &writer, leaving: 0)
        if failure.reason == .missingMember, let name = failure.name {
          writer.put(UInt8(ascii: "/"))
          writer.put(name.text)
        }
      },
      { (writer) in
        SchemaMessage(failure: failure, row: row, value: tree.schemaValue(node)).write(place, to: &writer)
      })
    return failure.kind.statusCode
  }
}
