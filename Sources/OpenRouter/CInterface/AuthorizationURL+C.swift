import COpenRouter

private typealias C = Handle<AuthorizationURL>

@c @implementation
public func openrouter_authorization_url_new(_ out: UnsafeMutablePointer<OpaquePointer?>!) -> openrouter_status {
  unsafe C.make(out)
}

@c @implementation
public func openrouter_authorization_url_free(_ url: OpaquePointer!) {
  unsafe C.free(url)
}

@c @implementation
public func openrouter_authorization_url_reset(
  _ url: OpaquePointer!
) -> openrouter_status {
  unsafe C.reset(url)
}

@c @implementation
public func openrouter_authorization_url_set_auth_url(
  _ url: OpaquePointer!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(url, .authURL, text, size)
}

@c @implementation
public func openrouter_authorization_url_get_auth_url(
  _ url: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(url, .authURL, out)
}

@c @implementation
public func openrouter_authorization_url_unset_auth_url(
  _ url: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(url, .authURL)
}

@c @implementation
public func openrouter_authorization_url_set_callback_url(
  _ url: OpaquePointer!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(url, .callbackURL, text, size)
}

@c @implementation
public func openrouter_authorization_url_get_callback_url(
  _ url: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(url, .callbackURL, out)
}

@c @implementation
public func openrouter_authorization_url_unset_callback_url(
  _ url: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(url, .callbackURL)
}

@c @implementation
public func openrouter_authorization_url_allow_private_use_scheme(
  _ url: OpaquePointer!
) -> openrouter_status {
  unsafe C.change(url) { (model) throws(Failure) in model.allowPrivateUseScheme() }
}

@c @implementation
public func openrouter_authorization_url_set_code_challenge(
  _ url: OpaquePointer!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(url, .codeChallenge, text, size)
}

@c @implementation
public func openrouter_authorization_url_get_code_challenge(
  _ url: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(url, .codeChallenge, out)
}

@c @implementation
public func openrouter_authorization_url_unset_code_challenge(
  _ url: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(url, .codeChallenge)
}

@c @implementation
public func openrouter_authorization_url_set_code_challenge_method(
  _ url: OpaquePointer!, _ method: openrouter_code_challenge_method
) -> openrouter_status {
  unsafe C.setChoice(url, .codeChallengeMethod, method)
}

@c @implementation
public func openrouter_authorization_url_set_code_challenge_method_text(
  _ url: OpaquePointer!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(url, .codeChallengeMethod, text, size)
}

@c @implementation
public func openrouter_authorization_url_get_code_challenge_method(
  _ url: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_code_challenge_method>!
) -> openrouter_status {
  unsafe C.getChoice(url, .codeChallengeMethod, out)
}

@c @implementation
public func openrouter_authorization_url_get_code_challenge_method_text(
  _ url: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(url, .codeChallengeMethod, out)
}

@c @implementation
public func openrouter_authorization_url_unset_code_challenge_method(
  _ url: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(url, .codeChallengeMethod)
}

@c @implementation
public func openrouter_authorization_url_set_limit(
  _ url: OpaquePointer!, _ limit: Double
) -> openrouter_status {
  unsafe C.setNumber(url, .limit, limit)
}

@c @implementation
public func openrouter_authorization_url_get_limit(
  _ url: OpaquePointer!, _ out: UnsafeMutablePointer<Double>!
) -> openrouter_status {
  unsafe C.getNumber(url, .limit, out)
}

@c @implementation
public func openrouter_authorization_url_unset_limit(
  _ url: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(url, .limit)
}

@c @implementation
public func openrouter_authorization_url_set_key_label(
  _ url: OpaquePointer!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(url, .keyLabel, text, size)
}

@c @implementation
public func openrouter_authorization_url_get_key_label(
  _ url: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(url, .keyLabel, out)
}

@c @implementation
public func openrouter_authorization_url_unset_key_label(
  _ url: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(url, .keyLabel)
}

@c @implementation
public func openrouter_authorization_url_set_workspace_id(
  _ url: OpaquePointer!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(url, .workspaceID, text, size)
}

@c @implementation
public func openrouter_authorization_url_get_workspace_id(
  _ url: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(url, .workspaceID, out)
}

@c @implementation
public func openrouter_authorization_url_unset_workspace_id(
  _ url: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(url, .workspaceID)
}

@c @implementation
public func openrouter_authorization_url_set_required_workspace_id(
  _ url: OpaquePointer!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(url, .requiredWorkspaceID, text, size)
}

@c @implementation
public func openrouter_authorization_url_get_required_workspace_id(
  _ url: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(url, .requiredWorkspaceID, out)
}

@c @implementation
public func openrouter_authorization_url_unset_required_workspace_id(
  _ url: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(url, .requiredWorkspaceID)
}
