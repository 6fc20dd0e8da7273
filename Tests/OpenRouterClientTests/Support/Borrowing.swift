@testable import OpenRouterBase
@testable import OpenRouterClient

/// Passes bytes in memory of exactly their size.
func withBytes<Result>(_ text: String, _ body: (Bytes) throws -> Result) rethrows -> Result {
  let bytes = Array(text.utf8)
  let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 1)
  defer { memory.deallocate() }
  memory.copyMemory(from: bytes, byteCount: bytes.count)
  return try body(Bytes(memory, count: bytes.count))
}

extension Bytes {
  var string: String { String(decoding: UnsafeRawBufferPointer(start: base, count: count), as: UTF8.self) }
}

/// The reason for which a check refuses a value; nil where it accepts it.
func reason(_ body: () throws(Failure) -> Void) -> Reason? {
  do throws(Failure) {
    try body()
    return nil
  } catch {
    return error.reason
  }
}

func reason(_ text: String, _ rule: Rule) -> Reason? {
  withBytes(text) { (bytes) in reason { () throws(Failure) in _ = try rule.check(bytes) } }
}
