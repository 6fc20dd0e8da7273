import CSockets
import OpenRouterBase

/// A system call that failed: its name and errno.
struct SystemFailure: Error {
  let step: ConstantText
  let number: Int32

  /// The call that has just failed.
  init(_ step: ConstantText) { self.init(step, number: system_error()) }

  init(_ step: ConstantText, number: Int32) {
    self.step = step
    self.number = number
  }

  private var hasNoDescriptor: Bool { error_is_no_descriptor(number) != 0 }

  /// "bind failed with EACCES (Permission denied)", after an explanation if there is one.
  func describe(to writer: inout ByteWriter) {
    if hasNoDescriptor { writer.put("out of file descriptors: ") }
    writer.put(step.text)
    writer.put(" failed with ")
    // SAFETY: constant texts of libc, or NULL.
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

  /// Records that the listener cannot use a port; 0 means any. The failure belongs to the port if another one may work.
  func recordListening(on port: UInt16, _ report: inout Diagnostics) {
    let isTaken = error_is_port_taken(number) != 0
    let isPort = port != 0 && (isTaken || error_is_port_forbidden(number) != 0)
    report.record(isPort ? FieldName("port") : nil) {
      if isPort {
        $0.put(
          isTaken ? Bytes("port is in use by another program: ") : Bytes("port is not permitted for this program: "))
      } else if isTaken {
        $0.put("the system has no free port: ")
      }
      describe(to: &$0)
    }
  }
}
