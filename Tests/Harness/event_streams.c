#include "event_streams.h"
#include "tests.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

openrouter_event_stream *new_event_stream(void) {
  openrouter_event_stream *stream = NULL;
  if (CALL(openrouter_event_stream_new, &stream) != OPENROUTER_OK)
    abort();
  return stream;
}

void free_transcript(transcript *transcript) {
  free(transcript->bytes);
  memset(transcript, 0, sizeof *transcript);
}

static void add(transcript *to, const void *bytes, size_t size) {
  if (size > to->capacity - to->size) {
    to->capacity = (to->size + size) * 2;
    char *grown = realloc(to->bytes, to->capacity);
    if (grown == NULL)
      abort();
    to->bytes = grown;
  }
  if (size > 0)
    memcpy(to->bytes + to->size, bytes, size);
  to->size += size;
}

static void add_text(transcript *to, openrouter_string text) {
  add(to, &text.size, sizeof text.size);
  add(to, text.data, text.size);
}

void add_event(transcript *to, openrouter_stream_event_kind kind, openrouter_string type, openrouter_string data,
               openrouter_string last_event_id) {
  add(to, &kind, sizeof kind);
  add_text(to, type);
  add_text(to, data);
  add_text(to, last_event_id);
  to->events += kind == OPENROUTER_STREAM_EVENT_KIND_MESSAGE;
  to->comments += kind == OPENROUTER_STREAM_EVENT_KIND_COMMENT;
}

openrouter_status take_events(openrouter_event_stream *stream, transcript *to) {
  const openrouter_stream_event *event = NULL;
  openrouter_status status;
  while ((status = CALL(openrouter_event_stream_next, stream, &event)) == OPENROUTER_OK) {
    if (event->type.data[event->type.size] != '\0' || event->data.data[event->data.size] != '\0' ||
        event->last_event_id.data[event->last_event_id.size] != '\0')
      expect("each text ends with a NUL", false);
    if (to != NULL)
      add_event(to, event->kind, event->type, event->data, event->last_event_id);
  }
  return status;
}

openrouter_status read_in_pieces(openrouter_event_stream *stream, const char *bytes, size_t size, size_t first,
                                 size_t step, transcript *to) {
  openrouter_event_stream_reset(stream);
  for (size_t i = 0, piece = first > 0 ? first : step; i < size; i += piece, piece = step) {
    if (piece > size - i)
      piece = size - i;
    if (CALL(openrouter_event_stream_read, stream, bytes + i, piece) != OPENROUTER_OK)
      expect("read", false);
    openrouter_status status = take_events(stream, to);
    if (status != OPENROUTER_WAITING)
      return status;
  }
  expect_ok("end", CALL(openrouter_event_stream_end, stream));
  return take_events(stream, to);
}

/* MARK: By hand */

static void test_ends(void) {
  static const struct {
    const char *bytes;
    openrouter_status end;
  } streams[] = {
      {"", OPENROUTER_END},
      {"\n", OPENROUTER_END},
      {"data: a\n\n", OPENROUTER_END},
      {"data: a\r\r", OPENROUTER_END},
      {"data: a\r\n\r\n", OPENROUTER_END},
      {": comment\n", OPENROUTER_END},
      {"\xEF\xBB\xBF", OPENROUTER_END},
      {"id: 1\n\n", OPENROUTER_END},
      {"data: a\n", OPENROUTER_ERROR_UNEXPECTED_END},
      {"data: a", OPENROUTER_ERROR_UNEXPECTED_END},
      {"data: a\n: comment\n", OPENROUTER_ERROR_UNEXPECTED_END},
      {": comment", OPENROUTER_ERROR_UNEXPECTED_END},
      {"id: 1\n", OPENROUTER_ERROR_UNEXPECTED_END},
      {"retry: 1\n", OPENROUTER_ERROR_UNEXPECTED_END},
      {"unknown\n", OPENROUTER_ERROR_UNEXPECTED_END},
      {"a long unknown line", OPENROUTER_ERROR_UNEXPECTED_END},
      {"{\"error\":{}}", OPENROUTER_ERROR_UNEXPECTED_END},
      {"\xEF\xBB", OPENROUTER_ERROR_UNEXPECTED_END},
      {"data: a\n\nd", OPENROUTER_ERROR_UNEXPECTED_END},
  };
  openrouter_event_stream *stream = new_event_stream();
  for (size_t i = 0; i < sizeof streams / sizeof *streams; i++) {
    size_t size = strlen(streams[i].bytes);
    about("how a stream ends: %s", streams[i].bytes);
    for (size_t step = 1; step <= size + 1; step++) {
      expect_status("the end", streams[i].end, read_in_pieces(stream, streams[i].bytes, size, 0, step, NULL));
      expect_status("again", streams[i].end, take_events(stream, NULL));
      expect_status("read", OPENROUTER_ERROR_INCONSISTENT, CALL(openrouter_event_stream_read, stream, "x", 1));
    }
  }
  openrouter_event_stream_free(stream);
}

