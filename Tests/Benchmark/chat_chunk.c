/* Reads one chunk of a chat stream, from its bytes to its text. */
#include "chunks.h"

#include "yyjson.h"

#include <string.h>

/* As little as it takes where each chunk is known to be one line, whole, with one text, and nothing is kept. */
static size_t read_chunk_with_yyjson(const void *input, char *buffer, size_t capacity) {
  const text *chunk = input;
  const size_t data = sizeof "data: " - 1;
  const char *end = memchr(chunk->data, '\n', chunk->size);
  if (end == NULL || (size_t)(end - chunk->data) < data)
    return 0;
  yyjson_doc *doc = yyjson_read(chunk->data + data, (size_t)(end - chunk->data) - data, 0);
  yyjson_val *content = yyjson_doc_ptr_get(doc, "/choices/0/delta/content");
  const char *text = yyjson_get_str(content);
  size_t size = yyjson_get_len(content);
  if (text == NULL || size > capacity)
    size = 0;
  else
    memcpy(buffer, text, size);
  yyjson_doc_free(doc);
  return size;
}

static const contender plain[] = {{"openrouter", read_chunk}, {"yyjson and memchr", read_chunk_with_yyjson}};
static const contender escaped[] = {{"openrouter", read_escaped_chunk}, {"yyjson and memchr", read_chunk_with_yyjson}};

const comparison comparisons[] = {
    {"read chat chunk", &plain_chunk, NULL, &chunk_text, NULL, CONTENDERS(plain)},
    {"read chat chunk with escapes", &escaped_chunk, NULL, &escaped_chunk_text, NULL, CONTENDERS(escaped)},
};
const size_t comparison_count = sizeof comparisons / sizeof comparisons[0];
