/* The HTTP request: URL, headers, body, and the same as HTTP/1.1 bytes. */
#include "models.h"
#include "tests.h"
#include <string.h>

static openrouter_settings *settings;
static openrouter_create_auth_keys_code_request *request;
static openrouter_http_request *http;

#define BODY "{\"callback_url\":\"https://a.b\"}"
#define AGENT "openrouter-for-c/" OPENROUTER_VERSION_STRING
#define JSON_TYPES "Accept: application/json\r\nContent-Type: application/json\r\n"

/* New handles; the request has what it needs. */
static void begin(const char *what) {
  about("HTTP request: %s", what);
  settings = new_settings();
  request = new_request();
  http = new_http_request();
  expect_ok("callback_url", request_callback_url.set(request, TEXT("https://a.b")));
}

static void end(void) {
  openrouter_http_request_free(http);
  openrouter_create_auth_keys_code_request_free(request);
  openrouter_settings_free(settings);
}

static openrouter_status fill(void) {
  return CALL(openrouter_http_request_fill_create_auth_keys_code, http, settings, request);
}

static void expect_raw(const char *expected) {
  static char raw[100 * 1000];
  size_t size = 0;
  expect_ok("write", CALL(openrouter_http_request_write, http, raw, sizeof raw, &size));
  expect_bytes("HTTP/1.1", expected, strlen(expected), raw, size);
}

static void expect_url(const char *expected) {
  openrouter_string url = {NULL, 0};
  expect_ok("get_url", CALL(openrouter_http_request_get_url, http, &url));
  expect_text("URL", expected, url);
}

/* Names and values one after the other; NULL is the last. */
static void expect_headers(const char *const *expected) {
  openrouter_string name = {NULL, 0}, value = {NULL, 0};
  size_t count = 0;
  for (; expected[2 * count] != NULL; count++) {
    expect_ok("get_header", CALL(openrouter_http_request_get_header, http, count, &name, &value));
    expect_text("name", expected[2 * count], name);
    expect_text(expected[2 * count], expected[2 * count + 1], value);
  }
  expect_status("behind the last", OPENROUTER_ABSENT,
                CALL(openrouter_http_request_get_header, http, count, &name, &value));
  expect_status("far behind", OPENROUTER_ABSENT,
                CALL(openrouter_http_request_get_header, http, SIZE_MAX, &name, &value));
  size_t actual = 0;
  expect_ok("get_header_count", CALL(openrouter_http_request_get_header_count, http, &actual));
  expect_size("header count", count, actual);
}

static void test_empty(void) {
  begin("nothing filled in");
  openrouter_string text = {"untouched", 9};
  openrouter_bytes body = {NULL, 9};
  size_t count = 9, size = 9;
  expect_status("method", OPENROUTER_ABSENT, CALL(openrouter_http_request_get_method, http, &text));
  expect_status("url", OPENROUTER_ABSENT, CALL(openrouter_http_request_get_url, http, &text));
  expect_status("header", OPENROUTER_ABSENT, CALL(openrouter_http_request_get_header, http, 0, &text, &text));
  expect_c_string("out is written on success only", "untouched", text.data);
  expect_status("body", OPENROUTER_ABSENT, CALL(openrouter_http_request_get_body, http, &body));
  expect_size("out is written on success only", 9, body.size);
  expect_ok("header count", CALL(openrouter_http_request_get_header_count, http, &count));
  expect_size("header count", 0, count);
  expect_status("write", OPENROUTER_ERROR_INCOMPLETE, CALL(openrouter_http_request_write, http, NULL, 0, &size));
  expect_size("size is not written", 9, size);
  end();
}

static void test_minimal(void) {
  begin("minimal, no API key");
  expect_ok("fill", fill());
  openrouter_string method = {NULL, 0};
  expect_ok("get_method", CALL(openrouter_http_request_get_method, http, &method));
  expect_text("method", "POST", method);
  expect_url("https://openrouter.ai/api/v1/auth/keys/code");
  expect_headers((const char *const[]){"User-Agent", AGENT, "Accept", "application/json", "Content-Type",
                                       "application/json", NULL});
  openrouter_bytes body = {NULL, 0};
  expect_ok("get_body", CALL(openrouter_http_request_get_body, http, &body));
  expect_bytes("body", TEXT(BODY), body.data, body.size);
  expect_raw("POST /api/v1/auth/keys/code HTTP/1.1\r\nHost: openrouter.ai\r\nUser-Agent: " AGENT "\r\n" JSON_TYPES
             "Content-Length: 30\r\n\r\n" BODY);
  end();
}

