import OpenRouterBase

extension Diagnostics {
  /// Copies a failure of libopenrouter.
  mutating func recordMessage(field: UnsafePointer<CChar>?, message: UnsafePointer<CChar>?) {
    unsafe record(field.map { unsafe FieldName(constant: $0) }) { $0.put(unsafe Bytes(terminated: message)) }
  }
}
