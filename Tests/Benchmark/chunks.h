/* Chunks of a chat response, of 217 bytes each with their text. */
#ifndef CHUNKS_H
#define CHUNKS_H

#include "comparison.h"

/* Chunks that differ only in their text, which has escapes in the second one; and chunks that differ in more. */
extern const text plain_chunk, escaped_chunk, other_chunk;
extern const text chunk_text, escaped_chunk_text;

/* Reads a chunk of an open stream, to its event; writes the text. */
size_t read_chunk(const void *input, char *buffer, size_t capacity);
size_t read_escaped_chunk(const void *input, char *buffer, size_t capacity);
size_t read_other_chunk(const void *input, char *buffer, size_t capacity);

#endif
