import OpenRouterBase
import Testing

@testable import OpenRouter

/// The tables keep what the code that reads them relies on.
@Suite struct TableTests {
  @Test func namesAreSortedAndFound() {
    var previous: Name?
    for number in 0..<Name.count {
      let name = Name(UInt16(number))
      if let previous {
        let isSorted =
          previous.text.count < name.text.count
          || (previous.text.count == name.text.count && previous.text.precedes(name.text))
        #expect(isSorted)
      }
      #expect(Name(name.text) == name)
      previous = name
    }
    #expect(withBytes("no such name of anything") { Name($0) } == nil)
  }

  @Test func operationsAreFoundByIDAndByPath() {
    for number in 0..<OperationRow.count {
      let row = OperationRow(number)
      #expect(OperationRow.find(id: row.name.text) == row)
      #expect(OperationRow.find(method: row.method, path: row.path) == row)
    }
  }

  @Test(arguments: [
    ("GET", "/keys/abc", "/keys/{hash}"), ("GET", "/models/user", "/models/user"),
    ("GET", "/models/a/b/endpoints", "/models/{author}/{slug}/endpoints"), ("GET", "/models", "/models"),
  ]) func concretePathsComeBeforeTemplates(method: String, path: String, template: String) {
    let found = withBytes(method) { (method) in withBytes(path) { OperationRow.find(method: method, path: $0) } }
    #expect(found?.path.string == template)
  }

  @Test(arguments: [("GET", "/key/x"), ("PATCH", "/models"), ("GET", "/keys/a/b"), ("GET", "keys"), ("GET", "")])
  func unknownOperationsHaveNoRow(method: String, path: String) {
    let found = withBytes(method) { (method) in withBytes(path) { OperationRow.find(method: method, path: $0) } }
    #expect(found == nil)
  }

  /// Schemas are only read where there are some: every place that a schema names is one, and none contains itself.
  @Test func schemasEnd() {
    for number in 0..<OperationRow.count {
      for schema in [OperationRow(number).body, OperationRow(number).parts] {
        if let schema { #expect(depth(schema, 0) < 32) }
      }
    }
  }

  private func depth(_ schema: Schema, _ level: Int) -> Int {
    if level > 40 { return level }
    var deepest = level
    func go(_ inner: Schema) { deepest = max(deepest, depth(inner, level + 1)) }
    switch schema.kind {
    case .array: go(schema.items)
    case .union: for index in 0..<schema.branchCount { go(schema.branch(index)) }
    case .object:
      for index in 0..<schema.memberCount {
        if index > 0 { #expect(schema.memberName(index - 1).number < schema.memberName(index).number) }
        #expect(schema.memberIndex(schema.memberName(index)) == index)
        go(schema.member(index))
      }
      if schema.additional == .typed { go(schema.additionalSchema) }
    default: break
    }
    return deepest
  }
}
