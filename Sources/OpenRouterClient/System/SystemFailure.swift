import CSockets
import OpenRouterBase

/// A step of the system's that failed: the name of its function, and errno.
struct SystemFailure: Error {
  let step: ConstantText
  let number: Int32

  /// The step that has just failed.
  init(_ step: ConstantText) {
    self.step = step
    number = system_error()
  }

  private var hasNoDescriptor: Bool { error_is_no_descriptor(number) != 0 }

  /// "bind failed with EACCES (Permission denied)", after what that means where it is known.
  func describe(to writer: inout ByteWriter) {
    if hasNoDescriptor { writer.put("no descriptor is left: ") }
    writer.put(step.text)
    writer.put(" failed with ")
    // SAFETY: constant texts of libc's, or NULL.
    let name = unsafe Bytes(terminated: error_name(number))
    let text = unsafe Bytes(terminated: error_text(number))
    if name.isEmpty {
      writer.put("error ")
      writer.putInteger(Int64(number))
    } else {
      writer.put(name)
      writer.put(" (")
      writer.put(text)
      writer.put(")")
    }
  }

  /// Records that nobody can listen on a port, of which 0 is any. The field is the port where another one may do.
  func recordListening(on port: UInt16, _ report: inout Diagnostics) {
    let isTaken = error_is_port_taken(number) != 0
    let isPort = port != 0 && (isTaken || error_is_port_forbidden(number) != 0)
    report.record(isPort ? FieldName("port") : nil) {
      if isPort {
        $0.put(isTaken ? Bytes("port is taken by another program: ") : Bytes("port is not for this program: "))
      } else if isTaken {
        $0.put("the system has no port left: ")
      }
      describe(to: &$0)
    }
  }
}
