/* Everything is checked: every byte of the JSON, the media type, that nothing documented is missing or there twice. */
#include "read.h"

#include <openrouter/openrouter.h>

#define JSON_TYPE "application/json", 16
/* A model's function for the handle. */
#define ANSWER(model, name, ...) openrouter_##model##_##name(handle, __VA_ARGS__)

static text bytes_of(openrouter_string string) { return (text){string.data, string.size}; }

static size_t read_create(openrouter_create_auth_keys_code_response *handle, const text *body, char *buffer,
                          size_t capacity) {
  openrouter_string id, created_at;
  int64_t app_id;
  if (ANSWER(create_auth_keys_code_response, read, 200, JSON_TYPE, body->data, body->size) < 0 ||
      ANSWER(create_auth_keys_code_response, get_id, &id) != OPENROUTER_OK ||
      ANSWER(create_auth_keys_code_response, get_app_id, &app_id) != OPENROUTER_OK ||
      ANSWER(create_auth_keys_code_response, get_created_at, &created_at) != OPENROUTER_OK)
    return 0;
  return copy_out(buffer, capacity, bytes_of(id), bytes_of(created_at), app_id);
}

static size_t read_exchange(openrouter_exchange_auth_code_for_api_key_response *handle, const text *body, char *buffer,
                            size_t capacity) {
  openrouter_string key, user_id;
  if (ANSWER(exchange_auth_code_for_api_key_response, read, 200, JSON_TYPE, body->data, body->size) < 0 ||
      ANSWER(exchange_auth_code_for_api_key_response, get_key, &key) != OPENROUTER_OK ||
      ANSWER(exchange_auth_code_for_api_key_response, get_user_id, &user_id) != OPENROUTER_OK)
    return 0;
  return copy_out(buffer, capacity, bytes_of(key), bytes_of(user_id), 0);
}

static size_t read_error(openrouter_api_error *handle, const text *body, char *buffer, size_t capacity) {
  openrouter_string message;
  int64_t code;
  if (ANSWER(api_error, read, 401, JSON_TYPE, body->data, body->size) < 0 ||
      ANSWER(api_error, get_message, &message) != OPENROUTER_OK || ANSWER(api_error, get_code, &code) != OPENROUTER_OK)
    return 0;
  return copy_out(buffer, capacity, bytes_of(message), (text)TEXT(""), code);
}

/* The two ways: a handle for each response, and one that is kept. */
#define WAYS(answer, model)                                                                                            \
  size_t read_##answer##_with_openrouter(const void *input, char *buffer, size_t capacity) {                           \
    openrouter_##model *handle = NULL;                                                                                 \
    if (openrouter_##model##_new(&handle) < 0)                                                                         \
      return 0;                                                                                                        \
    size_t size = read_##answer(handle, input, buffer, capacity);                                                      \
    openrouter_##model##_free(handle);                                                                                 \
    return size;                                                                                                       \
  }                                                                                                                    \
  size_t read_##answer##_with_reused_openrouter(const void *input, char *buffer, size_t capacity) {                    \
    static openrouter_##model *handle;                                                                                 \
    if (handle == NULL && openrouter_##model##_new(&handle) < 0)                                                       \
      return 0;                                                                                                        \
    return read_##answer(handle, input, buffer, capacity);                                                             \
  }

WAYS(create, create_auth_keys_code_response)
WAYS(exchange, exchange_auth_code_for_api_key_response)
WAYS(error, api_error)
