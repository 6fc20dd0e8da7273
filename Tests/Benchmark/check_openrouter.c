#include "check.h"

#include <openrouter/openrouter.h>
#include <string.h>

#define NUL OPENROUTER_NUL_TERMINATED

static int add_message(openrouter_json *body, const char *array, const char *role) {
  openrouter_json_node node;
  return openrouter_json_append(body, array, &node) == OPENROUTER_OK &&
         openrouter_json_set_text_at(body, node, "/role", role, NUL) == OPENROUTER_OK &&
         openrouter_json_set_text_at(body, node, "/content", "Why is the sky blue?", NUL) == OPENROUTER_OK;
}

static int set_all(openrouter_request *request, const checked *input) {
  openrouter_json *body = NULL;
  int is_set = openrouter_request_set_operation(request, "POST", input->path) == OPENROUTER_OK &&
               openrouter_request_get_body(request, &body) == OPENROUTER_OK &&
               openrouter_json_set_text(body, "/model", "openai/gpt-5-mini", NUL) == OPENROUTER_OK &&
               openrouter_json_set_number(body, "/temperature", 0.2) == OPENROUTER_OK;
  for (size_t i = 0; is_set && i < input->count; i++)
    is_set = add_message(body, input->array, i % 2 ? "assistant" : "user");
  return is_set;
}

size_t check_with_openrouter(const void *input, char *buffer, size_t capacity) {
  static const void *built;
  static openrouter_request *request;
  if (built != input) {
    openrouter_request_free(request);
    if (openrouter_request_new(&request) < 0 || !set_all(request, input))
      return 0;
    built = input;
  }
  if (openrouter_request_check(request) != OPENROUTER_OK || capacity < check_passed.size)
    return 0;
  memcpy(buffer, check_passed.data, check_passed.size);
  return check_passed.size;
}
