/// Where the reports of a client's calls go: a function of the program and its pointer, which only `deliver` understands.
@safe
struct TraceTarget {
  /// Calls the program's function. The first argument points to a `TraceReport`.
  typealias Deliver = @convention(c) (OpaquePointer, OpaquePointer, OpaquePointer?) -> Void

  private let deliver: Deliver
  private let function: OpaquePointer
  private let userData: OpaquePointer?

  init(_ deliver: @escaping Deliver, _ function: OpaquePointer, _ userData: OpaquePointer?) {
    unsafe self.deliver = unsafe deliver
    unsafe self.function = unsafe function
    unsafe self.userData = unsafe userData
  }

  func receive(_ report: OpaquePointer) { unsafe deliver(report, function, userData) }
}
