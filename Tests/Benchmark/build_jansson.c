/* The texts with their sizes, which spares jansson a strlen; it checks that they are UTF-8. */
#include "build.h"

#include <jansson.h>

static void set_text(json_t *object, const char *name, text value) {
  if (value.data != NULL)
    json_object_set_new(object, name, json_stringn(value.data, value.size));
}

size_t build_with_jansson(const void *input, char *buffer, size_t capacity) {
  const request *from = input;
  json_t *object = json_object();
  set_text(object, "callback_url", from->callback_url);
  set_text(object, "code_challenge", from->code_challenge);
  set_text(object, "code_challenge_method", from->code_challenge_method);
  json_object_set_new(object, "limit",
                      is_whole(from->limit) ? json_integer((json_int_t)from->limit) : json_real(from->limit));
  set_text(object, "expires_at", from->expires_at);
  set_text(object, "key_label", from->key_label);
  set_text(object, "usage_limit_type", from->usage_limit_type);
  set_text(object, "workspace_id", from->workspace_id);
  size_t size = json_dumpb(object, buffer, capacity, JSON_COMPACT);
  json_decref(object);
  return append_headers(from, buffer, size);
}
