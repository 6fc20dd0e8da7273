/* Reads a stream of chat chunks, 217 bytes each, in pieces as they come from a socket; gives how many bytes of data came. */
#include "comparison.h"

#include <openrouter/openrouter.h>
#include <string.h>

enum { EVENT = 217, EVENTS = 1000, STREAM = EVENT * EVENTS, PIECE = 16384 };

/* "data: " and the empty line are no data. */
enum { DATA = (EVENT - 8) * EVENTS };

static const char event[] =
    "data: {\"id\":\"gen-1758000000-AbCdEfGhIjKlMnOpQrSt\",\"provider\":\"OpenAI\",\"model\":\"openai/gpt-5-mini\","
    "\"object\":\"chat.completion.chunk\",\"created\":1758000000,\"choices\":[{\"index\":0,\"delta\":{\"role\":"
    "\"assistant\",\"content\":\"\"}}]}";

static char stream_bytes[STREAM];

static void make_stream(void) {
  for (size_t i = 0; i < EVENTS; i++) {
    char *to = stream_bytes + i * EVENT;
    memset(to, ' ', EVENT);
    memcpy(to, event, sizeof event - 1 < EVENT - 2 ? sizeof event - 1 : EVENT - 2);
    to[EVENT - 2] = to[EVENT - 1] = '\n';
  }
}

static size_t give(size_t data, char *buffer) {
  memcpy(buffer, &data, sizeof data);
  return sizeof data;
}

static size_t with_openrouter(const void *input, char *buffer, size_t capacity) {
  static openrouter_event_stream *stream;
  const openrouter_stream_event *actual;
  size_t data = 0;
  if (capacity < sizeof data || (stream == NULL && openrouter_event_stream_new(&stream) < 0))
    return 0;
  for (size_t i = 0; i < STREAM; i += PIECE) {
    size_t size = STREAM - i < PIECE ? STREAM - i : PIECE;
    if (openrouter_event_stream_read(stream, (const char *)input + i, size) < 0)
      return 0;
    while (openrouter_event_stream_next(stream, &actual) == OPENROUTER_OK)
      data += actual->data.size;
  }
  return give(data, buffer);
}

/* As little as it takes where each event is known to be one line: a copy, and its end. */
static size_t with_memchr(const void *input, char *buffer, size_t capacity) {
  static char bytes[STREAM];
  size_t data = 0;
  if (capacity < sizeof data)
    return 0;
  memcpy(bytes, input, STREAM);
  for (const char *line = bytes, *end; line < bytes + STREAM; line = end + 1) {
    end = memchr(line, '\n', (size_t)(bytes + STREAM - line));
    if (end == NULL)
      return 0;
    if (end > line + 6)
      data += (size_t)(end - line) - 6;
  }
  return give(data, buffer);
}

static int is_all(const char *actual, size_t size) {
  size_t data = 0;
  if (size == sizeof data)
    memcpy(&data, actual, sizeof data);
  return data == DATA;
}

static const contender contenders[] = {{"openrouter", with_openrouter}, {"memcpy and memchr", with_memchr}};

const comparison comparisons[] = {
    {"read event stream", stream_bytes, make_stream, NULL, is_all, CONTENDERS(contenders)},
};
const size_t comparison_count = sizeof comparisons / sizeof comparisons[0];
