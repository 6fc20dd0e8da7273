import OpenRouterBase

/// A member that a model knows: the number of its field, and the size of its name in bytes.
struct KnownMember {
  let rawValue: Int

  @inline(__always)
  init(_ rawValue: Int) {
    self.rawValue = rawValue
  }

  /// A member that the model does not know.
  static var none: KnownMember { KnownMember(Int(ResponseMembers.capacity) &<< 8) }

  @inline(__always)
  init<Field: ModelField>(_ field: Field?) {
    rawValue = field.map { Int($0.rawValue) &<< 8 | $0.row.key.count } ?? KnownMember.none.rawValue
  }

  var number: UInt8 { UInt8(truncatingIfNeeded: rawValue &>> 8) }
  var nameSize: Int { rawValue & 0xFF }
}

extension Bytes {
  /// Whether a name without escapes begins here, after its quote.
  @inline(__always)
  func isName(_ literal: StaticString) -> Bool {
    let size = literal.utf8CodeUnitCount
    return count > size && self[size] == UInt8(ascii: "\"") && self[0, size].equals(literal)
  }
}
