import COpenRouter
import COpenRouterClient
import OpenRouterBase

@_cdecl("openrouter_client_new") @implementation @inline(__always)
public func openrouter_client_new(
  _ settings: OpaquePointer!, _ options: OpaquePointer!, _ out: UnsafeMutablePointer<OpaquePointer?>!
) -> openrouter_status {
  guard let settings = unsafe settings, let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
  if !Transfer.setUp() { return OPENROUTER_ERROR_SYSTEM }
  do throws(Failure) {
    // SAFETY: handles that are not NULL; both are only read.
    unsafe out.pointee = OpaquePointer(try Client.make(settings, UnsafePointer(options)))
    return OPENROUTER_OK
  } catch {
    return error.statusCode
  }
}

@_cdecl("openrouter_client_new_from_environment") @implementation @inline(__always)
public func openrouter_client_new_from_environment(
  _ error: OpaquePointer!, _ out: UnsafeMutablePointer<OpaquePointer?>!
) -> openrouter_status {
  guard let out = unsafe destination(out, error) else { return OPENROUTER_ERROR_NULL_POINTER }
  return unsafe newClientFromEnvironment(needsKey: true, Handle<ClientError>.Pointer(error), out)
}

/// Where the handle goes. The error, if there is one, is reset, and receives the failure if the pointer is NULL.
func destination(
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: OpaquePointer?
) -> UnsafeMutablePointer<OpaquePointer?>? {
  if unsafe error != nil {
    _ = unsafe Handle<ClientError>.reset(error)
    if unsafe out == nil { _ = unsafe Handle<ClientError>.refuseNull(error, FieldName("out")) }
  }
  return unsafe out
}

/// A client with the settings of the environment. The report, if there is one, receives the variable that is wrong.
func newClientFromEnvironment(
  needsKey: Bool, _ report: UnsafeMutablePointer<DiagnosedModel<ClientError>>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>
) -> openrouter_status {
  var made: OpaquePointer?
  _ = unsafe openrouter_settings_new(&made)
  guard let settings = unsafe made else {
    return unsafe report?.pointee.record(.outOfMemory) ?? OPENROUTER_ERROR_OUT_OF_MEMORY
  }
  defer { unsafe openrouter_settings_free(settings) }
  var variable: FieldName?
  var status = unsafe SettingsVariables.load(settings, &variable)
  if let variable {
    unsafe report?.pointee.record(
      variable, field: openrouter_settings_error_field(settings), message: openrouter_settings_error_message(settings))
    return status
  }
  var key = unsafe openrouter_string()
  if unsafe needsKey && openrouter_settings_get_api_key(settings, &key) != OPENROUTER_OK {
    let failure = Failure(.missingVariable, of: "OPENROUTER_API_KEY")
    return unsafe report?.pointee.record(failure) ?? failure.statusCode
  }
  status = unsafe openrouter_client_new(settings, nil, out)
  if status != OPENROUTER_OK { _ = unsafe report?.pointee.record(Status(rawValue: status) ?? .system) }
  return status
}

@_cdecl("openrouter_client_free") @implementation @inline(__always)
public func openrouter_client_free(_ client: OpaquePointer!) {
  guard let client = unsafe UnsafeMutablePointer<Client>(client) else { return }
  _ = PipeGuard.run {
    unsafe Client.free(client)
    return OPENROUTER_OK
  }
}

@_cdecl("openrouter_client_create_auth_keys_code") @implementation @inline(__always)
public func openrouter_client_create_auth_keys_code(
  _ client: OpaquePointer!, _ request: OpaquePointer!, _ cancellation: OpaquePointer!, _ response: OpaquePointer!,
  _ error: OpaquePointer!
) -> openrouter_status {
  unsafe run(.createAuthKeysCode, client, request, cancellation, response, error)
}

@_cdecl("openrouter_client_exchange_auth_code_for_api_key") @implementation @inline(__always)
public func openrouter_client_exchange_auth_code_for_api_key(
  _ client: OpaquePointer!, _ request: OpaquePointer!, _ cancellation: OpaquePointer!, _ response: OpaquePointer!,
  _ error: OpaquePointer!
) -> openrouter_status {
  unsafe run(.exchangeAuthCodeForAPIKey, client, request, cancellation, response, error)
}

@inline(never)
private func run(
  _ operation: Operation, _ client: OpaquePointer?, _ request: OpaquePointer?, _ cancellation: OpaquePointer?,
  _ response: OpaquePointer?, _ error: OpaquePointer?
) -> openrouter_status {
  guard let report = unsafe Handle<ClientError>.Pointer(error) else { return OPENROUTER_ERROR_NULL_POINTER }
  _ = unsafe Handle<ClientError>.reset(error)
  guard let client = unsafe UnsafePointer<Client>(client) else {
    return unsafe Handle<ClientError>.refuseNull(error, FieldName("client"))
  }
  guard let request = unsafe request else {
    return unsafe Handle<ClientError>.refuseNull(error, FieldName("request"))
  }
  guard let response = unsafe response else {
    return unsafe Handle<ClientError>.refuseNull(error, FieldName("response"))
  }
  let event = unsafe UnsafePointer<Cancellation>(cancellation)?.pointee.event ?? -1
  let classifier = unsafe Classifier(
    operation: operation, client: client, request: request, response: response, report: report)
  let call = TypedCall(classifier: classifier, event: event)
  return PipeGuard.run { call.run() }
}
