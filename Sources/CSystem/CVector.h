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

/* Whether a text of at least 16 bytes is made of letters, digits, '-' and '_', where `more` is not 0 of '.', '/', ':' too. */
static inline int vector_is_plain(const void *text, size_t size, int more) {
  const uint8_t *bytes = (const uint8_t *)text;
  vector_mask all = ~(vector_mask){0};
  for (size_t i = 0;;) {
    vector_bytes v = vector_load(bytes + i);
    all &= (((v | 0x20) - 'a') < 26) | (v == '_') | (more ? (v - '-') < 14 : ((v - '0') < 10) | (v == '-'));
    if (i == size - 16)
      return vector_is_all(all);
    i = i + 32 <= size ? i + 16 : size - 16;
  }
}

#endif
