import COpenRouter
import COpenRouterClient
import OpenRouterBase

private typealias C = UnsafeMutablePointer<Call>

@_cdecl("openrouter_call_new") @implementation @inline(__always)
public func openrouter_call_new(
  _ client: OpaquePointer!, _ options: OpaquePointer!, _ cancellation: OpaquePointer!,
  _ out: UnsafeMutablePointer<OpaquePointer?>!
) -> openrouter_status {
  guard let client = unsafe UnsafePointer<Client>(client), let out = unsafe out else {
    return OPENROUTER_ERROR_NULL_POINTER
  }
  var limits = CallLimits()
  // SAFETY: a handle that is not NULL came from its `make`, and is only read; so below.
  if let options = unsafe Handle<CallOptions>.Pointer(options) {
    limits = CallLimits { unsafe options.pointee.model.integer($0) }
  }
  do throws(StartFailure) {
    let call = try unsafe Call.make(
      client, limits, cancellation: event(cancellation), isPlain: false, response: nil, report: nil)
    // SAFETY: the caller's variable; so below.
    unsafe out.pointee = OpaquePointer(call)
    return OPENROUTER_OK
  } catch {
    return error.statusCode
  }
}

/// The descriptor that a cancellation sets; -1 without one.
private func event(_ cancellation: OpaquePointer?) -> Int32 {
  unsafe UnsafePointer<Cancellation>(cancellation)?.pointee.event ?? -1
}

@_cdecl("openrouter_call_free") @implementation @inline(__always)
public func openrouter_call_free(_ call: OpaquePointer!) {
  guard let call = unsafe C(call) else { return }
  _ = PipeGuard.run {
    unsafe Call.free(call)
    return OPENROUTER_OK
  }
}

@_cdecl("openrouter_call_start") @implementation @inline(__always)
public func openrouter_call_start(_ call: OpaquePointer!, _ request: OpaquePointer!) -> openrouter_status {
  guard let call = unsafe C(call) else { return OPENROUTER_ERROR_NULL_POINTER }
  if unsafe call.pointee.isForeign { return unsafe call.pointee.refuse(Failure(.foreignCall)) }
  guard let request = unsafe request else {
    return unsafe call.pointee.refuse(Failure(.nullPointer, of: "request"))
  }
  return PipeGuard.run { unsafe call.pointee.start(request) }
}

@_cdecl("openrouter_call_next") @implementation @inline(__always)
public func openrouter_call_next(
  _ call: OpaquePointer!, _ timeout: Int64, _ event: UnsafeMutablePointer<UnsafePointer<openrouter_event>?>!
) -> openrouter_status {
  guard let call = unsafe C(call) else { return OPENROUTER_ERROR_NULL_POINTER }
  guard let event = unsafe event else { return unsafe call.pointee.refuse(Failure(.nullPointer, of: "event")) }
  if let status = unsafe call.pointee.checkStarted() { return status }
  if let status = unsafe call.pointee.nextAtOnce(event) { return status }
  return PipeGuard.run { unsafe call.pointee.next(milliseconds: timeout, event) }
}

@_cdecl("openrouter_call_run") @implementation @inline(__always)
public func openrouter_call_run(_ call: OpaquePointer!) -> openrouter_status {
  guard let call = unsafe C(call) else { return OPENROUTER_ERROR_NULL_POINTER }
  if let status = unsafe call.pointee.checkStarted() { return status }
  return PipeGuard.run { unsafe call.pointee.run() }
}

@_cdecl("openrouter_call_get_descriptor") @implementation @inline(__always)
public func openrouter_call_get_descriptor(
  _ call: OpaquePointer!, _ out: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  guard let call = unsafe C(call) else { return OPENROUTER_ERROR_NULL_POINTER }
  guard let out = unsafe out else { return unsafe call.pointee.refuse(Failure(.nullPointer, of: "out")) }
  unsafe out.pointee = call.pointee.poll()
  return OPENROUTER_OK
}

@_cdecl("openrouter_call_get_chat_result") @implementation @inline(__always)
public func openrouter_call_get_chat_result(
  _ call: OpaquePointer!, _ out: UnsafeMutablePointer<OpaquePointer?>!
) -> openrouter_status {
  guard let call = unsafe C(call) else { return OPENROUTER_ERROR_NULL_POINTER }
  guard let out = unsafe out else { return unsafe call.pointee.refuse(Failure(.nullPointer, of: "out")) }
  guard unsafe call.pointee.isChat, let chat = unsafe call.pointee.chat else { return OPENROUTER_ABSENT }
  return unsafe openrouter_chat_stream_get_result(chat, out)
}

