/* The chunks of an answer, and the turns of a conversation. */
#include "chunks.h"
#include "growth.h"
#include "timing.h"

#include <openrouter/openrouter.h>
#include <stdio.h>

enum { ROUNDS = 3, MOST_CHUNKS = 1000000, MOST_MESSAGES = 10000 };

/* From the bytes of the chunks to their texts. Returns 0 where it fails. */
static int read_chunks(size_t count) {
  openrouter_chat_stream *stream = NULL;
  const openrouter_event *event;
  size_t texts = 0;
  if (openrouter_chat_stream_new(&stream) < 0 ||
      openrouter_chat_stream_begin(stream, 200, "text/event-stream", OPENROUTER_NUL_TERMINATED) < 0)
    return 0;
  for (size_t i = 0; i < count; i++) {
    if (openrouter_chat_stream_read(stream, plain_chunk.data, plain_chunk.size) < 0)
      break;
    while (openrouter_chat_stream_next(stream, &event) == OPENROUTER_OK)
      texts += event->type == OPENROUTER_EVENT_TEXT;
  }
  openrouter_chat_stream_free(stream);
  return texts == count;
}

static int add_messages(size_t count) {
  openrouter_request *request = NULL;
  int works = openrouter_request_new(&request) == OPENROUTER_OK &&
              openrouter_request_set_operation(request, "POST", "/chat/completions") == OPENROUTER_OK;
  for (size_t i = 0; works && i < count; i++)
    works = openrouter_request_add_message(request, i % 2 ? "assistant" : "user", "Why is the sky blue?",
                                           OPENROUTER_NUL_TERMINATED) == OPENROUTER_OK;
  openrouter_request_free(request);
  return works;
}

static void grow(const char *what, int (*run)(size_t), size_t first, size_t most) {
  for (size_t count = first; count <= most; count *= 10) {
    double times[ROUNDS];
    int works = 1;
    for (size_t round = 0; works && round < ROUNDS; round++) {
      /* A few are repeated until they can be measured. */
      size_t repeats = count < 1000 ? 1000 / count : 1;
      double start = nanoseconds();
      for (size_t i = 0; works && i < repeats; i++)
        works = run(count);
      times[round] = (nanoseconds() - start) / (double)repeats;
    }
    printf("%s\t%zu\t%.1f\n", what, count, works ? median(times, ROUNDS) : -1);
  }
}

void grow_chat(void) {
  grow("chunks", read_chunks, 10, MOST_CHUNKS);
  grow("messages", add_messages, 1, MOST_MESSAGES);
}
