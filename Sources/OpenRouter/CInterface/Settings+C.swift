import COpenRouter
import OpenRouterBase

private typealias C = Handle<Settings>

@_cdecl("openrouter_settings_new") @implementation @inline(__always)
public func openrouter_settings_new(_ out: UnsafeMutablePointer<OpaquePointer?>!) -> openrouter_status {
  unsafe C.make(out)
}

@_cdecl("openrouter_settings_free") @implementation @inline(__always)
public func openrouter_settings_free(_ settings: OpaquePointer!) {
  unsafe C.free(settings)
}

@_cdecl("openrouter_settings_reset") @implementation @inline(__always)
public func openrouter_settings_reset(_ settings: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(settings)
}

@_cdecl("openrouter_settings_set_base_url") @implementation @inline(__always)
public func openrouter_settings_set_base_url(
  _ settings: OpaquePointer!, _ baseURL: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(settings, .baseURL, baseURL, size)
}

@_cdecl("openrouter_settings_get_base_url") @implementation @inline(__always)
public func openrouter_settings_get_base_url(
  _ settings: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(settings, .baseURL, out)
}

@_cdecl("openrouter_settings_unset_base_url") @implementation @inline(__always)
public func openrouter_settings_unset_base_url(_ settings: OpaquePointer!) -> openrouter_status {
  unsafe C.unset(settings, .baseURL)
}

@_cdecl("openrouter_settings_set_api_key") @implementation @inline(__always)
public func openrouter_settings_set_api_key(
  _ settings: OpaquePointer!, _ apiKey: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(settings, .apiKey, apiKey, size)
}

@_cdecl("openrouter_settings_get_api_key") @implementation @inline(__always)
public func openrouter_settings_get_api_key(
  _ settings: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(settings, .apiKey, out)
}

@_cdecl("openrouter_settings_unset_api_key") @implementation @inline(__always)
public func openrouter_settings_unset_api_key(_ settings: OpaquePointer!) -> openrouter_status {
  unsafe C.unset(settings, .apiKey)
}

@_cdecl("openrouter_settings_set_http_referer") @implementation @inline(__always)
public func openrouter_settings_set_http_referer(
  _ settings: OpaquePointer!, _ httpReferer: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(settings, .httpReferer, httpReferer, size)
}

@_cdecl("openrouter_settings_get_http_referer") @implementation @inline(__always)
public func openrouter_settings_get_http_referer(
  _ settings: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(settings, .httpReferer, out)
}

@_cdecl("openrouter_settings_unset_http_referer") @implementation @inline(__always)
public func openrouter_settings_unset_http_referer(_ settings: OpaquePointer!) -> openrouter_status {
  unsafe C.unset(settings, .httpReferer)
}

@_cdecl("openrouter_settings_set_x_title") @implementation @inline(__always)
public func openrouter_settings_set_x_title(
  _ settings: OpaquePointer!, _ xTitle: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(settings, .xTitle, xTitle, size)
}

@_cdecl("openrouter_settings_get_x_title") @implementation @inline(__always)
public func openrouter_settings_get_x_title(
  _ settings: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(settings, .xTitle, out)
}

@_cdecl("openrouter_settings_unset_x_title") @implementation @inline(__always)
public func openrouter_settings_unset_x_title(_ settings: OpaquePointer!) -> openrouter_status {
  unsafe C.unset(settings, .xTitle)
}

@_cdecl("openrouter_settings_set_app_categories") @implementation @inline(__always)
public func openrouter_settings_set_app_categories(
  _ settings: OpaquePointer!, _ appCategories: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(settings, .appCategories, appCategories, size)
}

@_cdecl("openrouter_settings_get_app_categories") @implementation @inline(__always)
public func openrouter_settings_get_app_categories(
  _ settings: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(settings, .appCategories, out)
}

@_cdecl("openrouter_settings_unset_app_categories") @implementation @inline(__always)
public func openrouter_settings_unset_app_categories(_ settings: OpaquePointer!) -> openrouter_status {
  unsafe C.unset(settings, .appCategories)
}

@_cdecl("openrouter_settings_set_user_agent") @implementation @inline(__always)
public func openrouter_settings_set_user_agent(
  _ settings: OpaquePointer!, _ userAgent: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(settings, .userAgent, userAgent, size)
}

@_cdecl("openrouter_settings_get_user_agent") @implementation @inline(__always)
public func openrouter_settings_get_user_agent(
  _ settings: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(settings, .userAgent, out)
}

@_cdecl("openrouter_settings_unset_user_agent") @implementation @inline(__always)
public func openrouter_settings_unset_user_agent(_ settings: OpaquePointer!) -> openrouter_status {
  unsafe C.unset(settings, .userAgent)
}

@_cdecl("openrouter_settings_set_title_header") @implementation @inline(__always)
public func openrouter_settings_set_title_header(
  _ settings: OpaquePointer!, _ titleHeader: openrouter_title_header
) -> openrouter_status {
  unsafe C.setChoice(settings, .titleHeader, titleHeader)
}

@_cdecl("openrouter_settings_get_title_header") @implementation @inline(__always)
public func openrouter_settings_get_title_header(
  _ settings: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_title_header>!
) -> openrouter_status {
  guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
  return unsafe C.read(settings) { (model) throws(Failure) in
    // SAFETY: `out` is the caller's variable.
    unsafe out.pointee = Int32(model.titleHeader.rawValue)
    return OPENROUTER_OK
  }
}

@_cdecl("openrouter_settings_error_field") @implementation @inline(__always)
public func openrouter_settings_error_field(_ settings: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorField(settings)
}

@_cdecl("openrouter_settings_error_message") @implementation @inline(__always)
public func openrouter_settings_error_message(_ settings: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorMessage(settings)
}
