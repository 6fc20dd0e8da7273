/// The memory in which a model begins. It is borrowed as long as the model lives; if the model needs more, it
/// allocates.
@safe
public struct ModelMemory {
  public let start: UnsafeMutableRawPointer
  public let size: Int

  /// - Parameter start: aligned for 8 bytes.
  @inline(__always)
  public init(_ start: UnsafeMutableRawPointer, size: Int) {
    unsafe self.start = unsafe start
    self.size = size
  }

  /// The start, as room for a value, and the rest. The memory has several hundred bytes.
  @inline(__always)
  public func split<Value>(for type: Value.Type) -> (UnsafeMutablePointer<Value>, ModelMemory) {
    let stride = MemoryLayout<Value>.stride
    // SAFETY: no value is aligned for more than 8 bytes, or as large as the memory.
    return unsafe (start.bindMemory(to: type, capacity: 1), ModelMemory(start + stride, size: size &- stride))
  }
}
