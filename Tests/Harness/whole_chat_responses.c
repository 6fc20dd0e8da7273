/* Whole responses to chat requests: JSON and stored streams, good and bad; and how long a response asks to wait. */
#include "check.h"
#include "heap.h"
#include "tests.h"
#include <stdlib.h>

#define CHOICE(more) "{\"id\":\"gen-1\",\"choices\":[{\"index\":0,\"message\":{\"content\":\"Hello\"}" more "}]}"
#define JSON "application/json"
#define STREAM "text/event-stream"
#define CHUNK "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hello\"}}]}\n\n"

static const struct {
  const char *name;
  int32_t http_status;
  const char *type, *body;
  openrouter_status read, status;
  /* NULL for none. */
  const char *text;
} rows[] = {
    {"JSON", 200, JSON, CHOICE(",\"finish_reason\":\"stop\""), OPENROUTER_OK, OPENROUTER_OK, "Hello"},
    {"a stored stream", 200, STREAM, CHUNK "data: [DONE]\n\n", OPENROUTER_OK, OPENROUTER_OK, "Hello"},
    {"a stream that broke off", 200, STREAM, CHUNK, OPENROUTER_OK, OPENROUTER_ERROR_UNEXPECTED_END, "Hello"},
    {"a stream with an error", 200, STREAM, CHUNK "data: {\"error\":{\"code\":502,\"message\":\"Down\"}}\n\n",
     OPENROUTER_OK, OPENROUTER_ERROR_API, "Hello"},
    {"a stream with broken JSON", 200, STREAM, CHUNK "data: {\n\n", OPENROUTER_OK, OPENROUTER_ERROR_INVALID_JSON,
     "Hello"},
    {"an error", 401, JSON, "{\"error\":{\"code\":401,\"message\":\"No\"}}", OPENROUTER_ERROR_API, OPENROUTER_ERROR_API,
     NULL},
    {"no choice", 200, JSON, "{\"id\":\"gen-1\"}", OPENROUTER_OK, OPENROUTER_ERROR_UNEXPECTED_END, NULL},
    {"a page", 200, "text/html", "<html>", OPENROUTER_OK, OPENROUTER_ERROR_UNEXPECTED_RESPONSE, NULL},
};

static openrouter_chat_result *result;
static openrouter_response *response;

static void test_row(size_t i) {
  openrouter_string text = {"", 0};
  about("%s", rows[i].name);
  openrouter_status read = openrouter_response_read(response, NULL, rows[i].http_status, rows[i].type,
                                                    OPENROUTER_NUL_TERMINATED, rows[i].body, OPENROUTER_NUL_TERMINATED);
  expect("the response is read", read == rows[i].read || rows[i].read == OPENROUTER_OK);
  expect_status("read", rows[i].status, CALL(openrouter_chat_result_read, result, response));
  expect("a failure has a message", (rows[i].status < 0) == (openrouter_chat_result_error_message(result)[0] != '\0'));
  openrouter_status status = CALL(openrouter_chat_result_get_text, result, 0, &text);
  expect("there is text if it arrived", (status == OPENROUTER_OK) == (rows[i].text != NULL));
  if (rows[i].text != NULL)
    expect_text("text", rows[i].text, text);
}

static void test_empty(void) {
  size_t count = 1;
  about("a result without a response");
  expect_ok("reset", CALL(openrouter_chat_result_reset, result));
  expect_ok("count", CALL(openrouter_chat_result_get_choice_count, result, &count));
  expect_size("choices", 0, count);
  expect_ok("reset", openrouter_response_reset(response));
  expect_status("read", OPENROUTER_ERROR_INCOMPLETE, CALL(openrouter_chat_result_read, result, response));
}

/* What a result had is gone also if the next response cannot be read. */
static void test_replaced(void) {
  openrouter_string text = {"", 0};
  about("a result that had another response");
  expect_ok("reset", openrouter_chat_result_reset(result));
  test_row(0);
  expect_ok("reset", openrouter_response_reset(response));
  expect_status("no response", OPENROUTER_ERROR_INCOMPLETE, CALL(openrouter_chat_result_read, result, response));
  expect_status("text", OPENROUTER_ABSENT, CALL(openrouter_chat_result_get_text, result, 0, &text));
  if (heap_not_watched() != NULL)
    return;
  for (size_t n = 1; n < 9; n++) {
    about("a result that had another response, and allocation %zu fails", n);
    expect_ok("reset", openrouter_chat_result_reset(result));
    test_row(1);
    expect_ok("response", openrouter_response_read(response, NULL, 200, TEXT(JSON), TEXT("{\"choices\":[{}]}")));
    heap_fail(n);
    openrouter_status status = CALL(openrouter_chat_result_read, result, response);
    heap_fail(0);
    expect("read, or out of memory", status == OPENROUTER_OK || status == OPENROUTER_ERROR_OUT_OF_MEMORY);
    expect_status("text", OPENROUTER_ABSENT, CALL(openrouter_chat_result_get_text, result, 0, &text));
  }
}

static const struct {
  const char *name, *value;
  int32_t http_status;
  /* -1 for none. */
  int64_t wait;
} waits[] = {
    {"Retry-After", "7", 503, 7000},
    {"retry-after-ms", "1500", 429, 1500},
    {"Retry-After", "Sun, 06 Nov 1994 08:49:47 GMT", 429, 10000},
    {"X-RateLimit-Reset", "784111780000", 429, 3000},
    {"X-RateLimit-Reset", "784111780000", 503, -1},
    {"X-Other", "7", 429, -1},
};

static void test_waits(void) {
  for (size_t i = 0; i < sizeof waits / sizeof *waits; i++) {
    int64_t wait = -1;
    about("%s: %s with status %d", waits[i].name, waits[i].value, (int)waits[i].http_status);
    expect_ok("reset", openrouter_response_reset(response));
    expect_ok("header",
              openrouter_response_add_header(response, waits[i].name, waits[i].value, OPENROUTER_NUL_TERMINATED));
    expect_status("response", OPENROUTER_ERROR_API,
                  openrouter_response_read(response, NULL, waits[i].http_status, TEXT(JSON), TEXT("{}")));
    expect_status("wait", waits[i].wait < 0 ? OPENROUTER_ABSENT : OPENROUTER_OK,
                  CALL(openrouter_response_get_retry_after_ms, response, 784111777, &wait));
    expect("it is as long as the header says", wait == waits[i].wait);
  }
}

void test_whole_chat_responses(void) {
  if (openrouter_chat_result_new(&result) != OPENROUTER_OK || openrouter_response_new(&response) != OPENROUTER_OK)
    abort();
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    test_row(i);
  test_empty();
  test_replaced();
  test_waits();
  openrouter_response_free(response);
  openrouter_chat_result_free(result);
}
