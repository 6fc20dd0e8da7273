import CDescription
import OpenRouterBase

/// A schema of the description, by the index of its header word. `Sources/Description/layout.py` writes them.
struct Schema: Equatable {
  let place: Int

  /// In the order of `KINDS` in layout.py.
  enum Kind: UInt16 {
    case any, null, boolean, integer, number, text, choice, array, object, union, alwaysFalse
  }

  @inline(__always)
  init(_ place: UInt16) { self.place = Int(place) }

  /// The schema of a body; nil if the operation has none.
  @inline(__always)
  init?(ifAny place: UInt16) {
    if Int32(place) == Int32(DESCRIPTION_NONE) { return nil }
    self.init(place)
  }

  @inline(__always)
  private func word(_ offset: Int) -> Int { Int(description_word(place &+ offset)) }

  @inline(__always)
  private var header: Int { word(0) }

  @inline(__always)
  private func has(_ bit: Int) -> Bool { header &>> bit & 1 == 1 }

  var kind: Kind { Kind(rawValue: UInt16(truncatingIfNeeded: header & 15)) ?? .any }
  var isNullable: Bool { has(4) }
  /// Whether a text or an array has rules apart from its type: limits, a format, a pattern.
  var hasRule: Bool { header & 0x760 != 0 }

  /// The index of a text among names in order, which are `distance` words apart; nil if not found.
  @inline(__always)
  private func index(of text: Bytes, from offset: Int, count: Int, distance: Int) -> Int? {
    // SAFETY: the schema has that many names from there on.
    let index = unsafe description_find(place &+ offset, count, distance, text.base, text.count)
    return index < count ? index : nil
  }

  // MARK: Numbers, texts and arrays: minimum and maximum of value, size or count

  /// The offset of the limits after the header.
  private var limits: Int { kind == .array ? 2 : 1 }

  var minimum: Double? { has(5) ? description_number(word(limits)) : nil }
  var maximum: Double? { has(6) ? description_number(word(limits &+ (has(5) ? 1 : 0))) : nil }
  /// Whether a number must be greater than its minimum.
  var excludesMinimum: Bool { kind != .object && has(7) }

  // MARK: Texts

  /// In the order of `FORMATS` in schemas.py.
  enum Format: Int {
    case none, uuid, uri, dateTime
  }

  /// In the order of `PATTERNS` in schemas.py.
  enum Pattern: Int {
    case sha256, words, identifier, slug, date
  }

  var format: Format { Format(rawValue: header &>> 8 & 3) ?? .none }
  var pattern: Pattern? { has(10) ? Pattern(rawValue: word(1 &+ (has(5) ? 1 : 0) &+ (has(6) ? 1 : 0))) : nil }
  var isSecret: Bool { has(11) }

  // MARK: Choices

  var choiceCount: Int { word(1) }

  @inline(__always)
  func choice(_ index: Int) -> Name { Name(UInt16(truncatingIfNeeded: word(2 &+ index))) }

  /// Whether a text is one of the values.
  @inline(never)
  func hasChoice(_ text: Bytes) -> Bool { index(of: text, from: 2, count: choiceCount, distance: 1) != nil }

  // MARK: Arrays

  var items: Schema { Schema(UInt16(truncatingIfNeeded: word(1))) }

  // MARK: Objects

  /// The treatment of members that the schema does not name, in the order of `ADDITIONAL` in layout.py.
  enum Additional: Int {
    case open, typed, closed
  }

  var additional: Additional { Additional(rawValue: header &>> 5 & 3) ?? .open }
  var memberCount: Int { word(1) }

  func memberName(_ index: Int) -> Name { Name(UInt16(truncatingIfNeeded: word(2 &+ index &* 2) & 0x7FFF)) }
  func isRequired(_ index: Int) -> Bool { word(2 &+ index &* 2) & 0x8000 != 0 }
  func member(_ index: Int) -> Schema { Schema(UInt16(truncatingIfNeeded: word(3 &+ index &* 2))) }

  /// The index of a member; nil if not found.
  @inline(never)
  func memberIndex(_ name: Name) -> Int? {
    var low = 0
    var high = memberCount
    while low < high {
      let middle = (low &+ high) &>> 1
      let number = memberName(middle).number
      if number == name.number { return middle }
      if number < name.number { low = middle &+ 1 } else { high = middle }
    }
    return nil
  }

  @inline(never)
  func memberIndex(_ name: Bytes) -> Int? { index(of: name, from: 2, count: memberCount, distance: 2) }

  private var afterMembers: Int { 2 &+ memberCount &* 2 }

  /// The schema of members that the schema does not name, if it has a type.
  var additionalSchema: Schema { Schema(UInt16(truncatingIfNeeded: word(afterMembers))) }

  /// Two members, one of which is required.
  var alternatives: (Name, Name)? {
    if !has(7) { return nil }
    let first = afterMembers &+ (additional == .typed ? 1 : 0)
    return (Name(UInt16(truncatingIfNeeded: word(first))), Name(UInt16(truncatingIfNeeded: word(first &+ 1))))
  }

  // MARK: Unions

  var branchCount: Int { word(1) }
  func branch(_ index: Int) -> Schema { Schema(UInt16(truncatingIfNeeded: word(2 &+ index))) }

  /// Whether this schema or, if it is a union, one of its branches fulfils a condition.
  @inline(__always)
  func hasBranch(where fulfils: (Schema) -> Bool) -> Bool {
    let count = kind == .union ? branchCount : 1
    var index = 0
    while index < count {
      if fulfils(kind == .union ? branch(index) : self) { return true }
      index &+= 1
    }
    return false
  }

  private var afterBranches: Int { 2 &+ branchCount }

  /// The member that distinguishes branches that are objects.
  var tag: Name? { has(5) ? Name(UInt16(truncatingIfNeeded: word(afterBranches))) : nil }

  /// The name of the member that distinguishes branches; empty for a union without one.
  var tagText: Bytes { tag.map { $0.text(size: word(afterBranches &+ 1)) } ?? Bytes("") }

  /// Whether a branch accepts objects and has no value of the tag.
  var hasUntaggedObjects: Bool { has(6) }

  private var firstPair: Int { afterBranches &+ 3 }

  /// Pairs of a value of the tag and a branch that has it, sorted by value.
  var tagValueCount: Int { word(afterBranches &+ 2) }
  func tagValue(_ index: Int) -> Name { Name(UInt16(truncatingIfNeeded: word(firstPair &+ index &* 2))) }
  func tagBranch(_ index: Int) -> Schema { Schema(UInt16(truncatingIfNeeded: word(firstPair &+ index &* 2 &+ 1))) }

  /// The indices of the pairs with this value of the tag; nil if not found.
  @inline(never)
  func tagPairs(_ value: Bytes) -> TagPairs? {
    guard let first = index(of: value, from: firstPair, count: tagValueCount, distance: 2) else { return nil }
    let (name, count) = (tagValue(first), tagValueCount)
    var end = first &+ 1
    while end < count && tagValue(end) == name { end &+= 1 }
    return TagPairs(first: first, end: end)
  }

  struct TagPairs {
    let first: Int
    let end: Int
  }
}
