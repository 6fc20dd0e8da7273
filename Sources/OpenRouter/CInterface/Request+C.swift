import COpenRouter
import CSystem
import OpenRouterBase

private typealias C = RequestHandle

// MARK: Life

@_cdecl("openrouter_request_new") @implementation @inline(__always)
public func openrouter_request_new(_ out: UnsafeMutablePointer<OpaquePointer?>!) -> openrouter_status {
  unsafe C.make(out)
}

@_cdecl("openrouter_request_free") @implementation @inline(__always)
public func openrouter_request_free(_ request: OpaquePointer!) {
  unsafe C.free(request)
}

@_cdecl("openrouter_request_reset") @implementation @inline(__always)
public func openrouter_request_reset(_ request: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(request)
}

// MARK: Operation

@_cdecl("openrouter_request_set_operation") @implementation @inline(__always)
public func openrouter_request_set_operation(
  _ request: OpaquePointer!, _ method: UnsafePointer<CChar>!, _ path: UnsafePointer<CChar>!
) -> openrouter_status {
  let status = unsafe C.change(
    request, .operation, Bytes("operation").characters,
    given: {
      unsafe $0.reason == .nullPointer
        ? .nothing : OffendingValue($0.reason == .operationMethod ? method : path, -1, Rule.title)
    }
  ) { (request, _) throws(Failure) in
    guard let method = unsafe method else { throw Failure(.nullPointer, of: "method") }
    guard let path = unsafe path else { throw Failure(.nullPointer, of: "path") }
    try unsafe request.setOperation(method: Bytes(nulTerminated: method), path: Bytes(nulTerminated: path))
  }
  unsafe C.setValidator(request)
  return status
}

@_cdecl("openrouter_request_set_operation_id") @implementation @inline(__always)
public func openrouter_request_set_operation_id(
  _ request: OpaquePointer!, _ operationID: UnsafePointer<CChar>!
) -> openrouter_status {
  let status = unsafe C.change(
    request, .operation, Bytes("operation").characters,
    given: { _ in unsafe OffendingValue(operationID, -1, Rule.title) }
  ) {
    (request, _) throws(Failure) in
    guard let operationID = unsafe operationID else { throw Failure(.nullPointer, of: "operation_id") }
    try unsafe request.setOperation(id: Bytes(nulTerminated: operationID))
  }
  unsafe C.setValidator(request)
  return status
}

@_cdecl("openrouter_request_get_operation") @implementation @inline(__always)
public func openrouter_request_get_operation(
  _ request: OpaquePointer!, _ method: UnsafeMutablePointer<openrouter_string>!,
  _ path: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  guard let handle = unsafe C.Pointer(request), let method = unsafe method, let path = unsafe path else {
    return OPENROUTER_ERROR_NULL_POINTER
  }
  // SAFETY: a handle that is not NULL came from `_new`; the others are the caller's variables.
  guard let operation = unsafe handle.pointee.request.item(.operation) else { return OPENROUTER_ABSENT }
  unsafe method.pointee = openrouter_string(operation.name)
  // As documented; if the operation is unknown, as it was set. Without a query.
  unsafe path.pointee = openrouter_string(operation.file)
  return OPENROUTER_OK
}

// MARK: Values

@_cdecl("openrouter_request_set_path_parameter") @implementation @inline(__always)
public func openrouter_request_set_path_parameter(
  _ request: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ value: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.set(request, .pathParameter, name, value, size)
}

@_cdecl("openrouter_request_set_query") @implementation @inline(__always)
public func openrouter_request_set_query(
  _ request: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ value: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.set(request, .query, name, value, size)
}

@_cdecl("openrouter_request_add_query") @implementation @inline(__always)
public func openrouter_request_add_query(
  _ request: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ value: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.set(request, .query, name, value, size, replaces: false)
}

@_cdecl("openrouter_request_set_header") @implementation @inline(__always)
public func openrouter_request_set_header(
  _ request: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ value: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.set(request, .header, name, value, size)
}

@_cdecl("openrouter_request_set_api_key") @implementation @inline(__always)
public func openrouter_request_set_api_key(
  _ request: OpaquePointer!, _ apiKey: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.change(
    request, .apiKey, Bytes("api_key").characters, given: { _ in unsafe OffendingValue(apiKey, size, Rule.apiKey) }
  ) {
    (request, _) throws(Failure) in try unsafe request.setAPIKey(Bytes(apiKey, size))
  }
}

// MARK: Body

@_cdecl("openrouter_request_get_body") @implementation @inline(__always)
public func openrouter_request_get_body(
  _ request: OpaquePointer!, _ body: UnsafeMutablePointer<OpaquePointer?>!
) -> openrouter_status {
  guard let request = unsafe C.Pointer(request) else { return OPENROUTER_ERROR_NULL_POINTER }
  guard let body = unsafe body else {
    return unsafe request.pointee.record(Failure(.nullPointer, of: "body"), JSONFailurePlace(), .nothing)
  }
  // SAFETY: `body` is the caller's variable; a handle that is not NULL came from `make`.
  unsafe body.pointee = OpaquePointer(request.pointee.body)
  return OPENROUTER_OK
}

@_cdecl("openrouter_request_set_body") @implementation @inline(__always)
public func openrouter_request_set_body(
  _ request: OpaquePointer!, _ contentType: UnsafePointer<CChar>!, _ bytes: UnsafePointer<UInt8>!, _ size: Int
) -> openrouter_status {
  unsafe C.change(request, .body, contentType, given: { _ in .nothing }) { (request, type) throws(Failure) in
    guard let bytes = unsafe bytes else { throw Failure(.nullPointer, of: "bytes") }
    if size < 0 { throw Failure(.bytesSize, of: "body") }
    do throws(Failure) {
      // SAFETY: the caller promises `size` bytes.
      try unsafe request.setBody(type, Bytes(UnsafeRawPointer(bytes), count: size))
    } catch {
      throw error.of("body")
    }
  }
}

