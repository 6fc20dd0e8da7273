import Testing

@testable import OpenRouter
@testable import OpenRouterBase

/// A model in memory of the test's own, as a handle would make it; between guard bytes, which must stay as they are.
func withModel<Model: OpenRouterBase.Model & ~Copyable, Result>(
  _ type: Model.Type, _ body: (inout Model) throws -> Result
) rethrows -> Result {
  let memory = GuardedMemory(FieldStorage.overhead + 480)
  defer { memory.check() }
  var model = Model(memory.model)
  return try body(&model)
}

extension Model where Self: ~Copyable {
  mutating func set(_ field: Field, _ text: String) throws {
    try withBytes(text) { try set(field, $0) }
  }
}

/// Memory for an arena, a model or a buffer, between guard bytes.
final class GuardedMemory {
  let base: UnsafeMutableRawPointer
  let capacity: Int
  private static let guardSize = 32

  init(_ capacity: Int) {
    self.capacity = capacity
    base = .allocate(byteCount: capacity + 2 * Self.guardSize, alignment: 16)
    base.initializeMemory(as: UInt8.self, repeating: 0xEE, count: capacity + 2 * Self.guardSize)
  }

  deinit { base.deallocate() }

  var start: UnsafeMutableRawPointer { base + Self.guardSize }
  var arena: Arena { Arena(start, capacity: capacity) }
  var model: ModelMemory { ModelMemory(start, size: capacity) }
  var bytes: [UInt8] { Bytes(start, count: capacity).array }

  func contains(_ text: String) -> Bool { bytes.firstRange(of: Array(text.utf8)) != nil }

  func offset(of text: Bytes) -> Int? {
    let distance = text.base - UnsafeRawPointer(start)
    return distance >= 0 && distance < capacity ? distance : nil
  }

  /// Whether nothing was written outside.
  var isIntact: Bool {
    let guards = Bytes(base, count: Self.guardSize).array + Bytes(start + capacity, count: Self.guardSize).array
    return guards.allSatisfy { $0 == 0xEE }
  }

  func check() { #expect(isIntact, "written outside the memory") }
}
