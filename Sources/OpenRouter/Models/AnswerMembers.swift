/// What a model makes of the members of an answer: each is checked before the first is stored.
extension ModelField {
  /// The member's text, which it must have.
  @inline(__always)
  func text(_ value: JSONValue) throws(Failure) -> JSONString {
    if let string = value.string, !string.hasEscape { return string }
    return try checkedText(value)
  }

  @inline(never)
  private func checkedText(_ value: JSONValue) throws(Failure) -> JSONString {
    try check(value, .answerText)
    guard let string = value.string else { throw Failure(.answerText).of(self) }
    if string.size == nil { throw Failure(.answerCharacter).of(self) }
    return string
  }

  func integer(_ value: JSONValue) throws(Failure) -> Int64 {
    try check(value, .answerInteger)
    guard let integer = value.integer else { throw Failure(.answerInteger).of(self) }
    return integer
  }

  private func check(_ value: JSONValue, _ reason: Reason) throws(Failure) {
    if value.kind == .absent { throw Failure(.answerMissing).of(self) }
    if value.kind == .repeated { throw Failure(.answerRepeated).of(self) }
  }
}

extension FieldValues {
  /// Stores what a string means, for which there is room already; a string that means no text changes nothing.
  @inline(__always)
  mutating func setText(_ field: Field, _ string: JSONString) throws(Failure) {
    try storage.setText(field.rawValue, string, secret: field.isSecret)
  }
}

extension FieldStorage {
  @inline(never)
  fileprivate mutating func setText(_ number: UInt8, _ string: JSONString, secret: Bool) throws(Failure) {
    if !string.hasEscape { return try setText(number, string.raw, traits: TextTraits(), secret: secret) }
    guard let size = string.size else { return }
    var retired: Arena?
    let slice = try reserve(size, secret: secret, &retired)
    var writer = writer(slice)
    string.write(to: &writer)
    finish(number, slice, traits: TextTraits(), secret: secret)
  }
}
