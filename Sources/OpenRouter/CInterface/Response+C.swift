import COpenRouter
import OpenRouterBase

private typealias C = ResponseHandle

@_cdecl("openrouter_response_new") @implementation @inline(__always)
public func openrouter_response_new(_ out: UnsafeMutablePointer<OpaquePointer?>!) -> openrouter_status {
  unsafe C.make(out)
}

@_cdecl("openrouter_response_free") @implementation @inline(__always)
public func openrouter_response_free(_ response: OpaquePointer!) {
  unsafe C.free(response)
}

@_cdecl("openrouter_response_reset") @implementation @inline(__always)
public func openrouter_response_reset(_ response: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(response)
}

@_cdecl("openrouter_response_add_header") @implementation @inline(__always)
public func openrouter_response_add_header(
  _ response: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ value: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  guard let response = unsafe C.Pointer(response) else { return OPENROUTER_ERROR_NULL_POINTER }
  do throws(Failure) {
    // SAFETY: a handle that is not NULL came from `make`, and one thread at a time changes it; so below.
    guard let name = unsafe name else { throw Failure(.nullPointer, of: "name") }
    guard let value = unsafe value else { throw Failure(.nullPointer, of: "value") }
    try unsafe response.pointee.addHeader(Bytes(nulTerminated: name), Bytes(value, size))
    return OPENROUTER_OK
  } catch {
    return unsafe response.pointee.diagnostics.record(error.of("value"), given: .nothing)
  }
}

@_cdecl("openrouter_response_read") @implementation @inline(__always)
public func openrouter_response_read(
  _ response: OpaquePointer!, _ request: OpaquePointer!, _ httpStatus: Int32, _ contentType: UnsafePointer<CChar>!,
  _ contentTypeSize: Int, _ body: UnsafePointer<CChar>!, _ bodySize: Int
) -> openrouter_status {
  guard let response = unsafe C.Pointer(response) else { return OPENROUTER_ERROR_NULL_POINTER }
  let row = unsafe RequestHandle.Pointer(request)?.pointee.request.row
  do throws(Failure) {
    let httpResponse = try unsafe Response(httpStatus, contentType, contentTypeSize, body, bodySize)
    do throws(Failure) {
      try unsafe response.pointee.read(httpResponse, row)
      return OPENROUTER_OK
    } catch {
      let given: OffendingValue = error.reason == .responseFailed ? .integer(Int64(httpStatus)) : .nothing
      return unsafe response.pointee.diagnostics.record(error.of("content_type"), given: given)
    }
  } catch {
    return unsafe response.pointee.diagnostics.record(error.of("content_type"), given: .nothing)
  }
}

@_cdecl("openrouter_response_get_http_status") @implementation @inline(__always)
public func openrouter_response_get_http_status(
  _ response: OpaquePointer!, _ out: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  guard let response = unsafe C.Pointer(response), let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
  guard let status = unsafe response.pointee.status else { return OPENROUTER_ABSENT }
  // SAFETY: `out` is the caller's variable; so below.
  unsafe out.pointee = status
  return OPENROUTER_OK
}

@_cdecl("openrouter_response_get_header") @implementation @inline(__always)
public func openrouter_response_get_header(
  _ response: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  guard let response = unsafe C.Pointer(response), let name = unsafe name, let out = unsafe out else {
    return OPENROUTER_ERROR_NULL_POINTER
  }
  guard let value = unsafe response.pointee.header(Bytes(nulTerminated: name)) else { return OPENROUTER_ABSENT }
  unsafe out.pointee = openrouter_string(value)
  return OPENROUTER_OK
}

@_cdecl("openrouter_response_get_body") @implementation @inline(__always)
public func openrouter_response_get_body(
  _ response: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_bytes>!
) -> openrouter_status {
  guard let response = unsafe C.Pointer(response), let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
  guard let record = unsafe response.pointee.body.record(0) else { return OPENROUTER_ABSENT }
  unsafe out.pointee = openrouter_bytes(record.value)
  return OPENROUTER_OK
}

