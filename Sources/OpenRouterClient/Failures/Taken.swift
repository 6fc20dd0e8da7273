import OpenRouterBase

extension Diagnostics {
  /// Takes over what libopenrouter tells of a failure.
  mutating func recordMessage(field: UnsafePointer<CChar>?, message: UnsafePointer<CChar>?) {
    unsafe record(field.map { unsafe FieldName(constant: $0) }) { $0.put(unsafe Bytes(terminated: message)) }
  }
}
