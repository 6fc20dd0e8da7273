/* Pointers that are NULL by mistake, where no table of fields comes by. */
#include "models.h"
#include "tests.h"

#define EXPECT_NULL_POINTER(...) expect_status(#__VA_ARGS__, OPENROUTER_ERROR_NULL_POINTER, CALL(__VA_ARGS__))

static void test_request(void) {
  openrouter_create_auth_keys_code_request *request = new_request();
  openrouter_string text;
  int32_t number;
  double limit;
  EXPECT_NULL_POINTER(openrouter_create_auth_keys_code_request_new, NULL);
  EXPECT_NULL_POINTER(openrouter_create_auth_keys_code_request_check, NULL);
  EXPECT_NULL_POINTER(openrouter_create_auth_keys_code_request_allow_private_use_scheme, NULL);
  EXPECT_NULL_POINTER(openrouter_create_auth_keys_code_request_set_code_challenge_method, NULL, 1);
  EXPECT_NULL_POINTER(openrouter_create_auth_keys_code_request_get_code_challenge_method, NULL, &number);
  EXPECT_NULL_POINTER(openrouter_create_auth_keys_code_request_get_code_challenge_method, request, NULL);
  EXPECT_NULL_POINTER(openrouter_create_auth_keys_code_request_set_usage_limit_type, NULL, 1);
  EXPECT_NULL_POINTER(openrouter_create_auth_keys_code_request_get_usage_limit_type, NULL, &number);
  EXPECT_NULL_POINTER(openrouter_create_auth_keys_code_request_get_usage_limit_type, request, NULL);
  EXPECT_NULL_POINTER(openrouter_create_auth_keys_code_request_set_limit, NULL, 1);
  EXPECT_NULL_POINTER(openrouter_create_auth_keys_code_request_get_limit, NULL, &limit);
  EXPECT_NULL_POINTER(openrouter_create_auth_keys_code_request_get_limit, request, NULL);
  EXPECT_NULL_POINTER(openrouter_create_auth_keys_code_request_unset_limit, NULL);
  EXPECT_NULL_POINTER(openrouter_create_auth_keys_code_request_set_expires_at_unix_seconds, NULL, 0);
  EXPECT_NULL_POINTER(openrouter_create_auth_keys_code_request_set_expires_at_null, NULL);
  EXPECT_NULL_POINTER(openrouter_create_auth_keys_code_request_set_member, NULL, "m", 1, "1", 1);
  EXPECT_NULL_POINTER(openrouter_create_auth_keys_code_request_get_member, NULL, "m", 1, &text);
  EXPECT_NULL_POINTER(openrouter_create_auth_keys_code_request_get_member, request, NULL, 1, &text);
  EXPECT_NULL_POINTER(openrouter_create_auth_keys_code_request_get_member, request, "m", 1, NULL);
  EXPECT_NULL_POINTER(openrouter_create_auth_keys_code_request_unset_member, NULL, "m", 1);
  EXPECT_NULL_POINTER(openrouter_create_auth_keys_code_request_unset_member, request, NULL, 1);
  expect_c_string("error_field", "member", request_model.error_field(request));
  expect_status("get_member of an absurd size", OPENROUTER_ERROR_TOO_LARGE,
                CALL(openrouter_create_auth_keys_code_request_get_member, request, "m", SIZE_MAX - 1, &text));
  expect_status("unset_member of an absurd size", OPENROUTER_ERROR_TOO_LARGE,
                CALL(openrouter_create_auth_keys_code_request_unset_member, request, "m", SIZE_MAX - 1));
  openrouter_create_auth_keys_code_request_free(request);
}

static void test_settings_and_http_request(void) {
  openrouter_settings *settings = new_settings();
  openrouter_create_auth_keys_code_request *request = new_request();
  openrouter_http_request *http = new_http_request();
  openrouter_string text;
  openrouter_bytes body;
  int32_t number;
  size_t count;
  EXPECT_NULL_POINTER(openrouter_settings_new, NULL);
  EXPECT_NULL_POINTER(openrouter_settings_set_title_header, NULL, 1);
  EXPECT_NULL_POINTER(openrouter_settings_get_title_header, NULL, &number);
  EXPECT_NULL_POINTER(openrouter_settings_get_title_header, settings, NULL);
  EXPECT_NULL_POINTER(openrouter_http_request_new, NULL);
  EXPECT_NULL_POINTER(openrouter_http_request_fill_create_auth_keys_code, NULL, settings, request);
  EXPECT_NULL_POINTER(openrouter_http_request_get_method, NULL, &text);
  EXPECT_NULL_POINTER(openrouter_http_request_get_method, http, NULL);
  EXPECT_NULL_POINTER(openrouter_http_request_get_url, NULL, &text);
  EXPECT_NULL_POINTER(openrouter_http_request_get_url, http, NULL);
  EXPECT_NULL_POINTER(openrouter_http_request_get_header_count, NULL, &count);
  EXPECT_NULL_POINTER(openrouter_http_request_get_header_count, http, NULL);
  EXPECT_NULL_POINTER(openrouter_http_request_get_header, NULL, 0, &text, &text);
  EXPECT_NULL_POINTER(openrouter_http_request_get_header, http, 0, NULL, &text);
  EXPECT_NULL_POINTER(openrouter_http_request_get_header, http, 0, &text, NULL);
  EXPECT_NULL_POINTER(openrouter_http_request_get_body, NULL, &body);
  EXPECT_NULL_POINTER(openrouter_http_request_get_body, http, NULL);
  EXPECT_NULL_POINTER(openrouter_http_request_fill_create_auth_keys_code, http, NULL, request);
  expect("the message says something", http_request_model.error_message(http)[0] != '\0');
  openrouter_http_request_free(http);
  openrouter_create_auth_keys_code_request_free(request);
  openrouter_settings_free(settings);
}

void test_null_pointers(void) {
  about("NULL pointers");
  test_request();
  test_settings_and_http_request();
}
