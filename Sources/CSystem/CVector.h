/*
 * What the library takes from the processor: sixteen bytes of text at a time. Embedded Swift does not specialise SIMD16;
 * clang's vectors become a few instructions on every machine.
 */
#ifndef OPENROUTER_CVECTOR_H
#define OPENROUTER_CVECTOR_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef uint8_t vector_bytes __attribute__((vector_size(16)));
typedef uint64_t vector_halves __attribute__((vector_size(16)));

/* What comparisons give: all bits of a byte, or none. */
typedef int8_t vector_mask __attribute__((vector_size(16)));

static inline vector_bytes vector_load(const uint8_t *bytes) {
  vector_bytes vector;
  memcpy(&vector, bytes, sizeof vector);
  return vector;
}

static inline int vector_is_all(vector_mask mask) {
  vector_halves halves = (vector_halves)mask;
  return (halves[0] & halves[1]) == UINT64_MAX;
}

#define VECTOR_OF(c)                                                                                                   \
  { c, c, c, c, c, c, c, c, c, c, c, c, c, c, c, c }

/* Whether a text of at least 16 bytes is made of letters, digits, '-' and '_', where `more` is 1 of '.', '/', ':' too. */
static inline int vector_is_plain(const void *text, size_t size, int more) {
  static const vector_bytes first[2] = {VECTOR_OF('0'), VECTOR_OF('-')};
  static const vector_bytes count[2] = {VECTOR_OF(10), VECTOR_OF(14)};
  const uint8_t *bytes = (const uint8_t *)text;
  vector_mask all = ~(vector_mask){0};
  for (size_t i = 0;;) {
    vector_bytes v = vector_load(bytes + i);
    all &= (((v | 0x20) - 'a') < 26) | ((v - first[more]) < count[more]) | (v == '-') | (v == '_');
    if (i == size - 16)
      return vector_is_all(all);
    i = i + 32 <= size ? i + 16 : size - 16;
  }
}

/* Where in 16 bytes the first one is that ends the plain part of a JSON string: a quote, a backslash, a control character
   or no ASCII; 16 where there is none. */
static inline int vector_plain_end(const void *text) {
  vector_bytes v = vector_load((const uint8_t *)text);
  vector_mask ends = (v == '"') | (v == '\\') | (v < 0x20) | (v >= 0x80);
  /* The first byte is the lowest one: every machine that Embedded Swift knows is little-endian. */
  vector_halves halves = (vector_halves)ends;
  if (halves[0] != 0)
    return __builtin_ctzll(halves[0]) >> 3;
  return halves[1] != 0 ? 8 + (__builtin_ctzll(halves[1]) >> 3) : 16;
}

#endif
