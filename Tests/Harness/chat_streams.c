/* Chat responses: the life of a stream, what its functions refuse, and memory. What is read of them, Tests/Chat tests. */
#include "chat_streams.h"
#include "heap.h"
#include "json.h"
#include "tests.h"
#include <stdlib.h>
#include <string.h>

#define SECRET "sk-or-v1-0123456789abcdef"
#define HEAD "{\"id\":\"gen-1\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\""
#define CHUNK(text) "data: " HEAD text "\"}}]}\n\n"

/* Something of all that a response can have. */
static const char all[] =
    ": OPENROUTER PROCESSING\n\n" CHUNK("Hello " SECRET) CHUNK(" again and again") CHUNK("half \\ud83d")
        CHUNK("\\ude00") "data: {\"choices\":[{\"index\":0,\"delta\":{\"reasoning\":\"" SECRET
                         "\",\"refusal\":\"" SECRET "\",\"new\":\"" SECRET
                         "\",\"reasoning_details\":[{\"type\":\"reasoning.text\",\"index\":0,\"text\":\"" SECRET
                         "\",\"signature\":\"" SECRET "\"}],\"images\":[{\"image_url\":{\"url\":\"" SECRET
                         "\"}}],\"audio\":{\"data\":\"" SECRET "\"},\"annotations\":[{\"url\":\"" SECRET
                         "\"}],\"tool_calls\":[{\"index\":0,\"function\":{\"name\":\"f\",\"arguments\":\"{\\\"a\\\":"
                         "\\\"" SECRET "\\\"}\"}}]}},{\"index\":1,\"delta\":{\"content\":\"" SECRET
                         "\"},\"finish_reason\":\"stop\"}]}\n\n"
                         "data: "
                         "{\"choices\":[{\"index\":0,\"finish_reason\":\"tool_calls\"}],\"usage\":{\"cost\":null,"
                         "\"total_tokens\":7,"
                         "\"new\":\"" SECRET "\"}}\n\ndata: [DONE]\n\n";

static openrouter_chat_stream *new_stream(openrouter_chat_result **result) {
  openrouter_chat_stream *stream = NULL;
  if (CALL(openrouter_chat_stream_new, &stream) < 0 || CALL(openrouter_chat_stream_get_result, stream, result) < 0)
    abort();
  return stream;
}

static openrouter_status begin(openrouter_chat_stream *stream) {
  return CALL(openrouter_chat_stream_begin, stream, 200, TEXT("text/event-stream"));
}

openrouter_status take_chat_events(openrouter_chat_stream *stream) {
  const openrouter_event *event = NULL;
  openrouter_status status;
  while ((status = CALL(openrouter_chat_stream_next, stream, &event)) == OPENROUTER_OK)
    continue;
  return status;
}

