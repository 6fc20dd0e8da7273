/* The HTTP request of POST /auth/keys, with and without the API key of the settings. */
#include "models.h"
#include "tests.h"
#include <string.h>

static openrouter_settings *settings;
static openrouter_exchange_auth_code_for_api_key_request *exchange;
static openrouter_http_request *http;

#define AGENT "openrouter-for-c/" OPENROUTER_VERSION_STRING
#define BODY                                                                                                           \
  "{\"code\":\"auth_code_abc123def456\",\"code_challenge_method\":\"S256\","                                           \
  "\"code_verifier\":\"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk\"}"
#define KEY "sk-or-v1-abc123def456"

static void begin(const char *what) {
  about("HTTP request of an exchange: %s", what);
  settings = new_settings();
  exchange = new_exchange();
  http = new_http_request();
  set_examples(&exchange_model, exchange);
}

static void end(void) {
  openrouter_http_request_free(http);
  openrouter_exchange_auth_code_for_api_key_request_free(exchange);
  openrouter_settings_free(settings);
}

static void expect_filled(const char *raw) {
  static char actual[100 * 1000];
  size_t size = 0;
  expect_ok("fill", CALL(openrouter_http_request_fill_exchange_auth_code_for_api_key, http, settings, exchange));
  expect_ok("write", CALL(openrouter_http_request_write, http, actual, sizeof actual, &size));
  expect_bytes("HTTP/1.1", raw, strlen(raw), actual, size);
}

#define HEAD                                                                                                           \
  "POST /api/v1/auth/keys HTTP/1.1\r\nHost: openrouter.ai\r\nUser-Agent: " AGENT "\r\n"                                \
  "Accept: application/json\r\nContent-Type: application/json\r\nContent-Length: 126\r\n"

static void send_key(void) {
  expect_ok("send_api_key", CALL(openrouter_exchange_auth_code_for_api_key_request_send_api_key, exchange));
}

static void test_key(void) {
  begin("no API key but by its own call");
  expect_filled(HEAD "\r\n" BODY);
  expect_ok("api_key", settings_api_key.set(settings, TEXT(KEY)));
  expect_filled(HEAD "\r\n" BODY);
  send_key();
  expect_filled(HEAD "Authorization: Bearer " KEY "\r\n\r\n" BODY);
  expect_ok("no api_key", settings_api_key.unset(settings));
  expect_filled(HEAD "\r\n" BODY);
  expect_ok("api_key", settings_api_key.set(settings, TEXT(KEY)));
  expect_ok("reset", exchange_model.reset(exchange));
  set_examples(&exchange_model, exchange);
  expect_filled(HEAD "\r\n" BODY);
  end();
}

static void test_settings_headers(void) {
  begin("all settings");
  set_examples(&settings_model, settings);
  openrouter_string url = {"", 0}, method = {"", 0};
  expect_filled(
      "POST /api/auth/keys HTTP/1.1\r\nHost: example.com\r\nUser-Agent: my-app/1.0\r\n"
      "Accept: application/json\r\nContent-Type: application/json\r\nContent-Length: 126\r\n"
      "HTTP-Referer: https://myapp.com\r\nX-Title: My App\r\nX-OpenRouter-Categories: cli-agent\r\n\r\n" BODY);
  expect_ok("get_url", CALL(openrouter_http_request_get_url, http, &url));
  expect_text("URL", "https://example.com/api/auth/keys", url);
  expect_ok("get_method", CALL(openrouter_http_request_get_method, http, &method));
  expect_text("method", "POST", method);
  end();
}

/* One handle serves both operations, one after the other. */
static void test_in_turns(void) {
  begin("in turns with the other operation");
  openrouter_create_auth_keys_code_request *request = new_request();
  expect_ok("callback_url", request_callback_url.set(request, TEXT("https://a.b")));
  expect_ok("api_key", settings_api_key.set(settings, TEXT(KEY)));
  expect_ok("fill", CALL(openrouter_http_request_fill_create_auth_keys_code, http, settings, request));
  expect_filled(HEAD "\r\n" BODY);
  openrouter_create_auth_keys_code_request_free(request);
  end();
}

void test_exchange_http_requests(void) {
  test_key();
  test_settings_headers();
  test_in_turns();
}
