import OpenRouterBase

extension Diagnostics {
  /// The message with its size.
  var text: Bytes { unsafe Bytes(terminated: message.characters) }

  /// Copies a failure of libopenrouter.
  mutating func recordMessage(field: UnsafePointer<CChar>?, message: UnsafePointer<CChar>?) {
    unsafe record(field.map { unsafe FieldName(constant: $0) }) { $0.put(unsafe Bytes(terminated: message)) }
  }
}
