#include "chunks.h"

#include <openrouter/openrouter.h>
#include <string.h>

#define DELTA(id)                                                                                                      \
  "data: {\"id\":\"gen-1758000000-" id "\",\"provider\":\"OpenAI\",\"model\":\"openai/gpt-5-mini\","                   \
  "\"object\":\"chat.completion.chunk\",\"created\":1758000000,\"choices\":[{\"index\":0,\"delta\":{"
#define HEAD(id) DELTA(id) "\"content\":\""
#define TAIL "\"}}]}\n\n"
#define CALL DELTA("AbCdEfGhIjKlMnOpQrSt") "\"tool_calls\":[{\"index\":0,"
#define CALL_TAIL "\"}}]},\"finish_reason\":null}]}\n\n"

const text plain_chunk = TEXT(HEAD("AbCdEfGhIjKlMnOpQrSt") " a few words of it" TAIL);
const text escaped_chunk = TEXT(HEAD("AbCdEfGhIjKlMnOpQrSt") "line:\\n\\t\\\"quoted\\\"" TAIL);
const text other_chunk = TEXT(HEAD("TsRqPoNmLkJiHgFeDcBa") " a few words of it" TAIL);
/* As services send it: twice. */
const text reasoning_chunk = TEXT(
    DELTA("AbCdEfGhIjKlMnOpQrSt") "\"content\":\"\",\"reasoning\":\" a few words of it\",\"reasoning_details\":[{"
                                  "\"type\":\"reasoning.text\",\"text\":\" a few words of it\",\"index\":0}]}}]}\n\n");
static const text call_chunk =
    TEXT(CALL "\"id\":\"call_1\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"" CALL_TAIL);
const text arguments_chunk = TEXT(CALL "\"function\":{\"arguments\":\" a few words of it" CALL_TAIL);
const text chunk_text = TEXT(" a few words of it");
const text escaped_chunk_text = TEXT("line:\n\t\"quoted\"");

static openrouter_chat_stream *open_stream(void) {
  openrouter_chat_stream *stream = NULL;
  if (openrouter_chat_stream_new(&stream) < 0 ||
      openrouter_chat_stream_begin(stream, 200, "text/event-stream", OPENROUTER_NUL_TERMINATED) < 0)
    return NULL;
  return stream;
}

static size_t read_from(openrouter_chat_stream *stream, const text *chunk, char *buffer, size_t capacity) {
  const openrouter_event *event;
  if (stream == NULL || openrouter_chat_stream_read(stream, chunk->data, chunk->size) < 0 ||
      openrouter_chat_stream_next(stream, &event) != OPENROUTER_OK || event->text.size > capacity)
    return 0;
  size_t size = event->text.size;
  memcpy(buffer, event->text.data, size);
  return openrouter_chat_stream_next(stream, &event) == OPENROUTER_WAITING ? size : 0;
}

/* Each job has its own stream, which knows the chunk before; the first one of a stream is read when it is opened. */
static size_t read_next(openrouter_chat_stream **stream, const text *first, const text *chunk, char *buffer,
                        size_t capacity) {
  if (*stream == NULL) {
    *stream = open_stream();
    if (first != NULL)
      read_from(*stream, first, buffer, capacity);
  }
  return read_from(*stream, chunk, buffer, capacity);
}

size_t read_chunk(const void *input, char *buffer, size_t capacity) {
  static openrouter_chat_stream *stream;
  return read_next(&stream, NULL, input, buffer, capacity);
}

size_t read_escaped_chunk(const void *input, char *buffer, size_t capacity) {
  static openrouter_chat_stream *stream;
  return read_next(&stream, &plain_chunk, input, buffer, capacity);
}

size_t read_reasoning_chunk(const void *input, char *buffer, size_t capacity) {
  static openrouter_chat_stream *stream;
  return read_next(&stream, NULL, input, buffer, capacity);
}

size_t read_arguments_chunk(const void *input, char *buffer, size_t capacity) {
  static openrouter_chat_stream *stream;
  return read_next(&stream, &call_chunk, input, buffer, capacity);
}

/* Every other chunk has another id. */
size_t read_other_chunk(const void *input, char *buffer, size_t capacity) {
  static openrouter_chat_stream *stream;
  static int number;
  return read_next(&stream, NULL, number++ % 2 ? &plain_chunk : (const text *)input, buffer, capacity);
}
