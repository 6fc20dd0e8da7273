/* What a fuzz target makes of its input: bytes, and lines of which each is one step. */
#ifndef INPUT_H
#define INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What libFuzzer and replay.c call. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct input {
  const uint8_t *next, *end;
} input;

/* A text in a block of exactly its size and, where that was asked for, a NUL: a read beyond it is seen. */
typedef struct text {
  char *data;
  size_t size;
} text;

/* A block of exactly that size, for 0 too: whatever is read behind it is seen. To be freed. */
void *block_of(size_t size);

/* 0 behind the end. */
uint8_t take_byte(input *input);

/* The same as a number from -128 to 127. */
int take_small_number(input *input);

/* The bytes up to the next line feed, or the end. After the byte 0x01 a number comes, and the byte before it counts that
   many times: limits are far from what short inputs reach. A byte that follows an escape (0x1B) is written as in
   caret notation: ESC J is a line feed, ESC A is 0x01, ESC [ an escape. To be freed. */
text take_line(input *input);

/* The same, and a NUL behind. */
text take_line_with_nul(input *input);

/* All that is left, line feeds too; 0x01 counts as above, an escape is one. */
text take_rest(input *input);

/* A copy in a block of exactly its size. */
text copy_of(const void *bytes, size_t size);

#endif
