import OpenRouterBase

/// Who is asked before a document changes: a function of a layer above, behind a pointer, so that a program without a
/// description of its documents does not link one.
@safe
struct JSONJudge {
  /// Judges a change, with the arguments of `JSONHandle.change`. It records what it refuses, and returns its status.
  ///
  /// The first argument is a `JSONHandle`, the last one a `JSONArrays` to be filled.
  typealias Function =
    @convention(c) (
      UnsafeMutableRawPointer, _ node: UInt64, UnsafePointer<CChar>, _ change: UInt8, UnsafeRawPointer?, _ number: Int,
      UnsafeMutableRawPointer
    ) -> Int32

  private let function: Function
  /// What the function knows the description by.
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
    // SAFETY: what the function expects; all of it is alive during the call.
    unsafe function(handle, node, pointer, change.rawValue, data, number, &arrays)
  }
}
