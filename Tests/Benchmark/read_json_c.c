/* json-c reads bodies with a size by a tokener, whose default depth is 32. */
#include "read.h"

#include <json-c/json.h>

static json_object *parse(const void *input) {
  const text *body = input;
  json_tokener *tokener = json_tokener_new();
  if (tokener == NULL)
    return NULL;
  json_object *root = json_tokener_parse_ex(tokener, body->data, (int)body->size);
  json_tokener_free(tokener);
  return root;
}

static json_object *member(json_object *object, const char *name) {
  json_object *value = NULL;
  json_object_object_get_ex(object, name, &value);
  return value;
}

static text text_of(json_object *object, const char *name) {
  json_object *value = member(object, name);
  if (!json_object_is_type(value, json_type_string))
    return (text){NULL, 0};
  return (text){json_object_get_string(value), (size_t)json_object_get_string_len(value)};
}

size_t read_create_with_json_c(const void *input, char *buffer, size_t capacity) {
  json_object *root = parse(input), *data = member(root, "data"), *app_id = member(data, "app_id");
  size_t size = 0;
  if (json_object_is_type(app_id, json_type_int))
    size = copy_out(buffer, capacity, text_of(data, "id"), text_of(data, "created_at"), json_object_get_int64(app_id));
  json_object_put(root);
  return size;
}

size_t read_exchange_with_json_c(const void *input, char *buffer, size_t capacity) {
  json_object *root = parse(input);
  size_t size = copy_out(buffer, capacity, text_of(root, "key"), text_of(root, "user_id"), 0);
  json_object_put(root);
  return size;
}

size_t read_error_with_json_c(const void *input, char *buffer, size_t capacity) {
  json_object *root = parse(input), *error = member(root, "error"), *code = member(error, "code");
  size_t size = 0;
  if (json_object_is_type(code, json_type_int))
    size = copy_out(buffer, capacity, text_of(error, "message"), (text)TEXT(""), json_object_get_int64(code));
  json_object_put(root);
  return size;
}
