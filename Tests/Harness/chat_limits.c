/* The limits of a chat stream: what counts, and what does not. */
#include "chat_streams.h"
#include "heap.h"
#include "json.h"
#include "tests.h"
#include <stdlib.h>
#include <string.h>

#define TENS "0123456789012345678901234567890123456789012345678901234567890123456789"
#define CHUNK(text) "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" text "\"}}]}\n\n"
#define DONE "data: [DONE]\n\n"
#define BODY(message) "{\"choices\":[{\"index\":0,\"message\":" message "}]}"

static openrouter_chat_stream *new_stream(size_t limit, const char *type) {
  openrouter_chat_stream *stream = NULL;
  if (CALL(openrouter_chat_stream_new, &stream) < 0)
    abort();
  expect_ok("limit", CALL(openrouter_chat_stream_set_limit, stream, limit));
  expect_ok("begin", CALL(openrouter_chat_stream_begin, stream, 200, type, OPENROUTER_NUL_TERMINATED));
  return stream;
}

/* A body within the limit is read, whatever is in it: also where U+FFFD is longer than what it replaces, and for an event
 * that lends a text and its JSON. */
static void test_bodies(void) {
  static const char *const rows[] = {
      BODY("{\"content\":\"" TENS "\xFF\"}"),
      BODY(
          "{\"content\":\"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\"}"),
      BODY("{\"images\":[{\"image_url\":{\"url\":\"data:image/png;base64," TENS TENS "\"}}]}"),
      BODY("{\"audio\":{\"data\":\"" TENS TENS "\"}}"),
      BODY("{\"annotations\":[{\"type\":\"" TENS TENS "\"}]}"),
      BODY("{\"new\":\"" TENS TENS "\"}"),
      "{\"usage\":{\"new\":\"" TENS TENS "\"},\"choices\":[{}]}",
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    for (int type = 0; type < 2; type++) {
      about("body %zu of as much as the limit, type %d", i, type);
      size_t size = strlen(rows[i]);
      const char *name = type == 0 ? "application/json" : "text/event-stream";
      openrouter_chat_stream *stream = new_stream(size, name);
      expect_ok("read", CALL(openrouter_chat_stream_read, stream, rows[i], 9));
      expect_status("more to come", OPENROUTER_WAITING, take_chat_events(stream));
      expect_ok("read", CALL(openrouter_chat_stream_read, stream, rows[i] + 9, size - 9));
      expect_ok("end", CALL(openrouter_chat_stream_end, stream));
      expect_status("all", OPENROUTER_END, take_chat_events(stream));
      openrouter_chat_stream_free(stream);
      about("body %zu, one byte over the limit, type %d", i, type);
      for (size_t cut = 0; cut < size; cut += 7) {
        stream = new_stream(size - 1, name);
        expect_ok("padding", CALL(openrouter_chat_stream_read, stream, TEXT("\r\n ")));
        expect_ok("read", CALL(openrouter_chat_stream_read, stream, rows[i], cut));
        expect_status("over", OPENROUTER_ERROR_TOO_LARGE,
                      CALL(openrouter_chat_stream_read, stream, rows[i] + cut, size - cut));
        expect_ok("nothing of it was kept", CALL(openrouter_chat_stream_read, stream, rows[i] + cut, size - cut - 1));
        openrouter_chat_stream_free(stream);
      }
    }
}

/* Of a stream its texts count, not its bytes, whatever comes before them and however they are cut. */
static void test_streams(void) {
  static const struct {
    const char *name, *bytes;
    size_t cut;
  } rows[] = {
      {"a stream", CHUNK("a") CHUNK("b") DONE, 0},
      {"a stream after white space", "\n" CHUNK("a") CHUNK("b") DONE, 1},
      {"a stream after a byte order mark", "\xEF\xBB\xBF" CHUNK("a") CHUNK("b") DONE, 3},
      {"a stream after some of a byte order mark", "\xEF\xBB\xBF" CHUNK("a") CHUNK("b") DONE, 1},
      {"a stream after both", "\xEF\xBB\xBF\n" CHUNK("a") CHUNK("b") DONE, 4},
      {"an image", "data: {\"choices\":[{\"delta\":{\"images\":[{\"image_url\":{\"url\":\"ab\"}}]}}]}\n\n" DONE, 0},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    about("the limit of %s", rows[i].name);
    openrouter_chat_stream *stream = new_stream(2, "text/event-stream");
    expect_ok("read", CALL(openrouter_chat_stream_read, stream, rows[i].bytes, rows[i].cut));
    expect_status("nothing yet", OPENROUTER_WAITING, take_chat_events(stream));
    expect_ok("read", CALL(openrouter_chat_stream_read, stream, rows[i].bytes + rows[i].cut,
                           strlen(rows[i].bytes) - rows[i].cut));
    expect_status("all", OPENROUTER_END, take_chat_events(stream));
    openrouter_chat_stream_free(stream);
    about("the limit of %s, without a byte", rows[i].name);
    stream = new_stream(1, "text/event-stream");
    expect_ok("read", CALL(openrouter_chat_stream_read, stream, rows[i].bytes, strlen(rows[i].bytes)));
    expect_status("over", OPENROUTER_ERROR_TOO_LARGE, take_chat_events(stream));
    openrouter_chat_stream_free(stream);
  }
}

/* An error is an error also where nothing more fits. */
static void test_errors(void) {
  static const char *const rows[] = {CHUNK("12345") "data: {\"error\":{\"code\":502,\"message\":\"Down\"}}\n\n",
                                     "data: {\"choices\":[{\"finish_reason\":\"error\"}]}\n\n"};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    about("error %zu at the limit", i);
    openrouter_chat_stream *stream = new_stream(5, "text/event-stream");
    expect_ok("read", CALL(openrouter_chat_stream_read, stream, rows[i], strlen(rows[i])));
    expect_status("all", OPENROUTER_ERROR_API, take_chat_events(stream));
    openrouter_chat_stream_free(stream);
  }
}