@_cdecl("openrouter_response_get_json") @implementation @inline(__always)
public func openrouter_response_get_json(
  _ response: OpaquePointer!, _ out: UnsafeMutablePointer<OpaquePointer?>!
) -> openrouter_status {
  guard let response = unsafe C.Pointer(response), let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
  if unsafe response.pointee.json.pointee.document.tree.isEmpty { return OPENROUTER_ABSENT }
  unsafe out.pointee = OpaquePointer(response.pointee.json)
  return OPENROUTER_OK
}

@_cdecl("openrouter_response_get_api_error") @implementation @inline(__always)
public func openrouter_response_get_api_error(
  _ response: OpaquePointer!, _ out: UnsafeMutablePointer<OpaquePointer?>!
) -> openrouter_status {
  guard let response = unsafe C.Pointer(response), let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
  if unsafe !response.pointee.isError { return OPENROUTER_ABSENT }
  unsafe out.pointee = response.pointee.error
  return OPENROUTER_OK
}

@_cdecl("openrouter_response_error_field") @implementation @inline(__always)
public func openrouter_response_error_field(_ response: OpaquePointer!) -> UnsafePointer<CChar>! {
  guard let response = unsafe C.Pointer(response) else { return unsafe Bytes("").characters }
  return unsafe (response.pointee.diagnostics.field?.text ?? Bytes("")).characters
}

@_cdecl("openrouter_response_error_message") @implementation @inline(__always)
public func openrouter_response_error_message(_ response: OpaquePointer!) -> UnsafePointer<CChar>! {
  guard let response = unsafe C.Pointer(response) else { return unsafe Bytes("").characters }
  return unsafe response.pointee.diagnostics.message.characters
}

// MARK: Pages, sending again

@_cdecl("openrouter_request_set_next_page") @implementation @inline(__always)
public func openrouter_request_set_next_page(
  _ request: OpaquePointer!, _ response: OpaquePointer!
) -> openrouter_status {
  guard let request = unsafe RequestHandle.Pointer(request) else { return OPENROUTER_ERROR_NULL_POINTER }
  guard let response = unsafe C.Pointer(response) else {
    return unsafe request.pointee.record(Failure(.nullPointer, of: "response"), JSONFailurePlace(), .nothing)
  }
  do throws(Failure) {
    let tree = unsafe response.pointee.json.pointee.document.tree
    // SAFETY: handles that are not NULL came from their `make`.
    return try unsafe request.pointee.request.setNextPage(tree) ? OPENROUTER_OK : OPENROUTER_ABSENT
  } catch {
    return unsafe request.pointee.record(error, JSONFailurePlace(), .nothing)
  }
}

@_cdecl("openrouter_response_get_retry_after_ms") @implementation @inline(__always)
public func openrouter_response_get_retry_after_ms(
  _ response: OpaquePointer!, _ now: Int64, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  guard let response = unsafe C.Pointer(response), let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
  guard let asked = unsafe response.pointee.askedWait(now: now) else { return OPENROUTER_ABSENT }
  unsafe out.pointee = asked
  return OPENROUTER_OK
}

@_cdecl("openrouter_request_get_retry") @implementation @inline(__always)
public func openrouter_request_get_retry(
  _ request: OpaquePointer!, _ response: OpaquePointer!, _ delivery: Int32, _ attempt: Int32, _ now: Int64,
  _ milliseconds: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  guard let request = unsafe RequestHandle.Pointer(request), let milliseconds = unsafe milliseconds else {
    return OPENROUTER_ERROR_NULL_POINTER
  }
  guard let delivery = Retry.Delivery(rawValue: delivery), attempt > 0 else { return OPENROUTER_ERROR_INVALID_VALUE }
  do throws(Failure) {
    // SAFETY: handles that are not NULL came from their `make`.
    let retry = unsafe request.pointee.request.retry(attempt)
    var asked: Int64?
    var isRepeated = retry.isRepeated(delivery)
    if let response = unsafe C.Pointer(response), let status = unsafe response.pointee.status {
      isRepeated = unsafe retry.isRepeated(status, response.pointee.signs)
      asked = unsafe response.pointee.askedWait(now: now)
    }
    if !isRepeated { return OPENROUTER_ABSENT }
    unsafe milliseconds.pointee = try retry.wait(asked: asked)
    return OPENROUTER_OK
  } catch {
    return error.statusCode
  }
}
