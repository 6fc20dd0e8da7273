/* The URL of the authorization page, byte by byte: OpenRouter's own helper writes the same. */
#include "check.h"
#include "models.h"
#include "tests.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PAGE "https://openrouter.ai/auth"
#define UUID "123e4567-e89b-12d3-a456-426614174000"
#define S256 "code_challenge=" CODE_CHALLENGE "&code_challenge_method=S256"

typedef openrouter_authorization_url url;

static url *new_url(void) {
  url *u = NULL;
  if (CALL(openrouter_authorization_url_new, &u) != OPENROUTER_OK)
    exit(2);
  return u;
}

static void expect_url(const url *u, const char *expected) {
  static char buffer[300 * 1000];
  size_t size = 0;
  expect_ok("write", CALL(openrouter_authorization_url_write, u, buffer, sizeof buffer, &size));
  expect_bytes("URL", expected, strlen(expected), buffer, size);
}

static void set_callback(url *u, const char *callback) {
  expect_ok("set_callback_url",
            CALL(openrouter_authorization_url_set_callback_url, u, callback, OPENROUTER_NUL_TERMINATED));
}

static void set_challenge(url *u) {
  expect_ok("set_code_challenge", CALL(openrouter_authorization_url_set_code_challenge, u, TEXT(CODE_CHALLENGE)));
  expect_ok("set_code_challenge_method",
            CALL(openrouter_authorization_url_set_code_challenge_method, u, OPENROUTER_CODE_CHALLENGE_METHOD_S256));
}

static void set_limit(url *u, double limit) {
  expect_ok("set_limit", CALL(openrouter_authorization_url_set_limit, u, limit));
}

static void set_parameter(url *u, const char *name, const char *value) {
  expect_ok(name, CALL(openrouter_authorization_url_set_parameter, u, name, OPENROUTER_NUL_TERMINATED, value,
                       OPENROUTER_NUL_TERMINATED));
}

static void test_golden(void) {
  about("golden URLs");
  url *u = new_url();
  set_limit(u, 100);
  set_challenge(u);
  set_callback(u, "http://localhost:3000/callback");
  expect_url(u, PAGE "?callback_url=http%3A%2F%2Flocalhost%3A3000%2Fcallback&" S256 "&limit=100");
  set_limit(u, 0);
  expect_url(u, PAGE "?callback_url=http%3A%2F%2Flocalhost%3A3000%2Fcallback&" S256 "&limit=0");
  set_limit(u, 1e21);
  expect_url(u, PAGE "?callback_url=http%3A%2F%2Flocalhost%3A3000%2Fcallback&" S256 "&limit=1e%2B21");
  expect_ok("reset", CALL(openrouter_authorization_url_reset, u));
  set_callback(u, "https://example.com/callback?state=abc123&redirect=true");
  expect_url(u, PAGE "?callback_url=https%3A%2F%2Fexample.com%2Fcallback%3Fstate%3Dabc123%26redirect%3Dtrue");
  set_callback(u, "https://example.com/callback?data=hello%20world");
  expect_url(u, PAGE "?callback_url=https%3A%2F%2Fexample.com%2Fcallback%3Fdata%3Dhello%2520world");
  openrouter_authorization_url_free(u);
}

/* Every field, and the order of names behind them. */
static void test_all(void) {
  about("all parameters");
  url *u = new_url();
  set_parameter(u, "state", "a b~*-._");
  set_parameter(u, "Zone", "\xC3\xA9/\xF0\x9F\x94\x91");
  set_parameter(u, "empty", "");
  set_parameter(u, "a&b=", "+%");
  expect_ok("required", CALL(openrouter_authorization_url_set_required_workspace_id, u, TEXT(UUID)));
  expect_ok("workspace", CALL(openrouter_authorization_url_set_workspace_id, u, TEXT(UUID)));
  expect_ok("key_label", CALL(openrouter_authorization_url_set_key_label, u, TEXT("My \"Key\"\n")));
  set_limit(u, 0.5);
  set_challenge(u);
  set_callback(u, "https://a.example/");
  expect_ok("auth_url", CALL(openrouter_authorization_url_set_auth_url, u, TEXT("http://127.0.0.1:8080/x/auth")));
  expect_ok("check", CALL(openrouter_authorization_url_check, u));
  expect_url(u, "http://127.0.0.1:8080/x/auth?callback_url=https%3A%2F%2Fa.example%2F&" S256 "&limit=0.5&key_label="
                "My+%22Key%22%0A&workspace_id=" UUID "&required_workspace_id=" UUID
                "&Zone=%C3%A9%2F%F0%9F%94%91&a%26b%3D=%2B%25&empty=&state=a+b%7E*-._");
  openrouter_string value = {"", 0};
  expect_ok("get", CALL(openrouter_authorization_url_get_parameter, u, TEXT("state"), &value));
  expect_text("state", "a b~*-._", value);
  expect_ok("unset", CALL(openrouter_authorization_url_unset_parameter, u, TEXT("state")));
  expect_status("get", OPENROUTER_ABSENT, CALL(openrouter_authorization_url_get_parameter, u, TEXT("state"), &value));
  expect_ok("unset", CALL(openrouter_authorization_url_unset_auth_url, u));
  expect_ok("get", CALL(openrouter_authorization_url_get_auth_url, u, &value));
  expect_text("auth_url", PAGE, value);
  openrouter_authorization_url_free(u);
}

