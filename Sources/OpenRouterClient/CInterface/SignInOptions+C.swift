import COpenRouter
import COpenRouterClient
import OpenRouterBase

private typealias C = Handle<SignInOptions>

extension Handle where M == SignInOptions {
  /// Changes the authorization URL, and copies its failure, if any.
  @inline(__always)
  fileprivate static func changeURL(
    _ handle: OpaquePointer?, _ body: (OpaquePointer?) -> openrouter_status
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    // SAFETY: a handle that is not NULL came from `_new`, and one thread at a time changes it.
    let url = unsafe handle.pointee.model.url
    let status = unsafe body(url)
    if status < 0 {
      unsafe handle.pointee.diagnostics.recordMessage(
        field: openrouter_authorization_url_error_field(url), message: openrouter_authorization_url_error_message(url))
    }
    return status
  }

  @inline(__always)
  fileprivate static func readURL(
    _ handle: OpaquePointer?, _ body: (OpaquePointer?) -> openrouter_status
  ) -> openrouter_status {
    unsafe read(handle) { (options) throws(Failure) in unsafe body(options.url) }
  }
}

@_cdecl("openrouter_sign_in_options_new") @implementation @inline(__always)
public func openrouter_sign_in_options_new(_ out: UnsafeMutablePointer<OpaquePointer?>!) -> openrouter_status {
  unsafe C.makePrepared(out)
}

@_cdecl("openrouter_sign_in_options_free") @implementation @inline(__always)
public func openrouter_sign_in_options_free(_ options: OpaquePointer!) {
  unsafe C.free(options)
}

@_cdecl("openrouter_sign_in_options_reset") @implementation @inline(__always)
public func openrouter_sign_in_options_reset(_ options: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(options)
}

@_cdecl("openrouter_sign_in_options_set_auth_url") @implementation @inline(__always)
public func openrouter_sign_in_options_set_auth_url(
  _ options: OpaquePointer!, _ authURL: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.changeURL(options) { unsafe openrouter_authorization_url_set_auth_url($0, authURL, size) }
}

@_cdecl("openrouter_sign_in_options_get_auth_url") @implementation @inline(__always)
public func openrouter_sign_in_options_get_auth_url(
  _ options: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.readURL(options) { unsafe openrouter_authorization_url_get_auth_url($0, out) }
}

@_cdecl("openrouter_sign_in_options_unset_auth_url") @implementation @inline(__always)
public func openrouter_sign_in_options_unset_auth_url(
  _ options: OpaquePointer!
) -> openrouter_status {
  unsafe C.changeURL(options) { unsafe openrouter_authorization_url_unset_auth_url($0) }
}

@_cdecl("openrouter_sign_in_options_set_key_label") @implementation @inline(__always)
public func openrouter_sign_in_options_set_key_label(
  _ options: OpaquePointer!, _ keyLabel: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.changeURL(options) { unsafe openrouter_authorization_url_set_key_label($0, keyLabel, size) }
}

@_cdecl("openrouter_sign_in_options_get_key_label") @implementation @inline(__always)
public func openrouter_sign_in_options_get_key_label(
  _ options: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.readURL(options) { unsafe openrouter_authorization_url_get_key_label($0, out) }
}

@_cdecl("openrouter_sign_in_options_unset_key_label") @implementation @inline(__always)
public func openrouter_sign_in_options_unset_key_label(
  _ options: OpaquePointer!
) -> openrouter_status {
  unsafe C.changeURL(options) { unsafe openrouter_authorization_url_unset_key_label($0) }
}

@_cdecl("openrouter_sign_in_options_set_workspace_id") @implementation @inline(__always)
public func openrouter_sign_in_options_set_workspace_id(
  _ options: OpaquePointer!, _ workspaceID: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.changeURL(options) { unsafe openrouter_authorization_url_set_workspace_id($0, workspaceID, size) }
}

@_cdecl("openrouter_sign_in_options_get_workspace_id") @implementation @inline(__always)
public func openrouter_sign_in_options_get_workspace_id(
  _ options: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.readURL(options) { unsafe openrouter_authorization_url_get_workspace_id($0, out) }
}

@_cdecl("openrouter_sign_in_options_unset_workspace_id") @implementation @inline(__always)
public func openrouter_sign_in_options_unset_workspace_id(
  _ options: OpaquePointer!
) -> openrouter_status {
  unsafe C.changeURL(options) { unsafe openrouter_authorization_url_unset_workspace_id($0) }
}

