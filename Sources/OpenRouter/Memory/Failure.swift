/// Why an operation did not happen: small enough to travel in registers, so that failing allocates nothing.
struct Failure: Error {
  var status: Status
  /// What would have been right.
  var reason: Reason
  /// Offset in bytes of what is wrong in the value that came; -1 where no single byte is.
  var position: Int32
  /// Size in bytes of what came, where nothing more may be said of it; -1 where it is not told.
  var size: Int32 = -1
  /// The name by which C knows the field; empty where the failure belongs to none.
  var field: Bytes

  @inline(__always)
  init(_ status: Status, _ reason: Reason, at position: Int = -1) {
    self.status = status
    self.reason = reason
    self.position = Int32(truncatingIfNeeded: position)
    field = Bytes("")
  }

  @inline(__always)
  init(invalid reason: Reason, at position: Int = -1) {
    self.init(.invalidValue, reason, at: position)
  }

  static var outOfMemory: Failure { Failure(.outOfMemory, .outOfMemory) }

  /// The same failure as one of the given field.
  func of<Field: ModelField>(_ field: Field) -> Failure {
    var failure = self
    failure.field = field.row.name
    return failure
  }
}
