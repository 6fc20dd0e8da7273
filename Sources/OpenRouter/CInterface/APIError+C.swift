import COpenRouter

private typealias C = Handle<APIError>

@c @implementation
public func openrouter_api_error_new(_ out: UnsafeMutablePointer<OpaquePointer?>!) -> openrouter_status {
  unsafe C.make(out)
}

@c @implementation
public func openrouter_api_error_free(_ error: OpaquePointer!) {
  unsafe C.free(error)
}

@c @implementation
public func openrouter_api_error_reset(_ error: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(error)
}

@c @implementation
public func openrouter_api_error_read(
  _ error: OpaquePointer!, _ httpStatus: Int32, _ contentType: UnsafePointer<CChar>!, _ contentTypeSize: Int,
  _ body: UnsafePointer<CChar>!, _ bodySize: Int
) -> openrouter_status {
  unsafe C.read(error, httpStatus, contentType, contentTypeSize, body, bodySize)
}

@c @implementation
public func openrouter_api_error_get_http_status(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  unsafe C.get(error, .httpStatus, out) { Int32(truncatingIfNeeded: $0.values.integer(.httpStatus)) }
}

@c @implementation
public func openrouter_api_error_get_code(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.getInteger(error, .code, out)
}

@c @implementation
public func openrouter_api_error_get_message(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(error, .message, out)
}

@c @implementation
public func openrouter_api_error_get_metadata(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(error, .metadata, out)
}

@c @implementation
public func openrouter_api_error_get_openrouter_metadata(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(error, .openRouterMetadata, out)
}

@c @implementation
public func openrouter_api_error_get_user_id(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(error, .userID, out)
}

@c @implementation
public func openrouter_api_error_get_body(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_bytes>!
) -> openrouter_status {
  unsafe C.get(error, .body, out) { unsafe openrouter_bytes($0.values.text(.body) ?? Bytes("")) }
}

@c @implementation
public func openrouter_api_error_error_field(_ error: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorField(error)
}

@c @implementation
public func openrouter_api_error_error_message(_ error: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorMessage(error)
}
