/* What parts, bodies and long paths of requests are refused for, and requests without memory or a random source. */
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

static openrouter_status set_without_memory(void) {
  char *text = allocate(100000, 1);
  memset(text, 'a', 100000);
  heap_fail(1);
  openrouter_status status = CALL(openrouter_json_set_text, body, "/model", text, 100000);
  heap_fail(0);
  free(text);
  return status;
}

static void begin(const char *path) {
  expect_ok("reset", CALL(openrouter_request_reset, request));
  expect_ok("operation", CALL(openrouter_request_set_operation, request, "POST", path));
}

static void check_memory(void) {
  about("without memory");
  if (heap_not_watched()) {
    skip("a request without memory", heap_not_watched());
    return;
  }
  begin("/chat/completions");
  expect_status("the setter", OPENROUTER_ERROR_OUT_OF_MEMORY, set_without_memory());
  expect_status("check", OPENROUTER_ERROR_OUT_OF_MEMORY, CALL(openrouter_request_check, request));
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
  begin("/brand/new");
  expect_status("an empty name", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_request_add_part, request, "", NULL, NULL, bytes, 5));
  expect_c_string("an empty name", "name must not be empty", openrouter_request_error_message(request));
  expect_status("size of a part", OPENROUTER_ERROR_TOO_LARGE,
                CALL(openrouter_request_add_part, request, "a", NULL, NULL, bytes, SIZE_MAX));
  expect_c_string("size of a part", "bytes must be given with its size in bytes",
                  openrouter_request_error_message(request));
  expect_status("type of a body", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_request_set_body, request, "", bytes, 5));
  expect_c_string("type of a body", "content_type must not be empty", openrouter_request_error_message(request));
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
  check_memory();
  check_parts_and_bodies();
  check_sizes();
  check_randomness();
  openrouter_settings_free(settings);
  openrouter_http_request_free(http);
  openrouter_response_free(response);
  openrouter_request_free(request);
  about("%s", "");
}
