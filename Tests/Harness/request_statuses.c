/* What setters of requests refuse, and that a check and filling an HTTP request then say the same. */
#include "heap.h"
#include "json.h"
#include "random.h"
#include "tests.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static openrouter_request *request;
static openrouter_response *response;
static openrouter_http_request *http;
static openrouter_settings *settings;
static openrouter_json *body;

static openrouter_status set_bad_value(void) { return set_text(body, "/temperature", "hot"); }
static openrouter_status set_bad_text(void) { return set_text(body, "/model", "\xFF"); }
static openrouter_status set_bad_json(void) { return set_json(body, "/provider", "{"); }

static openrouter_status set_at_stale_node(void) {
  openrouter_json_node node;
  expect_ok("append", CALL(openrouter_json_append, body, "/messages", &node));
  expect_ok("unset", CALL(openrouter_json_unset, body, "/messages"));
  return CALL(openrouter_json_set_text_at, body, node, "/role", TEXT("user"));
}

static openrouter_status set_too_much(void) {
  char *text = allocate(5000, 1);
  memset(text, 'a', 5000);
  CALL(openrouter_json_set_memory_limit, body, 2000);
  openrouter_status status = CALL(openrouter_json_set_text, body, "/model", text, 5000);
  CALL(openrouter_json_set_memory_limit, body, SIZE_MAX);
  free(text);
  return status;
}

static openrouter_status set_in_wrong_order(void) { return set_text(body, "/stop_server_tools_when/x/y", "z"); }

static openrouter_status set_without_memory(void) {
  if (heap_not_watched())
    return OPENROUTER_ERROR_OUT_OF_MEMORY;
  char *text = allocate(100000, 1);
  memset(text, 'a', 100000);
  heap_fail(1);
  openrouter_status status = CALL(openrouter_json_set_text, body, "/model", text, 100000);
  heap_fail(0);
  free(text);
  return status;
}

/* The failures of setters that stay until something succeeds at their place. */
static const struct {
  const char *name;
  openrouter_status (*set)(void);
  openrouter_status status;
} failures[] = {
    {"a value", set_bad_value, OPENROUTER_ERROR_INVALID_VALUE},
    {"a text", set_bad_text, OPENROUTER_ERROR_INVALID_UTF8},
    {"JSON", set_bad_json, OPENROUTER_ERROR_INVALID_JSON},
    {"a node", set_at_stale_node, OPENROUTER_ERROR_STALE_NODE},
    {"a size", set_too_much, OPENROUTER_ERROR_TOO_LARGE},
    {"a place", set_in_wrong_order, OPENROUTER_ERROR_INVALID_VALUE},
    {"memory", set_without_memory, OPENROUTER_ERROR_OUT_OF_MEMORY},
};

static void begin(const char *path) {
  expect_ok("reset", CALL(openrouter_request_reset, request));
  expect_ok("operation", CALL(openrouter_request_set_operation, request, "POST", path));
}

static void check_that_failures_stay(void) {
  for (size_t i = 0; i < sizeof failures / sizeof failures[0]; i++) {
    about("a request in which %s was refused", failures[i].name);
    begin("/chat/completions");
    set_text(body, "/prompt", "Why?");
    expect_status("the setter", failures[i].status, failures[i].set());
    if (failures[i].status == OPENROUTER_ERROR_OUT_OF_MEMORY && heap_not_watched())
      continue;
    expect_status("check", failures[i].status, CALL(openrouter_request_check, request));
    expect_status("fill", failures[i].status, CALL(openrouter_http_request_fill_request, http, settings, request));
    expect("there is a message", *openrouter_request_error_message(request) != 0);
  }
  about("two bodies");
  begin("/brand/new");
  set_text(body, "/a", "b");
  expect_ok("field", CALL(openrouter_request_set_form_field, request, "a", TEXT("b")));
  expect_status("fill", OPENROUTER_ERROR_INCONSISTENT,
                CALL(openrouter_http_request_fill_request, http, settings, request));
}

static void check_parts_and_bodies(void) {
  static const uint8_t bytes[] = "bytes";
  about("parts and bodies");
  begin("/brand/new");
  expect_status("name of a part", OPENROUTER_ERROR_INVALID_UTF8,
                CALL(openrouter_request_add_part, request, "\xFF", NULL, NULL, bytes, 5));
  expect_status("type of a part", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_request_add_part, request, "a", NULL, "text/plain\r\nX: y", bytes, 5));
  expect_status("name of a file", OPENROUTER_ERROR_INVALID_UTF8,
                CALL(openrouter_request_add_part_file, request, "a", "/tmp/file", "\xFF", NULL));
  expect_status("type of a body", OPENROUTER_ERROR_INVALID_UTF8,
                CALL(openrouter_request_set_body, request, "text/\xFF", bytes, 5));
  expect_status("type of a body", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_request_set_body, request, "text/plain\n", bytes, 5));
  expect_status(
      "text of a response", OPENROUTER_ERROR_INVALID_UTF8,
      CALL(openrouter_response_read, response, request, 200, "application/json", NUL, "{\"a\":\"\xFF\"}", NUL));
  expect_status("size of a response", OPENROUTER_ERROR_TOO_LARGE,
                CALL(openrouter_response_read, response, request, 200, "text/plain", NUL, "x", SIZE_MAX - 1));
  char text[1000];
  size_t size = 0;
  begin("/files");
  expect_ok("a file", CALL(openrouter_request_add_part_file, request, "file", "/tmp/file", NULL, NULL));
  expect_ok("fill", CALL(openrouter_http_request_fill_request, http, settings, request));
  expect_status("the whole with a file", OPENROUTER_ERROR_INCONSISTENT,
                CALL(openrouter_http_request_write, http, text, sizeof text, &size));
}

static void check_sizes(void) {
  char *path = allocate(4000, 1);
  memset(path, 'a', 3999);
  path[0] = '/';
  about("sizes");
  expect_status("path", OPENROUTER_ERROR_TOO_LARGE, CALL(openrouter_request_set_operation, request, "GET", path));
  free(path);
}

static void check_randomness(void) {
  static const random_answer none[] = {{ENOSYS, 0, NULL}};
  int64_t milliseconds = 0;
  about("without a random source");
  begin("/chat/completions");
  random_answers(none, 1);
  expect_status("retry", OPENROUTER_ERROR_RANDOM,
                CALL(openrouter_request_get_retry, request, NULL, OPENROUTER_DELIVERY_NOT_SENT, 1, 0, &milliseconds));
  random_answers(NULL, 0);
}

void test_request_statuses(void) {
  expect_ok("new", CALL(openrouter_request_new, &request));
  expect_ok("new", CALL(openrouter_response_new, &response));
  expect_ok("new", CALL(openrouter_http_request_new, &http));
  expect_ok("new", CALL(openrouter_settings_new, &settings));
  expect_ok("body", CALL(openrouter_request_get_body, request, &body));
  check_that_failures_stay();
  check_parts_and_bodies();
  check_sizes();
  check_randomness();
  openrouter_settings_free(settings);
  openrouter_http_request_free(http);
  openrouter_response_free(response);
  openrouter_request_free(request);
  about("%s", "");
}
