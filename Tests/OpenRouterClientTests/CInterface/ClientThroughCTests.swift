import COpenRouter
import COpenRouterClient
import Testing

/// What the C harness cannot look at: the ordinary build. The calls themselves are its part, on the build that ships.
@Suite struct ClientThroughCTests {
  @Test func optionsAreSetAndRead() throws {
    var options: OpaquePointer?
    #expect(openrouter_client_options_new(&options) == OPENROUTER_OK)
    defer { openrouter_client_options_free(options) }
    var number: Int64 = 0
    #expect(openrouter_client_options_get_total_timeout_ms(options, &number) == OPENROUTER_OK)
    #expect(number == 60_000)
    #expect(openrouter_client_options_set_total_timeout_ms(options, 0) == OPENROUTER_ERROR_INVALID_VALUE)
    #expect(String(cString: openrouter_client_options_error_field(options)) == "total_timeout_ms")
    #expect(
      String(cString: openrouter_client_options_error_message(options))
        == "total_timeout_ms must be 1 to 86400000 milliseconds (a day); got 0")
    // OPENROUTER_NUL_TERMINATED, which arrives so.
    let wrong = openrouter_client_options_set_proxy(options, "ftp://user:secret@proxy", -1)
    #expect(wrong == OPENROUTER_ERROR_INVALID_VALUE)
    #expect(
      String(cString: openrouter_client_options_error_message(options))
        == "proxy must have the scheme http, https, socks4, socks4a, socks5 or socks5h, or none; got 23 bytes")
  }

  @Test func whatIsNotCompleteIsNotSent() throws {
    var settings: OpaquePointer?
    var client: OpaquePointer?
    var request: OpaquePointer?
    var response: OpaquePointer?
    var error: OpaquePointer?
    #expect(openrouter_settings_new(&settings) == OPENROUTER_OK)
    #expect(openrouter_client_error_new(&error) == OPENROUTER_OK)
    #expect(openrouter_create_auth_keys_code_request_new(&request) == OPENROUTER_OK)
    #expect(openrouter_create_auth_keys_code_response_new(&response) == OPENROUTER_OK)
    #expect(openrouter_client_new(settings, nil, &client) == OPENROUTER_OK)
    defer {
      openrouter_settings_free(settings)
      openrouter_client_error_free(error)
      openrouter_create_auth_keys_code_request_free(request)
      openrouter_create_auth_keys_code_response_free(response)
      openrouter_client_free(client)
    }
    #expect(
      openrouter_client_create_auth_keys_code(client, request, nil, response, error) == OPENROUTER_ERROR_INCOMPLETE)
    #expect(String(cString: openrouter_client_error_field(error)) == "callback_url")
    #expect(
      String(cString: openrouter_client_error_message(error)) == "callback_url is required, and was not set")
    var attempts: Int32 = 0
    #expect(openrouter_client_error_get_attempts(error, &attempts) == OPENROUTER_ABSENT)
  }
}
