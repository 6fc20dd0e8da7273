/* cJSON takes texts by their NUL, and says the size of what it prints by one. */
#include "build.h"

#include <cjson/cJSON.h>

static void add_text(cJSON *object, const char *name, text value) {
  if (value.data != NULL)
    cJSON_AddStringToObject(object, name, value.data);
}

size_t build_with_cjson(const void *input, char *buffer, size_t capacity) {
  const request *from = input;
  cJSON *object = cJSON_CreateObject();
  add_text(object, "callback_url", from->callback_url);
  add_text(object, "code_challenge", from->code_challenge);
  add_text(object, "code_challenge_method", from->code_challenge_method);
  cJSON_AddNumberToObject(object, "limit", from->limit);
  add_text(object, "expires_at", from->expires_at);
  add_text(object, "key_label", from->key_label);
  add_text(object, "usage_limit_type", from->usage_limit_type);
  add_text(object, "workspace_id", from->workspace_id);
  size_t size = cJSON_PrintPreallocated(object, buffer, (int)capacity, 0) ? strlen(buffer) : 0;
  cJSON_Delete(object);
  return append_headers(from, buffer, size);
}
