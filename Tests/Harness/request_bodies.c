/* What is sent of requests: parameters, headers, each kind of body, and the typed models' bytes built the new way. */
#include "json.h"
#include "tests.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static openrouter_request *request;
static openrouter_json *body;
static openrouter_settings *settings;
static openrouter_http_request *http;

static void begin(const char *method, const char *path) {
  about("%s %s", method, path);
  expect_ok("reset", CALL(openrouter_request_reset, request));
  expect_ok("operation", CALL(openrouter_request_set_operation, request, method, path));
}

static void expect_url(const char *expected) {
  openrouter_string url = {"", 0};
  openrouter_status status = CALL(openrouter_http_request_fill_request, http, settings, request);
  expect_ok(openrouter_request_error_message(request), status);
  expect_ok("URL", CALL(openrouter_http_request_get_url, http, &url));
  expect_text("the URL", expected, url);
}

static void expect_refused_as(openrouter_status actual, const char *message) {
  expect_status(message, OPENROUTER_ERROR_INVALID_VALUE, actual);
  expect_c_string("the message", message, openrouter_request_error_message(request));
  expect_ok("clear", CALL(openrouter_request_clear_error, request));
}

static openrouter_status set_query(const char *name, const char *value) {
  return CALL(openrouter_request_set_query, request, name, value, NUL);
}

static openrouter_status set_parameter(const char *name, const char *value) {
  return CALL(openrouter_request_set_path_parameter, request, name, value, NUL);
}

static void check_parameters(void) {
  begin("GET", "/keys/{hash}");
  expect_status("a parameter is missing", OPENROUTER_ERROR_INCOMPLETE, CALL(openrouter_request_check, request));
  expect_c_string("it is named", "hash", openrouter_request_error_field(request));
  expect_refused_as(set_parameter("hsh", "x"), "GET /keys/{hash} has no path parameter hsh; did you mean hash?");
  expect_refused_as(set_parameter("hash", ".."),
                    "hash must not be empty, . or ..: it is one segment of a path; got 2 bytes");
  expect_ok("hash", set_parameter("hash", "a/b ü?"));
  expect_url("https://openrouter.ai/api/v1/keys/a%2Fb%20%C3%BC%3F");
  begin("GET", "/keys/0123");
  expect_url("https://openrouter.ai/api/v1/keys/0123");

  begin("GET", "/models");
  expect_refused_as(set_query("ofset", "1"),
                    "GET /models has no query parameter ofset; did you mean offset? Parameters "
                    "newer than this library can be added to the path, after ?");
  expect_refused_as(set_query("unheard_of", "1"),
                    "GET /models has no query parameter unheard_of. Parameters newer than this library can be added to "
                    "the path, after ?");
  expect_refused_as(set_query("limit", "ten"), "limit must be an integer; got \"ten\"");
  expect_refused_as(set_query("max_price", "cheap"), "max_price must be a number; got \"cheap\"");
  expect_refused_as(set_query("max_price", "-1"), "max_price must be at least 0; got \"-1\"");
  expect_ok("limit", set_query("limit", "10"));
  expect_ok("limit", set_query("limit", "20"));
  expect_ok("q", set_query("q", "a&b=c d"));
  expect_url("https://openrouter.ai/api/v1/models?limit=20&q=a%26b%3Dc+d");
  begin("GET", "/models?brand_new=1");
  expect_ok("limit", set_query("limit", "2"));
  expect_url("https://openrouter.ai/api/v1/models?brand_new=1&limit=2");

  begin("GET", "/brand/new");
  expect_ok("a query of an unknown operation", set_query("any", "x"));
  expect_ok("another of its name", CALL(openrouter_request_add_query, request, "any", "y", NUL));
  expect_url("https://openrouter.ai/api/v1/brand/new?any=x&any=y");
  expect_status("an empty name", OPENROUTER_ERROR_INVALID_VALUE, set_query("", "x"));
  expect_c_string("an empty name", "name must not be empty", openrouter_request_error_message(request));
  expect_ok("clear", CALL(openrouter_request_clear_error, request));
  expect_ok("by its id", CALL(openrouter_request_set_operation_id, request, "getCurrentKey"));
  expect_status("what was set before", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_request_check, request));
  expect_c_string("is named", "any", openrouter_request_error_field(request));
  expect_refused_as(CALL(openrouter_request_check, request),
                    "GET /key has no query parameter any. Parameters newer than this library can be added to the path, "
                    "after ?");
}