@_cdecl("openrouter_call_get_response") @implementation @inline(__always)
public func openrouter_call_get_response(
  _ call: OpaquePointer!, _ out: UnsafeMutablePointer<OpaquePointer?>!
) -> openrouter_status {
  unsafe read(call, out) { unsafe $0.pointee.response }
}

@_cdecl("openrouter_call_get_client_error") @implementation @inline(__always)
public func openrouter_call_get_client_error(
  _ call: OpaquePointer!, _ out: UnsafeMutablePointer<OpaquePointer?>!
) -> openrouter_status {
  unsafe read(call, out) { unsafe OpaquePointer($0.pointee.report) }
}

@inline(__always)
private func read<Value>(
  _ call: OpaquePointer?, _ out: UnsafeMutablePointer<Value>?, _ value: (UnsafePointer<Call>) -> Value
) -> openrouter_status {
  guard let call = unsafe UnsafePointer<Call>(call), let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
  unsafe out.pointee = value(call)
  return OPENROUTER_OK
}

@_cdecl("openrouter_call_error_field") @implementation @inline(__always)
public func openrouter_call_error_field(_ call: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe openrouter_client_error_field(C(call).map { unsafe OpaquePointer($0.pointee.report) })
}

@_cdecl("openrouter_call_error_message") @implementation @inline(__always)
public func openrouter_call_error_message(_ call: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe openrouter_client_error_message(C(call).map { unsafe OpaquePointer($0.pointee.report) })
}

// MARK: Plain calls

@_cdecl("openrouter_client_send") @implementation @inline(__always)
public func openrouter_client_send(
  _ client: OpaquePointer!, _ request: OpaquePointer!, _ cancellation: OpaquePointer!, _ response: OpaquePointer!,
  _ error: OpaquePointer!
) -> openrouter_status {
  unsafe send(client, request, cancellation, response, FieldName("response"), error) { (call, status) in status }
}

@_cdecl("openrouter_client_chat") @implementation @inline(__always)
public func openrouter_client_chat(
  _ client: OpaquePointer!, _ request: OpaquePointer!, _ cancellation: OpaquePointer!, _ result: OpaquePointer!,
  _ error: OpaquePointer!
) -> openrouter_status {
  unsafe send(client, request, cancellation, result, FieldName("result"), error, isChat: true) { (call, status) in
    unsafe result.map { unsafe call.pointee.read($0, after: status) } ?? status
  }
}

/// Sends a request and collects its response in `received`, or in one of the call's own, from which a chat result is read.
@inline(__always)
private func send(
  _ client: OpaquePointer?, _ request: OpaquePointer?, _ cancellation: OpaquePointer?, _ received: OpaquePointer?,
  _ receivedName: FieldName, _ error: OpaquePointer?, isChat: Bool = false,
  _ finish: (UnsafeMutablePointer<Call>, openrouter_status) -> openrouter_status
) -> openrouter_status {
  guard let report = unsafe Handle<ClientError>.Pointer(error) else { return OPENROUTER_ERROR_NULL_POINTER }
  _ = unsafe Handle<ClientError>.reset(error)
  guard let client = unsafe UnsafePointer<Client>(client) else {
    return unsafe Handle<ClientError>.refuseNull(error, FieldName("client"))
  }
  guard let request = unsafe request else {
    return unsafe Handle<ClientError>.refuseNull(error, FieldName("request"))
  }
  guard let received = unsafe received else { return unsafe Handle<ClientError>.refuseNull(error, receivedName) }
  if isChat { _ = unsafe openrouter_chat_result_reset(received) }
  do throws(StartFailure) {
    let call = try unsafe Call.make(
      client, CallLimits(), cancellation: event(cancellation), isPlain: true, response: isChat ? nil : received,
      report: report)
    return PipeGuard.run {
      defer { unsafe Call.free(call) }
      var status = unsafe call.pointee.start(request)
      if status == OPENROUTER_OK { status = unsafe call.pointee.run() }
      return unsafe finish(call, status)
    }
  } catch {
    return unsafe error.record(report)
  }
}
