#include "pointer_tokens.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct token tokens[TOKENS];

int split(const char *pointer) {
  if (strlen(pointer) >= TOKEN_SIZE)
    return TOKENS;
  int count = 0;
  while (*pointer) {
    if (count == TOKENS)
      return count;
    if (*pointer++ != '/')
      return -1;
    struct token *token = &tokens[count++];
    size_t size = 0;
    for (; *pointer && *pointer != '/'; pointer++) {
      if (*pointer != '~') {
        token->text[size++] = *pointer;
      } else if (pointer[1] == '0' || pointer[1] == '1') {
        token->text[size++] = *++pointer == '0' ? '~' : '/';
      } else {
        return -1;
      }
    }
    token->text[size] = 0;
    token->is_index = size > 0 && strspn(token->text, "0123456789") == size && (token->text[0] != '0' || size == 1);
    token->index = size > 10 ? SIZE_MAX : strtoul(token->text, NULL, 10);
  }
  return count;
}

json_t *value_at(json_t *root, int count) {
  json_t *value = root;
  for (int i = 0; i < count && value; i++)
    value = json_is_object(value)                        ? json_object_get(value, tokens[i].text)
            : json_is_array(value) && tokens[i].is_index ? json_array_get(value, tokens[i].index)
                                                         : NULL;
  return value;
}
