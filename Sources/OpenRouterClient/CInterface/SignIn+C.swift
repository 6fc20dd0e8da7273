import COpenRouter
import COpenRouterClient
import OpenRouterBase

private typealias C = Handle<SignIn>

@_cdecl("openrouter_sign_in_new") @implementation @inline(__always)
public func openrouter_sign_in_new(
  _ client: OpaquePointer!, _ options: OpaquePointer!, _ cancellation: OpaquePointer!,
  _ out: UnsafeMutablePointer<OpaquePointer?>!
) -> openrouter_status {
  guard let client = unsafe UnsafePointer<Client>(client), let out = unsafe out else {
    return OPENROUTER_ERROR_NULL_POINTER
  }
  return unsafe make(client, options, cancellation) { unsafe out.pointee = OpaquePointer($0) }
}

@_cdecl("openrouter_sign_in_new_from_environment") @implementation @inline(__always)
public func openrouter_sign_in_new_from_environment(
  _ options: OpaquePointer!, _ cancellation: OpaquePointer!, _ error: OpaquePointer!,
  _ out: UnsafeMutablePointer<OpaquePointer?>!
) -> openrouter_status {
  guard let out = unsafe destination(out, error) else { return OPENROUTER_ERROR_NULL_POINTER }
  let report = unsafe Handle<ClientError>.Pointer(error)
  var made: OpaquePointer?
  var status = unsafe newClientFromEnvironment(needsKey: false, report, &made)
  guard status == OPENROUTER_OK, let client = unsafe UnsafeMutablePointer<Client>(made) else { return status }
  status = unsafe make(client, options, cancellation) {
    unsafe $0.pointee.model.own(client)
    unsafe out.pointee = OpaquePointer($0)
  }
  if status != OPENROUTER_OK {
    unsafe openrouter_client_free(made)
    _ = unsafe report?.pointee.record(Status(rawValue: status) ?? .system)
  }
  return status
}

/// Makes a sign-in, and gives it to `take`.
@inline(never)
private func make(
  _ client: UnsafePointer<Client>, _ options: OpaquePointer?, _ cancellation: OpaquePointer?,
  _ take: (C.Pointer) -> Void
) -> openrouter_status {
  var made: OpaquePointer?
  var status = unsafe C.make(&made)
  guard status == OPENROUTER_OK, let signIn = unsafe C.Pointer(made) else { return status }
  let event = unsafe UnsafePointer<Cancellation>(cancellation)?.pointee.event ?? -1
  // SAFETY: the handle is new; the others are not NULL, and only read.
  status = unsafe signIn.pointee.model.begin(client, UnsafePointer(options), cancellation: event)
  if status == OPENROUTER_OK {
    unsafe take(signIn)
  } else {
    unsafe C.free(made)
  }
  return status
}

@_cdecl("openrouter_sign_in_free") @implementation @inline(__always)
public func openrouter_sign_in_free(_ signIn: OpaquePointer!) {
  _ = PipeGuard.run {
    unsafe C.free(signIn)
    return OPENROUTER_OK
  }
}

@_cdecl("openrouter_sign_in_start") @implementation @inline(__always)
public func openrouter_sign_in_start(_ signIn: OpaquePointer!) -> openrouter_status {
  PipeGuard.run { unsafe goOn(signIn) { (model, report) throws(Failure) in try model.start(&report) } }
}

@_cdecl("openrouter_sign_in_step") @implementation @inline(__always)
public func openrouter_sign_in_step(_ signIn: OpaquePointer!, _ timeout: Int64) -> openrouter_status {
  PipeGuard.run { unsafe step(signIn, timeout) }
}

@_cdecl("openrouter_sign_in_run") @implementation @inline(__always)
public func openrouter_sign_in_run(_ signIn: OpaquePointer!) -> openrouter_status {
  PipeGuard.run {
    var status = unsafe step(signIn, 0)
    while status == OPENROUTER_WAITING { status = unsafe step(signIn, -1) }
    return status
  }
}

@_cdecl("openrouter_sign_in_run_in_terminal") @implementation @inline(__always)
public func openrouter_sign_in_run_in_terminal(_ signIn: OpaquePointer!) -> openrouter_status {
  PipeGuard.run { unsafe goOn(signIn) { (model, report) throws(Failure) in try model.runInTerminal(&report) } }
}

private func step(_ signIn: OpaquePointer?, _ milliseconds: Int64) -> openrouter_status {
  unsafe goOn(signIn) { (model, report) throws(Failure) in try model.step(milliseconds: milliseconds, &report) }
}