static void expect_refused(url *u, openrouter_status status, const char *field) {
  size_t size = 7;
  expect_status("check", status, CALL(openrouter_authorization_url_check, u));
  expect_c_string("field", field, openrouter_authorization_url_error_field(u));
  expect_shown(openrouter_authorization_url_error_message(u), field);
  expect_status("write", status, CALL(openrouter_authorization_url_write, u, NULL, 0, &size));
  expect_size("size", 7, size);
}

static void test_rules(void) {
  about("rules across fields");
  url *u = new_url();
  expect_refused(u, OPENROUTER_ERROR_INCOMPLETE, "code_challenge");
  expect_ok("method", CALL(openrouter_authorization_url_set_code_challenge_method_text, u, TEXT("S256")));
  expect_refused(u, OPENROUTER_ERROR_INCOMPLETE, "code_challenge");
  set_callback(u, "https://a.example/");
  expect_refused(u, OPENROUTER_ERROR_INCONSISTENT, "code_challenge");
  expect_ok("challenge", CALL(openrouter_authorization_url_set_code_challenge, u, TEXT(CODE_CHALLENGE "~")));
  expect_refused(u, OPENROUTER_ERROR_INCONSISTENT, "code_challenge");
  expect_hidden(openrouter_authorization_url_error_message(u), "E9Mel");
  expect_ok("unset", CALL(openrouter_authorization_url_unset_code_challenge_method, u));
  expect_refused(u, OPENROUTER_ERROR_INCONSISTENT, "code_challenge_method");
  set_challenge(u);
  expect_ok("unset", CALL(openrouter_authorization_url_unset_callback_url, u));
  expect_url(u, PAGE "?" S256);
  openrouter_authorization_url_free(u);
}

static void test_values(void) {
  about("values of single fields");
  url *u = new_url();
  const char *scheme = "com.example.app:/callback";
  expect_status("scheme", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_authorization_url_set_callback_url, u, scheme, OPENROUTER_NUL_TERMINATED));
  expect_ok("allow", CALL(openrouter_authorization_url_allow_private_use_scheme, u));
  set_callback(u, scheme);
  static const char *const pages[] = {"http://example.com/auth", "https://openrouter.ai/auth?x", "auth",
                                      "https://a/#b"};
  for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
    expect_status(pages[i], OPENROUTER_ERROR_INVALID_VALUE,
                  CALL(openrouter_authorization_url_set_auth_url, u, pages[i], OPENROUTER_NUL_TERMINATED));
  }
  static const char *const known[] = {"callback_url", "code_challenge", "code_challenge_method", "limit",
                                      "key_label",    "workspace_id",   "required_workspace_id", ""};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
    expect_status(known[i], OPENROUTER_ERROR_INVALID_VALUE,
                  CALL(openrouter_authorization_url_set_parameter, u, known[i], OPENROUTER_NUL_TERMINATED, TEXT("x")));
  }
  expect_status("value", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_authorization_url_set_parameter, u, TEXT("state"), TEXT("hidden\0")));
  expect_hidden(openrouter_authorization_url_error_message(u), "hidden");
  static char long_value[70 * 1000];
  memset(long_value, 'a', sizeof long_value);
  expect_status("value", OPENROUTER_ERROR_TOO_LARGE,
                CALL(openrouter_authorization_url_set_parameter, u, TEXT("state"), long_value, sizeof long_value));
  expect_status("name", OPENROUTER_ERROR_TOO_LARGE,
                CALL(openrouter_authorization_url_set_parameter, u, long_value, 129, TEXT("x")));
  openrouter_authorization_url_free(u);
}

void test_authorization_urls(void) {
  test_golden();
  test_all();
  test_rules();
  test_values();
}
