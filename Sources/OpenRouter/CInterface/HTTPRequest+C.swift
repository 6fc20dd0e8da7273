import COpenRouter
import OpenRouterBase

private typealias C = Handle<HTTPRequest>

@_cdecl("openrouter_http_request_new") @implementation @inline(__always)
public func openrouter_http_request_new(_ out: UnsafeMutablePointer<OpaquePointer?>!) -> openrouter_status {
  unsafe C.make(out)
}

@_cdecl("openrouter_http_request_free") @implementation @inline(__always)
public func openrouter_http_request_free(_ httpRequest: OpaquePointer!) {
  unsafe C.free(httpRequest)
}

@_cdecl("openrouter_http_request_reset") @implementation @inline(__always)
public func openrouter_http_request_reset(_ httpRequest: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(httpRequest)
}

extension Handle where M: RequestModel & ~Copyable {
  /// Fills an HTTP request with the operation of this handle's request.
  static func fill(
    _ httpRequest: OpaquePointer?, _ settings: OpaquePointer?, _ request: OpaquePointer?
  ) -> openrouter_status {
    guard let settings = unsafe Handle<Settings>.Pointer(settings) else {
      return unsafe C.refuseNull(httpRequest, FieldName("settings"))
    }
    guard let request = unsafe Pointer(request) else {
      return unsafe C.refuseNull(httpRequest, FieldName("request"))
    }
    // SAFETY: neither handle is NULL; the request and the settings are only read.
    return unsafe C.change(httpRequest, given: { (failure, _) in unsafe request.pointee.model.offendingValue(failure) })
    {
      (model) throws(Failure) in try unsafe model.fill(request.pointee.model, settings: settings.pointee.model)
    }
  }
}

@_cdecl("openrouter_http_request_fill_create_auth_keys_code") @implementation @inline(__always)
public func openrouter_http_request_fill_create_auth_keys_code(
  _ httpRequest: OpaquePointer!, _ settings: OpaquePointer!, _ request: OpaquePointer!
) -> openrouter_status {
  unsafe Handle<CreateAuthKeysCodeRequest>.fill(httpRequest, settings, request)
}

@_cdecl("openrouter_http_request_fill_exchange_auth_code_for_api_key") @implementation @inline(__always)
public func openrouter_http_request_fill_exchange_auth_code_for_api_key(
  _ httpRequest: OpaquePointer!, _ settings: OpaquePointer!, _ request: OpaquePointer!
) -> openrouter_status {
  unsafe Handle<ExchangeAuthCodeForAPIKeyRequest>.fill(httpRequest, settings, request)
}

@_cdecl("openrouter_http_request_get_method") @implementation @inline(__always)
public func openrouter_http_request_get_method(
  _ httpRequest: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(httpRequest, .method, out)
}

@_cdecl("openrouter_http_request_get_url") @implementation @inline(__always)
public func openrouter_http_request_get_url(
  _ httpRequest: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(httpRequest, .url, out)
}

@_cdecl("openrouter_http_request_get_header_count") @implementation @inline(__always)
public func openrouter_http_request_get_header_count(
  _ httpRequest: OpaquePointer!, _ out: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
  return unsafe C.read(httpRequest) { (model) throws(Failure) in
    // SAFETY: `out` is the caller's variable.
    unsafe out.pointee = model.headerCount
    return OPENROUTER_OK
  }
}

@_cdecl("openrouter_http_request_get_header") @implementation @inline(__always)
public func openrouter_http_request_get_header(
  _ httpRequest: OpaquePointer!, _ index: Int, _ name: UnsafeMutablePointer<openrouter_string>!,
  _ value: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  guard let name = unsafe name, let value = unsafe value else { return OPENROUTER_ERROR_NULL_POINTER }
  return unsafe C.read(httpRequest) { (model) throws(Failure) in
    guard let header = model.header(at: index) else { return OPENROUTER_ABSENT }
    // SAFETY: the caller's variables.
    unsafe name.pointee = openrouter_string(header.name)
    unsafe value.pointee = openrouter_string(header.value)
    return OPENROUTER_OK
  }
}

@_cdecl("openrouter_http_request_get_body") @implementation @inline(__always)
public func openrouter_http_request_get_body(
  _ httpRequest: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_bytes>!
) -> openrouter_status {
  guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
  return unsafe C.read(httpRequest) { (model) throws(Failure) in
    if model.files.end > 0 { return OPENROUTER_ERROR_INCONSISTENT }
    guard let body = model.values.text(.body) else { return OPENROUTER_ABSENT }
    // SAFETY: `out` is the caller's variable.
    unsafe out.pointee = openrouter_bytes(body)
    return OPENROUTER_OK
  }
}

@_cdecl("openrouter_http_request_get_body_piece") @implementation @inline(__always)
public func openrouter_http_request_get_body_piece(
  _ httpRequest: OpaquePointer!, _ index: Int, _ bytes: UnsafeMutablePointer<openrouter_bytes>!,
  _ path: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  guard let bytes = unsafe bytes, let path = unsafe path else { return OPENROUTER_ERROR_NULL_POINTER }
  return unsafe C.read(httpRequest) { (model) throws(Failure) in
    guard let piece = model.piece(at: index) else { return OPENROUTER_ABSENT }
    // SAFETY: the caller's variables.
    unsafe bytes.pointee = openrouter_bytes(piece.bytes)
    unsafe path.pointee = openrouter_string(piece.path)
    return OPENROUTER_OK
  }
}

@_cdecl("openrouter_http_request_write") @implementation @inline(__always)
public func openrouter_http_request_write(
  _ httpRequest: OpaquePointer!, _ buffer: UnsafeMutablePointer<CChar>!, _ capacity: Int,
  _ size: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  unsafe C.read(httpRequest) { (model) throws(Failure) in
    try unsafe copyOut(
      buffer, capacity, size, bound: Int.max,
      check: { () throws(Failure) in try model.check() },
      count: { model.size },
      write: { model.write(to: &$0) })
  }
}

@_cdecl("openrouter_http_request_error_field") @implementation @inline(__always)
public func openrouter_http_request_error_field(_ httpRequest: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorField(httpRequest)
}

@_cdecl("openrouter_http_request_error_message") @implementation @inline(__always)
public func openrouter_http_request_error_message(_ httpRequest: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorMessage(httpRequest)
}