/* What is set before the operation is checked with the rest. */
static void check_order(void) {
  about("%s", "before the operation");
  expect_ok("reset", CALL(openrouter_request_reset, request));
  expect_ok("query", set_query("limit", "ten"));
  expect_ok("operation", CALL(openrouter_request_set_operation, request, "GET", "/models"));
  expect_refused_as(CALL(openrouter_request_check, request), "limit must be an integer; got \"ten\"");
  expect_ok("made good", set_query("limit", "10"));
  expect_ok("check", CALL(openrouter_request_check, request));
  expect_ok("reset", CALL(openrouter_request_reset, request));
  expect_ok("path", set_parameter("hash", "x"));
  expect_ok("operation", CALL(openrouter_request_set_operation, request, "GET", "/models"));
  expect_refused_as(CALL(openrouter_request_check, request), "GET /models has no path parameter hash");
  expect_ok("reset", CALL(openrouter_request_reset, request));
  expect_ok("part", CALL(openrouter_request_add_part, request, "fil", NULL, NULL, (const uint8_t *)"x", 1));
  expect_ok("operation", CALL(openrouter_request_set_operation, request, "POST", "/files"));
  expect_status("a part is missing", OPENROUTER_ERROR_INCOMPLETE, CALL(openrouter_request_check, request));
  expect_ok("part", CALL(openrouter_request_add_part, request, "file", NULL, NULL, (const uint8_t *)"x", 1));
  expect_refused_as(CALL(openrouter_request_check, request), "POST /files has no form field fil; did you mean file?");
}

static void check_operations(void) {
  static const char *bad_paths[] = {"",     "models", "//a", "/a//b", "/a/",  "/a/../b", "/./a",   "/a b",
                                    "/a#b", "/{}",    "/{a", "/a}",   "/%2e", "/%2E./a", "/a/.%2e"};
  about("%s", "operations");
  for (size_t i = 0; i < sizeof bad_paths / sizeof *bad_paths; i++)
    expect_status(bad_paths[i], OPENROUTER_ERROR_INVALID_VALUE,
                  CALL(openrouter_request_set_operation, request, "GET", bad_paths[i]));
  static const char *bad_methods[] = {"", "get", "GET ", "G-T", "ABCDEFGHIJKLMNOPQ"};
  for (size_t i = 0; i < sizeof bad_methods / sizeof *bad_methods; i++)
    expect_status(bad_methods[i], OPENROUTER_ERROR_INVALID_VALUE,
                  CALL(openrouter_request_set_operation, request, bad_methods[i], "/a"));
  expect_refused_as(CALL(openrouter_request_set_operation, request, "post", "/a"),
                    "method must be an HTTP method in capital letters, such as GET or POST; got \"post\"");
  expect_ok("other dots", CALL(openrouter_request_set_operation, request, "GET", "/%2ea/.../%2e%2e%2e"));
  expect_status("an id", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_request_set_operation_id, request, "getKeey"));
  static const char *bad_headers[] = {"",      "a b", "Host", "content-length", "AUTHORIZATION", "Transfer-Encoding",
                                      "cookie"};
  for (size_t i = 0; i < sizeof bad_headers / sizeof *bad_headers; i++)
    expect_status(bad_headers[i], OPENROUTER_ERROR_INVALID_VALUE,
                  CALL(openrouter_request_set_header, request, bad_headers[i], TEXT("x")));
  expect_status("a line break", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_request_set_header, request, "X-A", TEXT("a\r\nb")));
}