@_cdecl("openrouter_request_set_form_field") @implementation @inline(__always)
public func openrouter_request_set_form_field(
  _ request: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ value: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.set(request, .formField, name, value, size)
}

@_cdecl("openrouter_request_add_part") @implementation @inline(__always)
public func openrouter_request_add_part(
  _ request: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ filename: UnsafePointer<CChar>!,
  _ contentType: UnsafePointer<CChar>!, _ bytes: UnsafePointer<UInt8>!, _ size: Int
) -> openrouter_status {
  if let status = unsafe C.refuse(request, .part, name, nil, 0) { return status }
  return unsafe C.change(request, .part, name, given: { _ in .nothing }) { (request, name) throws(Failure) in
    guard let bytes = unsafe bytes else { throw Failure(.nullPointer, of: "bytes") }
    if size < 0 { throw Failure(.bytesSize, of: "bytes") }
    // SAFETY: the caller promises `size` bytes.
    try unsafe request.addPart(
      .part, name, type: Bytes(orEmpty: contentType), file: Bytes(orEmpty: filename),
      Bytes(UnsafeRawPointer(bytes), count: size))
  }
}

@_cdecl("openrouter_request_add_part_file") @implementation @inline(__always)
public func openrouter_request_add_part_file(
  _ request: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ path: UnsafePointer<CChar>!,
  _ filename: UnsafePointer<CChar>!, _ contentType: UnsafePointer<CChar>!
) -> openrouter_status {
  if let status = unsafe C.refuse(request, .part, name, nil, 0) { return status }
  return unsafe C.change(request, .part, name, given: { _ in .nothing }) { (request, name) throws(Failure) in
    guard let path = unsafe path else { throw Failure(.nullPointer, of: "path") }
    try unsafe request.addPart(
      .partFile, name, type: Bytes(orEmpty: contentType), file: Bytes(orEmpty: filename), Bytes(nulTerminated: path))
  }
}

// MARK: Failures

@_cdecl("openrouter_request_check") @implementation @inline(__always)
public func openrouter_request_check(_ request: OpaquePointer!) -> openrouter_status {
  unsafe C.check(request)
}

@_cdecl("openrouter_request_error_field") @implementation @inline(__always)
public func openrouter_request_error_field(_ request: OpaquePointer!) -> UnsafePointer<CChar>! {
  guard let request = unsafe C.Pointer(request) else { return unsafe Bytes("").characters }
  return unsafe request.pointee.lastField.characters
}

@_cdecl("openrouter_request_error_message") @implementation @inline(__always)
public func openrouter_request_error_message(_ request: OpaquePointer!) -> UnsafePointer<CChar>! {
  guard let request = unsafe C.Pointer(request) else { return unsafe Bytes("").characters }
  return unsafe request.pointee.lastMessage.characters
}

@_cdecl("openrouter_request_clear_error") @implementation @inline(__always)
public func openrouter_request_clear_error(_ request: OpaquePointer!) -> openrouter_status {
  guard let request = unsafe C.Pointer(request) else { return OPENROUTER_ERROR_NULL_POINTER }
  unsafe C.clearError(request)
  return OPENROUTER_OK
}

// MARK: Sending

@_cdecl("openrouter_http_request_fill_request") @implementation @inline(__always)
public func openrouter_http_request_fill_request(
  _ httpRequest: OpaquePointer!, _ settings: OpaquePointer!, _ request: OpaquePointer!
) -> openrouter_status {
  unsafe fill(httpRequest, settings, request, streams: false)
}

@_cdecl("openrouter_http_request_fill_streaming_request") @implementation @inline(__always)
public func openrouter_http_request_fill_streaming_request(
  _ httpRequest: OpaquePointer!, _ settings: OpaquePointer!, _ request: OpaquePointer!
) -> openrouter_status {
  unsafe fill(httpRequest, settings, request, streams: true)
}

@inline(never)
private func fill(
  _ httpRequest: OpaquePointer?, _ settings: OpaquePointer?, _ request: OpaquePointer?, streams: Bool
) -> openrouter_status {
  guard let settings = unsafe Handle<Settings>.Pointer(settings) else {
    return unsafe Handle<HTTPRequest>.refuseNull(httpRequest, FieldName("settings"))
  }
  guard let request = unsafe C.Pointer(request) else {
    return unsafe Handle<HTTPRequest>.refuseNull(httpRequest, FieldName("request"))
  }
  guard let handle = unsafe Handle<HTTPRequest>.Pointer(httpRequest) else { return OPENROUTER_ERROR_NULL_POINTER }
  let status = unsafe C.check(OpaquePointer(request))
  if status != OPENROUTER_OK {
    // SAFETY: handles that are not NULL came from `make`.
    unsafe handle.pointee.diagnostics.record(nil) { (writer) in
      unsafe writer.put(Bytes(nulTerminated: request.pointee.lastMessage.characters))
    }
    return status
  }
  return unsafe Handle<HTTPRequest>.change(httpRequest) { (model) throws(Failure) in
    if streams {
      try unsafe C.fillStreaming(request, &model, settings.pointee.model)
    } else {
      try unsafe C.fill(request, &model, settings.pointee.model)
    }
  }
}
