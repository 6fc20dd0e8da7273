import OpenRouterBase

/// Validates each change of a document before it is made. The function is of a floor above and is called through a
/// pointer, so that a program that does not use the description does not link it.
@safe
struct JSONValidator {
  /// Validates a change; the arguments are those of `JSONHandle.change`. Records what it refuses and returns the status.
  ///
  /// The first argument is a `JSONHandle`.
  typealias Function =
    @convention(c) (
      UnsafeMutableRawPointer, _ node: UInt64, UnsafePointer<CChar>, _ change: UInt8, UnsafeRawPointer?, _ number: Int
    ) -> Int32

  private let function: Function
  /// The number of the operation, and the schema of its bodies, for the function.
  let row: Int
  let body: Schema?

  init(_ function: Function, row: Int, _ body: Schema?) {
    unsafe self.function = unsafe function
    self.row = row
    self.body = body
  }

  @inline(__always)
  func callAsFunction(
    _ handle: JSONHandle.Pointer, _ node: UInt64, _ pointer: UnsafePointer<CChar>, _ change: JSONHandle.Change,
    _ data: UnsafeRawPointer?, _ number: Int
  ) -> Int32 {
    // SAFETY: the arguments have the types that the function expects, and outlive the call.
    unsafe function(handle, node, pointer, change.rawValue, data, number)
  }
}
