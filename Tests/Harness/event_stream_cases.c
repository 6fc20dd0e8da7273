/* Public test data for event streams: CONFORMANCE_DATA names its folder. Each case whole, in its own pieces, byte by byte,
   cut at every place, and with other line ends. */
#include "event_streams.h"
#include "tests.h"
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Cut at every place up to this size. */
enum { MOST_CUTS = 3000 };
/* Read byte by byte up to this size, in pieces of an odd size above it; under valgrind a hundredth of it. */
enum { MOST_BYTES = 100000, ODD_SIZE = 509 };

typedef struct bytes {
  char *data;
  size_t size;
} bytes;

static void append(bytes *to, const void *data, size_t size, size_t repeat) {
  char *grown = realloc(to->data, to->size + size * repeat + 1);
  if (grown == NULL)
    abort();
  to->data = grown;
  for (; repeat > 0; repeat--, to->size += size)
    memcpy(to->data + to->size, data, size);
  to->data[to->size] = '\0';
}

static void append_base64(bytes *to, const char *text, size_t repeat) {
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  bytes piece = {NULL, 0};
  append(&piece, text, 0, 1);
  unsigned bits = 0, count = 0;
  for (; *text != '\0' && *text != '='; text++) {
    bits = bits << 6 | (unsigned)(strchr(digits, *text) - digits);
    count += 6;
    if (count >= 8) {
      char byte = (char)(bits >> (count -= 8));
      append(&piece, &byte, 1, 1);
    }
  }
  append(to, piece.data, piece.size, repeat);
  free(piece.data);
}

static bytes input_of(json_t *test) {
  bytes input = {NULL, 0};
  append(&input, "", 0, 1);
  const char *whole = json_string_value(json_object_get(test, "input_base64"));
  if (whole != NULL)
    append_base64(&input, whole, 1);
  size_t i;
  json_t *part;
  json_array_foreach(json_object_get(test, "input_parts"), i, part)
      append_base64(&input, json_string_value(json_object_get(part, "base64")),
                    (size_t)json_integer_value(json_object_get(part, "repeat")));
  return input;
}

static openrouter_string string_of(json_t *text) {
  openrouter_string string = {json_string_value(text), json_string_length(text)};
  return string;
}

static void add_expected(transcript *to, json_t *event) {
  bytes data = {NULL, 0};
  append(&data, "", 0, 1);
  json_t *whole = json_object_get(event, "data"), *part;
  if (whole != NULL)
    append(&data, json_string_value(whole), json_string_length(whole), 1);
  size_t i;
  json_array_foreach(json_object_get(event, "data_parts"), i, part) {
    json_t *text = json_object_get(part, "text");
    append(&data, json_string_value(text), json_string_length(text),
           (size_t)json_integer_value(json_object_get(part, "repeat")));
  }
  openrouter_string lent = {data.data, data.size};
  add_event(to, OPENROUTER_STREAM_EVENT_KIND_MESSAGE, string_of(json_object_get(event, "type")), lent,
            string_of(json_object_get(event, "last_event_id")));
  free(data.data);
}

/* Moves the comments of a transcript out of it. */
static void split(const transcript *from, transcript *events, transcript *comments) {
  for (size_t i = 0; i < from->size;) {
    openrouter_stream_event_kind kind;
    openrouter_string texts[3];
    memcpy(&kind, from->bytes + i, sizeof kind);
    i += sizeof kind;
    for (size_t j = 0; j < 3; j++) {
      memcpy(&texts[j].size, from->bytes + i, sizeof texts[j].size);
      texts[j].data = from->bytes + i + sizeof texts[j].size;
      i += sizeof texts[j].size + texts[j].size;
    }
    if (kind == OPENROUTER_STREAM_EVENT_KIND_MESSAGE) {
      add_event(events, kind, texts[0], texts[1], texts[2]);
    } else {
      openrouter_string none = {"", 0};
      add_event(comments, kind, none, texts[1], none);
    }
  }
}

static void compare(json_t *test, const openrouter_event_stream *stream, const transcript *actual) {
  transcript events = {.bytes = NULL}, comments = {.bytes = NULL}, expected = {.bytes = NULL}, said = {.bytes = NULL};
  split(actual, &events, &comments);
  size_t i;
  json_t *event;
  json_array_foreach(json_object_get(test, "events"), i, event) add_expected(&expected, event);
  expect_size("events", json_array_size(json_object_get(test, "events")), events.events);
  expect("the events",
         events.size == expected.size && (events.size == 0 || memcmp(events.bytes, expected.bytes, events.size) == 0));
  json_t *texts = json_object_get(test, "comments");
  openrouter_string none = {"", 0};
  json_array_foreach(texts, i, event)
      add_event(&said, OPENROUTER_STREAM_EVENT_KIND_COMMENT, none, string_of(event), none);
  if (texts != NULL)
    expect("the comments",
           comments.size == said.size && (said.size == 0 || memcmp(comments.bytes, said.bytes, said.size) == 0));
  json_t *retry = json_object_get(test, "retry");
  int64_t ms = -1;
  openrouter_status status = CALL(openrouter_event_stream_get_retry_ms, stream, &ms);
  expect("the retry time", json_is_null(retry) ? status == OPENROUTER_ABSENT
                                               : status == OPENROUTER_OK && ms == json_integer_value(retry));
  free_transcript(&events), free_transcript(&comments), free_transcript(&expected), free_transcript(&said);
}