static void test_order(void) {
  openrouter_chat_result *result = NULL;
  openrouter_chat_stream *stream = new_stream(&result);
  const openrouter_event *event = NULL;
  about("the order of calls on a chat stream");
  expect_status("read before begin", OPENROUTER_ERROR_INCONSISTENT, CALL(openrouter_chat_stream_read, stream, "", 0));
  expect_shown(openrouter_chat_stream_error_message(stream), "openrouter_chat_stream_begin");
  expect_status("next before begin", OPENROUTER_ERROR_INCONSISTENT, CALL(openrouter_chat_stream_next, stream, &event));
  expect_status("end before begin", OPENROUTER_ERROR_INCONSISTENT, CALL(openrouter_chat_stream_end, stream));
  expect_ok("begin", begin(stream));
  expect_status("nothing yet", OPENROUTER_WAITING, take_chat_events(stream));
  expect_ok("read", CALL(openrouter_chat_stream_read, stream, all, sizeof all - 1));
  expect_status("all", OPENROUTER_END, take_chat_events(stream));
  expect_status("once more", OPENROUTER_END, take_chat_events(stream));
  expect_ok("read after the end", CALL(openrouter_chat_stream_read, stream, TEXT(CHUNK("!"))));
  expect_status("nothing of it", OPENROUTER_END, take_chat_events(stream));
  expect_ok("end", CALL(openrouter_chat_stream_end, stream));
  expect_status("read after end", OPENROUTER_ERROR_INCONSISTENT, CALL(openrouter_chat_stream_read, stream, "", 0));
  expect_ok("another response", begin(stream));
  size_t count = 9;
  expect_ok("choices", CALL(openrouter_chat_result_get_choice_count, result, &count));
  expect_size("choices of another response", 0, count);
  expect_ok("read", CALL(openrouter_chat_stream_read, stream, TEXT(CHUNK("cut"))));
  expect_ok("end", CALL(openrouter_chat_stream_end, stream));
  expect_status("cut", OPENROUTER_ERROR_UNEXPECTED_END, take_chat_events(stream));
  expect_shown(openrouter_chat_stream_error_message(stream), "broke off");
  expect_status("cut, once more", OPENROUTER_ERROR_UNEXPECTED_END, take_chat_events(stream));
  expect_ok("begin", begin(stream));
  expect_ok("white space", CALL(openrouter_chat_stream_read, stream, TEXT("\n\n")));
  expect_ok("read", CALL(openrouter_chat_stream_read, stream, all, sizeof all - 1));
  expect_ok("end", CALL(openrouter_chat_stream_end, stream));
  expect_status("all after white space", OPENROUTER_END, take_chat_events(stream));
  expect_ok("reset", CALL(openrouter_chat_stream_reset, stream));
  expect_status("read after reset", OPENROUTER_ERROR_INCONSISTENT, CALL(openrouter_chat_stream_read, stream, "", 0));
  openrouter_chat_stream_free(stream);
}

/* Its texts are nearly all of it. */
static const char document[] =
    "{\"choices\":[{\"message\":{\"content\":\"0123456789012345678901234567890123456789012345678"
    "901234567890123456789012345678901234567890123456789012345678901234567890123456789\"}}]}";

static void test_limit(void) {
  openrouter_chat_result *result = NULL;
  openrouter_chat_stream *stream = new_stream(&result);
  openrouter_string text = {"", 0};
  about("the limit of a chat stream");
  expect_status("0", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_chat_stream_set_limit, stream, 0));
  expect_c_string("field", "limit", openrouter_chat_stream_error_field(stream));
  expect_status("2 GiB", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_chat_stream_set_limit, stream, (size_t)1 << 31));
  expect_ok("1", CALL(openrouter_chat_stream_set_limit, stream, 1));
  expect_ok("the type does not count", begin(stream));
  expect_ok("64", CALL(openrouter_chat_stream_set_limit, stream, 64));
  expect_ok("begin", begin(stream));
  for (int i = 0; i < 9; i++)
    expect_ok("read", CALL(openrouter_chat_stream_read, stream, TEXT(CHUNK("0123456789"))));
  expect_status("next", OPENROUTER_ERROR_TOO_LARGE, take_chat_events(stream));
  expect_ok("text", CALL(openrouter_chat_result_get_text, result, 0, &text));
  expect("what was read stays", text.size >= 20 && text.size < 64);
  expect_ok("as much as the body", CALL(openrouter_chat_stream_set_limit, stream, sizeof document - 1));
  expect_ok("begin", CALL(openrouter_chat_stream_begin, stream, 200, TEXT("application/json")));
  expect_ok("read", CALL(openrouter_chat_stream_read, stream, TEXT(document)));
  expect_ok("end", CALL(openrouter_chat_stream_end, stream));
  expect_status("a body counts once", OPENROUTER_END, take_chat_events(stream));
  expect_ok("begin", CALL(openrouter_chat_stream_begin, stream, 500, TEXT("application/json")));
  expect_ok("read", CALL(openrouter_chat_stream_read, stream, TEXT(document)));
  expect_ok("end", CALL(openrouter_chat_stream_end, stream));
  expect_status("that of an error, too", OPENROUTER_ERROR_API, take_chat_events(stream));
  expect_ok("begin", CALL(openrouter_chat_stream_begin, stream, 429, TEXT("application/json")));
  expect_status("a body over the limit", OPENROUTER_ERROR_TOO_LARGE,
                CALL(openrouter_chat_stream_read, stream, all, sizeof all - 1));
  openrouter_chat_stream_free(stream);
}

