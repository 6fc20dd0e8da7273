/* A chat response: the same bytes in whatever pieces give the same events, the same status and the same result; all text
   is UTF-8, calls are reported in order, and nothing comes after the end.

   Input: a byte that chooses the head and the pieces, then the response. */
#include "input.h"
#include "lent.h"
#include <stdlib.h>
#include <string.h>

typedef struct said {
  uint64_t hash;
  size_t events;
  openrouter_status status;
  char *document;
  size_t size;
} said;

static void add(said *to, const void *data, size_t size) {
  const unsigned char *bytes = data;
  for (size_t i = 0; i < size; i++)
    to->hash = (to->hash ^ bytes[i]) * 0x100000001B3;
}

static void add_number(said *to, int32_t number) { to->hash = (to->hash ^ (uint32_t)number) * 0x100000001B3; }

static void add_text(said *to, openrouter_string text) {
  expect("UTF-8", is_utf8(text.data, text.size));
  add(to, &text.size, sizeof text.size);
  add(to, text.data, text.size);
}

static openrouter_status take(openrouter_chat_stream *stream, said *to, int32_t *calls) {
  const openrouter_event *event = NULL;
  openrouter_status status;
  while ((status = openrouter_chat_stream_next(stream, &event)) == OPENROUTER_OK) {
    add_number(to, event->type);
    add_number(to, event->choice);
    add_number(to, event->tool_call);
    add_text(to, event->text);
    add_text(to, event->id);
    add_text(to, event->json);
    if (event->type == OPENROUTER_EVENT_TOOL_CALL && event->choice == 0)
      expect("the order of calls", event->tool_call == (*calls)++);
    to->events++;
  }
  return status;
}

static void read_result(openrouter_chat_stream *stream, openrouter_json *json, said *to) {
  openrouter_chat_result *result = NULL;
  openrouter_chat_stream_get_result(stream, &result);
  expect_ok("the document", openrouter_chat_result_get_document(result, json));
  expect_ok("its size", openrouter_json_write(json, NULL, 0, &to->size));
  to->document = block_of(to->size);
  expect_ok("its text", openrouter_json_write(json, to->document, to->size, &to->size));
  openrouter_string text = {"", 0};
  if (openrouter_chat_result_get_text(result, 0, &text) == OPENROUTER_OK)
    expect_lent(text);
  size_t calls = 0;
  openrouter_chat_result_get_tool_call_count(result, 0, &calls);
  for (size_t i = 0; i < calls; i++) {
    expect_ok("an id", openrouter_chat_result_get_tool_call_id(result, 0, i, &text));
    expect("not empty", text.size > 0);
    openrouter_status status = openrouter_chat_result_get_tool_call_arguments_json(result, 0, i, json);
    expect("arguments", status == OPENROUTER_OK || status == OPENROUTER_ERROR_INVALID_JSON ||
                            status == OPENROUTER_ERROR_UNEXPECTED_END || status == OPENROUTER_ERROR_TOO_LARGE);
    expect("only of what is complete", status != OPENROUTER_OK || to->status == OPENROUTER_END);
  }
  openrouter_chat_result_get_json(result, 0, json);
  openrouter_chat_result_get_reasoning_details(result, 0, json);
  expect_message(openrouter_chat_result_error_message(result));
}

static void read_pieces(openrouter_chat_stream *stream, openrouter_json *json, const text *body, uint8_t seed,
                        size_t most, said *to) {
  static const char *const types[] = {"text/event-stream", "application/json", "", "text/html"};
  int32_t calls = 0;
  expect_ok("begin", openrouter_chat_stream_begin(stream, seed & 4 ? 429 : 200, types[seed & 3], OPENROUTER_NTS));
  openrouter_status status = OPENROUTER_WAITING;
  /* A piece ends where the block ends: a read behind it is seen. What is read of it later is seen in the result. */
  size_t largest = most == 0 || most > body->size ? body->size : most;
  char *pieces = block_of(largest);
  for (size_t i = 0; i < body->size && status == OPENROUTER_WAITING;) {
    size_t size = largest > body->size - i ? body->size - i : largest;
    char *piece = pieces + (largest - size);
    memcpy(piece, body->data + i, size);
    expect_ok("read", openrouter_chat_stream_read(stream, piece, size));
    memset(piece, 0x5A, size);
    i += size;
    status = take(stream, to, &calls);
  }
  free(pieces);
  expect_ok("end", openrouter_chat_stream_end(stream));
  if (status == OPENROUTER_WAITING)
    status = take(stream, to, &calls);
  expect("an end", status != OPENROUTER_WAITING && status != OPENROUTER_ERROR_OUT_OF_MEMORY);
  expect_status("once more", status, take(stream, to, &calls));
  to->status = status;
  expect_message(openrouter_chat_stream_error_message(stream));
  read_result(stream, json, to);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  input input = {data, data + size};
  uint8_t seed = take_byte(&input);
  text body = take_rest(&input);
  openrouter_chat_stream *stream = NULL;
  openrouter_json *json = NULL;
  expect_ok("new", openrouter_chat_stream_new(&stream));
  expect_ok("new", openrouter_json_new(&json));
  const size_t most[] = {0, 1 + (seed >> 3)};
  said first = {0};
  for (size_t i = 0; i < sizeof most / sizeof *most; i++) {
    said said = {0};
    read_pieces(stream, json, &body, seed, most[i], &said);
    if (i > 0) {
      expect_status("the same status", first.status, said.status);
      expect("the same events", said.events == first.events && said.hash == first.hash);
      expect_bytes("the same document", first.document, first.size, said.document, said.size);
      free(said.document);
    } else {
      first = said;
    }
  }
  free(first.document);
  openrouter_json_free(json);
  openrouter_chat_stream_free(stream);
  free(body.data);
  return 0;
}
