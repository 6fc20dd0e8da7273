import COpenRouter
import OpenRouterBase

private typealias C = Handle<Callback>

@_cdecl("openrouter_callback_new") @implementation @inline(__always)
public func openrouter_callback_new(_ out: UnsafeMutablePointer<OpaquePointer?>!) -> openrouter_status {
  unsafe C.make(out)
}

@_cdecl("openrouter_callback_free") @implementation @inline(__always)
public func openrouter_callback_free(_ callback: OpaquePointer!) {
  unsafe C.free(callback)
}

@_cdecl("openrouter_callback_reset") @implementation @inline(__always)
public func openrouter_callback_reset(_ callback: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(callback)
}

@_cdecl("openrouter_callback_expect") @implementation @inline(__always)
public func openrouter_callback_expect(_ callback: OpaquePointer!, _ port: UInt16) -> openrouter_status {
  unsafe C.change(
    callback, .url, given: { (failure, _) in failure.reason == .port ? .integer(Int64(port)) : .nothing }
  ) { (model) throws(Failure) in try model.expect(port: port) }
}

@_cdecl("openrouter_callback_set_url") @implementation @inline(__always)
public func openrouter_callback_set_url(
  _ callback: OpaquePointer!, _ url: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.change(callback, .url, given: { _, _ in unsafe OffendingValue(url, size, Rule.loopbackURL) }) {
    (model) throws(Failure) in try unsafe model.setURL(Bytes(url, size))
  }
}

@_cdecl("openrouter_callback_get_url") @implementation @inline(__always)
public func openrouter_callback_get_url(
  _ callback: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(callback, .url, out)
}

@_cdecl("openrouter_callback_unset_url") @implementation @inline(__always)
public func openrouter_callback_unset_url(_ callback: OpaquePointer!) -> openrouter_status {
  unsafe C.change(callback) { (model) throws(Failure) in model.unsetURL() }
}

@_cdecl("openrouter_callback_read") @implementation @inline(__always)
public func openrouter_callback_read(
  _ callback: OpaquePointer!, _ bytes: UnsafePointer<CChar>!, _ size: Int, _ response: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  guard let response = unsafe response else { return unsafe C.refuseNull(callback, FieldName("response")) }
  var unusable: Failure?
  let status = unsafe C.change(callback) { (model) throws(Failure) in
    let piece: Bytes
    do throws(Failure) {
      piece = try unsafe Bytes(bytes, size)
    } catch {
      throw Failure(error.reason, of: FieldName("bytes"))
    }
    let status = try model.read(piece)?.rawValue ?? 0
    // SAFETY: `response` is the caller's variable.
    unsafe response.pointee = status
    unusable = model.unusable
  }
  guard let unusable else { return status }
  // The call succeeds; the message says why the request was refused.
  _ = unsafe C.change(callback) { (_) throws(Failure) in throw unusable }
  return status
}

@_cdecl("openrouter_callback_read_pasted") @implementation @inline(__always)
public func openrouter_callback_read_pasted(
  _ callback: OpaquePointer!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  // A code is a secret: only the size of a pasted text is shown.
  unsafe C.change(callback, given: { _, _ in unsafe OffendingValue(text, size, Rule.apiKey) }) {
    (model) throws(Failure) in
    let pasted: Bytes
    do throws(Failure) {
      pasted = try unsafe Bytes(text, size)
    } catch {
      throw Failure(error.reason, of: FieldName("pasted"))
    }
    try model.readPasted(pasted)
  }
}

@_cdecl("openrouter_callback_get_code") @implementation @inline(__always)
public func openrouter_callback_get_code(
  _ callback: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(callback, .code, out)
}

@_cdecl("openrouter_callback_get_error") @implementation @inline(__always)
public func openrouter_callback_get_error(
  _ callback: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(callback, .error, out)
}

@_cdecl("openrouter_callback_get_error_description") @implementation @inline(__always)
public func openrouter_callback_get_error_description(
  _ callback: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(callback, .errorDescription, out)
}

@_cdecl("openrouter_callback_error_field") @implementation @inline(__always)
public func openrouter_callback_error_field(_ callback: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorField(callback)
}

@_cdecl("openrouter_callback_error_message") @implementation @inline(__always)
public func openrouter_callback_error_message(_ callback: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorMessage(callback)
}
