/* JSON Pointers as RFC 6901 says, for the models of the targets: tokens in separate memory. */
#ifndef POINTER_TOKENS_H
#define POINTER_TOKENS_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

enum { TOKENS = 300, TOKEN_SIZE = 600 };

extern struct token {
  char text[TOKEN_SIZE];
  bool is_index;
  size_t index;
} tokens[TOKENS];

/* Fills `tokens`. The number of them; -1 if the pointer is malformed, TOKENS if it is more than there is room for. */
int split(const char *pointer);

/* What the first tokens lead to; NULL if there is nothing. */
json_t *value_at(json_t *root, int count);

#endif
