import COpenRouter
import Testing

@testable import OpenRouter

/// The C interface on the ordinary build: what the entry points add to the models. All of it, at every size and with
/// every pointer NULL, is what the C harness does on the shipped build.
@Suite struct CInterfaceTests {
  struct TextField: Sendable, CustomTestStringConvertible {
    let name: String
    let value: String
    let wrong: String
    let set: @Sendable (OpaquePointer?, UnsafePointer<CChar>?, Int) -> openrouter_status
    let get: @Sendable (OpaquePointer?, UnsafeMutablePointer<openrouter_string>?) -> openrouter_status
    let unset: @Sendable (OpaquePointer?) -> openrouter_status
    var defaultValue: String?

    var testDescription: String { name }
  }

  static let requestFields = [
    TextField(
      name: "http_referer", value: "app://x", wrong: "x",
      set: openrouter_create_auth_keys_code_request_set_http_referer,
      get: openrouter_create_auth_keys_code_request_get_http_referer,
      unset: openrouter_create_auth_keys_code_request_unset_http_referer),
    TextField(
      name: "x_title", value: "Title", wrong: "a\n", set: openrouter_create_auth_keys_code_request_set_x_title,
      get: openrouter_create_auth_keys_code_request_get_x_title,
      unset: openrouter_create_auth_keys_code_request_unset_x_title),
    TextField(
      name: "app_categories", value: "a,b", wrong: "A",
      set: openrouter_create_auth_keys_code_request_set_app_categories,
      get: openrouter_create_auth_keys_code_request_get_app_categories,
      unset: openrouter_create_auth_keys_code_request_unset_app_categories),
    TextField(
      name: "callback_url", value: "https://a", wrong: "http://a",
      set: openrouter_create_auth_keys_code_request_set_callback_url,
      get: openrouter_create_auth_keys_code_request_get_callback_url,
      unset: openrouter_create_auth_keys_code_request_unset_callback_url),
    TextField(
      name: "code_challenge", value: CreateAuthKeysCodeRequestTests.challenge, wrong: "short",
      set: openrouter_create_auth_keys_code_request_set_code_challenge,
      get: openrouter_create_auth_keys_code_request_get_code_challenge,
      unset: openrouter_create_auth_keys_code_request_unset_code_challenge),
    TextField(
      name: "code_challenge_method", value: "plain", wrong: "a b",
      set: openrouter_create_auth_keys_code_request_set_code_challenge_method_text,
      get: openrouter_create_auth_keys_code_request_get_code_challenge_method_text,
      unset: openrouter_create_auth_keys_code_request_unset_code_challenge_method),
    TextField(
      name: "expires_at", value: "2027-12-31T23:59:59Z", wrong: "2027",
      set: openrouter_create_auth_keys_code_request_set_expires_at,
      get: openrouter_create_auth_keys_code_request_get_expires_at,
      unset: openrouter_create_auth_keys_code_request_unset_expires_at),
    TextField(
      name: "key_label", value: "label", wrong: "\u{0}", set: openrouter_create_auth_keys_code_request_set_key_label,
      get: openrouter_create_auth_keys_code_request_get_key_label,
      unset: openrouter_create_auth_keys_code_request_unset_key_label),
    TextField(
      name: "usage_limit_type", value: "yearly", wrong: "",
      set: openrouter_create_auth_keys_code_request_set_usage_limit_type_text,
      get: openrouter_create_auth_keys_code_request_get_usage_limit_type_text,
      unset: openrouter_create_auth_keys_code_request_unset_usage_limit_type),
    TextField(
      name: "workspace_id", value: "550e8400-e29b-41d4-a716-446655440000", wrong: "1",
      set: openrouter_create_auth_keys_code_request_set_workspace_id,
      get: openrouter_create_auth_keys_code_request_get_workspace_id,
      unset: openrouter_create_auth_keys_code_request_unset_workspace_id),
  ]

  static let settingsFields = [
    TextField(
      name: "base_url", value: "https://a", wrong: "http://a", set: openrouter_settings_set_base_url,
      get: openrouter_settings_get_base_url, unset: openrouter_settings_unset_base_url,
      defaultValue: "https://openrouter.ai/api/v1"),
    TextField(
      name: "api_key", value: "sk-or-v1", wrong: "Bearer x", set: openrouter_settings_set_api_key,
      get: openrouter_settings_get_api_key, unset: openrouter_settings_unset_api_key),
    TextField(
      name: "http_referer", value: "app://x", wrong: "x", set: openrouter_settings_set_http_referer,
      get: openrouter_settings_get_http_referer, unset: openrouter_settings_unset_http_referer),
    TextField(
      name: "x_title", value: "Title", wrong: "a\n", set: openrouter_settings_set_x_title,
      get: openrouter_settings_get_x_title, unset: openrouter_settings_unset_x_title),
    TextField(
      name: "app_categories", value: "a,b", wrong: "A", set: openrouter_settings_set_app_categories,
      get: openrouter_settings_get_app_categories, unset: openrouter_settings_unset_app_categories),
    TextField(
      name: "user_agent", value: "app/1", wrong: " ", set: openrouter_settings_set_user_agent,
      get: openrouter_settings_get_user_agent, unset: openrouter_settings_unset_user_agent,
      defaultValue: "openrouter-for-c/" + OPENROUTER_VERSION_STRING),
  ]

