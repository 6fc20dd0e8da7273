#include "documents.h"

#include <openrouter/openrouter.h>

size_t read_document_with_openrouter(const void *input, char *buffer, size_t capacity) {
  const document *document = input;
  openrouter_json *json = NULL;
  uint64_t sum = 0;
  if (openrouter_json_new(&json) < 0)
    return 0;
  if (openrouter_json_read(json, document->json.data, document->json.size) < 0) {
    openrouter_json_free(json);
    return 0;
  }
  for (size_t i = 0; i < GETS; i++) {
    const char *pointer = document->gets[i].pointer;
    openrouter_string text;
    int64_t integer;
    int32_t boolean;
    double number;
    char type = document->gets[i].type;
    if (type == 't' && openrouter_json_get_text(json, pointer, &text) == OPENROUTER_OK)
      sum += text.size;
    else if (type == 'i' && openrouter_json_get_integer(json, pointer, &integer) == OPENROUTER_OK)
      sum += (uint64_t)integer;
    else if (type == 'n' && openrouter_json_get_number(json, pointer, &number) == OPENROUTER_OK)
      sum += (uint64_t)(number * 1e9);
    else if (type == 'b' && openrouter_json_get_boolean(json, pointer, &boolean) == OPENROUTER_OK)
      sum += (uint64_t)boolean;
    else if (type == '0')
      sum += openrouter_json_get_number(json, pointer, &number) == OPENROUTER_NULL;
  }
  openrouter_json_free(json);
  return give_sum(sum, buffer, capacity);
}

/* As a program that checks once, at the end. */
static size_t write_chat(openrouter_json *json, const conversation *conversation, char *buffer, size_t capacity) {
  openrouter_json_set_text(json, "/model", "openai/gpt-5-mini", OPENROUTER_NUL_TERMINATED);
  openrouter_json_set_number(json, "/temperature", 0.2);
  for (size_t i = 0; i < conversation->count; i++) {
    const text *content = &conversation->content;
    openrouter_json_set_text(json, "/messages/-/role", i % 2 ? "assistant" : "user", OPENROUTER_NUL_TERMINATED);
    openrouter_json_set_text(json, conversation->content_pointers[i], content->data, content->size);
  }
  size_t size = 0;
  return openrouter_json_write(json, buffer, capacity, &size) == OPENROUTER_OK ? size : 0;
}

size_t build_chat_with_openrouter(const void *input, char *buffer, size_t capacity) {
  openrouter_json *json = NULL;
  if (openrouter_json_new(&json) < 0)
    return 0;
  size_t size = write_chat(json, input, buffer, capacity);
  openrouter_json_free(json);
  return size;
}

size_t build_checked_chat_with_openrouter(const void *input, char *buffer, size_t capacity) {
  openrouter_request *request = NULL;
  openrouter_json *body = NULL;
  size_t size = 0;
  if (openrouter_request_new(&request) < 0)
    return 0;
  if (openrouter_request_set_operation(request, "POST", "/chat/completions") == OPENROUTER_OK &&
      openrouter_request_get_body(request, &body) == OPENROUTER_OK)
    size = write_chat(body, input, buffer, capacity);
  openrouter_request_free(request);
  return size;
}