@_cdecl("openrouter_sign_in_options_set_required_workspace_id") @implementation @inline(__always)
public func openrouter_sign_in_options_set_required_workspace_id(
  _ options: OpaquePointer!, _ requiredWorkspaceID: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.changeURL(options) {
    unsafe openrouter_authorization_url_set_required_workspace_id($0, requiredWorkspaceID, size)
  }
}

@_cdecl("openrouter_sign_in_options_get_required_workspace_id") @implementation @inline(__always)
public func openrouter_sign_in_options_get_required_workspace_id(
  _ options: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.readURL(options) { unsafe openrouter_authorization_url_get_required_workspace_id($0, out) }
}

@_cdecl("openrouter_sign_in_options_unset_required_workspace_id") @implementation @inline(__always)
public func openrouter_sign_in_options_unset_required_workspace_id(
  _ options: OpaquePointer!
) -> openrouter_status {
  unsafe C.changeURL(options) { unsafe openrouter_authorization_url_unset_required_workspace_id($0) }
}

@_cdecl("openrouter_sign_in_options_set_limit") @implementation @inline(__always)
public func openrouter_sign_in_options_set_limit(
  _ options: OpaquePointer!, _ limit: Double
) -> openrouter_status {
  unsafe C.changeURL(options) { unsafe openrouter_authorization_url_set_limit($0, limit) }
}

@_cdecl("openrouter_sign_in_options_get_limit") @implementation @inline(__always)
public func openrouter_sign_in_options_get_limit(
  _ options: OpaquePointer!, _ out: UnsafeMutablePointer<Double>!
) -> openrouter_status {
  unsafe C.readURL(options) { unsafe openrouter_authorization_url_get_limit($0, out) }
}

@_cdecl("openrouter_sign_in_options_unset_limit") @implementation @inline(__always)
public func openrouter_sign_in_options_unset_limit(
  _ options: OpaquePointer!
) -> openrouter_status {
  unsafe C.changeURL(options) { unsafe openrouter_authorization_url_unset_limit($0) }
}

@_cdecl("openrouter_sign_in_options_set_mode") @implementation @inline(__always)
public func openrouter_sign_in_options_set_mode(
  _ options: OpaquePointer!, _ mode: openrouter_sign_in_mode
) -> openrouter_status {
  unsafe C.setInteger(options, .mode, Int64(mode))
}

@_cdecl("openrouter_sign_in_options_get_mode") @implementation @inline(__always)
public func openrouter_sign_in_options_get_mode(
  _ options: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_sign_in_mode>!
) -> openrouter_status {
  unsafe C.getInteger(options, .mode, out)
}

@_cdecl("openrouter_sign_in_options_unset_mode") @implementation @inline(__always)
public func openrouter_sign_in_options_unset_mode(
  _ options: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(options, .mode)
}

@_cdecl("openrouter_sign_in_options_set_port") @implementation @inline(__always)
public func openrouter_sign_in_options_set_port(
  _ options: OpaquePointer!, _ port: Int32
) -> openrouter_status {
  unsafe C.setInteger(options, .port, Int64(port))
}

@_cdecl("openrouter_sign_in_options_get_port") @implementation @inline(__always)
public func openrouter_sign_in_options_get_port(
  _ options: OpaquePointer!, _ out: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  unsafe C.getInteger(options, .port, out)
}

@_cdecl("openrouter_sign_in_options_unset_port") @implementation @inline(__always)
public func openrouter_sign_in_options_unset_port(
  _ options: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(options, .port)
}

@_cdecl("openrouter_sign_in_options_set_timeout_ms") @implementation @inline(__always)
public func openrouter_sign_in_options_set_timeout_ms(
  _ options: OpaquePointer!, _ timeout: Int64
) -> openrouter_status {
  unsafe C.setInteger(options, .timeout, timeout)
}

@_cdecl("openrouter_sign_in_options_get_timeout_ms") @implementation @inline(__always)
public func openrouter_sign_in_options_get_timeout_ms(
  _ options: OpaquePointer!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.getInteger(options, .timeout, out)
}

@_cdecl("openrouter_sign_in_options_unset_timeout_ms") @implementation @inline(__always)
public func openrouter_sign_in_options_unset_timeout_ms(
  _ options: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(options, .timeout)
}

@_cdecl("openrouter_sign_in_options_error_field") @implementation @inline(__always)
public func openrouter_sign_in_options_error_field(
  _ options: OpaquePointer!
) -> UnsafePointer<CChar>! {
  unsafe C.errorField(options)
}

@_cdecl("openrouter_sign_in_options_error_message") @implementation @inline(__always)
public func openrouter_sign_in_options_error_message(
  _ options: OpaquePointer!
) -> UnsafePointer<CChar>! {
  unsafe C.errorMessage(options)
}
