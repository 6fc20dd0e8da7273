import COpenRouter
import OpenRouterBase

private typealias C = Handle<AuthorizationURL>

@_cdecl("openrouter_authorization_url_new") @implementation @inline(__always)
public func openrouter_authorization_url_new(_ out: UnsafeMutablePointer<OpaquePointer?>!) -> openrouter_status {
  unsafe C.make(out)
}

@_cdecl("openrouter_authorization_url_free") @implementation @inline(__always)
public func openrouter_authorization_url_free(_ url: OpaquePointer!) {
  unsafe C.free(url)
}

@_cdecl("openrouter_authorization_url_reset") @implementation @inline(__always)
public func openrouter_authorization_url_reset(
  _ url: OpaquePointer!
) -> openrouter_status {
  unsafe C.reset(url)
}

@_cdecl("openrouter_authorization_url_set_auth_url") @implementation @inline(__always)
public func openrouter_authorization_url_set_auth_url(
  _ url: OpaquePointer!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(url, .authURL, text, size)
}

@_cdecl("openrouter_authorization_url_get_auth_url") @implementation @inline(__always)
public func openrouter_authorization_url_get_auth_url(
  _ url: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(url, .authURL, out)
}

@_cdecl("openrouter_authorization_url_unset_auth_url") @implementation @inline(__always)
public func openrouter_authorization_url_unset_auth_url(
  _ url: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(url, .authURL)
}

@_cdecl("openrouter_authorization_url_set_callback_url") @implementation @inline(__always)
public func openrouter_authorization_url_set_callback_url(
  _ url: OpaquePointer!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(url, .callbackURL, text, size)
}

@_cdecl("openrouter_authorization_url_get_callback_url") @implementation @inline(__always)
public func openrouter_authorization_url_get_callback_url(
  _ url: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(url, .callbackURL, out)
}

@_cdecl("openrouter_authorization_url_unset_callback_url") @implementation @inline(__always)
public func openrouter_authorization_url_unset_callback_url(
  _ url: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(url, .callbackURL)
}

@_cdecl("openrouter_authorization_url_allow_private_use_scheme") @implementation @inline(__always)
public func openrouter_authorization_url_allow_private_use_scheme(
  _ url: OpaquePointer!
) -> openrouter_status {
  unsafe C.change(url) { (model) throws(Failure) in model.allowPrivateUseScheme() }
}

@_cdecl("openrouter_authorization_url_set_code_challenge") @implementation @inline(__always)
public func openrouter_authorization_url_set_code_challenge(
  _ url: OpaquePointer!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(url, .codeChallenge, text, size)
}

@_cdecl("openrouter_authorization_url_get_code_challenge") @implementation @inline(__always)
public func openrouter_authorization_url_get_code_challenge(
  _ url: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(url, .codeChallenge, out)
}

@_cdecl("openrouter_authorization_url_unset_code_challenge") @implementation @inline(__always)
public func openrouter_authorization_url_unset_code_challenge(
  _ url: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(url, .codeChallenge)
}

@_cdecl("openrouter_authorization_url_set_code_challenge_method") @implementation @inline(__always)
public func openrouter_authorization_url_set_code_challenge_method(
  _ url: OpaquePointer!, _ method: openrouter_code_challenge_method
) -> openrouter_status {
  unsafe C.setChoice(url, .codeChallengeMethod, method)
}

@_cdecl("openrouter_authorization_url_set_code_challenge_method_text") @implementation @inline(__always)
public func openrouter_authorization_url_set_code_challenge_method_text(
  _ url: OpaquePointer!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(url, .codeChallengeMethod, text, size)
}

@_cdecl("openrouter_authorization_url_get_code_challenge_method") @implementation @inline(__always)
public func openrouter_authorization_url_get_code_challenge_method(
  _ url: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_code_challenge_method>!
) -> openrouter_status {
  unsafe C.getChoice(url, .codeChallengeMethod, out)
}

@_cdecl("openrouter_authorization_url_get_code_challenge_method_text") @implementation @inline(__always)
public func openrouter_authorization_url_get_code_challenge_method_text(
  _ url: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(url, .codeChallengeMethod, out)
}

@_cdecl("openrouter_authorization_url_unset_code_challenge_method") @implementation @inline(__always)
public func openrouter_authorization_url_unset_code_challenge_method(
  _ url: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(url, .codeChallengeMethod)
}

@_cdecl("openrouter_authorization_url_set_limit") @implementation @inline(__always)
public func openrouter_authorization_url_set_limit(
  _ url: OpaquePointer!, _ limit: Double
) -> openrouter_status {
  unsafe C.setNumber(url, .limit, limit)
}

@_cdecl("openrouter_authorization_url_get_limit") @implementation @inline(__always)
public func openrouter_authorization_url_get_limit(
  _ url: OpaquePointer!, _ out: UnsafeMutablePointer<Double>!
) -> openrouter_status {
  unsafe C.getNumber(url, .limit, out)
}

@_cdecl("openrouter_authorization_url_unset_limit") @implementation @inline(__always)
public func openrouter_authorization_url_unset_limit(
  _ url: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(url, .limit)
}

@_cdecl("openrouter_authorization_url_set_key_label") @implementation @inline(__always)
public func openrouter_authorization_url_set_key_label(
  _ url: OpaquePointer!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(url, .keyLabel, text, size)
}

@_cdecl("openrouter_authorization_url_get_key_label") @implementation @inline(__always)
public func openrouter_authorization_url_get_key_label(
  _ url: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(url, .keyLabel, out)
}

@_cdecl("openrouter_authorization_url_unset_key_label") @implementation @inline(__always)
public func openrouter_authorization_url_unset_key_label(
  _ url: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(url, .keyLabel)
}

@_cdecl("openrouter_authorization_url_set_workspace_id") @implementation @inline(__always)
public func openrouter_authorization_url_set_workspace_id(
  _ url: OpaquePointer!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(url, .workspaceID, text, size)
}

@_cdecl("openrouter_authorization_url_get_workspace_id") @implementation @inline(__always)
public func openrouter_authorization_url_get_workspace_id(
  _ url: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(url, .workspaceID, out)
}

@_cdecl("openrouter_authorization_url_unset_workspace_id") @implementation @inline(__always)
public func openrouter_authorization_url_unset_workspace_id(
  _ url: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(url, .workspaceID)
}

@_cdecl("openrouter_authorization_url_set_required_workspace_id") @implementation @inline(__always)
public func openrouter_authorization_url_set_required_workspace_id(
  _ url: OpaquePointer!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(url, .requiredWorkspaceID, text, size)
}

@_cdecl("openrouter_authorization_url_get_required_workspace_id") @implementation @inline(__always)
public func openrouter_authorization_url_get_required_workspace_id(
  _ url: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(url, .requiredWorkspaceID, out)
}

@_cdecl("openrouter_authorization_url_unset_required_workspace_id") @implementation @inline(__always)
public func openrouter_authorization_url_unset_required_workspace_id(
  _ url: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(url, .requiredWorkspaceID)
}
