/* Chunks of a chat response; the first ones have 217 bytes. */
#ifndef CHUNKS_H
#define CHUNKS_H

#include "comparison.h"

/* Chunks that differ only in their text, which has escapes in the second one; one that differs in more; and chunks of
   reasoning and of a tool call's arguments. */
extern const text plain_chunk, escaped_chunk, other_chunk, reasoning_chunk, arguments_chunk;
extern const text chunk_text, escaped_chunk_text;

/* Reads a chunk of an open stream, to its event; writes the text. */
size_t read_chunk(const void *input, char *buffer, size_t capacity);
size_t read_escaped_chunk(const void *input, char *buffer, size_t capacity);
size_t read_reasoning_chunk(const void *input, char *buffer, size_t capacity);
size_t read_arguments_chunk(const void *input, char *buffer, size_t capacity);
size_t read_other_chunk(const void *input, char *buffer, size_t capacity);

#endif
