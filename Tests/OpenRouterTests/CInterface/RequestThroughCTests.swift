import COpenRouter
import Testing

@testable import OpenRouter
@testable import OpenRouterBase

/// What only the request and the HTTP request have: numbers, choices, null, members, copying out.
@Suite struct RequestThroughCTests {
  private static func withRequest(_ body: (OpaquePointer?) throws -> Void) rethrows {
    var request: OpaquePointer?
    #expect(openrouter_create_auth_keys_code_request_new(&request) == OPENROUTER_OK)
    defer { openrouter_create_auth_keys_code_request_free(request) }
    try body(request)
  }

  private static func message(_ request: OpaquePointer?) -> String {
    String(cString: openrouter_create_auth_keys_code_request_error_message(request))
  }
  private static func field(_ request: OpaquePointer?) -> String {
    String(cString: openrouter_create_auth_keys_code_request_error_field(request))
  }

  @Test func freesNothing() {
    openrouter_create_auth_keys_code_request_free(nil)
    openrouter_settings_free(nil)
    openrouter_http_request_free(nil)
    #expect(openrouter_create_auth_keys_code_request_new(nil) == OPENROUTER_ERROR_NULL_POINTER)
    #expect(openrouter_create_auth_keys_code_request_reset(nil) == OPENROUTER_ERROR_NULL_POINTER)
  }

