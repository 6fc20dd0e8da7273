/*
 * Reads the documented answer to the request: what each contender does is parse it, get its three values, copy them
 * out, free. Neither of the others says whether the answer is the documented one.
 */
#include "benchmark.h"

#include <cjson/cJSON.h>
#include <inttypes.h>
#include <jansson.h>
#include <openrouter/openrouter.h>
#include <string.h>

static size_t copy_out(char *buffer, size_t capacity, const char *id, size_t id_size, int64_t app_id,
                       const char *created_at, size_t created_at_size) {
  if (id_size + created_at_size + sizeof app_id > capacity)
    return 0;
  memcpy(buffer, id, id_size);
  memcpy(buffer + id_size, created_at, created_at_size);
  memcpy(buffer + id_size + created_at_size, &app_id, sizeof app_id);
  return id_size + created_at_size + sizeof app_id;
}

static size_t read_and_copy(openrouter_create_auth_keys_code_response *response, char *buffer, size_t capacity) {
  openrouter_string id, created_at;
  int64_t app_id;
  if (openrouter_create_auth_keys_code_response_read(response, 200, "application/json", 16, DOCUMENTED_ANSWER,
                                                     sizeof DOCUMENTED_ANSWER - 1) != OPENROUTER_OK ||
      openrouter_create_auth_keys_code_response_get_id(response, &id) != OPENROUTER_OK ||
      openrouter_create_auth_keys_code_response_get_app_id(response, &app_id) != OPENROUTER_OK ||
      openrouter_create_auth_keys_code_response_get_created_at(response, &created_at) != OPENROUTER_OK)
    return 0;
  return copy_out(buffer, capacity, id.data, id.size, app_id, created_at.data, created_at.size);
}

static size_t with_openrouter(char *buffer, size_t capacity) {
  openrouter_create_auth_keys_code_response *response = NULL;
  if (openrouter_create_auth_keys_code_response_new(&response) != OPENROUTER_OK)
    return 0;
  size_t size = read_and_copy(response, buffer, capacity);
  openrouter_create_auth_keys_code_response_free(response);
  return size;
}

static size_t with_reused_openrouter(char *buffer, size_t capacity) {
  static openrouter_create_auth_keys_code_response *response;
  if (response == NULL && openrouter_create_auth_keys_code_response_new(&response) != OPENROUTER_OK)
    return 0;
  return read_and_copy(response, buffer, capacity);
}

static size_t with_jansson(char *buffer, size_t capacity) {
  json_t *root = json_loadb(DOCUMENTED_ANSWER, sizeof DOCUMENTED_ANSWER - 1, JSON_REJECT_DUPLICATES, NULL);
  json_t *data = json_object_get(root, "data");
  json_t *id = json_object_get(data, "id"), *app_id = json_object_get(data, "app_id");
  json_t *created_at = json_object_get(data, "created_at");
  size_t size = 0;
  if (json_is_string(id) && json_is_integer(app_id) && json_is_string(created_at)) {
    size = copy_out(buffer, capacity, json_string_value(id), json_string_length(id), json_integer_value(app_id),
                    json_string_value(created_at), json_string_length(created_at));
  }
  json_decref(root);
  return size;
}

static size_t with_cjson(char *buffer, size_t capacity) {
  cJSON *root = cJSON_ParseWithLength(DOCUMENTED_ANSWER, sizeof DOCUMENTED_ANSWER - 1);
  cJSON *data = cJSON_GetObjectItemCaseSensitive(root, "data");
  cJSON *id = cJSON_GetObjectItemCaseSensitive(data, "id");
  cJSON *app_id = cJSON_GetObjectItemCaseSensitive(data, "app_id");
  cJSON *created_at = cJSON_GetObjectItemCaseSensitive(data, "created_at");
  size_t size = 0;
  if (cJSON_IsString(id) && cJSON_IsNumber(app_id) && cJSON_IsString(created_at)) {
    size = copy_out(buffer, capacity, id->valuestring, strlen(id->valuestring), (int64_t)app_id->valuedouble,
                    created_at->valuestring, strlen(created_at->valuestring));
  }
  cJSON_Delete(root);
  return size;
}

const contender read_contenders[] = {{"openrouter", with_openrouter},
                                     {"openrouter, handle reused", with_reused_openrouter},
                                     {"jansson", with_jansson},
                                     {"cJSON", with_cjson}};
const size_t read_contender_count = sizeof read_contenders / sizeof read_contenders[0];
