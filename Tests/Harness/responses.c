/* Responses to any request: what is a success, what stays readable, pages, and when a request is sent again. */
#include "json.h"
#include "tests.h"

#include <string.h>

static openrouter_request *request;
static openrouter_response *response;

static void begin(const char *method, const char *path) {
  about("%s %s", method, path);
  expect_ok("reset", CALL(openrouter_request_reset, request));
  expect_ok("operation", CALL(openrouter_request_set_operation, request, method, path));
  expect_ok("reset", CALL(openrouter_response_reset, response));
}

static openrouter_status read_response(int32_t status, const char *type, const char *body) {
  return CALL(openrouter_response_read, response, request, status, type, NUL, body, NUL);
}

static void check_reading(void) {
  const openrouter_json *json = NULL;
  const openrouter_api_error *error = NULL;
  openrouter_bytes bytes = {NULL, 0};
  openrouter_string text = {"", 0};
  int32_t status = 0;
  begin("POST", "/chat/completions");
  expect_status("nothing read", OPENROUTER_ABSENT, CALL(openrouter_response_get_body, response, &bytes));
  expect_status("nothing read", OPENROUTER_ABSENT, CALL(openrouter_response_get_http_status, response, &status));
  expect_ok("header", CALL(openrouter_response_add_header, response, "X-Generation-Id", TEXT("gen-1")));
  expect_ok("success", read_response(200, "application/json; charset=utf-8", "\n\n {\"id\":\"gen-1\",\"error\":null}"));
  expect_ok("header", CALL(openrouter_response_get_header, response, "x-generation-ID", &text));
  expect_text("header", "gen-1", text);
  expect_status("no header", OPENROUTER_ABSENT, CALL(openrouter_response_get_header, response, "x-generation", &text));
  expect_ok("document", CALL(openrouter_response_get_json, response, &json));
  expect_value(json, "/id", "\"gen-1\"");
  expect_ok("body", CALL(openrouter_response_get_body, response, &bytes));
  expect_bytes("body", TEXT("\n\n {\"id\":\"gen-1\",\"error\":null}"), bytes.data, bytes.size);
  expect_status("no error", OPENROUTER_ABSENT, CALL(openrouter_response_get_api_error, response, &error));

  expect_status("200 with an error", OPENROUTER_ERROR_API,
                read_response(200, "application/json", "{\"error\":{\"code\":502,\"message\":\"down\"}}"));
  expect_c_string("why", "body must not be an error: see openrouter_response_get_api_error",
                  openrouter_response_error_message(response));
  expect_ok("error", CALL(openrouter_response_get_api_error, response, &error));
  expect_ok("message", CALL(openrouter_api_error_get_message, error, &text));
  expect_text("message", "down", text);
  expect_status("402 in HTML", OPENROUTER_ERROR_API, read_response(402, "text/html", "<p>pay</p>"));
  expect_c_string("why", "http_status must be 200 to 299: see openrouter_response_get_api_error; got 402",
                  openrouter_response_error_message(response));
  expect_ok("body", CALL(openrouter_response_get_body, response, &bytes));
  expect_bytes("body", TEXT("<p>pay</p>"), bytes.data, bytes.size);
  expect_status("no document", OPENROUTER_ABSENT, CALL(openrouter_response_get_json, response, &json));
  expect_ok("status", CALL(openrouter_response_get_http_status, response, &status));
  expect_size("status", 402, (size_t)status);
  expect_status("no JSON", OPENROUTER_ERROR_INVALID_JSON, read_response(200, "application/json", "{\"id\":"));
  expect_c_string("field", "body", openrouter_response_error_field(response));
  expect_ok("the body stays readable", CALL(openrouter_response_get_body, response, &bytes));
  expect_status("a control character before JSON", OPENROUTER_ERROR_INVALID_JSON,
                read_response(200, "application/json", "\x01{\"id\":\"gen-1\"}"));
  expect_status("nothing but one", OPENROUTER_ERROR_INVALID_JSON, read_response(200, "application/json", "\n\x01"));
  expect_ok("nothing but white space", read_response(200, "application/json", "\xEF\xBB\xBF\r\n\t "));
  expect_ok("other types", read_response(200, "audio/mpeg", "ID3"));
  expect_ok("its own body", CALL(openrouter_response_get_body, response, &bytes));
  expect_ok("read again", CALL(openrouter_response_read, response, request, 200, "audio/mpeg", NUL,
                               (const char *)bytes.data, bytes.size));
  expect_ok("no body", read_response(204, "", ""));

  begin("POST", "/responses");
  expect_ok("an error that is null or not", read_response(200, "application/json", "{\"error\":{\"code\":\"x\"}}"));
}

