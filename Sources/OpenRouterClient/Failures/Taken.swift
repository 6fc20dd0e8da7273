extension Diagnostics {
  /// Takes over what libopenrouter tells of a failure.
  mutating func take(field: UnsafePointer<CChar>?, message: UnsafePointer<CChar>?) {
    let field = unsafe field.map { unsafe FieldName(constant: $0) } ?? FieldName()
    record(field) { $0.put(unsafe Bytes(terminated: message)) }
  }
}