static void test_full(void) {
  begin("everything");
  set_examples(&settings_model, settings);
  set_examples(&request_model, request);
  expect_ok("limit", CALL(openrouter_create_auth_keys_code_request_set_limit, request, 100));
  expect_ok("fill", fill());
  expect_url("https://example.com/api/auth/keys/code");
  expect_headers((const char *const[]){"User-Agent", "my-app/1.0", "Accept", "application/json", "Content-Type",
                                       "application/json", "Authorization", "Bearer sk-or-v1-abc123def456",
                                       "HTTP-Referer", "https://myapp.com", "X-Title", "My App",
                                       "X-OpenRouter-Categories", "cli-agent,cloud-agent", NULL});
  expect_raw("POST /api/auth/keys/code HTTP/1.1\r\n"
             "Host: example.com\r\n"
             "User-Agent: my-app/1.0\r\n"
             "Accept: application/json\r\n"
             "Content-Type: application/json\r\n"
             "Content-Length: 303\r\n"
             "Authorization: Bearer sk-or-v1-abc123def456\r\n"
             "HTTP-Referer: https://myapp.com\r\n"
             "X-Title: My App\r\n"
             "X-OpenRouter-Categories: cli-agent,cloud-agent\r\n"
             "\r\n"
             "{\"callback_url\":\"https://myapp.com/auth/callback\",\"code_challenge\":\"" CODE_CHALLENGE "\","
             "\"code_challenge_method\":\"S256\",\"limit\":100,\"expires_at\":\"2027-12-31T23:59:59Z\","
             "\"key_label\":\"My Custom Key\",\"usage_limit_type\":\"monthly\","
             "\"workspace_id\":\"123e4567-e89b-12d3-a456-426614174000\"}");
  end();
}

/* What the request does not say, the settings do; each field for itself. */
static void test_override(void) {
  begin("defaults of the settings");
  expect_ok("referer", settings_http_referer.set(settings, TEXT("app://settings")));
  expect_ok("title", settings_x_title.set(settings, TEXT("Settings")));
  expect_ok("categories", settings_app_categories.set(settings, TEXT("settings")));
  expect_ok("title of the request", request_x_title.set(request, TEXT("Request")));
  expect_ok("fill", fill());
  expect_raw("POST /api/v1/auth/keys/code HTTP/1.1\r\nHost: openrouter.ai\r\nUser-Agent: " AGENT "\r\n" JSON_TYPES
             "Content-Length: 30\r\nHTTP-Referer: app://settings\r\nX-Title: Request\r\n"
             "X-OpenRouter-Categories: settings\r\n\r\n" BODY);
  expect_ok("referer of the request", request_http_referer.set(request, TEXT("app://request")));
  expect_ok("categories of the request", request_app_categories.set(request, TEXT("request")));
  expect_ok("title header",
            CALL(openrouter_settings_set_title_header, settings, OPENROUTER_TITLE_HEADER_X_OPENROUTER_TITLE));
  expect_ok("no title of the request", request_x_title.unset(request));
  expect_ok("fill", fill());
  expect_raw("POST /api/v1/auth/keys/code HTTP/1.1\r\nHost: openrouter.ai\r\nUser-Agent: " AGENT "\r\n" JSON_TYPES
             "Content-Length: 30\r\nHTTP-Referer: app://request\r\nX-OpenRouter-Title: Settings\r\n"
             "X-OpenRouter-Categories: request\r\n\r\n" BODY);
  openrouter_string out = {"", 0};
  expect_status("the request still has no title", OPENROUTER_ABSENT, request_x_title.get(request, &out));
  end();
}

static void test_title_header(void) {
  begin("title headers");
  expect_ok("title", request_x_title.set(request, TEXT("My \xC3\x84pp")));
  expect_ok("fill", fill());
  expect_headers((const char *const[]){"User-Agent", AGENT, "Accept", "application/json", "Content-Type",
                                       "application/json", "X-Title", "My \xC3\x84pp", NULL});
  expect_ok("title header",
            CALL(openrouter_settings_set_title_header, settings, OPENROUTER_TITLE_HEADER_X_OPENROUTER_TITLE));
  expect_ok("fill", fill());
  expect_headers((const char *const[]){"User-Agent", AGENT, "Accept", "application/json", "Content-Type",
                                       "application/json", "X-OpenRouter-Title", "My \xC3\x84pp", NULL});
  end();
}

