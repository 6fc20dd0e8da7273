import COpenRouter
import COpenRouterClient
import OpenRouterBase

private typealias C = Handle<CallOptions>

@_cdecl("openrouter_call_options_new") @implementation @inline(__always)
public func openrouter_call_options_new(_ out: UnsafeMutablePointer<OpaquePointer?>!) -> openrouter_status {
  unsafe C.make(out)
}

@_cdecl("openrouter_call_options_free") @implementation @inline(__always)
public func openrouter_call_options_free(_ options: OpaquePointer!) {
  unsafe C.free(options)
}

@_cdecl("openrouter_call_options_reset") @implementation @inline(__always)
public func openrouter_call_options_reset(_ options: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(options)
}

@_cdecl("openrouter_call_options_set_first_byte_timeout_ms") @implementation @inline(__always)
public func openrouter_call_options_set_first_byte_timeout_ms(_ options: OpaquePointer!, _ value: Int64)
  -> openrouter_status
{
  unsafe C.setInteger(options, .firstByteTimeout, value)
}

@_cdecl("openrouter_call_options_get_first_byte_timeout_ms") @implementation @inline(__always)
public func openrouter_call_options_get_first_byte_timeout_ms(
  _ options: OpaquePointer!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.getInteger(options, .firstByteTimeout, out)
}

@_cdecl("openrouter_call_options_unset_first_byte_timeout_ms") @implementation @inline(__always)
public func openrouter_call_options_unset_first_byte_timeout_ms(_ options: OpaquePointer!) -> openrouter_status {
  unsafe C.unset(options, .firstByteTimeout)
}

@_cdecl("openrouter_call_options_set_idle_timeout_ms") @implementation @inline(__always)
public func openrouter_call_options_set_idle_timeout_ms(_ options: OpaquePointer!, _ value: Int64) -> openrouter_status
{
  unsafe C.setInteger(options, .idleTimeout, value)
}

@_cdecl("openrouter_call_options_get_idle_timeout_ms") @implementation @inline(__always)
public func openrouter_call_options_get_idle_timeout_ms(
  _ options: OpaquePointer!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.getInteger(options, .idleTimeout, out)
}

@_cdecl("openrouter_call_options_unset_idle_timeout_ms") @implementation @inline(__always)
public func openrouter_call_options_unset_idle_timeout_ms(_ options: OpaquePointer!) -> openrouter_status {
  unsafe C.unset(options, .idleTimeout)
}

@_cdecl("openrouter_call_options_set_progress_timeout_ms") @implementation @inline(__always)
public func openrouter_call_options_set_progress_timeout_ms(_ options: OpaquePointer!, _ value: Int64)
  -> openrouter_status
{
  unsafe C.setInteger(options, .progressTimeout, value)
}

@_cdecl("openrouter_call_options_get_progress_timeout_ms") @implementation @inline(__always)
public func openrouter_call_options_get_progress_timeout_ms(
  _ options: OpaquePointer!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.getInteger(options, .progressTimeout, out)
}

@_cdecl("openrouter_call_options_unset_progress_timeout_ms") @implementation @inline(__always)
public func openrouter_call_options_unset_progress_timeout_ms(_ options: OpaquePointer!) -> openrouter_status {
  unsafe C.unset(options, .progressTimeout)
}

@_cdecl("openrouter_call_options_set_total_timeout_ms") @implementation @inline(__always)
public func openrouter_call_options_set_total_timeout_ms(_ options: OpaquePointer!, _ value: Int64) -> openrouter_status
{
  unsafe C.setInteger(options, .totalTimeout, value)
}

@_cdecl("openrouter_call_options_get_total_timeout_ms") @implementation @inline(__always)
public func openrouter_call_options_get_total_timeout_ms(
  _ options: OpaquePointer!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.getInteger(options, .totalTimeout, out)
}

@_cdecl("openrouter_call_options_unset_total_timeout_ms") @implementation @inline(__always)
public func openrouter_call_options_unset_total_timeout_ms(_ options: OpaquePointer!) -> openrouter_status {
  unsafe C.unset(options, .totalTimeout)
}

@_cdecl("openrouter_call_options_set_retry_window_ms") @implementation @inline(__always)
public func openrouter_call_options_set_retry_window_ms(_ options: OpaquePointer!, _ value: Int64) -> openrouter_status
{
  unsafe C.setInteger(options, .retryWindow, value)
}

@_cdecl("openrouter_call_options_get_retry_window_ms") @implementation @inline(__always)
public func openrouter_call_options_get_retry_window_ms(
  _ options: OpaquePointer!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.getInteger(options, .retryWindow, out)
}

@_cdecl("openrouter_call_options_unset_retry_window_ms") @implementation @inline(__always)
public func openrouter_call_options_unset_retry_window_ms(_ options: OpaquePointer!) -> openrouter_status {
  unsafe C.unset(options, .retryWindow)
}

@_cdecl("openrouter_call_options_set_max_attempts") @implementation @inline(__always)
public func openrouter_call_options_set_max_attempts(_ options: OpaquePointer!, _ value: Int32) -> openrouter_status {
  unsafe C.setInteger(options, .maxAttempts, Int64(value))
}

@_cdecl("openrouter_call_options_get_max_attempts") @implementation @inline(__always)
public func openrouter_call_options_get_max_attempts(
  _ options: OpaquePointer!, _ out: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  unsafe C.getInteger(options, .maxAttempts, out)
}

@_cdecl("openrouter_call_options_unset_max_attempts") @implementation @inline(__always)
public func openrouter_call_options_unset_max_attempts(_ options: OpaquePointer!) -> openrouter_status {
  unsafe C.unset(options, .maxAttempts)
}

@_cdecl("openrouter_call_options_set_limit") @implementation @inline(__always)
public func openrouter_call_options_set_limit(_ options: OpaquePointer!, _ value: Int64) -> openrouter_status {
  unsafe C.setInteger(options, .limit, value)
}

@_cdecl("openrouter_call_options_get_limit") @implementation @inline(__always)
public func openrouter_call_options_get_limit(
  _ options: OpaquePointer!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.getInteger(options, .limit, out)
}

@_cdecl("openrouter_call_options_unset_limit") @implementation @inline(__always)
public func openrouter_call_options_unset_limit(_ options: OpaquePointer!) -> openrouter_status {
  unsafe C.unset(options, .limit)
}

@_cdecl("openrouter_call_options_error_field") @implementation @inline(__always)
public func openrouter_call_options_error_field(_ options: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorField(options)
}

@_cdecl("openrouter_call_options_error_message") @implementation @inline(__always)
public func openrouter_call_options_error_message(_ options: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorMessage(options)
}
