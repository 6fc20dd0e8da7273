/* Chat results: each getter with and without what it reads, documents that cannot be filled, and errors of the service. */
#include "chat_streams.h"
#include "check.h"
#include "heap.h"
#include "tests.h"
#include <stdio.h>
#include <stdlib.h>

static const char everything[] =
    "data: {\"id\":\"gen-1\",\"model\":\"m\",\"provider\":\"p\",\"choices\":[{\"index\":0,\"delta\":{\"content\":"
    "\"{\\\"a\\\":1}\",\"reasoning\":\"why\",\"refusal\":\"no\",\"reasoning_details\":[{\"type\":\"reasoning.text\","
    "\"index\":0,\"text\":\"why\"}],\"images\":[{\"image_url\":{\"url\":\"data:x\"}}],\"audio\":{\"data\":\"AAAA\","
    "\"transcript\":\"said\"},\"annotations\":[{\"type\":\"url_citation\"}],\"tool_calls\":[{\"index\":0,\"id\":\"c\","
    "\"function\":{\"name\":\"f\",\"arguments\":\"{\\\"b\\\":2}\"}},{\"index\":1,\"id\":\"d\",\"function\":{\"name\":"
    "\"g\",\"arguments\":\"{b}\"}}]},\"finish_reason\":\"tool_calls\",\"native_finish_reason\":\"TOOLS\"}],\"usage\":{"
    "\"prompt_tokens\":1,\"completion_tokens\":2,\"total_tokens\":3,\"completion_tokens_details\":{\"reasoning_"
    "tokens\":"
    "4},\"prompt_tokens_details\":{\"cached_tokens\":5},\"cost\":null}}\n\n";
static const char done[] = "data: [DONE]\n\n";

static openrouter_chat_stream *stream;
static openrouter_chat_result *result;
static openrouter_json *json;

/* Reads a whole response, and says how it ended. */
static openrouter_status read_all(int32_t http_status, const char *type, const char *body, size_t size) {
  expect_ok("begin", CALL(openrouter_chat_stream_begin, stream, http_status, type, OPENROUTER_NUL_TERMINATED));
  expect_ok("read", CALL(openrouter_chat_stream_read, stream, body, size));
  expect_ok("end", CALL(openrouter_chat_stream_end, stream));
  return take_chat_events(stream);
}

static openrouter_status read_events(const char *body, size_t size) {
  return read_all(200, "text/event-stream", body, size);
}

