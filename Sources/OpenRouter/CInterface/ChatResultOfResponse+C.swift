import COpenRouter
import OpenRouterBase

private typealias C = Handle<ChatModel>

@_cdecl("openrouter_chat_result_new") @implementation @inline(__always)
public func openrouter_chat_result_new(_ out: UnsafeMutablePointer<OpaquePointer?>!) -> openrouter_status {
  unsafe C.make(out)
}

@_cdecl("openrouter_chat_result_free") @implementation @inline(__always)
public func openrouter_chat_result_free(_ result: OpaquePointer!) {
  // SAFETY: a handle that is not NULL came from its `make`.
  if let result = unsafe C.Pointer(result), unsafe result.pointee.model.isStream { return }
  unsafe C.free(result)
}

@_cdecl("openrouter_chat_result_reset") @implementation @inline(__always)
public func openrouter_chat_result_reset(_ result: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(result)
}

@_cdecl("openrouter_chat_result_read") @implementation @inline(__always)
public func openrouter_chat_result_read(_ result: OpaquePointer!, _ response: OpaquePointer!) -> openrouter_status {
  guard let response = unsafe ResponseHandle.Pointer(response) else {
    return unsafe C.refuseNull(result, FieldName("response"))
  }
  return unsafe C.change(result, .bytes, given: { $1.given($0) }) { (model) throws(Failure) in
    // What the result had is replaced, also on failure.
    model.reset()
    // SAFETY: a handle that is not NULL came from its `make`.
    guard let status = unsafe response.pointee.status, let body = unsafe response.pointee.body.record(0) else {
      throw Failure(.required, of: "response")
    }
    try model.reader.readWhole(status, body.type, body.value)
  }
}
