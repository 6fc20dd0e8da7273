/* Requests that are built: their texts, and the ways to make JSON of them. */
#ifndef BUILD_H
#define BUILD_H

#include "comparison.h"

#include <stdint.h>
#include <string.h>

typedef struct request {
  text callback_url, code_challenge, code_challenge_method;
  double limit;
  /* From here on absent where data is NULL. */
  text expires_at, key_label, usage_limit_type, workspace_id;
  text http_referer, x_title, app_categories;
  /* What limit and key_label are in JSON: for the one who only copies. */
  text limit_in_json, key_label_in_json;
} request;

#ifdef __cplusplus
extern "C" {
#endif

extern const request documented_request, full_request, escaped_request;
extern const text documented_body, full_body_and_headers, escaped_body;

/* What each does: make its object, set the members, write the JSON, copy the texts for headers behind it, free. */
size_t build_with_openrouter(const void *input, char *buffer, size_t capacity);
size_t build_with_reused_openrouter(const void *input, char *buffer, size_t capacity);
size_t build_with_jansson(const void *input, char *buffer, size_t capacity);
size_t build_with_cjson(const void *input, char *buffer, size_t capacity);
size_t build_with_json_c(const void *input, char *buffer, size_t capacity);
size_t build_with_rapidjson(const void *input, char *buffer, size_t capacity);
size_t build_with_nlohmann(const void *input, char *buffer, size_t capacity);
size_t build_with_yyjson(const void *input, char *buffer, size_t capacity);
size_t build_with_snprintf(const void *input, char *buffer, size_t capacity);
size_t build_with_memcpy(const void *input, char *buffer, size_t capacity);

#ifdef __cplusplus
}
#endif

static inline size_t append(char *buffer, size_t size, text part) {
  memcpy(buffer + size, part.data, part.size);
  return size + part.size;
}

/* Three of the eleven fields are no members of the body, but HTTP headers. Returns the size with them. */
static inline size_t append_headers(const request *request, char *buffer, size_t size) {
  if (size == 0 || request->http_referer.data == NULL)
    return size;
  size = append(buffer, size, request->http_referer);
  size = append(buffer, size, request->x_title);
  return append(buffer, size, request->app_categories);
}

/* JSON libraries write 100.0 for a double: a program that wants the documented 100 gives them an integer. */
static inline int is_whole(double number) { return (double)(int64_t)number == number; }

#endif
