/* JSON documents, read whole and freed: an array of small objects. */
#include "growth.h"

#include <jansson.h>
#include <openrouter/openrouter.h>
#include <stdlib.h>
#include <string.h>

#define ITEM "{\"id\":\"vendor/model-1\",\"length\":131072,\"price\":0.25,\"free\":false}"

/* A text of this size, filled up with white space. */
static text make_document(size_t size) {
  const size_t item = sizeof ITEM - 1;
  char *data = malloc(size);
  if (data == NULL)
    return (text){NULL, 0};
  memset(data, ' ', size);
  data[0] = '[';
  size_t end = 1;
  while (end + 1 + item < size) {
    if (end > 1)
      data[end++] = ',';
    memcpy(data + end, ITEM, item);
    end += item;
  }
  data[size - 1] = ']';
  return (text){data, size};
}

size_t read_whole_with_openrouter(const void *input, char *buffer, size_t capacity) {
  const text *from = input;
  openrouter_json *json = NULL;
  if (capacity < 1 || openrouter_json_new(&json) < 0)
    return 0;
  int reads = openrouter_json_read(json, from->data, from->size) == OPENROUTER_OK;
  openrouter_json_free(json);
  buffer[0] = '1';
  return (size_t)reads;
}

size_t read_whole_with_jansson(const void *input, char *buffer, size_t capacity) {
  const text *from = input;
  json_t *root = capacity < 1 ? NULL : json_loadb(from->data, from->size, 0, NULL);
  size_t size = root != NULL;
  json_decref(root);
  buffer[0] = '1';
  return size;
}

void grow_documents(job read, size_t largest) {
  static const text one = TEXT("1");
  grow_reading("documents", read, largest, make_document, &one);
}