static void expect_like(openrouter_event_stream *stream, const char *what, const bytes *input, size_t first,
                        size_t step, const transcript *whole) {
  transcript actual = {.bytes = NULL};
  read_in_pieces(stream, input->data, input->size, first, step, &actual);
  if (actual.size != whole->size || (actual.size > 0 && memcmp(actual.bytes, whole->bytes, actual.size) != 0))
    expect(what, false);
  free_transcript(&actual);
}

static void in_own_pieces(openrouter_event_stream *stream, json_t *test, const bytes *input, const transcript *whole) {
  json_t *chunks = json_object_get(test, "chunks_base64"), *cuts = json_object_get(test, "cuts"), *piece;
  if (chunks == NULL && cuts == NULL)
    return;
  transcript actual = {.bytes = NULL};
  size_t i, start = 0;
  openrouter_event_stream_reset(stream);
  json_array_foreach(chunks, i, piece) {
    bytes chunk = {NULL, 0};
    append(&chunk, "", 0, 1);
    append_base64(&chunk, json_string_value(piece), 1);
    expect_ok("read", CALL(openrouter_event_stream_read, stream, chunk.data, chunk.size));
    take_events(stream, &actual);
    free(chunk.data);
  }
  json_array_foreach(cuts, i, piece) {
    size_t cut = (size_t)json_integer_value(piece);
    expect_ok("read", CALL(openrouter_event_stream_read, stream, input->data + start, cut - start));
    take_events(stream, &actual);
    start = cut;
  }
  if (chunks == NULL) {
    expect_ok("read", CALL(openrouter_event_stream_read, stream, input->data + start, input->size - start));
    take_events(stream, &actual);
  }
  expect("in its own pieces",
         actual.size == whole->size && (actual.size == 0 || memcmp(actual.bytes, whole->bytes, actual.size) == 0));
  free_transcript(&actual);
}

static void in_all_pieces(openrouter_event_stream *stream, json_t *test, const bytes *input) {
  transcript whole = {.bytes = NULL};
  read_in_pieces(stream, input->data, input->size, 0, input->size + 1, &whole);
  compare(test, stream, &whole);
  in_own_pieces(stream, test, input, &whole);
  bool is_slow = getenv("UNDER_VALGRIND") != NULL;
  bool is_large = input->size > (is_slow ? MOST_BYTES / 100 : MOST_BYTES);
  expect_like(stream, is_large ? "in odd pieces" : "byte by byte", input, 0, is_large ? ODD_SIZE : 1, &whole);
  for (size_t cut = 1; cut < input->size && input->size <= MOST_CUTS; cut += is_slow ? 97 : 1)
    expect_like(stream, "cut in two", input, cut, input->size, &whole);
  free_transcript(&whole);
}

static void run(json_t *test, const char *file) {
  const char *name = json_string_value(json_object_get(test, "name"));
  bytes input = input_of(test);
  openrouter_event_stream *stream = new_event_stream();
  about("%s: %s", file, name);
  in_all_pieces(stream, test, &input);
  if (memchr(input.data, '\r', input.size) == NULL && input.size < 1000000) {
    static const char *const ends[] = {"\r\n", "\r"};
    for (size_t end = 0; end < 2; end++) {
      bytes changed = {NULL, 0};
      append(&changed, "", 0, 1);
      for (size_t i = 0; i < input.size; i++) {
        if (input.data[i] == '\n')
          append(&changed, ends[end], strlen(ends[end]), 1);
        else
          append(&changed, input.data + i, 1, 1);
      }
      about("%s: %s, with %s", file, name, end == 0 ? "CR LF" : "CR");
      in_all_pieces(stream, test, &changed);
      free(changed.data);
    }
  }
  openrouter_event_stream_free(stream);
  free(input.data);
}

void test_event_stream_cases(void) {
  static const struct {
    const char *name;
    size_t cases;
  } files[] = {{"own.json", 40}, {"wpt.json", 41}, {"eventsource-parser.json", 60}};
  const char *folder = getenv("CONFORMANCE_DATA");
  for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
    char path[4096];
    snprintf(path, sizeof path, "%s/event-stream/%s", folder != NULL ? folder : "", files[i].name);
    json_error_t error;
    json_t *root = json_load_file(path, JSON_ALLOW_NUL, &error), *test;
    if (root == NULL) {
      skip(files[i].name, "CONFORMANCE_DATA names no folder that has it");
      continue;
    }
    json_t *cases = json_object_get(root, "cases");
    about("%s", files[i].name);
    expect("as many cases as there were", json_array_size(cases) >= files[i].cases);
    size_t j;
    json_array_foreach(cases, j, test) run(test, files[i].name);
    json_decref(root);
  }
}
