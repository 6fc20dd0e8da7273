/* jansson as it is by default, which takes the last of two members of one name. */
#include "read.h"

#include <jansson.h>

static json_t *parse(const void *input) {
  const text *body = input;
  return json_loadb(body->data, body->size, 0, NULL);
}

static text text_of(const json_t *object, const char *name) {
  const json_t *value = json_object_get(object, name);
  return json_is_string(value) ? (text){json_string_value(value), json_string_length(value)} : (text){NULL, 0};
}

size_t read_create_with_jansson(const void *input, char *buffer, size_t capacity) {
  json_t *root = parse(input);
  const json_t *data = json_object_get(root, "data"), *app_id = json_object_get(data, "app_id");
  size_t size = 0;
  if (json_is_integer(app_id))
    size = copy_out(buffer, capacity, text_of(data, "id"), text_of(data, "created_at"), json_integer_value(app_id));
  json_decref(root);
  return size;
}

size_t read_exchange_with_jansson(const void *input, char *buffer, size_t capacity) {
  json_t *root = parse(input);
  size_t size = copy_out(buffer, capacity, text_of(root, "key"), text_of(root, "user_id"), 0);
  json_decref(root);
  return size;
}

size_t read_error_with_jansson(const void *input, char *buffer, size_t capacity) {
  json_t *root = parse(input);
  const json_t *error = json_object_get(root, "error"), *code = json_object_get(error, "code");
  size_t size = 0;
  if (json_is_integer(code))
    size = copy_out(buffer, capacity, text_of(error, "message"), (text)TEXT(""), json_integer_value(code));
  json_decref(root);
  return size;
}
