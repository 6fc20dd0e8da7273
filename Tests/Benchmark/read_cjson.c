/* cJSON has doubles only, and texts up to their first NUL. */
#include "read.h"

#include <cjson/cJSON.h>

static cJSON *parse(const void *input) {
  const text *body = input;
  return cJSON_ParseWithLength(body->data, body->size);
}

static text text_of(const cJSON *object, const char *name) {
  const cJSON *value = cJSON_GetObjectItemCaseSensitive(object, name);
  return cJSON_IsString(value) ? (text){value->valuestring, strlen(value->valuestring)} : (text){NULL, 0};
}

size_t read_create_with_cjson(const void *input, char *buffer, size_t capacity) {
  cJSON *root = parse(input);
  const cJSON *data = cJSON_GetObjectItemCaseSensitive(root, "data");
  const cJSON *app_id = cJSON_GetObjectItemCaseSensitive(data, "app_id");
  size_t size = 0;
  if (cJSON_IsNumber(app_id))
    size = copy_out(buffer, capacity, text_of(data, "id"), text_of(data, "created_at"), (int64_t)app_id->valuedouble);
  cJSON_Delete(root);
  return size;
}

size_t read_exchange_with_cjson(const void *input, char *buffer, size_t capacity) {
  cJSON *root = parse(input);
  size_t size = copy_out(buffer, capacity, text_of(root, "key"), text_of(root, "user_id"), 0);
  cJSON_Delete(root);
  return size;
}

size_t read_error_with_cjson(const void *input, char *buffer, size_t capacity) {
  cJSON *root = parse(input);
  const cJSON *error = cJSON_GetObjectItemCaseSensitive(root, "error");
  const cJSON *code = cJSON_GetObjectItemCaseSensitive(error, "code");
  size_t size = 0;
  if (cJSON_IsNumber(code))
    size = copy_out(buffer, capacity, text_of(error, "message"), (text)TEXT(""), (int64_t)code->valuedouble);
  cJSON_Delete(root);
  return size;
}
