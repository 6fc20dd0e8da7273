import COpenRouter
import OpenRouterBase

/// The text fields of `openrouter_settings`, with their C functions.
enum SettingsField: UInt8 {
  case baseURL, apiKey, httpReferer, xTitle, appCategories, userAgent

  func get(_ settings: OpaquePointer, _ out: inout openrouter_string) -> openrouter_status {
    switch self {
    case .baseURL: unsafe openrouter_settings_get_base_url(settings, &out)
    case .apiKey: unsafe openrouter_settings_get_api_key(settings, &out)
    case .httpReferer: unsafe openrouter_settings_get_http_referer(settings, &out)
    case .xTitle: unsafe openrouter_settings_get_x_title(settings, &out)
    case .appCategories: unsafe openrouter_settings_get_app_categories(settings, &out)
    case .userAgent: unsafe openrouter_settings_get_user_agent(settings, &out)
    }
  }

  func set(_ settings: OpaquePointer, _ text: Bytes) -> openrouter_status {
    let (data, size) = unsafe (text.characters, text.count)
    return switch self {
    case .baseURL: unsafe openrouter_settings_set_base_url(settings, data, size)
    case .apiKey: unsafe openrouter_settings_set_api_key(settings, data, size)
    case .httpReferer: unsafe openrouter_settings_set_http_referer(settings, data, size)
    case .xTitle: unsafe openrouter_settings_set_x_title(settings, data, size)
    case .appCategories: unsafe openrouter_settings_set_app_categories(settings, data, size)
    case .userAgent: unsafe openrouter_settings_set_user_agent(settings, data, size)
    }
  }

  func unset(_ settings: OpaquePointer) {
    _ =
      switch self {
      case .baseURL: unsafe openrouter_settings_unset_base_url(settings)
      case .apiKey: unsafe openrouter_settings_unset_api_key(settings)
      case .httpReferer: unsafe openrouter_settings_unset_http_referer(settings)
      case .xTitle: unsafe openrouter_settings_unset_x_title(settings)
      case .appCategories: unsafe openrouter_settings_unset_app_categories(settings)
      case .userAgent: unsafe openrouter_settings_unset_user_agent(settings)
      }
  }

  /// A copy of settings; nil if out of memory.
  static func copy(_ settings: OpaquePointer) -> OpaquePointer? {
    var made: OpaquePointer?
    guard unsafe openrouter_settings_new(&made) == OPENROUTER_OK, let copy = unsafe made else { return nil }
    var titleHeader = OPENROUTER_TITLE_HEADER_X_TITLE
    _ = unsafe openrouter_settings_get_title_header(settings, &titleHeader)
    _ = unsafe openrouter_settings_set_title_header(copy, titleHeader)
    var number: UInt8 = 0
    while let field = SettingsField(rawValue: number) {
      var text = unsafe openrouter_string()
      if unsafe field.get(settings, &text) == OPENROUTER_OK, unsafe field.set(copy, Bytes(text)) != OPENROUTER_OK {
        unsafe openrouter_settings_free(copy)
        return nil
      }
      number &+= 1
    }
    return unsafe copy
  }
}
