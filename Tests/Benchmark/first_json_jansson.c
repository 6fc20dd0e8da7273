#include "first_json.h"

#include <jansson.h>

int main(void) {
  char json[1024];
  json_t *object = json_object();
  json_object_set_new(object, "callback_url", json_string("https://myapp.com/auth/callback"));
  json_object_set_new(object, "code_challenge", json_string("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
  json_object_set_new(object, "code_challenge_method", json_string("S256"));
  json_object_set_new(object, "limit", json_integer(100));
  size_t size = json_dumpb(object, json, sizeof json, JSON_COMPACT);
  json_decref(object);
  return write_and_wait(json, size);
}