/* The bytes of the whole request; to be freed. */
static char *sent(void) {
  size_t size = 0;
  expect_ok("size", CALL(openrouter_http_request_write, http, NULL, 0, &size));
  char *text = allocate(size + 1, 1);
  expect_ok("write", CALL(openrouter_http_request_write, http, text, size, &size));
  return text;
}

static void expect_sent(const char *expected) {
  expect_ok("fill", CALL(openrouter_http_request_fill_request, http, settings, request));
  char *text = sent();
  expect_c_string("what is sent", expected, text);
  free(text);
}

#define HEAD "Host: openrouter.ai\r\nUser-Agent: openrouter-for-c/0.1.0\r\n"

static void check_bodies(void) {
  begin("DELETE", "/keys/1");
  expect_ok("key", CALL(openrouter_request_set_api_key, request, TEXT("sk-management")));
  expect_ok("a header in place of a standard one", CALL(openrouter_request_set_header, request, "accept", TEXT("*/*")));
  expect_sent("DELETE /api/v1/keys/1 HTTP/1.1\r\n" HEAD "Authorization: Bearer sk-management\r\naccept: */*\r\n\r\n");

  begin("POST", "/brand/new");
  expect_ok("bytes", CALL(openrouter_request_set_body, request, "text/plain", (const uint8_t *)"a\0b", 3));
  expect_ok("fill", CALL(openrouter_http_request_fill_request, http, settings, request));
  openrouter_bytes bytes = {NULL, 0};
  expect_ok("bytes", CALL(openrouter_http_request_get_body, http, &bytes));
  expect_bytes("bytes", "a\0b", 3, bytes.data, bytes.size);
  set_text(body, "/a", "b");
  expect_status("two bodies", OPENROUTER_ERROR_INCONSISTENT, CALL(openrouter_request_check, request));

  begin("POST", "/oauth/token");
  expect_ok("field", CALL(openrouter_request_set_form_field, request, "grant_type", TEXT("refresh_token")));
  expect_ok("field", CALL(openrouter_request_set_form_field, request, "refresh_token", TEXT("a+b&c")));
  expect_ok("fill", CALL(openrouter_http_request_fill_request, http, settings, request));
  expect_ok("form", CALL(openrouter_http_request_get_body, http, &bytes));
  expect_bytes("form", TEXT("grant_type=refresh_token&refresh_token=a%2Bb%26c"), bytes.data, bytes.size);

  begin("GET", "/models");
  expect_ok("get body", CALL(openrouter_request_get_body, request, &body));
  expect_status("no body", OPENROUTER_ERROR_INVALID_VALUE, set_text(body, "/a", "b"));
  expect_c_string("message", "GET /models takes no JSON body", openrouter_request_error_message(request));
}

