/* Event streams without memory, and what is left in memory after them. */
#include "event_streams.h"
#include "heap.h"
#include "tests.h"
#include <stdlib.h>
#include <string.h>

#define SECRET "sk-or-v1-0123456789abcdef"

/* Long texts of each kind, broken UTF-8 in some. */
static const char parts[] =
    "\xEF\xBB\xBF: comment \xFF of a stream\n"
    "event: a type that is longer than what a text has at first, which are sixty-four bytes \xC3\n"
    "id: an id that is longer than what a text has at first, which are sixty-four bytes\n"
    "data: first\ndata: second \xE2\x82\n: inside\ndata: third\n\n"
    "data: fourth\n\n";

/* Reads the stream, each call again after it failed; the n-th allocation fails. Says whether it did. */
static bool test_failure(size_t n, size_t step, const transcript *expected) {
  transcript actual = {.bytes = NULL};
  size_t failures = 0;
  openrouter_event_stream *stream = new_event_stream();
  about("an event stream in pieces of %zu, and allocation %zu fails", step, n);
  heap_fail(n);
  for (size_t i = 0; i < sizeof parts - 1; i += step) {
    size_t size = step < sizeof parts - 1 - i ? step : sizeof parts - 1 - i;
    openrouter_status status;
    while ((status = CALL(openrouter_event_stream_read, stream, parts + i, size)) == OPENROUTER_ERROR_OUT_OF_MEMORY)
      failures++;
    expect_ok("read", status);
    openrouter_string before = {"", 0}, after = {"", 0};
    openrouter_event_stream_get_last_event_id(stream, &before);
    const openrouter_stream_event *event = NULL;
    for (;;) {
      status = CALL(openrouter_event_stream_next, stream, &event);
      if (status == OPENROUTER_OK) {
        /* The transcript allocates too. */
        add_event(&actual, event->kind, event->type, event->data, event->last_event_id);
      } else if (status == OPENROUTER_ERROR_OUT_OF_MEMORY) {
        failures++;
        openrouter_event_stream_get_last_event_id(stream, &after);
        expect_shown(openrouter_event_stream_error_message(stream), "memory");
      } else {
        break;
      }
    }
    expect_status("next", OPENROUTER_WAITING, status);
  }
  heap_fail(0);
  expect_bytes("the events", expected->bytes, expected->size, actual.bytes, actual.size);
  free_transcript(&actual);
  openrouter_event_stream_free(stream);
  return failures > 0;
}

static void test_failures(size_t step, size_t least) {
  transcript expected = {.bytes = NULL};
  openrouter_event_stream *stream = new_event_stream();
  read_in_pieces(stream, parts, sizeof parts - 1, 0, 1000, &expected);
  openrouter_event_stream_free(stream);
  size_t failed = 0;
  /* Room for what is noted here, so that only the stream's own allocations fail. */
  for (size_t n = 1; n < 40; n++)
    failed += test_failure(n, step, &expected);
  expect("allocations that failed", failed >= least);
  free_transcript(&expected);
}

/* Grows, is compacted and reset with a secret in each text; nothing of it is left. */
static void test_traces(void) {
  about("what is left of an event stream");
  heap_watch(SECRET);
  openrouter_event_stream *stream = new_event_stream();
  for (int round = 0; round < 3; round++) {
    openrouter_event_stream_read(
        stream, TEXT("event: " SECRET "\nid: " SECRET "\ndata: " SECRET "\ndata: \xFF" SECRET "\n\n: " SECRET "\n"));
    take_events(stream, NULL);
    for (int i = 0; i < 2000; i++)
      openrouter_event_stream_read(stream, TEXT("data: " SECRET "\n"));
    take_events(stream, NULL);
  }
  expect("the secret was there", heap_traces() > 0);
  expect_ok("reset", CALL(openrouter_event_stream_reset, stream));
  expect_size("pieces of the secret after a reset", 0, heap_traces());
  openrouter_event_stream_read(stream, TEXT("data: " SECRET "\n\nid: " SECRET "\n"));
  take_events(stream, NULL);
  openrouter_event_stream_free(stream);
  expect_size("pieces of the secret in freed memory", 0, heap_freed_traces());
  expect_size("bytes that are not freed", 0, heap_living_bytes());
  heap_unwatch();
}

/* Events like those of a chat: none allocates, once the buffer is there. */
static void test_allocations(void) {
  about("allocations for events");
  openrouter_event_stream *stream = new_event_stream();
  heap_watch(NULL);
  for (int i = 0; i < 10000; i++) {
    openrouter_event_stream_read(stream, TEXT("event: delta\nid: 12345\ndata: {\"choices\":[{\"delta\":{\"content\":"
                                              "\"word\"}}]}\n\n: OPENROUTER PROCESSING\n\n"));
    take_events(stream, NULL);
  }
  /* The buffer, the type, the id and the last id. */
  expect_size("allocations of 20,000 events", 4, heap_allocations());
  heap_unwatch();
  openrouter_event_stream_free(stream);
}

void test_event_stream_memory(void) {
  about("event streams and memory");
  if (heap_not_watched() != NULL) {
    skip("event streams and memory", heap_not_watched());
    return;
  }
  test_failures(1, 5);
  test_failures(7, 5);
  test_failures(sizeof parts, 5);
  test_traces();
  test_allocations();
}
