import Testing

@testable import OpenRouter
@testable import OpenRouterBase

/// Passes bytes in memory of exactly their size: `Bytes` keeps nothing alive itself, and a read behind the end is one
/// that a sanitizer sees.
func withBytes<Result>(_ bytes: [UInt8], _ body: (Bytes) throws -> Result) rethrows -> Result {
  let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 1)
  defer { memory.deallocate() }
  memory.copyMemory(from: bytes, byteCount: bytes.count)
  return try body(Bytes(memory, count: bytes.count))
}

func withBytes<Result>(_ text: String, _ body: (Bytes) throws -> Result) rethrows -> Result {
  try withBytes(Array(text.utf8), body)
}

extension Bytes {
  var array: [UInt8] { Array(UnsafeRawBufferPointer(start: base, count: count)) }
  var string: String { String(decoding: array, as: UTF8.self) }
  /// The byte behind the last, which texts of a model must have as their NUL.
  var byteBehind: UInt8 { base.load(fromByteOffset: count, as: UInt8.self) }
}

/// All that `write` writes, which is also what it counts when there is no room.
func written(_ write: (inout ByteWriter) -> Void) -> [UInt8] {
  var counter = ByteWriter()
  write(&counter)
  let memory = UnsafeMutableRawPointer.allocate(byteCount: counter.count, alignment: 1)
  defer { memory.deallocate() }
  var writer = ByteWriter(memory, capacity: counter.count)
  write(&writer)
  let (counted, count) = (counter.count, writer.count)
  #expect(counted == count, "the counting writer and the writing one disagree")
  return Bytes(memory, count: writer.written).array
}

func text(_ write: (inout ByteWriter) -> Void) -> String { String(decoding: written(write), as: UTF8.self) }

/// What a check says of a value.
struct Outcome: Equatable, CustomStringConvertible {
  var status: Status
  var reason: Reason?
  var position: Int32

  static let accepted = Outcome(status: .ok, reason: nil, position: -1)

  static func refused(_ reason: Reason, _ status: Status = .invalidValue, at position: Int32 = -1) -> Outcome {
    Outcome(status: status, reason: reason, position: position)
  }

  var description: String { reason.map { "\(status) \($0) at \(position)" } ?? "accepted" }
}

func outcome(_ body: () throws(Failure) -> Void) -> Outcome {
  do throws(Failure) {
    try body()
    return .accepted
  } catch {
    return Outcome(status: error.status, reason: error.reason, position: error.position)
  }
}

/// What a check of one text says.
func outcome(_ bytes: [UInt8], _ check: (Bytes) throws(Failure) -> Void) -> Outcome {
  withBytes(bytes) { (bytes) in outcome { () throws(Failure) in try check(bytes) } }
}

func outcome(_ text: String, _ check: (Bytes) throws(Failure) -> Void) -> Outcome { outcome(Array(text.utf8), check) }

func outcome(_ text: String, _ rule: Rule) -> Outcome {
  outcome(text) { (bytes) throws(Failure) in _ = try rule.check(bytes) }
}
