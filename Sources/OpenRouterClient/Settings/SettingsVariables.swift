import COpenRouter
import OpenRouterBase

/// Settings from environment variables.
enum SettingsVariables {
  /// Sets the fields that are not set yet; all of them or none. The settings record a failure themselves, and `variable`
  /// receives where the value came from.
  static func load(_ settings: OpaquePointer, _ variable: inout FieldName?) -> openrouter_status {
    var loaded: UInt8 = 0
    var number: UInt8 = 0
    while let field = SettingsField(rawValue: number) {
      if let (name, value) = value(field), unsafe !isSet(field, settings) {
        let status = unsafe field.set(settings, value)
        if status != OPENROUTER_OK {
          variable = name
          unsafe unset(loaded, settings)
          return status
        }
        loaded |= 1 &<< number
      }
      number &+= 1
    }
    return OPENROUTER_OK
  }

  /// The variable of a field, and its value; an empty one counts as absent.
  private static func value(_ field: SettingsField) -> (FieldName, Bytes)? {
    switch field {
    case .baseURL: value(of: "OPENROUTER_BASE_URL")
    case .apiKey: value(of: "OPENROUTER_API_KEY")
    case .httpReferer: value(of: "OPENROUTER_HTTP_REFERER")
    case .xTitle: value(of: "OPENROUTER_APP_TITLE") ?? value(of: "OPENROUTER_X_TITLE")
    case .appCategories: value(of: "OPENROUTER_APP_CATEGORIES")
    case .userAgent: nil
    }
  }

  private static func value(of name: FieldName) -> (FieldName, Bytes)? {
    Environment.value(name.text).map { (name, $0) }
  }

  /// Whether a field was set. A base URL equal to the default counts as not set.
  private static func isSet(_ field: SettingsField, _ settings: OpaquePointer) -> Bool {
    var text = unsafe openrouter_string()
    if unsafe field.get(settings, &text) != OPENROUTER_OK { return false }
    return unsafe field != .baseURL || !Bytes(text).equals(Bytes("https://openrouter.ai/api/v1"))
  }

  /// Undoes the changes. Cannot fail.
  private static func unset(_ loaded: UInt8, _ settings: OpaquePointer) {
    var number: UInt8 = 0
    while let field = SettingsField(rawValue: number) {
      if loaded &>> number & 1 == 1 { unsafe field.unset(settings) }
      number &+= 1
    }
  }
}