/* A text counts as it is kept: U+0000 and halves of surrogate pairs as the three bytes of U+FFFD. */
static void test_limit_of_replaced(void) {
  static const char chunk[] =
      "data: {\"choices\":[{\"delta\":{\"content\":\"\\u0000\\u0000\\u0000\\u0000\\ud800\\ud800\"}}]}\n\n"
      "data: {\"choices\":[{\"finish_reason\":\"\\udc00\"}]}\n\ndata: {\"choices\":[{\"finish_reason\":\"x\"}]}\n\n"
      "data: {\"choices\":[{\"delta\":{\"content\":\"12345\"}}]}\n\ndata: [DONE]\n\n";
  static const size_t size = 6 * 3 + 5 + 1;
  openrouter_chat_result *result = NULL;
  openrouter_chat_stream *stream = new_stream(&result);
  about("the limit of texts with U+FFFD");
  for (int missing = 0; missing < 2; missing++) {
    expect_ok("limit", CALL(openrouter_chat_stream_set_limit, stream, size - (size_t)missing));
    expect_ok("begin", CALL(openrouter_chat_stream_begin, stream, 200, TEXT("text/event-stream")));
    expect_ok("read", CALL(openrouter_chat_stream_read, stream, TEXT(chunk)));
    expect_ok("end", CALL(openrouter_chat_stream_end, stream));
    expect_status("the last byte of it", missing ? OPENROUTER_ERROR_TOO_LARGE : OPENROUTER_END,
                  take_chat_events(stream));
  }
  openrouter_chat_stream_free(stream);
}

/* Padding, which keeps a connection alive while the model works, is no part of a response. */
static void test_padding(void) {
  static const struct {
    const char *type, *response;
  } rows[] = {{"application/json", document},
              {"text/event-stream", document},
              {"text/event-stream", CHUNK("0123456789") "data: [DONE]\n\n"},
              {"", document}};
  openrouter_chat_result *result = NULL;
  openrouter_chat_stream *stream = new_stream(&result);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    about("padding before %s", rows[i].type);
    expect_ok("limit", CALL(openrouter_chat_stream_set_limit, stream, sizeof document - 1 + 9));
    expect_ok("begin", CALL(openrouter_chat_stream_begin, stream, 200, rows[i].type, OPENROUTER_NUL_TERMINATED));
    for (int piece = 0; piece < 100; piece++) {
      expect_ok("padding", CALL(openrouter_chat_stream_read, stream, TEXT("\n         ")));
      expect_status("nothing yet", OPENROUTER_WAITING, take_chat_events(stream));
    }
    expect_ok("a line", CALL(openrouter_chat_stream_read, stream, TEXT("\n")));
    expect_ok("read", CALL(openrouter_chat_stream_read, stream, rows[i].response, strlen(rows[i].response)));
    expect_ok("end", CALL(openrouter_chat_stream_end, stream));
    expect_status("all", OPENROUTER_END, take_chat_events(stream));
  }
  openrouter_chat_stream_free(stream);
}

