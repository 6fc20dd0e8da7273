/// Why an operation did not happen: two words, so that it travels in registers and failing allocates nothing.
struct Failure: Error {
  /// The reason and, above it, the position, counted from 1: one number, which nobody takes apart who only passes it on.
  private let code: Int
  /// Nil where the failure belongs to no field, or not yet to one.
  private(set) var field: FieldName?

  @inline(__always)
  init(_ reason: Reason, at position: Int = -1) {
    code = (position &+ 1) &<< 8 | Int(reason.rawValue)
  }

  init(_ reason: Reason, of field: FieldName) {
    self.init(reason)
    self.field = field
  }

  /// What would have been right; from it follows the status.
  var reason: Reason { Reason(rawValue: UInt8(truncatingIfNeeded: code)) ?? .nullPointer }
  /// Offset in bytes of what is wrong in the value that came; -1 where no single byte is.
  var position: Int32 { Int32(truncatingIfNeeded: code &>> 8 &- 1) }
  var status: Status { reason.status }

  /// The same failure as one of the given field, unless it belongs to one already.
  func of<Field: ModelField>(_ field: Field) -> Failure { of(field.name) }

  func of(_ field: FieldName) -> Failure { self.field == nil ? at(field) : self }

  /// The same failure as one of the given field.
  func at(_ field: FieldName) -> Failure {
    var failure = self
    failure.field = field
    return failure
  }
}
