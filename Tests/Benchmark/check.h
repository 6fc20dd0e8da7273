/* Requests that are checked by OpenRouter's description. */
#ifndef CHECK_H
#define CHECK_H

#include "comparison.h"

typedef struct checked {
  /* Of a POST. */
  const char *path;
  /* The array of the messages in its body, and its size. */
  const char *array;
  size_t count;
} checked;

extern const checked checked_chat, checked_responses;
extern const text check_passed;

/* Checks a request that was built by an earlier call; the first one builds it. */
size_t check_with_openrouter(const void *input, char *buffer, size_t capacity);

#endif
