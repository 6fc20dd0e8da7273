/* Queries, in the path or as parameters: which of a name counts, what is required, and how pages go on. */
#include "json.h"
#include "tests.h"

static openrouter_request *request;
static openrouter_response *response;
static openrouter_settings *settings;
static openrouter_http_request *http;

static void begin(const char *path) {
  about("GET %s", path);
  expect_ok("reset", CALL(openrouter_request_reset, request));
  expect_ok("operation", CALL(openrouter_request_set_operation, request, "GET", path));
}

static openrouter_status set_query(const char *name, const char *value) {
  return CALL(openrouter_request_set_query, request, name, value, NUL);
}

static void expect_target(const char *expected) {
  static const char base[] = "https://openrouter.ai/api/v1";
  openrouter_string url = {"", 0};
  expect_ok("fill", CALL(openrouter_http_request_fill_request, http, settings, request));
  expect_ok("URL", CALL(openrouter_http_request_get_url, http, &url));
  expect_c_string("the target", expected, url.size < sizeof base ? "" : url.data + sizeof base - 1);
}

/* A parameter that is set replaces those of its name in the path; one that is added stands beside them. */
static void check_names(void) {
  static const struct {
    const char *path, *name, *value;
    bool adds;
    const char *expected;
  } rows[] = {
      {"/models?limit=1", "limit", "2", false, "/models?limit=2"},
      {"/models?limit=1&q=a", "limit", "2", false, "/models?q=a&limit=2"},
      {"/models?q=%20a&limit=1&limit=3&x", "limit", "2", false, "/models?q=%20a&x&limit=2"},
      {"/models?%6Cimit=1", "limit", "2", false, "/models?limit=2"},
      {"/models?limits=1&imit=1&Limit=1", "limit", "2", false, "/models?limits=1&imit=1&Limit=1&limit=2"},
      {"/models?limit=1", "limit", "2", true, "/models?limit=1&limit=2"},
      {"/models?limit=1", "q", "a", false, "/models?limit=1&q=a"},
      {"/models?", "q", "a", false, "/models?q=a"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    begin(rows[i].path);
    if (rows[i].adds)
      expect_ok("add", CALL(openrouter_request_add_query, request, rows[i].name, rows[i].value, NUL));
    else
      expect_ok("set", set_query(rows[i].name, rows[i].value));
    expect_target(rows[i].expected);
  }
  begin("/models?a=%2B&b&c=");
  expect_target("/models?a=%2B&b&c=");
}

static void check_required(void) {
  begin("/generation?idd=1");
  expect_status("it is missing", OPENROUTER_ERROR_INCOMPLETE, CALL(openrouter_request_check, request));
  expect_c_string("it is named", "id", openrouter_request_error_field(request));
  begin("/generation?x=1&id=gen-1");
  expect_target("/generation?x=1&id=gen-1");
}

static openrouter_status next_page(const char *body) {
  expect_ok("read", CALL(openrouter_response_read, response, request, 200, "application/json", NUL, body, NUL));
  return CALL(openrouter_request_set_next_page, request, response);
}

static void check_pages(void) {
  begin("/models?limit=2&q=a");
  expect_ok("second page", next_page("{\"data\":[1,2]}"));
  expect_target("/models?limit=2&q=a&offset=2");
  expect_status("a short page", OPENROUTER_ABSENT, next_page("{\"data\":[1]}"));
  begin("/models?offset=10&limit=2");
  expect_ok("after the page of the path", next_page("{\"data\":[1,2]}"));
  expect_target("/models?limit=2&offset=12");
  begin("/files?cursor=a");
  expect_ok("by cursor", next_page("{\"data\":[1],\"cursor\":\"b\"}"));
  expect_target("/files?cursor=b");
  begin("/models");
  expect_ok("limit", set_query("limit", "500"));
  expect_ok("a server that gives fewer than the limit", next_page("{\"data\":[1,2],\"total_count\":3}"));
  expect_target("/models?limit=500&offset=2");
  expect_status("the last page", OPENROUTER_ABSENT, next_page("{\"data\":[1],\"total_count\":3}"));
}

/* A message shows the number that was given. */
static void check_numbers(void) {
  openrouter_json *body = NULL;
  begin("/models");
  expect_ok("operation", CALL(openrouter_request_set_operation, request, "POST", "/chat/completions"));
  expect_ok("body", CALL(openrouter_request_get_body, request, &body));
  expect_status("a fraction", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_json_set_number, body, "/seed", 0.25));
  expect_c_string("the message", "/seed must be an integer or null; got 0.25",
                  openrouter_request_error_message(request));
}

void test_request_queries(void) {
  openrouter_settings_new(&settings);
  openrouter_http_request_new(&http);
  openrouter_response_new(&response);
  openrouter_request_new(&request);
  check_names();
  check_required();
  check_pages();
  check_numbers();
  openrouter_request_free(request);
  openrouter_response_free(response);
  openrouter_http_request_free(http);
  openrouter_settings_free(settings);
  about("%s", "");
}
