import COpenRouter
import COpenRouterClient
import OpenRouterBase

private typealias C = Handle<ClientOptions>

@_cdecl("openrouter_client_options_new") @implementation @inline(__always)
public func openrouter_client_options_new(_ out: UnsafeMutablePointer<OpaquePointer?>!) -> openrouter_status {
  unsafe C.make(out)
}

@_cdecl("openrouter_client_options_free") @implementation @inline(__always)
public func openrouter_client_options_free(_ options: OpaquePointer!) {
  unsafe C.free(options)
}

@_cdecl("openrouter_client_options_reset") @implementation @inline(__always)
public func openrouter_client_options_reset(_ options: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(options)
}

@_cdecl("openrouter_client_options_set_connect_timeout_ms") @implementation @inline(__always)
public func openrouter_client_options_set_connect_timeout_ms(
  _ options: OpaquePointer!, _ connectTimeout: Int64
) -> openrouter_status {
  unsafe C.setInteger(options, .connectTimeout, connectTimeout)
}

@_cdecl("openrouter_client_options_get_connect_timeout_ms") @implementation @inline(__always)
public func openrouter_client_options_get_connect_timeout_ms(
  _ options: OpaquePointer!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.getInteger(options, .connectTimeout, out)
}

@_cdecl("openrouter_client_options_unset_connect_timeout_ms") @implementation @inline(__always)
public func openrouter_client_options_unset_connect_timeout_ms(
  _ options: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(options, .connectTimeout)
}

@_cdecl("openrouter_client_options_set_attempt_timeout_ms") @implementation @inline(__always)
public func openrouter_client_options_set_attempt_timeout_ms(
  _ options: OpaquePointer!, _ attemptTimeout: Int64
) -> openrouter_status {
  unsafe C.setInteger(options, .attemptTimeout, attemptTimeout)
}

@_cdecl("openrouter_client_options_get_attempt_timeout_ms") @implementation @inline(__always)
public func openrouter_client_options_get_attempt_timeout_ms(
  _ options: OpaquePointer!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.getInteger(options, .attemptTimeout, out)
}

@_cdecl("openrouter_client_options_unset_attempt_timeout_ms") @implementation @inline(__always)
public func openrouter_client_options_unset_attempt_timeout_ms(
  _ options: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(options, .attemptTimeout)
}

@_cdecl("openrouter_client_options_set_total_timeout_ms") @implementation @inline(__always)
public func openrouter_client_options_set_total_timeout_ms(
  _ options: OpaquePointer!, _ totalTimeout: Int64
) -> openrouter_status {
  unsafe C.setInteger(options, .totalTimeout, totalTimeout)
}

@_cdecl("openrouter_client_options_get_total_timeout_ms") @implementation @inline(__always)
public func openrouter_client_options_get_total_timeout_ms(
  _ options: OpaquePointer!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.getInteger(options, .totalTimeout, out)
}

@_cdecl("openrouter_client_options_unset_total_timeout_ms") @implementation @inline(__always)
public func openrouter_client_options_unset_total_timeout_ms(
  _ options: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(options, .totalTimeout)
}

@_cdecl("openrouter_client_options_set_max_attempts") @implementation @inline(__always)
public func openrouter_client_options_set_max_attempts(
  _ options: OpaquePointer!, _ maxAttempts: Int32
) -> openrouter_status {
  unsafe C.setInteger(options, .maxAttempts, Int64(maxAttempts))
}

@_cdecl("openrouter_client_options_get_max_attempts") @implementation @inline(__always)
public func openrouter_client_options_get_max_attempts(
  _ options: OpaquePointer!, _ out: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  unsafe C.getInteger(options, .maxAttempts, out)
}

@_cdecl("openrouter_client_options_unset_max_attempts") @implementation @inline(__always)
public func openrouter_client_options_unset_max_attempts(
  _ options: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(options, .maxAttempts)
}

@_cdecl("openrouter_client_options_set_proxy") @implementation @inline(__always)
public func openrouter_client_options_set_proxy(
  _ options: OpaquePointer!, _ proxy: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(options, .proxy, proxy, size)
}

@_cdecl("openrouter_client_options_get_proxy") @implementation @inline(__always)
public func openrouter_client_options_get_proxy(
  _ options: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(options, .proxy, out)
}

@_cdecl("openrouter_client_options_unset_proxy") @implementation @inline(__always)
public func openrouter_client_options_unset_proxy(
  _ options: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(options, .proxy)
}

@_cdecl("openrouter_client_options_set_ca_file") @implementation @inline(__always)
public func openrouter_client_options_set_ca_file(
  _ options: OpaquePointer!, _ caFile: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(options, .caFile, caFile, size)
}

@_cdecl("openrouter_client_options_get_ca_file") @implementation @inline(__always)
public func openrouter_client_options_get_ca_file(
  _ options: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(options, .caFile, out)
}

@_cdecl("openrouter_client_options_unset_ca_file") @implementation @inline(__always)
public func openrouter_client_options_unset_ca_file(
  _ options: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(options, .caFile)
}

@_cdecl("openrouter_client_options_set_trace") @implementation @inline(__always)
public func openrouter_client_options_set_trace(
  _ options: OpaquePointer!, _ trace: openrouter_trace_callback!, _ userData: UnsafeMutableRawPointer!
) -> openrouter_status {
  guard let options = unsafe C.Pointer(options) else { return OPENROUTER_ERROR_NULL_POINTER }
  // SAFETY: a handle that is not NULL came from `_new`.
  unsafe options.pointee.model.trace = trace.map { unsafe TraceTarget($0, userData) }
  return OPENROUTER_OK
}

@_cdecl("openrouter_client_options_error_field") @implementation @inline(__always)
public func openrouter_client_options_error_field(
  _ options: OpaquePointer!
) -> UnsafePointer<CChar>! {
  unsafe C.errorField(options)
}

@_cdecl("openrouter_client_options_error_message") @implementation @inline(__always)
public func openrouter_client_options_error_message(
  _ options: OpaquePointer!
) -> UnsafePointer<CChar>! {
  unsafe C.errorMessage(options)
}