/* A byte order mark is one at the very beginning only; a NUL is no white space. Each response is cut at each place. */
static void test_before_a_response(void) {
  static const struct {
    const char *response;
    size_t size;
    openrouter_status status;
  } rows[] = {
      {TEXT("\xEF\xBB\xBF \r\n{\"choices\":[{}]}"), OPENROUTER_END},
      {TEXT("\n\xEF\xBB\xBF{\"choices\":[{}]}"), OPENROUTER_ERROR_UNEXPECTED_END},
      {TEXT("\xEF\xBB\xBF\n\xEF\xBB\xBF{\"choices\":[{}]}"), OPENROUTER_ERROR_UNEXPECTED_END},
      {TEXT("\xEF\xBB\xBF\r\n\n" CHUNK("a") "data: [DONE]\n\n"), OPENROUTER_END},
      {TEXT("\n\xEF\xBB\xBF" CHUNK("a") "data: [DONE]\n\n"), OPENROUTER_ERROR_UNEXPECTED_END},
      {TEXT("\n  " CHUNK("a") "data: [DONE]\n\n"), OPENROUTER_ERROR_UNEXPECTED_END},
      {TEXT("\xEF\xBB\xBF\0\0\n"), OPENROUTER_ERROR_UNEXPECTED_END},
      {TEXT("\0{\"choices\":[{}]}"), OPENROUTER_ERROR_UNEXPECTED_END},
      {TEXT("\n\xEF"), OPENROUTER_ERROR_UNEXPECTED_END},
  };
  openrouter_chat_result *result = NULL;
  openrouter_chat_stream *stream = new_stream(&result);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    for (size_t cut = 0; cut <= rows[i].size; cut++) {
      about("what comes before response %zu, cut at %zu", i, cut);
      expect_ok("begin", CALL(openrouter_chat_stream_begin, stream, 200, TEXT("text/event-stream")));
      expect_ok("read", CALL(openrouter_chat_stream_read, stream, rows[i].response, cut));
      take_chat_events(stream);
      expect_ok("read", CALL(openrouter_chat_stream_read, stream, rows[i].response + cut, rows[i].size - cut));
      expect_ok("end", CALL(openrouter_chat_stream_end, stream));
      expect_status("all", rows[i].status, take_chat_events(stream));
    }
  openrouter_chat_stream_free(stream);
}

static void test_documents(void) {
  openrouter_chat_result *result = NULL;
  openrouter_chat_stream *stream = new_stream(&result);
  openrouter_json *json = NULL;
  openrouter_string text = {"", 0};
  if (CALL(openrouter_json_new, &json) < 0)
    abort();
  about("documents of a chat result");
  openrouter_json_set_text(json, "/old", "stays", 5);
  expect_ok("begin", begin(stream));
  expect_ok("read", CALL(openrouter_chat_stream_read, stream, TEXT(CHUNK("```json\\n{}\\n```") "data: [DONE]\n\n")));
  expect_status("next", OPENROUTER_END, take_chat_events(stream));
  /* It is the stream's, and stays. */
  openrouter_chat_result_free(result);
  expect_status("a code fence", OPENROUTER_ERROR_INVALID_JSON, CALL(openrouter_chat_result_get_json, result, 0, json));
  expect_shown(openrouter_chat_result_error_message(result), "code fence");
  expect_c_string("field", "text", openrouter_chat_result_error_field(result));
  expect_ok("the document stays", CALL(openrouter_json_get_text, json, "/old", &text));
  expect_status("no such choice", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_chat_result_get_json, result, 1, json));
  expect_c_string("field", "choice", openrouter_chat_result_error_field(result));
  expect_status("no such call", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_chat_result_get_tool_call_arguments_json, result, 0, 0, json));
  expect_c_string("field", "call", openrouter_chat_result_error_field(result));
  expect_status("NULL", OPENROUTER_ERROR_NULL_POINTER, CALL(openrouter_chat_result_get_document, result, NULL));
  expect_ok("begin", begin(stream));
  expect_ok("read", CALL(openrouter_chat_stream_read, stream, TEXT(CHUNK("{\\\"a\\\":1}") "data: [DONE]\n\n")));
  expect_status("next", OPENROUTER_END, take_chat_events(stream));
  int64_t number = 0;
  expect_ok("structured output", CALL(openrouter_chat_result_get_json, result, 0, json));
  expect_ok("its member", CALL(openrouter_json_get_integer, json, "/a", &number));
  expect("1", number == 1);
  openrouter_json_free(json);
  openrouter_chat_stream_free(stream);
}

