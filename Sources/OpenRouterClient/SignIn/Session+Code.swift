import COpenRouter
import CSystem
import OpenRouterBase

/// Where a code may come from, and what is done with it.
extension Session {
  /// Reads a pasted text. The callback reports a failure.
  mutating func submit(_ text: UnsafePointer<CChar>?, _ size: Int, _ report: inout Diagnostics) -> openrouter_status {
    if deadline.left == 0 { expire(&report) }
    guard acceptsCode else {
      arm(&report)
      report.record(FieldName("pasted")) {
        $0.put("pasted is too late: a code has already arrived, or the sign-in is over")
      }
      return OPENROUTER_ERROR_INCONSISTENT
    }
    let status = unsafe openrouter_callback_read_pasted(callback, text, size)
    if status == OPENROUTER_OK {
      unsafe handle(callback, &report)
      arm(&report)
    } else {
      unsafe report.recordMessage(
        field: openrouter_callback_error_field(callback), message: openrouter_callback_error_message(callback))
    }
    return status
  }

  /// Whether a code can still be exchanged. If the service refused one, another one is accepted until the deadline, as
  /// the verifier is still valid.
  var acceptsCode: Bool {
    switch state {
    case .waiting: true
    case .leaving(let status), .over(let status): status == Status.api.rawValue && deadline.left > 0
    case .exchanging: false
    }
  }

  /// Exchanges the code of a callback, or ends with its error.
  mutating func handle(_ reader: OpaquePointer, _ report: inout Diagnostics) {
    guard acceptsCode else { return }
    listener.yield(in: events)
    if let refused = unsafe exchange { unsafe Exchange.free(refused) }
    unsafe exchange = nil
    var code = unsafe openrouter_string()
    var verifier = unsafe openrouter_string()
    if unsafe openrouter_callback_get_code(reader, &code) != OPENROUTER_OK { return unsafe deny(reader, &report) }
    _ = unsafe openrouter_pkce_get_verifier(pkce, &verifier)
    let made: UnsafeMutablePointer<Exchange>
    do throws(Failure) {
      unsafe made = try Exchange.make(client, set: events.descriptor, until: deadline)
    } catch {
      let isMemory = error.status == .outOfMemory
      return end(error.status, &report) { $0.put(isMemory ? error.status.text : error.reason.text) }
    }
    unsafe exchange = made
    state = .exchanging
    let ended = unsafe made.pointee.start(code: Bytes(code), verifier: Bytes(verifier))
    // The exchange has its own copy.
    _ = unsafe openrouter_callback_reset(reader)
    conclude(ended, &report)
  }

  private mutating func deny(_ reader: OpaquePointer, _ report: inout Diagnostics) {
    var error = unsafe openrouter_string()
    var description = unsafe openrouter_string()
    _ = unsafe openrouter_callback_get_error(reader, &error)
    _ = unsafe openrouter_callback_get_error_description(reader, &description)
    end(.denied, &report) {
      $0.put("OpenRouter says ")
      _ = unsafe OffendingValue.escape(Bytes(error), to: &$0)
      if unsafe description.size > 0 {
        $0.put(": ")
        _ = unsafe OffendingValue.escape(Bytes(description), to: &$0)
      }
    }
  }
}
