import COpenRouter
import OpenRouterBase

private typealias C = Handle<ExchangeAuthCodeForAPIKeyResponse>

@_cdecl("openrouter_exchange_auth_code_for_api_key_response_new") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_response_new(
  _ out: UnsafeMutablePointer<OpaquePointer?>!
) -> openrouter_status {
  unsafe C.make(out)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_response_free") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_response_free(_ response: OpaquePointer!) {
  unsafe C.free(response)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_response_reset") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_response_reset(_ response: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(response)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_response_read") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_response_read(
  _ response: OpaquePointer!, _ httpStatus: Int32, _ contentType: UnsafePointer<CChar>!, _ contentTypeSize: Int,
  _ body: UnsafePointer<CChar>!, _ bodySize: Int
) -> openrouter_status {
  unsafe C.read(response, httpStatus, contentType, contentTypeSize, body, bodySize)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_response_get_key") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_response_get_key(
  _ response: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(response, .key, out)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_response_get_user_id") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_response_get_user_id(
  _ response: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(response, .userID, out)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_response_get_body") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_response_get_body(
  _ response: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_bytes>!
) -> openrouter_status {
  unsafe C.getBody(response, .body, out)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_response_error_field") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_response_error_field(
  _ response: OpaquePointer!
) -> UnsafePointer<CChar>! {
  unsafe C.errorField(response)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_response_error_message") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_response_error_message(
  _ response: OpaquePointer!
) -> UnsafePointer<CChar>! {
  unsafe C.errorMessage(response)
}