/* The n-th allocation fails: a status, what was read stays readable, and the same status once more. */
static bool test_failure(size_t n, size_t step) {
  openrouter_chat_result *result = NULL;
  openrouter_chat_stream *stream = new_stream(&result);
  openrouter_status status;
  size_t failures = 0;
  about("a chat stream in pieces of %zu, and allocation %zu fails", step, n);
  heap_fail(n);
  while (begin(stream) == OPENROUTER_ERROR_OUT_OF_MEMORY)
    failures++;
  status = OPENROUTER_WAITING;
  for (size_t i = 0; i < sizeof all - 1 && status == OPENROUTER_WAITING; i += step) {
    size_t size = step < sizeof all - 1 - i ? step : sizeof all - 1 - i;
    while ((status = CALL(openrouter_chat_stream_read, stream, all + i, size)) == OPENROUTER_ERROR_OUT_OF_MEMORY)
      failures++;
    expect_ok("read", status);
    status = take_chat_events(stream);
  }
  heap_fail(0);
  openrouter_string text = {"", 0};
  openrouter_status got = openrouter_chat_result_get_text(result, 0, &text);
  if (status == OPENROUTER_ERROR_OUT_OF_MEMORY) {
    failures++;
    expect_shown(openrouter_chat_stream_error_message(stream), "memory");
    expect_status("once more", status, take_chat_events(stream));
    expect("what was read",
           got == OPENROUTER_ABSENT || strncmp(text.data, "Hello " SECRET, text.size < 14 ? text.size : 14) == 0);
    openrouter_json *json = new_json();
    openrouter_string content = {"", 0};
    expect_ok("the document", CALL(openrouter_chat_result_get_document, result, json));
    if (got == OPENROUTER_OK) {
      expect_ok("its text", CALL(openrouter_json_get_text, json, "/choices/0/message/content", &content));
      expect_string("its text", text.data, text.size, content);
    }
    openrouter_json_free(json);
  } else {
    expect_status("all", OPENROUTER_END, status);
    expect_text("text", "Hello " SECRET " again and againhalf \xF0\x9F\x98\x80", text);
  }
  openrouter_chat_stream_free(stream);
  return failures > 0;
}

static void test_traces(void) {
  about("what is left of a chat stream");
  heap_watch(SECRET);
  openrouter_chat_result *result = NULL;
  openrouter_chat_stream *stream = new_stream(&result);
  for (int round = 0; round < 3; round++) {
    begin(stream);
    openrouter_chat_stream_read(stream, all, sizeof all - 1);
    take_chat_events(stream);
  }
  expect("the secret was there", heap_traces() > 0);
  expect_ok("reset", CALL(openrouter_chat_stream_reset, stream));
  expect_size("pieces of the secret after a reset", 0, heap_traces());
  begin(stream);
  openrouter_chat_stream_read(stream, all, sizeof all / 2);
  take_chat_events(stream);
  openrouter_chat_stream_free(stream);
  expect_size("pieces of the secret in freed memory", 0, heap_freed_traces());
  expect_size("bytes that are not freed", 0, heap_living_bytes());
  heap_unwatch();
}

/* None allocates for a chunk, but for the text, which doubles; with and without what makes chunks alike. */
static void test_allocations(void) {
  openrouter_chat_result *result = NULL;
  openrouter_chat_stream *stream = new_stream(&result);
  about("allocations for chunks");
  begin(stream);
  openrouter_chat_stream_read(stream, TEXT(CHUNK("word")));
  take_chat_events(stream);
  heap_watch(NULL);
  for (int i = 0; i < 10000; i++) {
    openrouter_chat_stream_read(stream, TEXT(CHUNK("word")));
    take_chat_events(stream);
    openrouter_chat_stream_read(stream, TEXT("data: " HEAD "word\\n\"},\"finish_reason\":null,\"created\":1}]}\n\n"));
    take_chat_events(stream);
  }
  /* 90,000 bytes of text: from 64 to 131,072 in eleven steps; one for the borrowed text of unknown members. */
  expect("allocations of 20,000 chunks", heap_allocations() < 20);
  heap_unwatch();
  openrouter_chat_stream_free(stream);
}

void test_chat_streams(void) {
  test_order();
  test_limit();
  test_limit_of_replaced();
  test_padding();
  test_before_a_response();
  test_documents();
  about("chat streams and memory");
  if (heap_not_watched() != NULL) {
    skip("chat streams and memory", heap_not_watched());
    return;
  }
  size_t failed = 0;
  for (size_t n = 1; n < 90; n++)
    failed += (size_t)test_failure(n, n % 3 == 0 ? 1 : n % 3 == 1 ? 100 : sizeof all);
  expect("allocations that failed", failed > 40);
  test_traces();
  test_allocations();
}