#define EXPECT_TEXT(expected, function, ...)                                                                           \
  do {                                                                                                                 \
    openrouter_string text = {"", 0};                                                                                  \
    expect_ok(#function, CALL(function, __VA_ARGS__, &text));                                                          \
    expect_text(#function, expected, text);                                                                            \
  } while (0)

static void test_texts(void) {
  about("the texts of a chat result");
  EXPECT_TEXT("gen-1", openrouter_chat_result_get_id, result);
  EXPECT_TEXT("m", openrouter_chat_result_get_model, result);
  EXPECT_TEXT("p", openrouter_chat_result_get_provider, result);
  EXPECT_TEXT("why", openrouter_chat_result_get_reasoning, result, 0);
  EXPECT_TEXT("no", openrouter_chat_result_get_refusal, result, 0);
  EXPECT_TEXT("tool_calls", openrouter_chat_result_get_finish_reason, result, 0);
  EXPECT_TEXT("TOOLS", openrouter_chat_result_get_native_finish_reason, result, 0);
  EXPECT_TEXT("f", openrouter_chat_result_get_tool_call_name, result, 0, 0);
  EXPECT_TEXT("{b}", openrouter_chat_result_get_tool_call_arguments, result, 0, 1);
  EXPECT_TEXT("data:x", openrouter_chat_result_get_image_url, result, 0, 0);
  EXPECT_TEXT("{\"type\":\"url_citation\"}", openrouter_chat_result_get_annotation, result, 0, 0);
  EXPECT_TEXT("AAAA", openrouter_chat_result_get_audio_data, result, 0);
  EXPECT_TEXT("said", openrouter_chat_result_get_audio_transcript, result, 0);
}

static void test_numbers(void) {
  static openrouter_status (*const getters[])(const openrouter_chat_result *, int64_t *) = {
      openrouter_chat_result_get_prompt_tokens, openrouter_chat_result_get_completion_tokens,
      openrouter_chat_result_get_total_tokens, openrouter_chat_result_get_reasoning_tokens,
      openrouter_chat_result_get_cached_tokens};
  static const char *const names[] = {
      "openrouter_chat_result_get_prompt_tokens", "openrouter_chat_result_get_completion_tokens",
      "openrouter_chat_result_get_total_tokens", "openrouter_chat_result_get_reasoning_tokens",
      "openrouter_chat_result_get_cached_tokens"};
  double cost = 7;
  about("the usage of a chat result");
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    int64_t number = 0;
    expect_ok(names[i], observe(names[i], getters[i](result, &number)));
    expect(names[i], number == (int64_t)i + 1);
  }
  expect_status("cost", OPENROUTER_NULL, CALL(openrouter_chat_result_get_cost, result, &cost));
  expect("the cost that was not written", cost > 6 && cost < 8);
}

static void test_document_limits(void) {
  about("documents that a chat result does not fit into");
  expect_ok("limit", CALL(openrouter_json_set_memory_limit, json, 1));
  expect_status("text", OPENROUTER_ERROR_TOO_LARGE, CALL(openrouter_chat_result_get_json, result, 0, json));
  expect_status("arguments", OPENROUTER_ERROR_TOO_LARGE,
                CALL(openrouter_chat_result_get_tool_call_arguments_json, result, 0, 0, json));
  expect_status("reasoning", OPENROUTER_ERROR_TOO_LARGE,
                CALL(openrouter_chat_result_get_reasoning_details, result, 0, json));
  expect_status("all", OPENROUTER_ERROR_TOO_LARGE, CALL(openrouter_chat_result_get_document, result, json));
  expect_ok("no limit", CALL(openrouter_json_set_memory_limit, json, SIZE_MAX));
  expect_ok("all", CALL(openrouter_chat_result_get_document, result, json));
}

static void test_broken_documents(void) {
  about("texts of a chat result that are no JSON");
  expect_status("arguments", OPENROUTER_ERROR_INVALID_JSON,
                CALL(openrouter_chat_result_get_tool_call_arguments_json, result, 0, 1, json));
  expect_c_string("field", "arguments", openrouter_chat_result_error_field(result));
  expect_status(
      "a response that broke off", OPENROUTER_ERROR_UNEXPECTED_END,
      read_events(TEXT("data: {\"choices\":[{\"delta\":{\"content\":\"{\",\"tool_calls\":[{\"id\":\"c\"}]}}]}\n\n")));
  expect_status("its text", OPENROUTER_ERROR_UNEXPECTED_END, CALL(openrouter_chat_result_get_json, result, 0, json));
  expect_status("its call", OPENROUTER_ERROR_UNEXPECTED_END,
                CALL(openrouter_chat_result_get_tool_call_arguments_json, result, 0, 0, json));
  expect_status("arguments of which one is white space and one is not", OPENROUTER_END,
                read_events(TEXT("data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"id\":\"a\",\"function\":{"
                                 "\"arguments\":\" \\n\"}},{\"id\":\"b\",\"function\":{\"arguments\":\"\\u0001\"}}]}}]}"
                                 "\n\ndata: [DONE]\n\n")));
  expect_ok("white space", CALL(openrouter_chat_result_get_tool_call_arguments_json, result, 0, 0, json));
  expect_status("a control character", OPENROUTER_ERROR_INVALID_JSON,
                CALL(openrouter_chat_result_get_tool_call_arguments_json, result, 0, 1, json));
  expect_status("no text", OPENROUTER_END,
                read_events(TEXT("data: {\"choices\":[{\"delta\":{}}]}\n\ndata: [DONE]\n\n")));
  expect_status("no text", OPENROUTER_ABSENT, CALL(openrouter_chat_result_get_json, result, 0, json));
}

static void test_errors_of_the_service(void) {
  openrouter_api_error *error = NULL;
  openrouter_string message = {"", 0};
  int64_t code = 0;
  about("errors that end a chat response");
  if (CALL(openrouter_api_error_new, &error) < 0)
    abort();
  expect_status("no success", OPENROUTER_ERROR_API,
                read_all(429, "application/json", TEXT("{\"error\":{\"code\":429,\"message\":\"slow down\"}}")));
  expect_c_string("why", "http_status must be 200 to 299: see openrouter_chat_result_get_api_error; got 429",
                  openrouter_chat_result_error_message(result));
  expect_ok("the error", CALL(openrouter_chat_result_get_api_error, result, error));
  expect_ok("its message", CALL(openrouter_api_error_get_message, error, &message));
  expect_text("its message", "slow down", message);
  expect_status("within the stream", OPENROUTER_ERROR_API,
                read_events(TEXT("data: {\"error\":{\"code\":502,\"message\":\"down\"},\"choices\":[]}\n\n")));
  expect_ok("the error", CALL(openrouter_chat_result_get_api_error, result, error));
  expect_ok("its code", CALL(openrouter_api_error_get_code, error, &code));
  expect("502", code == 502);
  expect_status("no JSON", OPENROUTER_ERROR_INVALID_JSON, read_events(TEXT("data: {]\n\n")));
  expect_status("no error of the service", OPENROUTER_ABSENT,
                CALL(openrouter_chat_result_get_api_error, result, error));
  expect_status("a page", OPENROUTER_ERROR_UNEXPECTED_RESPONSE, read_all(200, "text/html", TEXT("<html></html>")));
  openrouter_api_error_free(error);
}

/* A body that needs more memory than the error has. */
static void test_error_without_memory(void) {
  static char body[8000] = "{\"error\":{\"message\":\"";
  openrouter_api_error *error = NULL;
  about("an error of a chat response, without memory");
  if (heap_not_watched() != NULL) {
    skip("an error of a chat response, without memory", heap_not_watched());
    return;
  }
  for (size_t i = 0; i < sizeof body; i++)
    if (body[i] == 0)
      body[i] = 'm';
  if (CALL(openrouter_api_error_new, &error) < 0)
    abort();
  expect_status("no success", OPENROUTER_ERROR_API, read_all(500, "text/plain", body, sizeof body));
  heap_fail(1);
  openrouter_status status = CALL(openrouter_chat_result_get_api_error, result, error);
  heap_fail(0);
  expect_status("without memory", OPENROUTER_ERROR_OUT_OF_MEMORY, status);
  expect_ok("with memory again", CALL(openrouter_chat_result_get_api_error, result, error));
  openrouter_api_error_free(error);
}

/* Under valgrind a read before the first member shows. */
static void test_audio_without_data(void) {
  static const char body[] = "{\"choices\":[{\"message\":{\"audio\":{\"id\":\"a\"}}}]}";
  const openrouter_event *event = NULL;
  openrouter_string text;
  about("audio without data");
  expect_ok("begin", CALL(openrouter_chat_stream_begin, stream, 200, TEXT("application/json")));
  expect_ok("read", CALL(openrouter_chat_stream_read, stream, TEXT(body)));
  expect_ok("end", CALL(openrouter_chat_stream_end, stream));
  expect_ok("event", CALL(openrouter_chat_stream_next, stream, &event));
  expect("audio", event->type == OPENROUTER_EVENT_AUDIO && event->text.size == 0);
  expect_text("json", "{\"id\":\"a\"}", event->json);
  expect_status("data", OPENROUTER_ABSENT, CALL(openrouter_chat_result_get_audio_data, result, 0, &text));
  expect_status("all", OPENROUTER_END, CALL(openrouter_chat_stream_next, stream, &event));
}

void test_chat_results(void) {
  static char all[sizeof everything + sizeof done];
  if (CALL(openrouter_chat_stream_new, &stream) < 0 || CALL(openrouter_json_new, &json) < 0 ||
      CALL(openrouter_chat_stream_get_result, stream, &result) < 0)
    abort();
  int size = snprintf(all, sizeof all, "%s%s", everything, done);
  about("a chat result");
  expect_status("all", OPENROUTER_END, read_events(all, (size_t)size));
  test_texts();
  test_numbers();
  test_document_limits();
  test_broken_documents();
  test_errors_of_the_service();
  test_error_without_memory();
  test_audio_without_data();
  openrouter_json_free(json);
  openrouter_chat_stream_free(stream);
}