  @Test func setsNumbersAndChoices() {
    Self.withRequest { (request) in
      var limit = 0.0
      #expect(openrouter_create_auth_keys_code_request_get_limit(request, &limit) == OPENROUTER_ABSENT)
      #expect(openrouter_create_auth_keys_code_request_set_limit(request, 0.5) == OPENROUTER_OK)
      #expect(openrouter_create_auth_keys_code_request_set_limit(request, .nan) == OPENROUTER_ERROR_INVALID_VALUE)
      #expect(Self.field(request) == "limit" && Self.message(request).hasSuffix("; got NaN"))
      #expect(openrouter_create_auth_keys_code_request_get_limit(request, &limit) == OPENROUTER_OK && limit == 0.5)
      #expect(openrouter_create_auth_keys_code_request_unset_limit(request) == OPENROUTER_OK)

      var choice: Int32 = -1
      #expect(openrouter_create_auth_keys_code_request_set_code_challenge_method(request, 2) == OPENROUTER_OK)
      #expect(
        openrouter_create_auth_keys_code_request_get_code_challenge_method(request, &choice) == OPENROUTER_OK
          && choice == 2)
      #expect(openrouter_create_auth_keys_code_request_set_usage_limit_type(request, 3) == OPENROUTER_OK)
      #expect(
        openrouter_create_auth_keys_code_request_get_usage_limit_type(request, &choice) == OPENROUTER_OK && choice == 3)
      for wrong in [0, 4, -1, 256, 257, Int32.max, .min] {
        #expect(
          openrouter_create_auth_keys_code_request_set_usage_limit_type(request, wrong)
            == OPENROUTER_ERROR_INVALID_VALUE)
        #expect(Self.message(request).hasSuffix("; got \(wrong)") && Self.field(request) == "usage_limit_type")
      }
      #expect(
        openrouter_create_auth_keys_code_request_set_usage_limit_type_text(request, "yearly", -1) == OPENROUTER_OK)
      #expect(
        openrouter_create_auth_keys_code_request_get_usage_limit_type(request, &choice) == OPENROUTER_OK
          && choice == OPENROUTER_USAGE_LIMIT_TYPE_OTHER)
    }
  }

  @Test func setsExpiresAt() {
    Self.withRequest { (request) in
      var text = openrouter_string()
      #expect(openrouter_create_auth_keys_code_request_set_expires_at_null(request) == OPENROUTER_OK)
      #expect(openrouter_create_auth_keys_code_request_get_expires_at(request, &text) == OPENROUTER_NULL)
      #expect(openrouter_create_auth_keys_code_request_set_expires_at_unix_seconds(request, 0) == OPENROUTER_OK)
      #expect(openrouter_create_auth_keys_code_request_get_expires_at(request, &text) == OPENROUTER_OK)
      #expect(String(cString: text.data) == "1970-01-01T00:00:00Z")
      #expect(
        openrouter_create_auth_keys_code_request_set_expires_at_unix_seconds(request, 253_402_300_800)
          == OPENROUTER_ERROR_INVALID_VALUE)
      #expect(Self.field(request) == "expires_at" && Self.message(request).hasSuffix("; got 253402300800"))
    }
  }

  @Test func setsMembers() {
    Self.withRequest { (request) in
      var json = openrouter_string()
      #expect(openrouter_create_auth_keys_code_request_set_member(request, "m", 1, " {} ", -1) == OPENROUTER_OK)
      #expect(openrouter_create_auth_keys_code_request_get_member(request, "m", -1, &json) == OPENROUTER_OK)
      #expect(String(cString: json.data) == "{}" && json.size == 2)
      #expect(openrouter_create_auth_keys_code_request_get_member(request, "n", -1, &json) == OPENROUTER_ABSENT)
      #expect(
        openrouter_create_auth_keys_code_request_get_member(request, nil, 0, &json) == OPENROUTER_ERROR_NULL_POINTER)
      #expect(
        openrouter_create_auth_keys_code_request_get_member(request, "m", 1, nil) == OPENROUTER_ERROR_NULL_POINTER)
      #expect(
        openrouter_create_auth_keys_code_request_set_member(request, "limit", -1, "1", -1)
          == OPENROUTER_ERROR_INVALID_VALUE)
      #expect(Self.field(request) == "member" && Self.message(request).contains("\"limit\""))
      #expect(
        openrouter_create_auth_keys_code_request_set_member(request, "m", -1, "[", -1) == OPENROUTER_ERROR_INVALID_JSON)
      #expect(Self.message(request).contains("\"[\", wrong at its end"))
      #expect(
        openrouter_create_auth_keys_code_request_set_member(request, "m", -1, nil, 0) == OPENROUTER_ERROR_NULL_POINTER)
      #expect(openrouter_create_auth_keys_code_request_unset_member(request, "m", -1) == OPENROUTER_OK)
      #expect(openrouter_create_auth_keys_code_request_get_member(request, "m", -1, &json) == OPENROUTER_ABSENT)
    }
  }

  /// At every size of the buffer: all or nothing, and always the size that is needed.
  @Test func copiesOutTheBody() {
    Self.withRequest { (request) in
      var size = 7
      #expect(
        openrouter_create_auth_keys_code_request_write_body(request, nil, 0, &size) == OPENROUTER_ERROR_INCOMPLETE
          && size == 7)
      #expect(openrouter_create_auth_keys_code_request_check(request) == OPENROUTER_ERROR_INCOMPLETE)
      #expect(Self.field(request) == "callback_url")
      #expect(openrouter_create_auth_keys_code_request_allow_private_use_scheme(request) == OPENROUTER_OK)
      #expect(openrouter_create_auth_keys_code_request_set_callback_url(request, "app:x", -1) == OPENROUTER_OK)
      #expect(openrouter_create_auth_keys_code_request_check(request) == OPENROUTER_OK)
      let expected = Array(#"{"callback_url":"app:x"}"#.utf8)
      #expect(
        openrouter_create_auth_keys_code_request_write_body(request, nil, 0, &size) == OPENROUTER_OK
          && size == expected.count)
      #expect(
        openrouter_create_auth_keys_code_request_write_body(request, nil, 1, &size) == OPENROUTER_ERROR_NULL_POINTER)
      for capacity in 0...(expected.count + 1_000) {
        let memory = GuardedMemory(capacity)
        let buffer = memory.start.assumingMemoryBound(to: CChar.self)
        let status = openrouter_create_auth_keys_code_request_write_body(request, buffer, capacity, &size)
        #expect(size == expected.count)
        #expect(status == (capacity < expected.count ? OPENROUTER_ERROR_BUFFER_TOO_SMALL : OPENROUTER_OK))
        let isWritten = status == OPENROUTER_OK
        #expect(
          memory.bytes == (isWritten ? expected : [])
            + Array(repeating: 0xEE, count: capacity - (isWritten ? expected.count : 0)))
        memory.check()
      }
      // A capacity above any size, as SIZE_MAX arrives.
      let memory = GuardedMemory(expected.count)
      #expect(
        openrouter_create_auth_keys_code_request_write_body(
          request, memory.start.assumingMemoryBound(to: CChar.self), -1, &size) == OPENROUTER_OK)
      #expect(memory.bytes == expected)
      memory.check()
      #expect(
        openrouter_create_auth_keys_code_request_write_body(request, nil, 0, nil) == OPENROUTER_ERROR_NULL_POINTER)
    }
  }

  @Test func fillsAnHTTPRequest() {
    var settings: OpaquePointer?
    var http: OpaquePointer?
    #expect(openrouter_settings_new(&settings) == OPENROUTER_OK && openrouter_http_request_new(&http) == OPENROUTER_OK)
    defer {
      openrouter_settings_free(settings)
      openrouter_http_request_free(http)
    }
    Self.withRequest { (request) in
      var text = openrouter_string()
      var value = openrouter_string()
      var count = 7
      var bytes = openrouter_bytes()
      let fill = { openrouter_http_request_fill_create_auth_keys_code(http, settings, request) }
      #expect(openrouter_http_request_get_method(http, &text) == OPENROUTER_ABSENT)
      #expect(openrouter_http_request_get_body(http, &bytes) == OPENROUTER_ABSENT)
      #expect(openrouter_http_request_get_header_count(http, &count) == OPENROUTER_OK && count == 0)
      #expect(openrouter_http_request_write(http, nil, 0, &count) == OPENROUTER_ERROR_INCOMPLETE)
      #expect(fill() == OPENROUTER_ERROR_INCOMPLETE)
      #expect(String(cString: openrouter_http_request_error_field(http)) == "callback_url")
      #expect(String(cString: openrouter_http_request_error_message(http)).hasPrefix("callback_url is required"))
      #expect(openrouter_create_auth_keys_code_request_set_callback_url(request, "https://a", -1) == OPENROUTER_OK)

      var header: Int32 = 0
      #expect(openrouter_settings_set_title_header(settings, 2) == OPENROUTER_OK)
      #expect(openrouter_settings_set_title_header(settings, 258) == OPENROUTER_ERROR_INVALID_VALUE)
      #expect(openrouter_settings_get_title_header(settings, &header) == OPENROUTER_OK && header == 2)
      #expect(openrouter_settings_get_title_header(settings, nil) == OPENROUTER_ERROR_NULL_POINTER)
      #expect(openrouter_settings_set_x_title(settings, "T", -1) == OPENROUTER_OK)

      #expect(fill() == OPENROUTER_OK)
      #expect(openrouter_http_request_fill_create_auth_keys_code(http, nil, request) == OPENROUTER_ERROR_NULL_POINTER)
      #expect(openrouter_http_request_fill_create_auth_keys_code(http, settings, nil) == OPENROUTER_ERROR_NULL_POINTER)
      #expect(openrouter_http_request_get_method(http, &text) == OPENROUTER_OK && String(cString: text.data) == "POST")
      #expect(
        openrouter_http_request_get_url(http, &text) == OPENROUTER_OK
          && String(cString: text.data) == "https://openrouter.ai/api/v1/auth/keys/code")
      #expect(openrouter_http_request_get_header_count(http, &count) == OPENROUTER_OK && count == 4)
      #expect(openrouter_http_request_get_header_count(http, nil) == OPENROUTER_ERROR_NULL_POINTER)
      #expect(openrouter_http_request_get_header(http, 3, &text, &value) == OPENROUTER_OK)
      #expect(String(cString: text.data) == "X-OpenRouter-Title" && String(cString: value.data) == "T")
      for index in [4, -1, Int.max, .min] {
        #expect(openrouter_http_request_get_header(http, index, &text, &value) == OPENROUTER_ABSENT)
      }
      #expect(openrouter_http_request_get_header(http, 0, nil, &value) == OPENROUTER_ERROR_NULL_POINTER)
      #expect(openrouter_http_request_get_body(http, &bytes) == OPENROUTER_OK)
      #expect(Bytes(bytes.data, count: Int(bytes.size)).string == #"{"callback_url":"https://a"}"#)
      #expect(openrouter_http_request_write(http, nil, 0, &count) == OPENROUTER_OK)
      let memory = GuardedMemory(count)
      #expect(
        openrouter_http_request_write(http, memory.start.assumingMemoryBound(to: CChar.self), count, &count)
          == OPENROUTER_OK)
      #expect(
        String(decoding: memory.bytes, as: UTF8.self).hasPrefix(
          "POST /api/v1/auth/keys/code HTTP/1.1\r\nHost: openrouter.ai\r\n"))
      memory.check()
      #expect(openrouter_http_request_reset(http) == OPENROUTER_OK)
      #expect(openrouter_http_request_get_url(http, &text) == OPENROUTER_ABSENT)
    }
  }
}
