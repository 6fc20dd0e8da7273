import COpenRouter
import OpenRouterBase

private typealias C = Handle<CreateAuthKeysCodeRequest>

@_cdecl("openrouter_create_auth_keys_code_request_new") @implementation
public func openrouter_create_auth_keys_code_request_new(
  _ out: UnsafeMutablePointer<OpaquePointer?>!
) -> openrouter_status {
  unsafe C.make(out)
}

@_cdecl("openrouter_create_auth_keys_code_request_free") @implementation
public func openrouter_create_auth_keys_code_request_free(_ request: OpaquePointer!) {
  unsafe C.free(request)
}

@_cdecl("openrouter_create_auth_keys_code_request_reset") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_reset(_ request: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(request)
}

@_cdecl("openrouter_create_auth_keys_code_request_set_http_referer") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_set_http_referer(
  _ request: OpaquePointer!, _ httpReferer: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(request, .httpReferer, httpReferer, size)
}

@_cdecl("openrouter_create_auth_keys_code_request_get_http_referer") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_get_http_referer(
  _ request: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(request, .httpReferer, out)
}

@_cdecl("openrouter_create_auth_keys_code_request_unset_http_referer") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_unset_http_referer(
  _ request: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(request, .httpReferer)
}

@_cdecl("openrouter_create_auth_keys_code_request_set_x_title") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_set_x_title(
  _ request: OpaquePointer!, _ xTitle: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(request, .xTitle, xTitle, size)
}

@_cdecl("openrouter_create_auth_keys_code_request_get_x_title") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_get_x_title(
  _ request: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(request, .xTitle, out)
}

@_cdecl("openrouter_create_auth_keys_code_request_unset_x_title") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_unset_x_title(_ request: OpaquePointer!) -> openrouter_status {
  unsafe C.unset(request, .xTitle)
}

@_cdecl("openrouter_create_auth_keys_code_request_set_app_categories") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_set_app_categories(
  _ request: OpaquePointer!, _ appCategories: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(request, .appCategories, appCategories, size)
}

@_cdecl("openrouter_create_auth_keys_code_request_get_app_categories") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_get_app_categories(
  _ request: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(request, .appCategories, out)
}

@_cdecl("openrouter_create_auth_keys_code_request_unset_app_categories") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_unset_app_categories(
  _ request: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(request, .appCategories)
}

@_cdecl("openrouter_create_auth_keys_code_request_check") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_check(_ request: OpaquePointer!) -> openrouter_status {
  unsafe C.check(request)
}

@_cdecl("openrouter_create_auth_keys_code_request_write_body") @implementation
public func openrouter_create_auth_keys_code_request_write_body(
  _ request: OpaquePointer!, _ buffer: UnsafeMutablePointer<CChar>!, _ capacity: Int, _ size: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  unsafe C.writeBody(request, buffer, capacity, size)
}

@_cdecl("openrouter_create_auth_keys_code_request_error_field") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_error_field(_ request: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorField(request)
}

@_cdecl("openrouter_create_auth_keys_code_request_error_message") @implementation @inline(__always)
public func openrouter_create_auth_keys_code_request_error_message(_ request: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorMessage(request)
}
