import COpenRouter
import COpenRouterClient

private typealias C = Handle<ClientError>

@c @implementation
public func openrouter_client_error_new(_ out: UnsafeMutablePointer<OpaquePointer?>!) -> openrouter_status {
  unsafe C.makePrepared(out)
}

@c @implementation
public func openrouter_client_error_free(_ error: OpaquePointer!) {
  unsafe C.free(error)
}

@c @implementation
public func openrouter_client_error_reset(_ error: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(error)
}

@c @implementation
public func openrouter_client_error_field(_ error: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorField(error)
}

@c @implementation
public func openrouter_client_error_message(_ error: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorMessage(error)
}

@c @implementation
public func openrouter_client_error_get_http_status(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  unsafe C.get(error, .httpStatus, out) { Int32(truncatingIfNeeded: $0.values.integer(.httpStatus)) }
}

@c @implementation
public func openrouter_client_error_get_api_error(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<OpaquePointer?>!
) -> openrouter_status {
  unsafe C.get(error, .apiError, out) { unsafe $0.apiError }
}

@c @implementation
public func openrouter_client_error_get_attempts(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  unsafe C.get(error, .attempts, out) { Int32(truncatingIfNeeded: $0.values.integer(.attempts)) }
}

@c @implementation
public func openrouter_client_error_get_curl_code(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  unsafe C.get(error, .curlCode, out) { Int32(truncatingIfNeeded: $0.values.integer(.curlCode)) }
}

@c @implementation
public func openrouter_client_error_get_retry_after_ms(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.get(error, .retryAfter, out) { $0.values.integer(.retryAfter) }
}
