/// The memory that a model starts with: lent to it for as long as it lives. What it needs beyond that, it allocates.
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
