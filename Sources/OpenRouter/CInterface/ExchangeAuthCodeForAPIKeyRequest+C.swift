import COpenRouter
import OpenRouterBase

private typealias C = Handle<ExchangeAuthCodeForAPIKeyRequest>

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_new") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_new(
  _ out: UnsafeMutablePointer<OpaquePointer?>!
) -> openrouter_status {
  unsafe C.make(out)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_free") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_free(_ request: OpaquePointer!) {
  unsafe C.free(request)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_reset") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_reset(_ request: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(request)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_set_code") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_set_code(
  _ request: OpaquePointer!, _ code: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(request, .code, code, size)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_get_code") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_get_code(
  _ request: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(request, .code, out)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_unset_code") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_unset_code(
  _ request: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(request, .code)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method(
  _ request: OpaquePointer!, _ codeChallengeMethod: openrouter_code_challenge_method
) -> openrouter_status {
  unsafe C.setChoice(request, .codeChallengeMethod, codeChallengeMethod)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method_text") @implementation
@inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method_text(
  _ request: OpaquePointer!, _ codeChallengeMethod: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(request, .codeChallengeMethod, codeChallengeMethod, size)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method_null") @implementation
@inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method_null(
  _ request: OpaquePointer!
) -> openrouter_status {
  unsafe C.setNull(request, .codeChallengeMethod)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_get_code_challenge_method") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_get_code_challenge_method(
  _ request: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_code_challenge_method>!
) -> openrouter_status {
  unsafe C.getChoice(request, .codeChallengeMethod, out)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_get_code_challenge_method_text") @implementation
@inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_get_code_challenge_method_text(
  _ request: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(request, .codeChallengeMethod, out)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_unset_code_challenge_method") @implementation
@inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_unset_code_challenge_method(
  _ request: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(request, .codeChallengeMethod)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_set_code_verifier") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_set_code_verifier(
  _ request: OpaquePointer!, _ codeVerifier: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(request, .codeVerifier, codeVerifier, size)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_get_code_verifier") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_get_code_verifier(
  _ request: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(request, .codeVerifier, out)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_unset_code_verifier") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_unset_code_verifier(
  _ request: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(request, .codeVerifier)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_send_api_key") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_send_api_key(
  _ request: OpaquePointer!
) -> openrouter_status {
  unsafe C.change(request) { (model) throws(Failure) in model.sendAPIKey() }
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_set_member") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_set_member(
  _ request: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ nameSize: Int, _ json: UnsafePointer<CChar>!,
  _ jsonSize: Int
) -> openrouter_status {
  unsafe C.setMember(request, name, nameSize, json, jsonSize)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_get_member") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_get_member(
  _ request: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ nameSize: Int,
  _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe AnyHandle.getMember(request, C.membersField.number, name, nameSize, out)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_unset_member") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_unset_member(
  _ request: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ nameSize: Int
) -> openrouter_status {
  unsafe AnyHandle.unsetMember(request, C.membersField, name, nameSize)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_check") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_check(_ request: OpaquePointer!) -> openrouter_status {
  unsafe C.check(request)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_write_body") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_write_body(
  _ request: OpaquePointer!, _ buffer: UnsafeMutablePointer<CChar>!, _ capacity: Int, _ size: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  unsafe C.writeBody(request, buffer, capacity, size)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_error_field") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_error_field(
  _ request: OpaquePointer!
) -> UnsafePointer<CChar>! {
  unsafe C.errorField(request)
}

@_cdecl("openrouter_exchange_auth_code_for_api_key_request_error_message") @implementation @inline(__always)
public func openrouter_exchange_auth_code_for_api_key_request_error_message(
  _ request: OpaquePointer!
) -> UnsafePointer<CChar>! {
  unsafe C.errorMessage(request)
}
