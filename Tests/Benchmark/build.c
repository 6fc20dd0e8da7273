/*
 * Builds the documented request body: what each contender does is make its object, set the four members, write the
 * JSON, free.
 */
#include "benchmark.h"

#include <cjson/cJSON.h>
#include <jansson.h>
#include <openrouter/openrouter.h>
#include <string.h>

static size_t set_and_write(openrouter_create_auth_keys_code_request *request, char *buffer, size_t capacity) {
  size_t size = 0;
  openrouter_create_auth_keys_code_request_set_callback_url(request, CALLBACK_URL, sizeof CALLBACK_URL - 1);
  openrouter_create_auth_keys_code_request_set_code_challenge(request, CODE_CHALLENGE, sizeof CODE_CHALLENGE - 1);
  openrouter_create_auth_keys_code_request_set_code_challenge_method(request, OPENROUTER_CODE_CHALLENGE_METHOD_S256);
  openrouter_create_auth_keys_code_request_set_limit(request, LIMIT);
  if (openrouter_create_auth_keys_code_request_write_body(request, buffer, capacity, &size) != OPENROUTER_OK)
    return 0;
  return size;
}

static size_t with_openrouter(char *buffer, size_t capacity) {
  openrouter_create_auth_keys_code_request *request = NULL;
  if (openrouter_create_auth_keys_code_request_new(&request) != OPENROUTER_OK)
    return 0;
  size_t size = set_and_write(request, buffer, capacity);
  openrouter_create_auth_keys_code_request_free(request);
  return size;
}

static size_t with_reused_openrouter(char *buffer, size_t capacity) {
  static openrouter_create_auth_keys_code_request *request;
  if (request == NULL && openrouter_create_auth_keys_code_request_new(&request) != OPENROUTER_OK)
    return 0;
  openrouter_create_auth_keys_code_request_reset(request);
  return set_and_write(request, buffer, capacity);
}

static size_t with_jansson(char *buffer, size_t capacity) {
  json_t *object = json_object();
  json_object_set_new(object, "callback_url", json_string(CALLBACK_URL));
  json_object_set_new(object, "code_challenge", json_string(CODE_CHALLENGE));
  json_object_set_new(object, "code_challenge_method", json_string(CODE_CHALLENGE_METHOD));
  json_object_set_new(object, "limit", json_integer((json_int_t)LIMIT));
  size_t size = json_dumpb(object, buffer, capacity, JSON_COMPACT);
  json_decref(object);
  return size;
}

static size_t with_cjson(char *buffer, size_t capacity) {
  cJSON *object = cJSON_CreateObject();
  cJSON_AddStringToObject(object, "callback_url", CALLBACK_URL);
  cJSON_AddStringToObject(object, "code_challenge", CODE_CHALLENGE);
  cJSON_AddStringToObject(object, "code_challenge_method", CODE_CHALLENGE_METHOD);
  cJSON_AddNumberToObject(object, "limit", LIMIT);
  size_t size = cJSON_PrintPreallocated(object, buffer, (int)capacity, 0) ? strlen(buffer) : 0;
  cJSON_Delete(object);
  return size;
}

/* No escaping, no validation, and a number that depends on the locale. */
static size_t with_snprintf(char *buffer, size_t capacity) {
  int size = snprintf(buffer, capacity,
                      "{\"callback_url\":\"%s\",\"code_challenge\":\"%s\",\"code_challenge_method\":\"%s\","
                      "\"limit\":%.17g}",
                      CALLBACK_URL, CODE_CHALLENGE, CODE_CHALLENGE_METHOD, LIMIT);
  return size < 0 ? 0 : (size_t)size;
}

/* The parts copied one behind the other: what memory alone costs. */
static size_t with_memcpy(char *buffer, size_t capacity) {
  static const char *volatile parts[] = {"{\"callback_url\":\"",
                                         CALLBACK_URL,
                                         "\",\"code_challenge\":\"",
                                         CODE_CHALLENGE,
                                         "\",\"code_challenge_method\":\"",
                                         CODE_CHALLENGE_METHOD,
                                         "\",\"limit\":",
                                         "100",
                                         "}"};
  static const volatile size_t sizes[] = {17, 31, 20, 43, 27, 4, 10, 3, 1};
  size_t size = 0;
  (void)capacity;
  for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
    size_t part = sizes[i];
    memcpy(buffer + size, parts[i], part);
    size += part;
  }
  return size;
}

const contender build_contenders[] = {
    {"openrouter", with_openrouter}, {"openrouter, handle reused", with_reused_openrouter},
    {"jansson", with_jansson},       {"cJSON", with_cjson},
    {"snprintf", with_snprintf},     {"memcpy of the parts", with_memcpy},
};
const size_t build_contender_count = sizeof build_contenders / sizeof build_contenders[0];
