/* What a setter refused is never sent without it: check, write and fill return the failure until it is cleared. And what
   asking for a stream adds to a request. */
#include "refused_requests.h"
#include "tests.h"
#include <string.h>

static openrouter_http_request *http;
static openrouter_settings *settings;

static void test_row(const refusal_row *row) {
  openrouter_json *body = NULL;
  openrouter_request *request = new_refused_request(row, &body);
  size_t size = 0;
  about("a request with %s", row->name);
  expect_status("check", row->status, CALL(openrouter_request_check, request));
  expect_status("fill", row->status, CALL(openrouter_http_request_fill_request, http, settings, request));
  expect_status("stream", row->status, CALL(openrouter_http_request_fill_streaming_request, http, settings, request));
  expect("there is a message", openrouter_request_error_message(request)[0] != '\0');
  if (row->status != OPENROUTER_ERROR_INCOMPLETE) {
    expect_status("body", row->status, CALL(openrouter_json_check, body));
    expect_status("write", row->status, CALL(openrouter_json_write, body, NULL, 0, &size));
  }
  openrouter_request_free(request);
}

/* Once it is cleared, the rest is good. */
static void test_cleared(void) {
  openrouter_json *body = NULL;
  openrouter_request *request = new_refused_request(&refusal_rows[0], &body);
  about("a request that was refused and cleared");
  expect_ok("clear", openrouter_request_clear_error(request));
  expect_ok("fill", CALL(openrouter_http_request_fill_streaming_request, http, settings, request));
  openrouter_request_free(request);
}

static bool has_body(const char *part) {
  openrouter_bytes bytes = {NULL, 0};
  size_t size = strlen(part);
  expect_ok("body", CALL(openrouter_http_request_get_body, http, &bytes));
  for (size_t i = 0; i + size <= bytes.size; i++) {
    if (memcmp(bytes.data + i, part, size) == 0)
      return true;
  }
  return false;
}

/* The official clients ask so for what they want. */
static void expect_accepted(const char *expected) {
  openrouter_string name = {"", 0}, value = {"", 0};
  size_t index = 0;
  while (CALL(openrouter_http_request_get_header, http, index, &name, &value) == OPENROUTER_OK &&
         strcmp(name.data, "Accept") != 0)
    index++;
  expect_text("Accept", expected, value);
}

static void test_streams(void) {
  openrouter_json *body = NULL;
  openrouter_request *request = new_chat_request(&body, true);
  about("asking for a stream");
  expect_ok("fill", CALL(openrouter_http_request_fill_request, http, settings, request));
  expect("a plain request does not ask", !has_body("stream"));
  expect_accepted("application/json");
  expect_ok("stream", CALL(openrouter_http_request_fill_streaming_request, http, settings, request));
  expect("a streaming one does", has_body("\"stream\":true"));
  expect_accepted("text/event-stream");
  expect_ok("fill", CALL(openrouter_http_request_fill_request, http, settings, request));
  expect("the request stays as it is", !has_body("stream"));
  expect_ok("member", openrouter_json_set_boolean(body, "/stream", 0));
  expect_ok("stream", CALL(openrouter_http_request_fill_streaming_request, http, settings, request));
  expect("its own member counts", has_body("\"stream\":false") && !has_body("\"stream\":true"));
  expect_accepted("application/json");
  expect_ok("member", openrouter_json_set_boolean(body, "/stream", 1));
  expect_ok("fill", CALL(openrouter_http_request_fill_request, http, settings, request));
  expect_accepted("text/event-stream");
  expect_ok("operation", openrouter_request_reset(request));
  expect_ok("operation", openrouter_request_set_operation(request, "POST", "/embeddings"));
  expect_ok("model", openrouter_json_set_text(body, "/model", TEXT("openai/text-embedding-3-small")));
  expect_ok("input", openrouter_json_set_text(body, "/input", TEXT("Hello")));
  expect_ok("stream", CALL(openrouter_http_request_fill_streaming_request, http, settings, request));
  expect("an operation without streams is not asked for one", !has_body("stream"));
  expect_accepted("application/json");
  openrouter_request_free(request);
}

void test_refused_requests(void) {
  if (openrouter_http_request_new(&http) != OPENROUTER_OK || openrouter_settings_new(&settings) != OPENROUTER_OK)
    abort();
  for (size_t i = 0; i < REFUSAL_COUNT; i++)
    test_row(&refusal_rows[i]);
  test_cleared();
  test_streams();
  openrouter_http_request_free(http);
  openrouter_settings_free(settings);
}