static void expect_query(const char *expected) {
  openrouter_settings *settings = NULL;
  openrouter_http_request *http = NULL;
  openrouter_string url = {"", 0};
  openrouter_settings_new(&settings);
  openrouter_http_request_new(&http);
  expect_ok("fill", CALL(openrouter_http_request_fill_request, http, settings, request));
  openrouter_http_request_get_url(http, &url);
  const char *query = strchr(url.data, '?');
  expect_c_string("the query", expected, query ? query : "");
  openrouter_http_request_free(http);
  openrouter_settings_free(settings);
}

static void check_pages(void) {
  begin("GET", "/models");
  openrouter_request_set_query(request, "limit", TEXT("2"));
  expect_ok("read", read_response(200, "application/json", "{\"data\":[1,2],\"total_count\":5}"));
  expect_ok("second page", CALL(openrouter_request_set_next_page, request, response));
  expect_query("?limit=2&offset=2");
  expect_ok("third page", CALL(openrouter_request_set_next_page, request, response));
  expect_query("?limit=2&offset=4");
  expect_status("no more", OPENROUTER_ABSENT, CALL(openrouter_request_set_next_page, request, response));
  expect_ok("a short page", read_response(200, "application/json", "{\"data\":[1]}"));
  expect_status("no more", OPENROUTER_ABSENT, CALL(openrouter_request_set_next_page, request, response));
  expect_ok("an empty page", read_response(200, "application/json", "{\"data\":[]}"));
  expect_status("no more", OPENROUTER_ABSENT, CALL(openrouter_request_set_next_page, request, response));
  expect_query("?limit=2&offset=4");
  begin("GET", "/key");
  expect_ok("read", read_response(200, "application/json", "{\"data\":[1]}"));
  expect_status("no pages", OPENROUTER_ABSENT, CALL(openrouter_request_set_next_page, request, response));
}

typedef struct {
  const char *operation, *path;
  /* 0 if no response came. */
  int32_t status;
  openrouter_delivery delivery;
  int32_t attempt;
  const char *body, *retry_after;
  /* Milliseconds at least and at most; 0 if it is not sent again. */
  int64_t least, most;
} retry;

#define CHAT "POST", "/chat/completions"
#define SPOKEN "{\"error\":{\"code\":1}}"
#define RETRYABLE "{\"error\":{\"availability\":{\"retryable\":true}}}"
#define FINAL "{\"error\":{\"availability\":{\"retryable\":false}}}"

