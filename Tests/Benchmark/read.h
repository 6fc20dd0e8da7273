/* Answers that are read: what each contender does is parse one, check the types of its values, copy them out, free. */
#ifndef READ_H
#define READ_H

#include "comparison.h"

#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The input is a text. Each reads the responses to both requests, and an error. */
#define READERS(library)                                                                                               \
  size_t read_create_with_##library(const void *input, char *buffer, size_t capacity);                                 \
  size_t read_exchange_with_##library(const void *input, char *buffer, size_t capacity);                               \
  size_t read_error_with_##library(const void *input, char *buffer, size_t capacity);
READERS(openrouter)
READERS(reused_openrouter)
READERS(jansson)
READERS(cjson)
READERS(json_c)
READERS(rapidjson)
READERS(nlohmann)
READERS(yyjson)
READERS(simdjson)
#undef READERS

extern const text documented_create_answer, documented_exchange_answer, documented_error;
/* What is copied out of them. */
extern const text create_values, exchange_values, error_values;

#ifdef __cplusplus
}
#endif

/* The values one behind the other; a text that is not there has no data. */
static inline size_t copy_out(char *buffer, size_t capacity, text first, text second, int64_t number) {
  size_t size = first.size + second.size + sizeof number;
  if (first.data == NULL || second.data == NULL || size > capacity)
    return 0;
  memcpy(buffer, first.data, first.size);
  memcpy(buffer + first.size, second.data, second.size);
  memcpy(buffer + first.size + second.size, &number, sizeof number);
  return size;
}

#endif