/* Bytes that could not be kept do not count. */
static void test_memory(void) {
  for (int type = 0; type < 2; type++) {
    about("a body that is read again, type %d", type);
    static const char body[] = BODY("{\"content\":\"" TENS "\"}");
    openrouter_chat_stream *stream = new_stream(sizeof body - 1, type == 0 ? "application/json" : "");
    for (int i = 0; i < 3; i++) {
      heap_fail(1);
      expect_status("read", OPENROUTER_ERROR_OUT_OF_MEMORY,
                    CALL(openrouter_chat_stream_read, stream, body, sizeof body - 1));
    }
    heap_fail(0);
    expect_ok("read again", CALL(openrouter_chat_stream_read, stream, body, sizeof body - 1));
    expect_ok("end", CALL(openrouter_chat_stream_end, stream));
    expect_status("all", OPENROUTER_END, take_chat_events(stream));
    openrouter_chat_stream_free(stream);
  }
}

/* Two of each item in one chunk, and members that change from a number to a long text. */
static const char items[] =
    "data: "
    "{\"new\":1,\"choices\":[{\"new\":1,\"delta\":{\"new\":1,\"audio\":{\"data\":1,\"id\":1},\"reasoning_details\":[{"
    "\"index\":0,\"text\":1}]}}],\"usage\":{\"a\":1}}\n\n"
    "data: "
    "{\"choices\":[{\"index\":0,\"delta\":{\"annotations\":[{\"url\":\"01234567\"},{\"url\":\"01234567\"}],\"images\":["
    "{"
    "\"image_url\":{\"url\":\"01234567\"}},{\"image_url\":{\"url\":\"01234567\"}}],\"tool_calls\":[{\"index\":0,\"id\":"
    "\"a\","
    "\"function\":{\"name\":\"f\",\"arguments\":\"01234567\"}},{\"index\":1,\"id\":\"b\",\"function\":{\"name\":\"f\","
    "\"arguments\":\"01234567\"}}]}}]}\n\n"
    "data: {\"new\":[\"01234567\",8],\"choices\":[{\"new\":\"01234567\",\"delta\":{\"new\":[\"01234567\",8],\"audio\":{"
    "\"data\":\"01234567\",\"id\":{\"a\":7}},\"reasoning_details\":[{\"index\":0,\"text\":\"01234567\"},{\"index\":1,"
    "\"text\":[\"01234567\"]}]}}],\"usage\":{\"a\":\"01234567\"}}\n\n" DONE;

/* Reads them, and compares what the events told with the result, which is readable also after a failure. */
static openrouter_status read_items(openrouter_chat_stream *stream, size_t more) {
  openrouter_chat_result *result = NULL;
  const openrouter_event *event = NULL;
  size_t told[OPENROUTER_EVENT_BYTES + 1] = {0};
  openrouter_status status = CALL(openrouter_chat_stream_read, stream, items, sizeof items - 1);
  if (status == OPENROUTER_OK)
    while ((status = CALL(openrouter_chat_stream_next, stream, &event)) == OPENROUTER_OK)
      told[event->type]++;
  heap_fail(0);
  openrouter_json *json = new_json();
  CALL(openrouter_chat_stream_get_result, stream, &result);
  size_t calls = 0, images = 0, annotations = 0;
  CALL(openrouter_chat_result_get_tool_call_count, result, 0, &calls);
  CALL(openrouter_chat_result_get_image_count, result, 0, &images);
  CALL(openrouter_chat_result_get_annotation_count, result, 0, &annotations);
  expect("calls", calls >= told[OPENROUTER_EVENT_TOOL_CALL] && calls <= told[OPENROUTER_EVENT_TOOL_CALL] + more);
  expect("images", images >= told[OPENROUTER_EVENT_IMAGE] && images <= told[OPENROUTER_EVENT_IMAGE] + more);
  expect("annotations",
         annotations >= told[OPENROUTER_EVENT_ANNOTATION] && annotations <= told[OPENROUTER_EVENT_ANNOTATION] + more);
  expect_ok("the document", CALL(openrouter_chat_result_get_document, result, json));
  openrouter_json_free(json);
  return status;
}

static void test_results(void) {
  size_t failed = 0;
  for (size_t limit = 1; limit < 400; limit++) {
    about("what was read before the limit of %zu", limit);
    openrouter_chat_stream *stream = new_stream(limit, "text/event-stream");
    failed += read_items(stream, 0) == OPENROUTER_ERROR_TOO_LARGE;
    openrouter_chat_stream_free(stream);
  }
  expect("limits that were exceeded", failed > 150 && failed < 350);
}

static void test_results_without_memory(void) {
  for (size_t n = 1; n < 120; n++) {
    about("what was read before allocation %zu failed", n);
    openrouter_chat_stream *stream = new_stream(1000, "text/event-stream");
    heap_fail(n);
    /* If there is no room for the event of an item, the item is there all the same. */
    read_items(stream, 2);
    openrouter_chat_stream_free(stream);
  }
}

void test_chat_limits(void) {
  test_bodies();
  test_streams();
  test_errors();
  test_results();
  about("a body that is read again");
  if (heap_not_watched() != NULL) {
    skip("a body that is read again", heap_not_watched());
    return;
  }
  test_memory();
  test_results_without_memory();
}
