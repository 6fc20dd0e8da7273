import COpenRouter
import OpenRouterBase

private typealias C = JSONHandle

// MARK: Life

@_cdecl("openrouter_json_new") @implementation @inline(__always)
public func openrouter_json_new(_ out: UnsafeMutablePointer<OpaquePointer?>!) -> openrouter_status {
  unsafe C.make(out)
}

@_cdecl("openrouter_json_free") @implementation @inline(__always)
public func openrouter_json_free(_ json: OpaquePointer!) {
  unsafe C.free(json)
}

@_cdecl("openrouter_json_reset") @implementation @inline(__always)
public func openrouter_json_reset(_ json: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(json)
}

@_cdecl("openrouter_json_set_secret") @implementation @inline(__always)
public func openrouter_json_set_secret(_ json: OpaquePointer!) -> openrouter_status {
  guard let json = unsafe C.Pointer(json) else { return OPENROUTER_ERROR_NULL_POINTER }
  // SAFETY: a handle that is not NULL came from `make`, and one thread at a time changes it; so below.
  unsafe json.pointee.document.makeSecret()
  return OPENROUTER_OK
}

@_cdecl("openrouter_json_set_text_limit") @implementation @inline(__always)
public func openrouter_json_set_text_limit(_ json: OpaquePointer!, _ limit: Int) -> openrouter_status {
  guard let json = unsafe C.Pointer(json) else { return OPENROUTER_ERROR_NULL_POINTER }
  // `size_t` arrives signed: a negative value is larger than any size.
  unsafe json.pointee.document.limits.text = limit < 0 ? Int.max : limit
  return OPENROUTER_OK
}

@_cdecl("openrouter_json_set_memory_limit") @implementation @inline(__always)
public func openrouter_json_set_memory_limit(_ json: OpaquePointer!, _ limit: Int) -> openrouter_status {
  guard let json = unsafe C.Pointer(json) else { return OPENROUTER_ERROR_NULL_POINTER }
  // `size_t` arrives signed: a negative value is larger than any size.
  unsafe json.pointee.document.limits.memory = limit < 0 ? JSONBlock.limit : min(limit, JSONBlock.limit)
  return OPENROUTER_OK
}

// MARK: JSON texts

@_cdecl("openrouter_json_read") @implementation @inline(__always)
public func openrouter_json_read(
  _ json: OpaquePointer!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.read(json, text, size)
}

@_cdecl("openrouter_json_write") @implementation @inline(__always)
public func openrouter_json_write(
  _ json: OpaquePointer!, _ buffer: UnsafeMutablePointer<CChar>!, _ capacity: Int, _ size: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  guard let json = unsafe C.Pointer(json), let size = unsafe size, unsafe !(buffer == nil && capacity != 0) else {
    return OPENROUTER_ERROR_NULL_POINTER
  }
  // SAFETY: a handle that is not NULL came from `make`; concurrent readers are allowed.
  if unsafe json.pointee.diagnostics.hasFailure { return unsafe json.pointee.diagnostics.firstStatus }
  if unsafe json.pointee.document.tree.isEmpty { return OPENROUTER_ERROR_INCOMPLETE }
  return unsafe C.write(json, JSONNode.root, buffer, capacity, size)
}

@_cdecl("openrouter_json_check") @implementation @inline(__always)
public func openrouter_json_check(_ json: OpaquePointer!) -> openrouter_status {
  guard let json = unsafe C.Pointer(json) else { return OPENROUTER_ERROR_NULL_POINTER }
  if unsafe json.pointee.diagnostics.hasFailure { return unsafe json.pointee.diagnostics.recall() }
  if unsafe !json.pointee.document.tree.isEmpty { return OPENROUTER_OK }
  return unsafe json.pointee.diagnostics.report(Failure(.jsonEmpty))
}

// MARK: Failures

@_cdecl("openrouter_json_error_field") @implementation @inline(__always)
public func openrouter_json_error_field(_ json: OpaquePointer!) -> UnsafePointer<CChar>! {
  guard let json = unsafe C.Pointer(json) else { return unsafe Bytes("").characters }
  return unsafe json.pointee.diagnostics.field.characters
}

@_cdecl("openrouter_json_error_message") @implementation @inline(__always)
public func openrouter_json_error_message(_ json: OpaquePointer!) -> UnsafePointer<CChar>! {
  guard let json = unsafe C.Pointer(json) else { return unsafe Bytes("").characters }
  return unsafe json.pointee.diagnostics.message.characters
}

@_cdecl("openrouter_json_clear_error") @implementation @inline(__always)
public func openrouter_json_clear_error(_ json: OpaquePointer!) -> openrouter_status {
  guard let json = unsafe C.Pointer(json) else { return OPENROUTER_ERROR_NULL_POINTER }
  unsafe json.pointee.diagnostics.clear()
  return OPENROUTER_OK
}

// MARK: Walking

@_cdecl("openrouter_json_first_child") @implementation @inline(__always)
public func openrouter_json_first_child(
  _ json: OpaquePointer!, _ node: UInt64, _ out: UnsafeMutablePointer<UInt64>!
) -> openrouter_status {
  unsafe C.firstChild(json, node, out)
}

@_cdecl("openrouter_json_next_sibling") @implementation @inline(__always)
public func openrouter_json_next_sibling(
  _ json: OpaquePointer!, _ node: UInt64, _ out: UnsafeMutablePointer<UInt64>!
) -> openrouter_status {
  unsafe C.nextSibling(json, node, out)
}

@_cdecl("openrouter_json_name") @implementation @inline(__always)
public func openrouter_json_name(
  _ json: OpaquePointer!, _ node: UInt64, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.name(json, node, out)
}

// MARK: Numbers

@_cdecl("openrouter_number_read") @implementation @inline(__always)
public func openrouter_number_read(
  _ text: UnsafePointer<CChar>!, _ size: Int, _ out: UnsafeMutablePointer<Double>!
) -> openrouter_status {
  guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
  do throws(Failure) {
    guard let number = DecimalNumber.read(try unsafe Bytes(text, size)) else { return OPENROUTER_ERROR_INVALID_VALUE }
    if number.isInfinite { return OPENROUTER_ERROR_TOO_LARGE }
    // SAFETY: `out` is the caller's variable.
    unsafe out.pointee = number
    return OPENROUTER_OK
  } catch {
    return error.statusCode
  }
}