static void expect_retry(const char *line, int64_t expected) {
  openrouter_event_stream *stream = new_event_stream();
  int64_t actual = -1;
  about("retry: %s", line);
  openrouter_event_stream_read(stream, line, OPENROUTER_NUL_TERMINATED);
  take_events(stream, NULL);
  openrouter_status status = CALL(openrouter_event_stream_get_retry_ms, stream, &actual);
  expect_status("get_retry_ms", expected < 0 ? OPENROUTER_ABSENT : OPENROUTER_OK, status);
  expect("milliseconds", actual == expected);
  openrouter_event_stream_free(stream);
}

static void test_retries(void) {
  expect_retry("retry: 3000\n", 3000);
  expect_retry("retry:00007\r", 7);
  expect_retry("retry: 9223372036854775807\n", INT64_MAX);
  expect_retry("retry: 9223372036854775808\n", INT64_MAX);
  expect_retry("retry: 99999999999999999999999999999999999\n", INT64_MAX);
  expect_retry("retry: 5\nretry: 6x\nretry\nretry:\nretry:  7\nRetry: 8\n", 5);
  expect_retry("retry: 5", -1);
  expect_retry("retry: -5\n", -1);
}

/* Each text of an event has the limit for itself, whatever the pieces are. */
static void test_limits_of(const char *name, size_t names) {
  char bytes[200], what[40];
  openrouter_event_stream *stream = new_event_stream();
  for (size_t size = 9; size <= 11; size++) {
    size_t length = names;
    memcpy(bytes, name, names);
    memset(bytes + length, 'x', size);
    memcpy(bytes + length + size, "\n\ndata\n\n", 8);
    length += size + 8;
    for (size_t step = 1; step <= length; step++) {
      snprintf(what, sizeof what, "%.*s", (int)names, name);
      about("the limit of %s, %zu bytes in pieces of %zu", what, size, step);
      openrouter_event_stream_reset(stream);
      expect_ok("set_limit", CALL(openrouter_event_stream_set_limit, stream, 10));
      openrouter_status status = OPENROUTER_WAITING;
      size_t i = 0;
      for (; i < length && status == OPENROUTER_WAITING; i += step) {
        expect_ok("read", openrouter_event_stream_read(stream, bytes + i, step < length - i ? step : length - i));
        status = take_events(stream, NULL);
      }
      bool is_known = strncmp(name, "unknown", 7) != 0;
      expect_status("next", size > 10 && is_known ? OPENROUTER_ERROR_TOO_LARGE : OPENROUTER_WAITING, status);
      if (status != OPENROUTER_ERROR_TOO_LARGE)
        continue;
      expect_status("next again", status, take_events(stream, NULL));
      expect_status("read", status, CALL(openrouter_event_stream_read, stream, "x", 1));
      expect_c_string("field", "bytes", openrouter_event_stream_error_field(stream));
      expect_ok("set_limit", openrouter_event_stream_set_limit(stream, 11));
      transcript after = {.bytes = NULL};
      if (i < length)
        expect_ok("the rest", openrouter_event_stream_read(stream, bytes + i, length - i));
      expect_status("read after all", OPENROUTER_WAITING, take_events(stream, &after));
      expect("events", after.events > 0);
      free_transcript(&after);
    }
  }
  openrouter_event_stream_free(stream);
}

/* A line is data only when its colon or its end came: one that may still get another name does not count. */
static void test_limit_at_names(void) {
  static const char bytes[] = "data: abcd\ndatabase: x\ndat\nd\nevent\n\n";
  openrouter_event_stream *stream = new_event_stream();
  for (size_t step = 1; step < sizeof bytes; step++) {
    transcript actual = {.bytes = NULL};
    about("a limit, and names that begin alike, in pieces of %zu", step);
    openrouter_event_stream_reset(stream);
    expect_ok("set_limit", openrouter_event_stream_set_limit(stream, 4));
    for (size_t i = 0; i < sizeof bytes - 1; i += step) {
      size_t size = step < sizeof bytes - 1 - i ? step : sizeof bytes - 1 - i;
      expect_ok("read", CALL(openrouter_event_stream_read, stream, bytes + i, size));
      expect_status("next", OPENROUTER_WAITING, take_events(stream, &actual));
    }
    expect_size("events", 1, actual.events);
    free_transcript(&actual);
  }
  openrouter_event_stream_free(stream);
}

