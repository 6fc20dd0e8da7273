import OpenRouterBase

/// Validates each change of a document before it is made. The function is of a floor above and is called through a
/// pointer, so that a program that does not use the description does not link it.
@safe
struct JSONValidator {
  /// Validates a change; the arguments are those of `JSONHandle.change`. Records what it refuses and returns the status.
  ///
  /// The first argument is a `JSONHandle`; the last one is a `JSONArrays` that it fills in.
  typealias Function =
    @convention(c) (
      UnsafeMutableRawPointer, _ node: UInt64, UnsafePointer<CChar>, _ change: UInt8, UnsafeRawPointer?, _ number: Int,
      UnsafeMutableRawPointer
    ) -> Int32

  private let function: Function
  /// Passed on to the function: the number of the operation.
  let context: Int

  init(_ function: Function, context: Int) {
    unsafe self.function = unsafe function
    self.context = context
  }

  @inline(never)
  func callAsFunction(
    _ handle: JSONHandle.Pointer, _ node: UInt64, _ pointer: UnsafePointer<CChar>, _ change: JSONHandle.Change,
    _ data: UnsafeRawPointer?, _ number: Int, _ arrays: inout JSONArrays
  ) -> Int32 {
    // SAFETY: the arguments have the types that the function expects, and outlive the call.
    unsafe function(handle, node, pointer, change.rawValue, data, number, &arrays)
  }
}