static void check_parts(void) {
  openrouter_bytes bytes = {NULL, 0};
  openrouter_string path = {"", 0};
  begin("POST", "/files");
  expect_refused_as(CALL(openrouter_request_add_part_file, request, "fil", "/tmp/a.pdf", NULL, NULL),
                    "POST /files has no form field fil; did you mean file?");
  expect_ok("file",
            CALL(openrouter_request_add_part_file, request, "file", "/tmp/x/a\"b.pdf", NULL, "application/pdf"));
  expect_ok("fill", CALL(openrouter_http_request_fill_request, http, settings, request));
  expect_status("no bytes", OPENROUTER_ERROR_INCONSISTENT, CALL(openrouter_http_request_get_body, http, &bytes));
  expect_ok("first piece", CALL(openrouter_http_request_get_body_piece, http, 0, &bytes, &path));
  expect_text("the file", "/tmp/x/a\"b.pdf", path);
  static const char head[] = "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a%22b.pdf\"\r\n"
                             "Content-Type: application/pdf\r\n\r\n";
  expect("the part's head", bytes.size > sizeof head && memcmp(bytes.data, "--", 2) == 0 &&
                                memcmp(bytes.data + bytes.size - (sizeof head - 1), head, sizeof head - 1) == 0);
  char boundary[128] = "";
  size_t size = bytes.size - (sizeof head - 1);
  memcpy(boundary, bytes.data, size < sizeof boundary ? size : 0);
  expect_ok("last piece", CALL(openrouter_http_request_get_body_piece, http, 1, &bytes, &path));
  expect_text("no file", "", path);
  char end[160];
  snprintf(end, sizeof end, "\r\n%s--\r\n", boundary);
  expect_bytes("the end", end, strlen(end), bytes.data, bytes.size);
  expect_status("no more", OPENROUTER_ABSENT, CALL(openrouter_http_request_get_body_piece, http, 2, &bytes, &path));

  begin("POST", "/audio/transcriptions");
  expect_ok("file",
            CALL(openrouter_request_add_part, request, "file", "a.wav", "audio/wav", (const uint8_t *)"RIFF\0", 5));
  expect_status("a field is missing", OPENROUTER_ERROR_INCOMPLETE, CALL(openrouter_request_check, request));
  expect_c_string("it is named", "model", openrouter_request_error_field(request));
  expect_ok("model", CALL(openrouter_request_add_part, request, "model", NULL, NULL, (const uint8_t *)"a/b", 3));
  expect_ok("fill", CALL(openrouter_http_request_fill_request, http, settings, request));
  expect_ok("the whole body", CALL(openrouter_http_request_get_body, http, &bytes));
  expect_ok("as one piece", CALL(openrouter_http_request_get_body_piece, http, 0, &bytes, &path));
  expect_status("no more", OPENROUTER_ABSENT, CALL(openrouter_http_request_get_body_piece, http, 1, &bytes, &path));
}

/* The typed models' requests, byte by byte. */
static void check_typed(void) {
  openrouter_create_auth_keys_code_request *create = NULL;
  openrouter_create_auth_keys_code_request_new(&create);
  openrouter_create_auth_keys_code_request_set_callback_url(create, TEXT("https://myapp.com/auth/callback"));
  openrouter_create_auth_keys_code_request_set_limit(create, 100);
  openrouter_create_auth_keys_code_request_set_key_label(create, TEXT("M\xC3\xBC \"1\""));
  expect_ok("typed", CALL(openrouter_http_request_fill_create_auth_keys_code, http, settings, create));
  char *expected = sent();
  begin("POST", "/auth/keys/code");
  set_text(body, "/callback_url", "https://myapp.com/auth/callback");
  CALL(openrouter_json_set_number, body, "/limit", 100);
  set_text(body, "/key_label", "M\xC3\xBC \"1\"");
  expect_sent(expected);
  free(expected);
  openrouter_create_auth_keys_code_request_free(create);

  openrouter_exchange_auth_code_for_api_key_request *exchange = NULL;
  openrouter_exchange_auth_code_for_api_key_request_new(&exchange);
  openrouter_exchange_auth_code_for_api_key_request_set_code(exchange, TEXT("auth_code_abc123"));
  openrouter_exchange_auth_code_for_api_key_request_set_code_verifier(
      exchange, TEXT("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
  openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method(exchange,
                                                                              OPENROUTER_CODE_CHALLENGE_METHOD_S256);
  expect_ok("typed", CALL(openrouter_http_request_fill_exchange_auth_code_for_api_key, http, settings, exchange));
  expected = sent();
  begin("POST", "/auth/keys");
  set_text(body, "/code", "auth_code_abc123");
  set_text(body, "/code_challenge_method", "S256");
  set_text(body, "/code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
  expect_sent(expected);
  free(expected);
  openrouter_exchange_auth_code_for_api_key_request_free(exchange);
}

void test_request_bodies(void) {
  openrouter_settings_new(&settings);
  openrouter_settings_set_api_key(settings, TEXT("sk-or-1"));
  openrouter_http_request_new(&http);
  openrouter_request_new(&request);
  openrouter_request_get_body(request, &body);
  check_parameters();
  check_order();
  check_operations();
  check_bodies();
  check_parts();
  check_typed();
  openrouter_request_free(request);
  openrouter_http_request_free(http);
  openrouter_settings_free(settings);
  about("%s", "");
}
