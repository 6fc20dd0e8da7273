import Testing

@testable import OpenRouter
@testable import OpenRouterBase

/// As many fields as a model can have, every third of them a secret.
private enum TestField: UInt8, ModelField, CaseIterable {
  case a, b, c, d, e, f, g, h, i, j, k, l

  var row: Row<Rule> { Row("field", "", .trusted, secret: rawValue % 3 == 0) }
}

/// Random operations on a model's values, beside a dictionary that does the same.
@Suite struct FieldValuesTests {
  private enum Value: Equatable {
    case null
    case number(UInt64)
    case text([UInt8], needsEscape: Bool, isS256: Bool)
  }

  /// Secret texts consist of this byte, which nothing else writes.
  private static let secretByte: UInt8 = 0xA5

  @Test(arguments: 0..<10) func behavesLikeADictionary(seed: UInt64) {
    var random = Random(seed: 100 + seed)
    var wrong = Mismatches()
    for _ in 0..<30 {
      // Small blocks are outgrown at once, large ones hardly.
      let memory = GuardedMemory(FieldStorage.overhead + [0, 1, 40, 300, 900][random.below(5)])
      do {
        var values = FieldValues<TestField>(memory.model)
        var expected: [TestField: Value] = [:]
        for _ in 0..<100 {
          Self.step(&values, &expected, &random)
          Self.compare(values, expected, memory, &wrong)
        }
      }
      memory.check()
      if memory.bytes.dropFirst(FieldStorage.overhead).contains(Self.secretByte) {
        wrong.add("a secret is left when the model is gone")
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  private static func step(
    _ values: inout FieldValues<TestField>, _ expected: inout [TestField: Value], _ random: inout Random
  ) {
    let field = random.element(TestField.allCases)
    switch random.below(13) {
    case 0...3: setText(&values, &expected, field, &random)
    case 4: setWrittenText(&values, &expected, field, &random)
    case 5, 6: setTextOfOwn(&values, &expected, field, &random)
    case 7: cut(&values, &expected, field, &random)
    case 8:
      let number = random.double()
      values.setNumber(field, number)
      expected[field] = .number(number.bitPattern)
    case 9:
      let choice = UInt8(random.below(4))
      values.setChoice(field, choice)
      expected[field] = .number(UInt64(choice))
    case 10:
      values.setNull(field)
      expected[field] = .null
    case 11:
      values.unset(field)
      expected[field] = nil
    default:
      guard random.below(8) == 0 else { return }
      if random.below(2) == 0 { values.removeAll() } else { try! values.removeAll(reserving: random.below(1_200)) }
      expected = [:]
    }
  }

  private static func newText(_ field: TestField, _ random: inout Random) -> [UInt8] {
    let size = random.below(random.below(10) == 0 ? 400 : 40)
    return field.isSecret ? Array(repeating: secretByte, count: size) : random.bytes(size, of: Array(0x61...0x7A))
  }

  private static func setText(
    _ values: inout FieldValues<TestField>, _ expected: inout [TestField: Value], _ field: TestField,
    _ random: inout Random
  ) {
    let text = newText(field, &random)
    let traits = TextTraits(needsEscape: random.below(2) == 0, isS256Challenge: random.below(2) == 0)
    withBytes(text) { (bytes) in try! values.setText(field, bytes, traits) }
    expected[field] = .text(text, needsEscape: traits.needsEscape, isS256: traits.isS256Challenge)
  }

  /// The new text is written by a closure that reads what the field held before.
  private static func setWrittenText(
    _ values: inout FieldValues<TestField>, _ expected: inout [TestField: Value], _ field: TestField,
    _ random: inout Random
  ) {
    let more = newText(field, &random)
    let old = values.text(field)
    let oldBytes = old?.array ?? []
    if oldBytes.count > 2_000 { return }
    withBytes(more) { (more) in
      try! values.setText(field, size: oldBytes.count + more.count) {
        if let old { $0.put(old) }
        $0.put(more)
      }
    }
    expected[field] = .text(oldBytes + more, needsEscape: false, isS256: false)
  }

  /// The new text is a part of the field's own, or of another's of the same kind.
  private static func setTextOfOwn(
    _ values: inout FieldValues<TestField>, _ expected: inout [TestField: Value], _ field: TestField,
    _ random: inout Random
  ) {
    let sources = TestField.allCases.filter { $0.isSecret == field.isSecret }
    guard let source = values.text(random.element(random.below(2) == 0 ? sources : [field])) else { return }
    let start = random.below(source.count + 1)
    let part = source[start, start + random.below(source.count - start + 1)]
    let copy = part.array
    try! values.setText(field, part)
    expected[field] = .text(copy, needsEscape: false, isS256: false)
  }

  private static func cut(
    _ values: inout FieldValues<TestField>, _ expected: inout [TestField: Value], _ field: TestField,
    _ random: inout Random
  ) {
    guard !field.isSecret, case .text(var text, let needsEscape, let isS256) = expected[field] else { return }
    let start = random.below(text.count + 1)
    let end = start + random.below(text.count - start + 1)
    values.cutText(field, from: start, to: end)
    text.removeSubrange(start..<end)
    expected[field] = text.isEmpty ? nil : .text(text, needsEscape: needsEscape, isS256: isS256)
  }

  // MARK: Comparing

  private static func compare(
    _ values: borrowing FieldValues<TestField>, _ expected: [TestField: Value], _ memory: GuardedMemory,
    _ wrong: inout Mismatches
  ) {
    var alive = Array(repeating: false, count: memory.capacity)
    var size = 0
    for field in TestField.allCases {
      let value = value(of: field, values)
      if value != expected[field] { wrong.add("\(field) is \(value as Any), not \(expected[field] as Any)") }
      guard let text = values.text(field) else { continue }
      if text.byteBehind != 0 { wrong.add("\(field) does not end with a NUL") }
      size += text.count * (values.traits(field).needsEscape ? JSONText.longestEscape : 1)
      if let offset = memory.offset(of: text) { for i in 0..<text.count { alive[offset + i] = true } }
    }
    if size > values.storage.escapedSizeBound {
      wrong.add("the bound \(values.storage.escapedSizeBound) is below \(size)")
    }
    // A loop over indices: without an optimizer iterators take ten times as long.
    let bytes = memory.bytes
    var left = FieldStorage.overhead
    while left < bytes.count && (bytes[left] != secretByte || alive[left]) { left += 1 }
    if left < bytes.count { wrong.add("a secret that has gone is still in memory") }
  }

  private static func value(of field: TestField, _ values: borrowing FieldValues<TestField>) -> Value? {
    switch values.state(field) {
    case .absent: return nil
    case .null: return .null
    case .present:
      guard let text = values.text(field) else { return .number(values.number(field).bitPattern) }
      let traits = values.traits(field)
      return .text(text.array, needsEscape: traits.needsEscape, isS256: traits.isS256Challenge)
    }
  }

  // MARK: Single cases

  @Test func failureChangesNothing() throws {
    let memory = GuardedMemory(FieldStorage.overhead + 64)
    var values = FieldValues<TestField>(memory.model)
    try withBytes("here") { try values.setText(.b, $0) }
    values.setNumber(.c, 1.5)
    let before = memory.bytes
    let tooLong = outcome { () throws(Failure) in
      try values.setText(.b, size: Arena.limit) { _ in Issue.record("written without room") }
    }
    #expect(tooLong == .refused(.modelTooLarge, .tooLarge))
    #expect(
      outcome { () throws(Failure) in try values.removeAll(reserving: Arena.limit + 1) }
        == .refused(.modelTooLarge, .tooLarge))
    #expect(values.text(.b)?.string == "here")
    #expect(values.number(.c) == 1.5)
    #expect(memory.bytes == before)
  }

  /// A field that is set again and again does not make the block grow without bound.
  @Test func settingAgainDoesNotGrow() throws {
    let memory = GuardedMemory(FieldStorage.overhead + 64)
    var values = FieldValues<TestField>(memory.model)
    for turn in 0..<20_000 {
      try withBytes(String(repeating: "x", count: 1 + turn % 90)) { try values.setText(.b, $0) }
      try values.setText(.c, size: turn % 80) { (writer) in for _ in 0..<(turn % 80) { writer.put(0x79) } }
      #expect(values.storage.escapedSizeBound <= 1_024)
      if values.storage.escapedSizeBound > 1_024 { break }
    }
  }

  /// The NUL of each text needs a byte too.
  @Test func growsForEmptyTexts() throws {
    let memory = GuardedMemory(FieldStorage.overhead + 11)
    var values = FieldValues<TestField>(memory.model)
    for field in TestField.allCases { try withBytes("") { try values.setText(field, $0) } }
    for field in TestField.allCases { #expect(values.text(field)?.string == "") }
    memory.check()
  }

  @Test func aTextIsNoChoice() throws {
    let memory = GuardedMemory(FieldStorage.overhead + 64)
    var values = FieldValues<TestField>(memory.model)
    values.setChoice(.b, 3)
    #expect(values.choice(.b) == 3)
    #expect(values.text(.b) == nil)
    try withBytes("other") { try values.setText(.b, $0) }
    #expect(values.choice(.b) == 0)
  }

  @Test func tellsWhichAreSet() {
    let memory = GuardedMemory(FieldStorage.overhead)
    var values = FieldValues<TestField>(memory.model)
    func fields(_ first: TestField) -> [TestField] {
      var set = values.fields(from: first)
      var fields: [TestField] = []
      while let field = set.removeFirst() { fields.append(field) }
      return fields
    }
    #expect(fields(.a) == [])
    values.setNumber(.c, 1)
    values.setNull(.k)
    values.setNull(.l)
    #expect(fields(.a) == [.c, .k, .l])
    #expect(fields(.c) == [.c, .k, .l])
    #expect(fields(.d) == [.k, .l])
    #expect(fields(.l) == [.l])
    values.removeAll()
    #expect(fields(.a) == [])
  }

  @Test func putsOnlyWhatIsSimple() {
    let memory = GuardedMemory(FieldStorage.overhead + 8)
    var values = FieldValues<TestField>(memory.model)
    func put(_ field: TestField, _ text: String, _ traits: TextTraits = TextTraits()) -> Bool {
      withBytes(text) { values.put(field, $0, traits) }
    }
    let isS256 = TextTraits(isS256Challenge: true)
    let results = [put(.a, "12345678"), put(.a, "1234567", isS256), put(.a, "1"), put(.b, "")]
    #expect(results == [false, true, false, false])
    #expect(values.text(.a)?.string == "1234567" && values.text(.a)?.byteBehind == 0)
    #expect(values.traits(.a).isS256Challenge)
    memory.check()
  }

  /// The model's own number is kept until everything goes.
  @Test func keepsTheOption() throws {
    let memory = GuardedMemory(FieldStorage.overhead)
    var values = FieldValues<TestField>(memory.model)
    #expect(values.option == 0)
    values.option = 200
    try withBytes(String(repeating: "x", count: 500)) { try values.setText(.b, $0) }
    #expect(values.option == 200)
    values.removeAll()
    #expect(values.option == 0)
  }

  @Test func hasRoomForTheFieldsOfAllModels() {
    func hasRoom<Field: ModelField>(_: Field.Type) -> Bool {
      (UInt8(FieldStorage.limit)...UInt8.max).allSatisfy { Field(rawValue: $0) == nil }
    }
    #expect(TestField.allCases.count == FieldStorage.limit)
    #expect(hasRoom(TestField.self))
    #expect(hasRoom(CreateAuthKeysCodeRequest.Field.self))
    #expect(hasRoom(ExchangeAuthCodeForAPIKeyRequest.Field.self))
    #expect(hasRoom(CreateAuthKeysCodeResponse.Field.self))
    #expect(hasRoom(ExchangeAuthCodeForAPIKeyResponse.Field.self))
    #expect(hasRoom(APIError.Field.self))
    #expect(hasRoom(Settings.Field.self))
    #expect(hasRoom(HTTPRequest.Field.self))
    #expect(hasRoom(AuthorizationURL.Field.self))
    #expect(hasRoom(Callback.Field.self))
    #expect(hasRoom(PKCE.Field.self))
  }
}
