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
}