  @Test(arguments: requestFields) func requestHasTheField(field: TextField) {
    var request: OpaquePointer?
    #expect(openrouter_create_auth_keys_code_request_new(&request) == OPENROUTER_OK)
    defer { openrouter_create_auth_keys_code_request_free(request) }
    Self.check(
      field, request, openrouter_create_auth_keys_code_request_error_field,
      openrouter_create_auth_keys_code_request_error_message)
    #expect(openrouter_create_auth_keys_code_request_reset(request) == OPENROUTER_OK)
    #expect(String(cString: openrouter_create_auth_keys_code_request_error_message(request)).isEmpty)
  }

  @Test(arguments: settingsFields) func settingsHaveTheField(field: TextField) {
    var settings: OpaquePointer?
    #expect(openrouter_settings_new(&settings) == OPENROUTER_OK)
    defer { openrouter_settings_free(settings) }
    Self.check(field, settings, openrouter_settings_error_field, openrouter_settings_error_message)
    #expect(openrouter_settings_reset(settings) == OPENROUTER_OK)
    #expect(String(cString: openrouter_settings_error_field(settings)).isEmpty)
  }

  private static func check(
    _ field: TextField, _ handle: OpaquePointer?, _ errorField: (OpaquePointer?) -> UnsafePointer<CChar>?,
    _ errorMessage: (OpaquePointer?) -> UnsafePointer<CChar>?
  ) {
    var out = openrouter_string(data: nil, size: 7)
    let text = { (string: openrouter_string) in String(cString: string.data) }
    // Before it is set.
    #expect(field.get(handle, &out) == (field.defaultValue == nil ? OPENROUTER_ABSENT : OPENROUTER_OK))
    if let defaultValue = field.defaultValue {
      #expect(text(out) == defaultValue)
    } else {
      #expect(out.data == nil && out.size == 7)
    }
    // Set by size and by NUL.
    #expect(field.set(handle, field.value + "behind", field.value.utf8.count) == OPENROUTER_OK)
    #expect(field.get(handle, &out) == OPENROUTER_OK)
    #expect(text(out) == field.value && out.size == field.value.utf8.count)
    #expect(field.set(handle, field.value, -1) == OPENROUTER_OK)
    // Its own text.
    #expect(field.get(handle, &out) == OPENROUTER_OK && field.set(handle, out.data, Int(out.size)) == OPENROUTER_OK)
    #expect(field.get(handle, &out) == OPENROUTER_OK && text(out) == field.value)
    // What is wrong.
    #expect(field.set(handle, field.wrong, field.wrong.utf8.count) == OPENROUTER_ERROR_INVALID_VALUE)
    #expect(String(cString: errorField(handle)!) == field.name)
    #expect(String(cString: errorMessage(handle)!).hasPrefix(field.name + " must "))
    #expect(field.set(handle, field.value, -2) == OPENROUTER_ERROR_TOO_LARGE)
    #expect(field.set(handle, nil, 0) == OPENROUTER_ERROR_NULL_POINTER)
    #expect(String(cString: errorField(handle)!) == field.name)
    #expect(field.get(handle, &out) == OPENROUTER_OK && text(out) == field.value)
    #expect(field.unset(handle) == OPENROUTER_OK && field.unset(handle) == OPENROUTER_OK)
    #expect(field.get(handle, &out) == (field.defaultValue == nil ? OPENROUTER_ABSENT : OPENROUTER_OK))
    // No handle, no place for the response.
    #expect(field.set(nil, field.value, -1) == OPENROUTER_ERROR_NULL_POINTER)
    #expect(field.get(nil, &out) == OPENROUTER_ERROR_NULL_POINTER)
    #expect(field.get(handle, nil) == OPENROUTER_ERROR_NULL_POINTER)
    #expect(field.unset(nil) == OPENROUTER_ERROR_NULL_POINTER)
    #expect(String(cString: errorField(nil)!).isEmpty && String(cString: errorMessage(nil)!).isEmpty)
  }

  @Test func tellsItsVersion() {
    #expect(String(cString: openrouter_version_string()) == OPENROUTER_VERSION_STRING)
    let number = OPENROUTER_VERSION_MAJOR << 16 | OPENROUTER_VERSION_MINOR << 8 | OPENROUTER_VERSION_PATCH
    #expect(openrouter_version_number() == UInt32(number))
    #expect(
      OPENROUTER_VERSION_STRING == "\(OPENROUTER_VERSION_MAJOR).\(OPENROUTER_VERSION_MINOR).\(OPENROUTER_VERSION_PATCH)"
    )
  }
}
