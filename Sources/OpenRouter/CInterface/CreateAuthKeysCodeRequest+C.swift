import COpenRouter

private typealias C = Handle<CreateAuthKeysCodeRequest>

@c @implementation
public func openrouter_create_auth_keys_code_request_new(
  _ out: UnsafeMutablePointer<OpaquePointer?>!
) -> openrouter_status {
  unsafe C.make(out)
}

@c @implementation
public func openrouter_create_auth_keys_code_request_free(_ request: OpaquePointer!) {
  unsafe C.free(request)
}

@c @implementation
public func openrouter_create_auth_keys_code_request_reset(_ request: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(request)
}

@c @implementation
public func openrouter_create_auth_keys_code_request_set_http_referer(
  _ request: OpaquePointer!, _ httpReferer: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(request, .httpReferer, httpReferer, size)
}

@c @implementation
public func openrouter_create_auth_keys_code_request_get_http_referer(
  _ request: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(request, .httpReferer, out)
}

@c @implementation
public func openrouter_create_auth_keys_code_request_unset_http_referer(
  _ request: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(request, .httpReferer)
}

@c @implementation
public func openrouter_create_auth_keys_code_request_set_x_title(
  _ request: OpaquePointer!, _ xTitle: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(request, .xTitle, xTitle, size)
}

@c @implementation
public func openrouter_create_auth_keys_code_request_get_x_title(
  _ request: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(request, .xTitle, out)
}

@c @implementation
public func openrouter_create_auth_keys_code_request_unset_x_title(_ request: OpaquePointer!) -> openrouter_status {
  unsafe C.unset(request, .xTitle)
}

@c @implementation
public func openrouter_create_auth_keys_code_request_set_app_categories(
  _ request: OpaquePointer!, _ appCategories: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(request, .appCategories, appCategories, size)
}

@c @implementation
public func openrouter_create_auth_keys_code_request_get_app_categories(
  _ request: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(request, .appCategories, out)
}

@c @implementation
public func openrouter_create_auth_keys_code_request_unset_app_categories(
  _ request: OpaquePointer!
) -> openrouter_status {
  unsafe C.unset(request, .appCategories)
}

@c @implementation
public func openrouter_create_auth_keys_code_request_check(_ request: OpaquePointer!) -> openrouter_status {
  unsafe C.check(request)
}

@c @implementation
public func openrouter_create_auth_keys_code_request_write_body(
  _ request: OpaquePointer!, _ buffer: UnsafeMutablePointer<CChar>!, _ capacity: Int, _ size: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  unsafe C.writeBody(request, buffer, capacity, size)
}

@c @implementation
public func openrouter_create_auth_keys_code_request_error_field(_ request: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorField(request)
}

@c @implementation
public func openrouter_create_auth_keys_code_request_error_message(_ request: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorMessage(request)
}