/* The limit counts what the server sent, not what replaces it. */
static void test_limit_of_broken_text(void) {
  const openrouter_stream_event *event = NULL;
  openrouter_event_stream *stream = new_event_stream();
  about("a limit, and text that is not UTF-8");
  expect_ok("set_limit", openrouter_event_stream_set_limit(stream, 3));
  expect_ok("read", openrouter_event_stream_read(stream, TEXT("data: \xFF\xFF\xFF\n\ndata: \xFF\xFF\xFF\xFF\n\n")));
  expect_ok("next", CALL(openrouter_event_stream_next, stream, &event));
  expect_size("size", 9, event->data.size);
  expect_status("next", OPENROUTER_ERROR_TOO_LARGE, CALL(openrouter_event_stream_next, stream, &event));
  openrouter_event_stream_free(stream);
}

/* Fields of other names take no memory, and do not count. */
static void test_unknown_line(void) {
  enum { PIECE = 1000, PIECES = 40000 };
  static char piece[PIECE];
  memset(piece, 'u', PIECE);
  about("an unknown field of 40 MB");
  openrouter_event_stream *stream = new_event_stream();
  openrouter_event_stream_read(stream, TEXT("data: a\n"));
  for (size_t i = 0; i < PIECES; i++) {
    if (openrouter_event_stream_read(stream, piece, PIECE) != OPENROUTER_OK ||
        take_events(stream, NULL) != OPENROUTER_WAITING)
      expect("read and next", false);
  }
  transcript after = {.bytes = NULL};
  openrouter_event_stream_read(stream, TEXT("\r\ndata: b\n\n"));
  take_events(stream, &after);
  expect_size("events", 1, after.events);
  free_transcript(&after);
  openrouter_event_stream_free(stream);
}

/* A borrowed text may be given back as the next bytes. */
static void test_own_bytes(void) {
  about("a stream's own bytes");
  openrouter_event_stream *stream = new_event_stream();
  const openrouter_stream_event *event = NULL;
  openrouter_event_stream_read(stream, TEXT("data: data: x\n\n"));
  expect_ok("next", openrouter_event_stream_next(stream, &event));
  for (int round = 0; round < 3; round++)
    expect_ok("read", openrouter_event_stream_read(stream, TEXT("data: data: x\n\n")));
  expect_ok("next", openrouter_event_stream_next(stream, &event));
  expect_ok("read", openrouter_event_stream_read(stream, event->data.data, event->data.size));
  expect_ok("read", openrouter_event_stream_read(stream, TEXT("\n\n")));
  for (int round = 0; round < 2; round++)
    expect_ok("next", openrouter_event_stream_next(stream, &event));
  expect_ok("next", openrouter_event_stream_next(stream, &event));
  expect_text("data", "x", event->data);
  /* Over and over, which needs no more memory each time. */
  for (int round = 0; round < 100; round++) {
    openrouter_event_stream_read(stream, TEXT("data: data: y\n\n"));
    expect_ok("next", openrouter_event_stream_next(stream, &event));
    expect_ok("read", CALL(openrouter_event_stream_read, stream, event->data.data, event->data.size));
    openrouter_event_stream_read(stream, TEXT("\n\n"));
    expect_ok("next", openrouter_event_stream_next(stream, &event));
    expect_text("data", "y", event->data);
  }
  openrouter_event_stream_free(stream);
}

void test_event_streams(void) {
  test_ends();
  test_retries();
  test_limits_of(TEXT("data: "));
  test_limits_of(TEXT("data:"));
  test_limits_of(TEXT("\xEF\xBB\xBF"
                      "data: "));
  test_limits_of(TEXT("event: "));
  test_limits_of(TEXT("id:"));
  test_limits_of(TEXT("retry:"));
  test_limits_of(TEXT(": "));
  test_limits_of(TEXT("unknown: "));
  test_limit_at_names();
  test_limit_of_broken_text();
  test_unknown_line();
  test_own_bytes();
}
