/* yyjson borrows the texts of its document, and writes into memory that it allocates. */
#include "build.h"

#include "yyjson.h"

#include <stdlib.h>

static void add_text(yyjson_mut_doc *doc, yyjson_mut_val *object, const char *name, text value) {
  if (value.data != NULL)
    yyjson_mut_obj_add_strn(doc, object, name, value.data, value.size);
}

size_t build_with_yyjson(const void *input, char *buffer, size_t capacity) {
  const request *from = input;
  yyjson_mut_doc *doc = yyjson_mut_doc_new(NULL);
  yyjson_mut_val *object = yyjson_mut_obj(doc);
  yyjson_mut_doc_set_root(doc, object);
  add_text(doc, object, "callback_url", from->callback_url);
  add_text(doc, object, "code_challenge", from->code_challenge);
  add_text(doc, object, "code_challenge_method", from->code_challenge_method);
  if (is_whole(from->limit))
    yyjson_mut_obj_add_int(doc, object, "limit", (int64_t)from->limit);
  else
    yyjson_mut_obj_add_real(doc, object, "limit", from->limit);
  add_text(doc, object, "expires_at", from->expires_at);
  add_text(doc, object, "key_label", from->key_label);
  add_text(doc, object, "usage_limit_type", from->usage_limit_type);
  add_text(doc, object, "workspace_id", from->workspace_id);
  size_t size = 0;
  char *json = yyjson_mut_write(doc, 0, &size);
  size = json != NULL && size <= capacity ? append(buffer, 0, (text){json, size}) : 0;
  free(json);
  yyjson_mut_doc_free(doc);
  return append_headers(from, buffer, size);
}
