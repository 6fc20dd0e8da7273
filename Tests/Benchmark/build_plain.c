/* Without a library: snprintf, and the floor. */
#include "build.h"

#include <stdio.h>

#define FOUR_TEXTS                                                                                                     \
  "{\"callback_url\":\"%s\",\"code_challenge\":\"%s\",\"code_challenge_method\":\"%s\","                               \
  "\"limit\":%.17g"
#define FOUR_VALUES from->callback_url.data, from->code_challenge.data, from->code_challenge_method.data, from->limit

/* No escaping, no validation, and a number that depends on the locale. */
size_t build_with_snprintf(const void *input, char *buffer, size_t capacity) {
  const request *from = input;
  int size;
  if (from->workspace_id.data != NULL)
    size = snprintf(buffer, capacity,
                    FOUR_TEXTS ",\"expires_at\":\"%s\",\"key_label\":\"%s\",\"usage_limit_type\":\"%s\","
                               "\"workspace_id\":\"%s\"}",
                    FOUR_VALUES, from->expires_at.data, from->key_label.data, from->usage_limit_type.data,
                    from->workspace_id.data);
  else if (from->key_label.data != NULL)
    size = snprintf(buffer, capacity, FOUR_TEXTS ",\"key_label\":\"%s\"}", FOUR_VALUES, from->key_label.data);
  else
    size = snprintf(buffer, capacity, FOUR_TEXTS "}", FOUR_VALUES);
  return size < 0 ? 0 : append_headers(from, buffer, (size_t)size);
}

/* A literal, whose size the compiler knows. */
#define LITERAL(part) (memcpy(buffer + size, (part), sizeof(part) - 1), size += sizeof(part) - 1)
#define VALUE(value) (size = append(buffer, size, (value)))

/* Copies the parts one after the other, with the values as JSON: what memory alone costs. */
size_t build_with_memcpy(const void *input, char *buffer, size_t capacity) {
  const request *from = input;
  size_t size = 0;
  (void)capacity;
  LITERAL("{\"callback_url\":\"");
  VALUE(from->callback_url);
  LITERAL("\",\"code_challenge\":\"");
  VALUE(from->code_challenge);
  LITERAL("\",\"code_challenge_method\":\"");
  VALUE(from->code_challenge_method);
  LITERAL("\",\"limit\":");
  VALUE(from->limit_in_json);
  if (from->workspace_id.data != NULL) {
    LITERAL(",\"expires_at\":\"");
    VALUE(from->expires_at);
    LITERAL("\",\"key_label\":\"");
    VALUE(from->key_label_in_json);
    LITERAL("\",\"usage_limit_type\":\"");
    VALUE(from->usage_limit_type);
    LITERAL("\",\"workspace_id\":\"");
    VALUE(from->workspace_id);
    LITERAL("\"");
  } else if (from->key_label.data != NULL) {
    LITERAL(",\"key_label\":\"");
    VALUE(from->key_label_in_json);
    LITERAL("\"");
  }
  LITERAL("}");
  return append_headers(from, buffer, size);
}
