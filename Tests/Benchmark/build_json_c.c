/* json-c writes into its own buffer, which goes with the object. It would escape each / without the flag. */
#include "build.h"

#include <json-c/json.h>

static void add_text(json_object *object, const char *name, text value) {
  if (value.data != NULL)
    json_object_object_add(object, name, json_object_new_string_len(value.data, (int)value.size));
}

size_t build_with_json_c(const void *input, char *buffer, size_t capacity) {
  const request *from = input;
  json_object *object = json_object_new_object();
  add_text(object, "callback_url", from->callback_url);
  add_text(object, "code_challenge", from->code_challenge);
  add_text(object, "code_challenge_method", from->code_challenge_method);
  json_object_object_add(object, "limit",
                         is_whole(from->limit) ? json_object_new_int64((int64_t)from->limit)
                                               : json_object_new_double(from->limit));
  add_text(object, "expires_at", from->expires_at);
  add_text(object, "key_label", from->key_label);
  add_text(object, "usage_limit_type", from->usage_limit_type);
  add_text(object, "workspace_id", from->workspace_id);
  size_t size = 0;
  const char *json =
      json_object_to_json_string_length(object, JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE, &size);
  size = json != NULL && size <= capacity ? append(buffer, 0, (text){json, size}) : 0;
  json_object_put(object);
  return append_headers(from, buffer, size);
}
