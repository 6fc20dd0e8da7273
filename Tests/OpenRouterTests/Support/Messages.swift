import Testing

@testable import OpenRouter
@testable import OpenRouterBase

/// The message that a failure leaves, in memory with guard bytes behind it.
func message(_ failure: Failure, _ given: OffendingValue) -> [UInt8] {
  let memory = GuardedMemory(Diagnostics.messageLimit + 1)
  var diagnostics = Diagnostics(memory.start)
  let status = diagnostics.record(failure, given: given)
  #expect(status == failure.status.rawValue)
  memory.check()
  return Array(memory.bytes.prefix { $0 != 0 })
}

func messageText(_ failure: Failure, _ given: OffendingValue) -> String {
  String(decoding: message(failure, given), as: UTF8.self)
}

/// What is wrong with a message that a terminal or a log may show; nil where nothing is.
func flaw(of message: [UInt8]) -> String? {
  if message.count > Diagnostics.messageLimit { return "has \(message.count) bytes" }
  guard let text = String(validating: message, as: UTF8.self) else { return "is no UTF-8" }
  for scalar in text.unicodeScalars {
    if scalar.properties.generalCategory == .control { return "holds the control character \(scalar.value)" }
    if scalar.properties.isBidiControl { return "holds the bidi control \(scalar.value)" }
    if [.lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory) {
      return "holds a line's end"
    }
  }
  return nil
}
