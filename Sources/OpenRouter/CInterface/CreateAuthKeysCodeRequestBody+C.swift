import COpenRouter
import OpenRouterBase

/// The fields of `requestBody`, which are set on the request.
private typealias C = Handle<CreateAuthKeysCodeRequest>

@_cdecl("openrouter_create_auth_keys_code_request_set_callback_url") @implementation
public func openrouter_create_auth_keys_code_request_set_callback_url(
  _ request: OpaquePointer!, _ callbackURL: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setTextOnFastPath(request, .callbackURL, callbackURL, size)
}

@_cdecl("openrouter_create_auth_keys_code_request_get_callback_url") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_get_callback_url(
  _ request: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(request, .callbackURL, out)
}

@_cdecl("openrouter_create_auth_keys_code_request_unset_callback_url") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_unset_callback_url(
  _ request: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(request, .callbackURL)
}

@_cdecl("openrouter_create_auth_keys_code_request_allow_private_use_scheme") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_allow_private_use_scheme(
  _ request: OpaquePointer!
) -> openrouter_status {
  unsafe C.change(request) { (model) throws(Failure) in model.allowPrivateUseScheme() }
}

@_cdecl("openrouter_create_auth_keys_code_request_set_code_challenge") @implementation
public func openrouter_create_auth_keys_code_request_set_code_challenge(
  _ request: OpaquePointer!, _ codeChallenge: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setTextOnFastPath(request, .codeChallenge, codeChallenge, size)
}

@_cdecl("openrouter_create_auth_keys_code_request_get_code_challenge") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_get_code_challenge(
  _ request: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(request, .codeChallenge, out)
}

@_cdecl("openrouter_create_auth_keys_code_request_unset_code_challenge") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_unset_code_challenge(
  _ request: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(request, .codeChallenge)
}

@_cdecl("openrouter_create_auth_keys_code_request_set_code_challenge_method") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_set_code_challenge_method(
  _ request: OpaquePointer!, _ codeChallengeMethod: openrouter_code_challenge_method
) -> openrouter_status {
  unsafe C.setChoice(request, .codeChallengeMethod, codeChallengeMethod)
}

@_cdecl("openrouter_create_auth_keys_code_request_set_code_challenge_method_text") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_set_code_challenge_method_text(
  _ request: OpaquePointer!, _ codeChallengeMethod: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(request, .codeChallengeMethod, codeChallengeMethod, size)
}

@_cdecl("openrouter_create_auth_keys_code_request_get_code_challenge_method") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_get_code_challenge_method(
  _ request: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_code_challenge_method>!
) -> openrouter_status {
  unsafe C.getChoice(request, .codeChallengeMethod, out)
}

@_cdecl("openrouter_create_auth_keys_code_request_get_code_challenge_method_text") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_get_code_challenge_method_text(
  _ request: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(request, .codeChallengeMethod, out)
}

@_cdecl("openrouter_create_auth_keys_code_request_unset_code_challenge_method") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_unset_code_challenge_method(
  _ request: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(request, .codeChallengeMethod)
}

@_cdecl("openrouter_create_auth_keys_code_request_set_limit") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_set_limit(
  _ request: OpaquePointer!, _ limit: Double
) -> openrouter_status {
  unsafe C.setNumber(request, .limit, limit)
}

@_cdecl("openrouter_create_auth_keys_code_request_get_limit") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_get_limit(
  _ request: OpaquePointer!, _ out: UnsafeMutablePointer<Double>!
) -> openrouter_status {
  unsafe C.getNumber(request, .limit, out)
}

@_cdecl("openrouter_create_auth_keys_code_request_unset_limit") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_unset_limit(_ request: OpaquePointer!) -> openrouter_status {
  unsafe C.unset(request, .limit)
}

@_cdecl("openrouter_create_auth_keys_code_request_set_expires_at") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_set_expires_at(
  _ request: OpaquePointer!, _ expiresAt: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(request, .expiresAt, expiresAt, size)
}

