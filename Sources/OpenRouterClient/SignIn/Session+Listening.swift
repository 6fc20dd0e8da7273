import COpenRouter
import CSockets
import OpenRouterBase

extension Session {
  /// A listening descriptor, whose port is put into the callback's URL; -1 if there is no port.
  static func listen(_ port: UInt16?, _ callback: OpaquePointer) throws(StartFailure) -> Int32 {
    guard let port else { return -1 }
    var bound: UInt16 = 0
    var step: UnsafePointer<CChar>?
    let descriptor = unsafe listener_open(port, &bound, &step)
    if descriptor < 0, let step = unsafe step {
      // SAFETY: a literal of the shim.
      throw .listening(SystemFailure(unsafe ConstantText(constant: step)))
    }
    let status = unsafe openrouter_callback_expect(callback, bound)
    if status == OPENROUTER_OK { return descriptor }
    let failure = StartFailure.random(status)
    listener_close(descriptor)
    throw failure
  }
}