static const retry retries[] = {
    {"GET", "/models", 0, 1, 1, NULL, NULL, 375, 625},
    {CHAT, 0, 1, 3, NULL, NULL, 840, 1410},
    {CHAT, 0, 2, 1, NULL, NULL, 375, 625},
    {CHAT, 0, 3, 1, NULL, NULL, 0, 0},
    {"GET", "/models", 0, 3, 1, NULL, NULL, 375, 625},
    {"DELETE", "/keys/1", 0, 3, 1, NULL, NULL, 375, 625},
    {"DELETE", "/keys/1", 0, 4, 1, NULL, NULL, 0, 0},
    {"POST", "/auth/keys/code", 0, 3, 1, NULL, NULL, 375, 625},
    {"POST", "/auth/keys", 0, 3, 1, NULL, NULL, 0, 0},
    {"POST", "/brand/new", 0, 3, 1, NULL, NULL, 0, 0},
    {CHAT, 400, 4, 1, SPOKEN, NULL, 0, 0},
    {"GET", "/models", 404, 4, 1, RETRYABLE, NULL, 0, 0},
    {CHAT, 404, 4, 1, RETRYABLE, NULL, 375, 625},
    {CHAT, 404, 4, 1, SPOKEN, NULL, 0, 0},
    {"POST", "/auth/keys/code", 409, 4, 1, SPOKEN, NULL, 375, 625},
    {"GET", "/models", 409, 4, 1, SPOKEN, NULL, 0, 0},
    {CHAT, 429, 4, 1, "<p>", "7", 7000, 7700},
    {CHAT, 429, 4, 1, FINAL, "7", 0, 0},
    {"GET", "/models", 500, 4, 1, "", NULL, 375, 625},
    {CHAT, 500, 4, 1, SPOKEN, NULL, 0, 0},
    {CHAT, 500, 4, 1, RETRYABLE, NULL, 375, 625},
    {"GET", "/models", 501, 4, 1, "", NULL, 0, 0},
    {CHAT, 502, 4, 1, SPOKEN, "1", 1000, 1100},
    {CHAT, 502, 4, 1, "<p>", "1", 0, 0},
    {CHAT, 503, 4, 1, SPOKEN, NULL, 375, 625},
    {CHAT, 503, 4, 2, SPOKEN, NULL, 0, 0},
    {CHAT, 503, 4, 2, "<p>", "1", 1000, 1100},
    {CHAT, 504, 4, 1, RETRYABLE, "1", 0, 0},
    {"GET", "/models", 522, 4, 1, "", NULL, 375, 625},
    {CHAT, 522, 4, 1, RETRYABLE, NULL, 0, 0},
    {CHAT, 529, 4, 2, SPOKEN, NULL, 560, 940},
    {CHAT, 529, 4, 3, SPOKEN, NULL, 0, 0},
    {CHAT, 529, 4, 3, SPOKEN, "1", 1000, 1100},
    {CHAT, 599, 4, 1, RETRYABLE, NULL, 0, 0},
};

static void check_retries(void) {
  for (size_t i = 0; i < sizeof retries / sizeof *retries; i++) {
    const retry *r = &retries[i];
    begin(r->operation, r->path);
    about("%s %s: status %d, delivery %d, attempt %d, %s", r->operation, r->path, (int)r->status, (int)r->delivery,
          (int)r->attempt, r->body ? r->body : "no response");
    if (r->retry_after)
      openrouter_response_add_header(response, "Retry-After", r->retry_after, NUL);
    if (r->status)
      read_response(r->status, strchr(r->body ? r->body : "", '{') ? "application/json" : "text/html", r->body);
    int64_t wait = 0;
    openrouter_status status = CALL(openrouter_request_get_retry, request, r->status ? response : NULL, r->delivery,
                                    r->attempt, 1800000000, &wait);
    expect_status("sent again", r->most ? OPENROUTER_OK : OPENROUTER_ABSENT, status);
    expect("the time", wait >= r->least && wait <= r->most);
  }
  int64_t wait = 0;
  about("%s", "retries");
  expect_status("no such delivery", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_request_get_retry, request, NULL, 5, 1, 0, &wait));
  expect_status("no attempt", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_request_get_retry, request, NULL, 1, 0, 0, &wait));
}

void test_responses(void) {
  openrouter_request_new(&request);
  expect_ok("new", CALL(openrouter_response_new, &response));
  check_reading();
  check_pages();
  check_retries();
  openrouter_response_free(response);
  openrouter_request_free(request);
  about("%s", "");
}
