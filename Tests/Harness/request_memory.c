/* Requests and responses when memory runs out, and what of their secrets stays in memory: nothing. */
#include "heap.h"
#include "json.h"
#include "tests.h"

#include <stdio.h>
#include <string.h>

#define SECRET "sk-or-v1-management-0123456789abcdef"

/* Builds, checks and fills, reads a response and asks for the next page; the first status that is not good. */
static openrouter_status run(openrouter_request *request, openrouter_http_request *http, openrouter_settings *settings,
                             openrouter_response *response) {
  static const char page[] = "{\"data\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"total_count\":3}";
  openrouter_json *body = NULL;
  openrouter_status status = CALL(openrouter_request_set_operation, request, "POST", "/brand/new");
  openrouter_request_get_body(request, &body);
  if (status == OPENROUTER_OK)
    status = CALL(openrouter_request_set_api_key, request, TEXT(SECRET));
  if (status == OPENROUTER_OK)
    status = CALL(openrouter_request_set_query, request, "a", TEXT("b"));
  if (status == OPENROUTER_OK)
    status = CALL(openrouter_request_set_header, request, "X-Trace", TEXT(SECRET));
  if (status == OPENROUTER_OK)
    status = CALL(openrouter_json_set_text, body, "/secret", TEXT(SECRET));
  if (status == OPENROUTER_OK)
    status = CALL(openrouter_http_request_fill_request, http, settings, request);
  if (status == OPENROUTER_OK)
    status = CALL(openrouter_http_request_fill_streaming_request, http, settings, request);
  if (status == OPENROUTER_OK)
    status = CALL(openrouter_json_reset, body);
  if (status == OPENROUTER_OK)
    status = CALL(openrouter_request_add_part_file, request, "file", "/tmp/file", NULL, NULL);
  if (status == OPENROUTER_OK)
    status = CALL(openrouter_http_request_fill_request, http, settings, request);
  if (status == OPENROUTER_OK)
    status = CALL(openrouter_response_add_header, response, "X-Secret", TEXT(SECRET));
  if (status == OPENROUTER_OK)
    status = CALL(openrouter_response_read, response, request, 200, "application/json", NUL, page, sizeof page - 1);
  if (status == OPENROUTER_OK)
    status = CALL(openrouter_request_set_operation, request, "GET", "/models");
  if (status == OPENROUTER_OK)
    status = CALL(openrouter_request_set_next_page, request, response);
  return status;
}

/* All of it with the n-th allocation failing; false if there are fewer. */
static bool fails_at(size_t n) {
  openrouter_request *request = NULL;
  openrouter_http_request *http = NULL;
  openrouter_settings *settings = NULL;
  openrouter_response *response = NULL;
  heap_watch(SECRET);
  openrouter_settings_new(&settings);
  openrouter_http_request_new(&http);
  heap_fail(n);
  openrouter_status status = CALL(openrouter_request_new, &request);
  if (status == OPENROUTER_OK)
    status = CALL(openrouter_response_new, &response);
  if (status == OPENROUTER_OK)
    status = run(request, http, settings, response);
  heap_fail(0);
  bool is_end = status == OPENROUTER_OK;
  if (!is_end)
    expect_status("without memory", OPENROUTER_ERROR_OUT_OF_MEMORY, status);
  if (request && response) {
    openrouter_request_reset(request);
    openrouter_response_reset(response);
    expect_ok("with memory again", run(request, http, settings, response));
  }
  openrouter_response_free(response);
  openrouter_request_free(request);
  openrouter_http_request_free(http);
  openrouter_settings_free(settings);
  expect_size("pieces of the secret in freed memory", 0, heap_freed_traces());
  expect_size("bytes that are not freed", 0, heap_living_bytes());
  heap_unwatch();
  return !is_end;
}

