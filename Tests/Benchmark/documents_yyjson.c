#include "documents.h"

#include "yyjson.h"

#include <stdlib.h>

size_t read_document_with_yyjson(const void *input, char *buffer, size_t capacity) {
  const document *document = input;
  yyjson_doc *doc = yyjson_read(document->json.data, document->json.size, 0);
  uint64_t sum = 0;
  if (doc == NULL)
    return 0;
  for (size_t i = 0; i < GETS; i++) {
    yyjson_val *value = yyjson_doc_ptr_get(doc, document->gets[i].pointer);
    char type = document->gets[i].type;
    if (type == 't' && yyjson_is_str(value))
      sum += yyjson_get_len(value);
    else if (type == 'i' && yyjson_is_int(value))
      sum += (uint64_t)yyjson_get_sint(value);
    else if (type == 'n' && yyjson_is_num(value))
      sum += (uint64_t)(yyjson_get_num(value) * 1e9);
    else if (type == 'b' && yyjson_is_bool(value))
      sum += yyjson_get_bool(value);
    else if (type == '0')
      sum += yyjson_is_null(value);
  }
  yyjson_doc_free(doc);
  return give_sum(sum, buffer, capacity);
}

size_t build_chat_with_yyjson(const void *input, char *buffer, size_t capacity) {
  const conversation *conversation = input;
  yyjson_mut_doc *doc = yyjson_mut_doc_new(NULL);
  yyjson_mut_val *root = yyjson_mut_obj(doc);
  yyjson_mut_doc_set_root(doc, root);
  yyjson_mut_obj_add_strcpy(doc, root, "model", "openai/gpt-5-mini");
  yyjson_mut_obj_add_real(doc, root, "temperature", 0.2);
  yyjson_mut_val *messages = yyjson_mut_obj_add_arr(doc, root, "messages");
  for (size_t i = 0; i < conversation->count; i++) {
    yyjson_mut_val *object = yyjson_mut_arr_add_obj(doc, messages);
    yyjson_mut_obj_add_strcpy(doc, object, "role", i % 2 ? "assistant" : "user");
    yyjson_mut_obj_add_strncpy(doc, object, "content", conversation->content.data, conversation->content.size);
  }
  /* This version writes only to memory that it allocates. */
  size_t size = 0;
  char *written = yyjson_mut_write(doc, 0, &size);
  if (written == NULL || size > capacity)
    size = 0;
  else
    memcpy(buffer, written, size);
  free(written);
  yyjson_mut_doc_free(doc);
  return size;
}
