/* Handles of the documented request: all are made and set before the first is written and the first is freed. */
#include "build_openrouter.h"
#include "growth.h"
#include "timing.h"

#include <jansson.h>
#include <limits.h>
#include <malloc.h>
#include <stdio.h>

size_t live_with_openrouter(const void *input, char *buffer, size_t capacity) {
  static openrouter_create_auth_keys_code_request *handles[MOST_HANDLES];
  size_t count = *(const size_t *)input, size = 0;
  int succeeded = 1;
  for (size_t i = 0; i < count && succeeded; i++)
    succeeded = openrouter_create_auth_keys_code_request_new(&handles[i]) == OPENROUTER_OK &&
                set_members(handles[i], &documented_request);
  for (size_t i = 0; i < count && succeeded; i++)
    succeeded = openrouter_create_auth_keys_code_request_write_body(handles[i], buffer, capacity, &size) == 0;
  for (size_t i = 0; i < count; i++) {
    openrouter_create_auth_keys_code_request_free(handles[i]);
    handles[i] = NULL;
  }
  return succeeded ? size : 0;
}

static json_t *made_with_jansson(const request *from) {
  json_t *object = json_object();
  json_object_set_new(object, "callback_url", json_stringn(from->callback_url.data, from->callback_url.size));
  json_object_set_new(object, "code_challenge", json_stringn(from->code_challenge.data, from->code_challenge.size));
  json_object_set_new(object, "code_challenge_method",
                      json_stringn(from->code_challenge_method.data, from->code_challenge_method.size));
  json_object_set_new(object, "limit", json_integer((json_int_t)from->limit));
  return object;
}

size_t live_with_jansson(const void *input, char *buffer, size_t capacity) {
  static json_t *objects[MOST_HANDLES];
  size_t count = *(const size_t *)input, size = 0;
  for (size_t i = 0; i < count; i++)
    objects[i] = made_with_jansson(&documented_request);
  for (size_t i = 0; i < count; i++)
    size = json_dumpb(objects[i], buffer, capacity, JSON_COMPACT);
  for (size_t i = 0; i < count; i++)
    json_decref(objects[i]);
  return size;
}

void grow_handles(job live) {
  const contender contender = {"", live};
  /* The heap keeps what it has got: else it gives back a gigabyte after each round, and most of the time of the next
     one is the kernel's, for new pages. */
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
  for (size_t count = 1; count <= MOST_HANDLES; count *= 10) {
    const comparison comparison = {"handles", &count, NULL, &documented_body, NULL, &contender, 1};
    double time = -1;
    time_contenders(&comparison, &time);
    printf("handles\t%zu\t%.1f\n", count, time);
  }
}
