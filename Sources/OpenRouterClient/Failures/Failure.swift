/// Why an operation did not happen: two words, so that it travels in registers and failing allocates nothing.
struct Failure: Error {
  /// What would have been right; from it follows the status.
  let reason: Reason
  /// Offset in bytes of what is wrong in the value that came; -1 where no single byte is.
  let position: Int32
  /// The field as C knows it; empty where the failure belongs to none, or not yet to one.
  var field = FieldName("")

  @inline(__always)
  init(_ reason: Reason, at position: Int = -1) {
    self.reason = reason
    self.position = Int32(truncatingIfNeeded: position)
  }

  var status: Status { reason.status }

  init(_ reason: Reason, of field: FieldName) {
    self.init(reason)
    self.field = field
  }

  /// The same failure as one of the given field, unless it belongs to one already.
  func of<Field: ModelField>(_ field: Field) -> Failure {
    if !self.field.isEmpty { return self }
    var failure = self
    failure.field = field.name
    return failure
  }

  /// The same failure as one of the given field.
  func at(_ field: FieldName) -> Failure {
    var failure = self
    failure.field = field
    return failure
  }
}
