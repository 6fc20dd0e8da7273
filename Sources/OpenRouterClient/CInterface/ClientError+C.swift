import COpenRouter
import COpenRouterClient
import OpenRouterBase

private typealias C = Handle<ClientError>

@_cdecl("openrouter_client_error_new") @implementation @inline(__always)
public func openrouter_client_error_new(_ out: UnsafeMutablePointer<OpaquePointer?>!) -> openrouter_status {
  unsafe C.makePrepared(out)
}

@_cdecl("openrouter_client_error_free") @implementation @inline(__always)
public func openrouter_client_error_free(_ error: OpaquePointer!) {
  unsafe C.free(error)
}

@_cdecl("openrouter_client_error_reset") @implementation @inline(__always)
public func openrouter_client_error_reset(_ error: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(error)
}

@_cdecl("openrouter_client_error_field") @implementation @inline(__always)
public func openrouter_client_error_field(_ error: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorField(error)
}

@_cdecl("openrouter_client_error_message") @implementation @inline(__always)
public func openrouter_client_error_message(_ error: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorMessage(error)
}

@_cdecl("openrouter_client_error_get_http_status") @implementation @inline(__always)
public func openrouter_client_error_get_http_status(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  unsafe C.get(error, .httpStatus, out) { Int32(truncatingIfNeeded: $0.values.integer(.httpStatus)) }
}

@_cdecl("openrouter_client_error_get_api_error") @implementation @inline(__always)
public func openrouter_client_error_get_api_error(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<OpaquePointer?>!
) -> openrouter_status {
  unsafe C.get(error, .apiError, out) { unsafe $0.apiError }
}

@_cdecl("openrouter_client_error_get_body") @implementation @inline(__always)
public func openrouter_client_error_get_body(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_bytes>!
) -> openrouter_status {
  unsafe C.get(error, .body, out) { unsafe $0.body }
}

@_cdecl("openrouter_client_error_get_attempts") @implementation @inline(__always)
public func openrouter_client_error_get_attempts(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  unsafe C.get(error, .attempts, out) { Int32(truncatingIfNeeded: $0.values.integer(.attempts)) }
}

@_cdecl("openrouter_client_error_get_curl_code") @implementation @inline(__always)
public func openrouter_client_error_get_curl_code(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  unsafe C.get(error, .curlCode, out) { Int32(truncatingIfNeeded: $0.values.integer(.curlCode)) }
}

@_cdecl("openrouter_client_error_get_retry_after_ms") @implementation @inline(__always)
public func openrouter_client_error_get_retry_after_ms(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.get(error, .retryAfter, out) { $0.values.integer(.retryAfter) }
}

@_cdecl("openrouter_client_error_get_delivery") @implementation @inline(__always)
public func openrouter_client_error_get_delivery(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_delivery>!
) -> openrouter_status {
  unsafe C.get(error, .delivery, out) { Int32(truncatingIfNeeded: $0.values.integer(.delivery)) }
}