/* A response that had an error reads the next one with the n-th allocation failing: then it has what it had. */
static bool keeps_at(openrouter_response *response, size_t n, int32_t http_status, const char *next) {
  const openrouter_json *json = NULL;
  const openrouter_api_error *error = NULL;
  openrouter_bytes bytes = {NULL, 0};
  openrouter_string text = {"", 0};
  int32_t number = 0;
  about("a response with an error that reads a response with status %d, and allocation %zu fails", (int)http_status, n);
  expect_ok("reset", CALL(openrouter_response_reset, response));
  openrouter_status status = CALL(openrouter_response_read, response, NULL, 402, TEXT("application/json"),
                                  TEXT("{\"error\":{\"message\":\"pay\"}}"));
  expect_status("an error", OPENROUTER_ERROR_API, status);
  heap_fail(n);
  status = CALL(openrouter_response_read, response, NULL, http_status, "application/json", NUL, next, NUL);
  heap_fail(0);
  if (status != OPENROUTER_ERROR_OUT_OF_MEMORY)
    return false;
  expect_ok("status", CALL(openrouter_response_get_http_status, response, &number));
  expect_size("status", 402, (size_t)number);
  expect_ok("body", CALL(openrouter_response_get_body, response, &bytes));
  expect_bytes("body", TEXT("{\"error\":{\"message\":\"pay\"}}"), bytes.data, bytes.size);
  expect_ok("document", CALL(openrouter_response_get_json, response, &json));
  expect_value(json, "/error/message", "\"pay\"");
  expect_ok("error", CALL(openrouter_response_get_api_error, response, &error));
  expect_ok("message", CALL(openrouter_api_error_get_message, error, &text));
  expect_text("message", "pay", text);
  return true;
}

static void check_kept_responses(void) {
  static char message[3000];
  openrouter_response *response = NULL;
  snprintf(message, sizeof message, "{\"error\":{\"message\":\"%02500d\"}}", 0);
  expect_ok("new", CALL(openrouter_response_new, &response));
  size_t n = 1;
  while (n < 9 && keeps_at(response, n, 200, "{\"id\":\"gen-1\"}"))
    n++;
  expect_size("allocations for a success", 2, n - 1);
  for (n = 1; n < 9 && keeps_at(response, n, 500, message);)
    n++;
  expect_size("allocations for an error", 3, n - 1);
  openrouter_response_free(response);
}

/* It fills the memory of a body more or less. */
static char text[9216];

/* A body of 16 members, at the 17th of which all are indexed, that is asked for a stream without memory for the index. */
static void check_streams(size_t size) {
  openrouter_request *request = NULL;
  openrouter_http_request *http = NULL;
  openrouter_settings *settings = NULL;
  openrouter_json *body = NULL;
  about("a body with a text of %zu bytes that is asked for a stream, without memory", size);
  memset(text, 'a', sizeof text);
  heap_watch(SECRET);
  openrouter_settings_new(&settings);
  openrouter_http_request_new(&http);
  expect_ok("new", CALL(openrouter_request_new, &request));
  expect_ok("operation", CALL(openrouter_request_set_operation, request, "POST", "/chat/completions"));
  openrouter_request_get_body(request, &body);
  for (char i = 0; i < 14; i++) {
    char pointer[] = {'/', (char)('a' + i), 0};
    expect_ok("member", CALL(openrouter_json_set_json, body, pointer, TEXT("1")));
  }
  expect_ok("model", CALL(openrouter_json_set_text, body, "/model", text, 8192));
  expect_ok("messages", CALL(openrouter_request_add_message, request, "user", text, size));
  heap_fail(2);
  openrouter_status status = CALL(openrouter_http_request_fill_streaming_request, http, settings, request);
  heap_fail(0);
  expect("filled, or out of memory", status == OPENROUTER_OK || status == OPENROUTER_ERROR_OUT_OF_MEMORY);
  openrouter_request_free(request);
  openrouter_http_request_free(http);
  openrouter_settings_free(settings);
  expect_size("bytes that are not freed", 0, heap_living_bytes());
  heap_unwatch();
}

void test_request_memory(void) {
  about("%s", "requests and memory");
  if (heap_not_watched() != NULL) {
    skip("requests and memory", heap_not_watched());
    return;
  }
  check_kept_responses();
  for (size_t size = 8192; size <= sizeof text; size += 16)
    check_streams(size);
  about("%s", "requests and memory");
  size_t n = 1;
  while (n < 100 && fails_at(n))
    n++;
  expect("there are allocations, and not many", n > 8 && n < 100);
  about("%s", "");
}
