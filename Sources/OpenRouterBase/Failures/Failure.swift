/// Why an operation failed: three words, so that it travels in registers and failing allocates nothing.
public struct Failure: Error {
  private let sentence: ConstantText
  /// Nil if the failure belongs to no field, or to one that is not known yet.
  public private(set) var field: FieldName?
  /// The status in the low byte and the position + 1 above it: one word.
  private let code: Int

  @inline(__always)
  public init(_ reason: Reason, at position: Int = -1) {
    sentence = reason.sentence
    field = nil
    code = (position &+ 1) &<< 8 | Int(reason.statusCode) & 0xFF
  }

  @inline(__always)
  public init(_ reason: Reason, of field: FieldName) {
    self.init(reason)
    self.field = field
  }

  /// What was expected.
  public var reason: Reason { Reason(Int8(truncatingIfNeeded: code), sentence) }
  /// The offset of the first wrong byte in the given value; -1 if no single byte is wrong.
  public var position: Int32 { Int32(truncatingIfNeeded: code &>> 8 &- 1) }
  /// The status as C knows it.
  @inline(__always)
  public var statusCode: Int32 { Int32(Int8(truncatingIfNeeded: code)) }
  public var status: Status { reason.status }

  public func of(_ field: FieldName) -> Failure { self.field == nil ? at(field) : self }

  /// The same failure, of the given field.
  public func at(_ field: FieldName) -> Failure {
    var failure = self
    failure.field = field
    return failure
  }
}
