import COpenRouter
import OpenRouterBase

private typealias C = Handle<APIError>

@_cdecl("openrouter_api_error_new") @implementation @inline(__always)
public func openrouter_api_error_new(_ out: UnsafeMutablePointer<OpaquePointer?>!) -> openrouter_status {
  unsafe C.make(out)
}

@_cdecl("openrouter_api_error_free") @implementation @inline(__always)
public func openrouter_api_error_free(_ error: OpaquePointer!) {
  unsafe C.free(error)
}

@_cdecl("openrouter_api_error_reset") @implementation @inline(__always)
public func openrouter_api_error_reset(_ error: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(error)
}

@_cdecl("openrouter_api_error_read") @implementation @inline(__always)
public func openrouter_api_error_read(
  _ error: OpaquePointer!, _ httpStatus: Int32, _ contentType: UnsafePointer<CChar>!, _ contentTypeSize: Int,
  _ body: UnsafePointer<CChar>!, _ bodySize: Int
) -> openrouter_status {
  unsafe C.read(error, httpStatus, contentType, contentTypeSize, body, bodySize)
}

@_cdecl("openrouter_api_error_get_http_status") @implementation @inline(__always)
public func openrouter_api_error_get_http_status(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  unsafe C.get(error, .httpStatus, out) { Int32(truncatingIfNeeded: $0.values.integer(.httpStatus)) }
}

@_cdecl("openrouter_api_error_get_code") @implementation @inline(__always)
public func openrouter_api_error_get_code(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.getInteger(error, .code, out)
}

@_cdecl("openrouter_api_error_get_message") @implementation @inline(__always)
public func openrouter_api_error_get_message(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(error, .message, out)
}

@_cdecl("openrouter_api_error_get_summary") @implementation @inline(__always)
public func openrouter_api_error_get_summary(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  let status = unsafe C.getText(error, .summary, out)
  return unsafe status == OPENROUTER_ABSENT ? C.getText(error, .message, out) : status
}

@_cdecl("openrouter_api_error_get_metadata") @implementation @inline(__always)
public func openrouter_api_error_get_metadata(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(error, .metadata, out)
}

@_cdecl("openrouter_api_error_get_openrouter_metadata") @implementation @inline(__always)
public func openrouter_api_error_get_openrouter_metadata(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(error, .openRouterMetadata, out)
}

@_cdecl("openrouter_api_error_get_user_id") @implementation @inline(__always)
public func openrouter_api_error_get_user_id(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(error, .userID, out)
}

@_cdecl("openrouter_api_error_get_body") @implementation @inline(__always)
public func openrouter_api_error_get_body(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_bytes>!
) -> openrouter_status {
  unsafe C.getBody(error, .body, out)
}

@_cdecl("openrouter_api_error_error_field") @implementation @inline(__always)
public func openrouter_api_error_error_field(_ error: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorField(error)
}

@_cdecl("openrouter_api_error_error_message") @implementation @inline(__always)
public func openrouter_api_error_error_message(_ error: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorMessage(error)
}