@_cdecl("openrouter_create_auth_keys_code_request_set_expires_at_unix_seconds") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_set_expires_at_unix_seconds(
  _ request: OpaquePointer!, _ unixSeconds: Int64
) -> openrouter_status {
  unsafe C.change(request, .expiresAt, given: { _, _ in .integer(unixSeconds) }) { (model) throws(Failure) in
    try model.setExpiresAt(unixSeconds: unixSeconds)
  }
}

@_cdecl("openrouter_create_auth_keys_code_request_set_expires_at_null") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_set_expires_at_null(
  _ request: OpaquePointer!
) -> openrouter_status {
  unsafe C.setNull(request, .expiresAt)
}

@_cdecl("openrouter_create_auth_keys_code_request_get_expires_at") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_get_expires_at(
  _ request: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(request, .expiresAt, out)
}

@_cdecl("openrouter_create_auth_keys_code_request_unset_expires_at") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_unset_expires_at(_ request: OpaquePointer!) -> openrouter_status {
  unsafe C.unset(request, .expiresAt)
}

@_cdecl("openrouter_create_auth_keys_code_request_set_key_label") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_set_key_label(
  _ request: OpaquePointer!, _ keyLabel: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(request, .keyLabel, keyLabel, size)
}

@_cdecl("openrouter_create_auth_keys_code_request_get_key_label") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_get_key_label(
  _ request: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(request, .keyLabel, out)
}

@_cdecl("openrouter_create_auth_keys_code_request_unset_key_label") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_unset_key_label(_ request: OpaquePointer!) -> openrouter_status {
  unsafe C.unset(request, .keyLabel)
}

@_cdecl("openrouter_create_auth_keys_code_request_set_usage_limit_type") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_set_usage_limit_type(
  _ request: OpaquePointer!, _ usageLimitType: openrouter_usage_limit_type
) -> openrouter_status {
  unsafe C.setChoice(request, .usageLimitType, usageLimitType)
}

@_cdecl("openrouter_create_auth_keys_code_request_set_usage_limit_type_text") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_set_usage_limit_type_text(
  _ request: OpaquePointer!, _ usageLimitType: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(request, .usageLimitType, usageLimitType, size)
}

@_cdecl("openrouter_create_auth_keys_code_request_get_usage_limit_type") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_get_usage_limit_type(
  _ request: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_usage_limit_type>!
) -> openrouter_status {
  unsafe C.getChoice(request, .usageLimitType, out)
}

@_cdecl("openrouter_create_auth_keys_code_request_get_usage_limit_type_text") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_get_usage_limit_type_text(
  _ request: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(request, .usageLimitType, out)
}

@_cdecl("openrouter_create_auth_keys_code_request_unset_usage_limit_type") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_unset_usage_limit_type(
  _ request: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(request, .usageLimitType)
}

@_cdecl("openrouter_create_auth_keys_code_request_set_workspace_id") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_set_workspace_id(
  _ request: OpaquePointer!, _ workspaceID: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(request, .workspaceID, workspaceID, size)
}

@_cdecl("openrouter_create_auth_keys_code_request_get_workspace_id") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_get_workspace_id(
  _ request: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(request, .workspaceID, out)
}

@_cdecl("openrouter_create_auth_keys_code_request_unset_workspace_id") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_unset_workspace_id(
  _ request: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(request, .workspaceID)
}

@_cdecl("openrouter_create_auth_keys_code_request_set_member") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_set_member(
  _ request: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ nameSize: Int, _ json: UnsafePointer<CChar>!,
  _ jsonSize: Int
) -> openrouter_status {
  unsafe C.setMember(request, name, nameSize, json, jsonSize)
}

@_cdecl("openrouter_create_auth_keys_code_request_get_member") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_get_member(
  _ request: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ nameSize: Int,
  _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe AnyHandle.getMember(request, C.membersField.number, name, nameSize, out)
}

@_cdecl("openrouter_create_auth_keys_code_request_unset_member") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_unset_member(
  _ request: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ nameSize: Int
) -> openrouter_status {
  unsafe AnyHandle.unsetMember(request, C.membersField, name, nameSize)
}
