#include "read.h"

#include "yyjson.h"

static yyjson_doc *parse(const void *input) {
  const text *body = input;
  return yyjson_read(body->data, body->size, 0);
}

static text text_of(yyjson_val *object, const char *name) {
  yyjson_val *value = yyjson_obj_get(object, name);
  return yyjson_is_str(value) ? (text){yyjson_get_str(value), yyjson_get_len(value)} : (text){NULL, 0};
}

size_t read_create_with_yyjson(const void *input, char *buffer, size_t capacity) {
  yyjson_doc *root = parse(input);
  yyjson_val *data = yyjson_obj_get(yyjson_doc_get_root(root), "data");
  yyjson_val *app_id = yyjson_obj_get(data, "app_id");
  size_t size = 0;
  if (yyjson_is_int(app_id))
    size = copy_out(buffer, capacity, text_of(data, "id"), text_of(data, "created_at"), yyjson_get_sint(app_id));
  yyjson_doc_free(root);
  return size;
}

size_t read_exchange_with_yyjson(const void *input, char *buffer, size_t capacity) {
  yyjson_doc *root = parse(input);
  yyjson_val *object = yyjson_doc_get_root(root);
  size_t size = copy_out(buffer, capacity, text_of(object, "key"), text_of(object, "user_id"), 0);
  yyjson_doc_free(root);
  return size;
}

size_t read_error_with_yyjson(const void *input, char *buffer, size_t capacity) {
  yyjson_doc *root = parse(input);
  yyjson_val *error = yyjson_obj_get(yyjson_doc_get_root(root), "error");
  yyjson_val *code = yyjson_obj_get(error, "code");
  size_t size = 0;
  if (yyjson_is_int(code))
    size = copy_out(buffer, capacity, text_of(error, "message"), (text)TEXT(""), yyjson_get_sint(code));
  yyjson_doc_free(root);
  return size;
}