@_cdecl("openrouter_sign_in_submit") @implementation @inline(__always)
public func openrouter_sign_in_submit(
  _ signIn: OpaquePointer!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  if unsafe signIn != nil && text == nil { return unsafe C.refuseNull(signIn, FieldName("pasted")) }
  return PipeGuard.run {
    unsafe goOn(signIn) { (model, report) throws(Failure) in try unsafe model.submit(text, size, &report) }
  }
}

/// Runs `body` on the sign-in; the model records its own diagnostics.
@inline(never)
private func goOn(
  _ signIn: OpaquePointer?, _ body: (inout SignIn, inout Diagnostics) throws(Failure) -> openrouter_status
) -> openrouter_status {
  guard let signIn = unsafe C.Pointer(signIn) else { return OPENROUTER_ERROR_NULL_POINTER }
  do throws(Failure) {
    // SAFETY: a handle that is not NULL came from `_new`, and one thread at a time changes it.
    return try unsafe body(&signIn.pointee.model, &signIn.pointee.diagnostics)
  } catch {
    return unsafe signIn.pointee.diagnostics.record(error, given: .nothing)
  }
}

@_cdecl("openrouter_sign_in_get_url") @implementation @inline(__always)
public func openrouter_sign_in_get_url(
  _ signIn: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(signIn, .url, out)
}

@_cdecl("openrouter_sign_in_get_mode") @implementation @inline(__always)
public func openrouter_sign_in_get_mode(
  _ signIn: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_sign_in_mode>!
) -> openrouter_status {
  unsafe C.get(signIn, .mode, out) { Int32(truncatingIfNeeded: $0.values.integer(.mode)) }
}

@_cdecl("openrouter_sign_in_get_stage") @implementation @inline(__always)
public func openrouter_sign_in_get_stage(
  _ signIn: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_sign_in_stage>!
) -> openrouter_status {
  guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
  return unsafe C.read(signIn) { (model) throws(Failure) in
    guard let stage = model.stage else { return OPENROUTER_ABSENT }
    // SAFETY: `out` is the caller's variable.
    unsafe out.pointee = stage.rawValue
    return OPENROUTER_OK
  }
}

@_cdecl("openrouter_sign_in_get_descriptor") @implementation @inline(__always)
public func openrouter_sign_in_get_descriptor(
  _ signIn: OpaquePointer!, _ out: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  // Available from the start, like the URL.
  unsafe C.get(signIn, .url, out) { unsafe $0.session?.pointee.descriptor ?? -1 }
}

@_cdecl("openrouter_sign_in_get_key") @implementation @inline(__always)
public func openrouter_sign_in_get_key(
  _ signIn: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe read(signIn, out) { (exchange, out) in
    unsafe openrouter_exchange_auth_code_for_api_key_response_get_key(exchange.response, out)
  }
}

@_cdecl("openrouter_sign_in_get_user_id") @implementation @inline(__always)
public func openrouter_sign_in_get_user_id(
  _ signIn: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe read(signIn, out) { (exchange, out) in
    unsafe openrouter_exchange_auth_code_for_api_key_response_get_user_id(exchange.response, out)
  }
}

@_cdecl("openrouter_sign_in_get_client_error") @implementation @inline(__always)
public func openrouter_sign_in_get_client_error(
  _ signIn: OpaquePointer!, _ out: UnsafeMutablePointer<OpaquePointer?>!
) -> openrouter_status {
  unsafe read(signIn, out) { (exchange, out) in
    // SAFETY: `out` is the caller's variable.
    unsafe out.pointee = OpaquePointer(exchange.report)
    return OPENROUTER_OK
  }
}

/// Reads a value of the exchange, if there was one.
@inline(__always)
private func read<Value>(
  _ signIn: OpaquePointer?, _ out: UnsafeMutablePointer<Value>?,
  _ body: (borrowing Exchange, UnsafeMutablePointer<Value>) -> openrouter_status
) -> openrouter_status {
  guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
  return unsafe C.read(signIn) { (model) throws(Failure) in
    guard let exchange = unsafe model.session?.pointee.exchange else { return OPENROUTER_ABSENT }
    return unsafe body(exchange.pointee, out)
  }
}

@_cdecl("openrouter_sign_in_error_field") @implementation @inline(__always)
public func openrouter_sign_in_error_field(_ signIn: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorField(signIn)
}

@_cdecl("openrouter_sign_in_error_message") @implementation @inline(__always)
public func openrouter_sign_in_error_message(_ signIn: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorMessage(signIn)
}
