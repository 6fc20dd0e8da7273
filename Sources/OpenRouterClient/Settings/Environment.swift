import CEvents
import COpenRouter

/// What the environment says of settings.
enum Environment {
  /// Sets what is not set yet, all or nothing. A failure is recorded by the settings themselves.
  static func load(_ settings: OpaquePointer) -> openrouter_status {
    var loaded: UInt8 = 0
    var number: UInt8 = 0
    while let field = SettingsField(rawValue: number) {
      if let value = value(field), unsafe !isSet(field, settings) {
        let status = unsafe field.set(settings, value)
        if status != OPENROUTER_OK {
          unsafe unset(loaded, settings)
          return status
        }
        loaded |= 1 &<< number
      }
      number &+= 1
    }
    return OPENROUTER_OK
  }

  /// The variable that a field is loaded from; one that is empty counts for nothing.
  private static func value(_ field: SettingsField) -> Bytes? {
    switch field {
    case .baseURL: value(Bytes("OPENROUTER_BASE_URL"))
    case .apiKey: value(Bytes("OPENROUTER_API_KEY"))
    case .httpReferer: value(Bytes("OPENROUTER_HTTP_REFERER"))
    case .xTitle: value(Bytes("OPENROUTER_APP_TITLE")) ?? value(Bytes("OPENROUTER_X_TITLE"))
    case .appCategories: value(Bytes("OPENROUTER_APP_CATEGORIES"))
    case .userAgent: nil
    }
  }

  /// Whether a variable is there, but not for a program with more rights than the person who started it.
  static func hides(_ name: Bytes) -> Bool { unsafe system_environment_hides(name.characters) != 0 }

  static func value(_ name: Bytes) -> Bytes? {
    // SAFETY: nobody changes the environment meanwhile, as the header demands.
    guard let text = unsafe system_environment(name.characters) else { return nil }
    let value = unsafe Bytes(terminated: text)
    return value.isEmpty ? nil : value
  }

  /// Whether a field was set. A base URL that is the default does not tell.
  private static func isSet(_ field: SettingsField, _ settings: OpaquePointer) -> Bool {
    var text = unsafe openrouter_string()
    if unsafe field.get(settings, &text) != OPENROUTER_OK { return false }
    return unsafe field != .baseURL || !Bytes(text).equals(Bytes("https://openrouter.ai/api/v1"))
  }

  /// Takes back what was set, which cannot fail.
  private static func unset(_ loaded: UInt8, _ settings: OpaquePointer) {
    var number: UInt8 = 0
    while let field = SettingsField(rawValue: number) {
      if loaded &>> number & 1 == 1 { unsafe field.unset(settings) }
      number &+= 1
    }
  }
}