/* Content-Length counts bytes, not characters. */
static void test_content_length(void) {
  begin("a body that is not ASCII");
  expect_ok("label", request_key_label.set(request, TEXT("\xC3\xBC\xE9\x8D\xB5\xF0\x9F\x94\x91")));
  expect_ok("fill", fill());
  expect_raw("POST /api/v1/auth/keys/code HTTP/1.1\r\nHost: openrouter.ai\r\nUser-Agent: " AGENT "\r\n" JSON_TYPES
             "Content-Length: 54\r\n\r\n"
             "{\"callback_url\":\"https://a.b\",\"key_label\":\"\xC3\xBC\xE9\x8D\xB5\xF0\x9F\x94\x91\"}");
  end();
}

/* The request is a copy: it stays as it was filled, whatever happens to what it was filled from. */
static void test_refill(void) {
  static char before[SNAPSHOT_CAPACITY], after[SNAPSHOT_CAPACITY];
  begin("filled more than once");
  set_examples(&settings_model, settings);
  expect_ok("fill", fill());
  size_t size = http_request_model.snapshot(http, before);
  expect_ok("fill again", fill());
  expect("the same", http_request_model.snapshot(http, after) == size && memcmp(before, after, size) == 0);
  expect_ok("request reset", request_model.reset(request));
  expect_ok("settings reset", settings_model.reset(settings));
  expect_status("fill with nothing", OPENROUTER_ERROR_INCOMPLETE, fill());
  expect_status("fill with a NULL request", OPENROUTER_ERROR_NULL_POINTER,
                CALL(openrouter_http_request_fill_create_auth_keys_code, http, settings, NULL));
  expect_status("fill with NULL settings", OPENROUTER_ERROR_NULL_POINTER,
                CALL(openrouter_http_request_fill_create_auth_keys_code, http, NULL, request));
  expect("the old content stays", http_request_model.snapshot(http, after) == size && memcmp(before, after, size) == 0);
  expect_ok("callback_url", request_callback_url.set(request, TEXT("https://a.b")));
  expect_ok("fill with less", fill());
  expect_raw("POST /api/v1/auth/keys/code HTTP/1.1\r\nHost: openrouter.ai\r\nUser-Agent: " AGENT "\r\n" JSON_TYPES
             "Content-Length: 30\r\n\r\n" BODY);
  expect_ok("reset", http_request_model.reset(http));
  openrouter_http_request *fresh = new_http_request();
  size = http_request_model.snapshot(fresh, before);
  expect("as new", http_request_model.snapshot(http, after) == size && memcmp(before, after, size) == 0);
  openrouter_http_request_free(fresh);
  end();
}

/* Every field at its largest. */
static void test_largest(void) {
  static char text[4096], json[65536 - 10], raw[100 * 1000];
  begin("the largest");
  memset(text, 'a', sizeof text);
  memset(json, '1', sizeof json);
  expect_ok("api_key", settings_api_key.set(settings, text, sizeof text));
  expect_ok("user_agent", settings_user_agent.set(settings, text, sizeof text));
  expect_ok("title", request_x_title.set(request, text, sizeof text));
  memcpy(text, "https://", 8);
  expect_ok("referer", request_http_referer.set(request, text, sizeof text));
  memcpy(text + 8, "a.b/", 4);
  expect_ok("base_url", settings_base_url.set(settings, text, 2048));
  expect_ok("callback_url", request_callback_url.set(request, text, 2048));
  for (size_t i = 0; i < sizeof text; i++)
    text[i] = i % 31 == 30 ? ',' : 'a';
  expect_ok("categories", request_app_categories.set(request, text, sizeof text));
  expect_ok("member", CALL(openrouter_create_auth_keys_code_request_set_member, request, TEXT("m"), json, sizeof json));
  expect_ok("fill", fill());
  openrouter_bytes body = {NULL, 0};
  expect_ok("get_body", CALL(openrouter_http_request_get_body, http, &body));
  expect_size("body", strlen("{\"callback_url\":\"\",\"m\":}") + 2048 + sizeof json, body.size);
  size_t size = 0;
  expect_ok("write", CALL(openrouter_http_request_write, http, raw, sizeof raw, &size));
  expect("it ends with the body", size > body.size && memcmp(raw + size - body.size, body.data, body.size) == 0);
  end();
}

void test_http_requests(void) {
  test_empty();
  test_minimal();
  test_full();
  test_override();
  test_title_header();
  test_content_length();
  test_refill();
  test_largest();
}
