import COpenRouter
import COpenRouterClient
import OpenRouterBase

@_cdecl("openrouter_settings_load_environment") @implementation @inline(__always)
public func openrouter_settings_load_environment(_ settings: OpaquePointer!) -> openrouter_status {
  guard let settings = unsafe settings else { return OPENROUTER_ERROR_NULL_POINTER }
  var variable: FieldName?
  return unsafe SettingsVariables.load(settings, &variable)
}
