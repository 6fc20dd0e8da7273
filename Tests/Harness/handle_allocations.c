/* What handles need of the heap: one block for a usual request, and no growth by setting fields again and again. */
#include "heap.h"
#include "models.h"
#include "tests.h"
#include <string.h>

enum { ROUNDS = 10000 };

static void test_one_allocation(void) {
  about("allocations of the documented request");
  heap_watch(NULL);
  openrouter_create_auth_keys_code_request *request = new_request();
  set_examples(&request_model, request);
  expect_ok("limit", CALL(openrouter_create_auth_keys_code_request_set_limit, request, 100));
  char body[500];
  size_t size = 0;
  expect_ok("write_body", CALL(openrouter_create_auth_keys_code_request_write_body, request, body, sizeof body, &size));
  expect_size("allocations", 1, heap_allocations());
  openrouter_create_auth_keys_code_request_free(request);
  expect_size("bytes after free", 0, heap_living_bytes());
  heap_unwatch();
}

/* The texts of the tables are small, so a handle that keeps within a few KB has no unbounded growth. */
static void expect_no_growth(const model *model, void *handle) {
  expect("the handle has at most 8 KiB", heap_living_bytes() <= 8192);
  model->release(handle);
  expect_size("bytes after free", 0, heap_living_bytes());
  heap_unwatch();
}

static void test_field(const text_field *field) {
  about("%s %s set %d times", field->model->name, field->name, ROUNDS);
  heap_watch(NULL);
  void *handle = field->model->make();
  set_examples(field->model, handle);
  bool is_ok = true;
  for (int i = 0; i < ROUNDS; i++) {
    const char *text = i % 2 == 0 ? field->longer : field->example;
    is_ok &= field->set(handle, text, strlen(text)) == OPENROUTER_OK;
    if (i % 3 == 0)
      is_ok &= field->unset(handle) == OPENROUTER_OK;
  }
  expect("every call succeeds", is_ok);
  expect_no_growth(field->model, handle);
}

static void test_others(void) {
  about("member, Unix seconds and reset, %d times", ROUNDS);
  heap_watch(NULL);
  openrouter_create_auth_keys_code_request *request = new_request();
  bool is_ok = true;
  for (int i = 0; i < ROUNDS; i++) {
    const char *json = i % 2 == 0 ? "[1,2,3]" : "[1,2,3,4,5,6,7,8,9,10]";
    is_ok &= CALL(openrouter_create_auth_keys_code_request_set_expires_at_unix_seconds, request, i) == OPENROUTER_OK;
    is_ok &= CALL(openrouter_create_auth_keys_code_request_set_member, request, TEXT("m"), json,
                  OPENROUTER_NUL_TERMINATED) == OPENROUTER_OK;
    if (i % 3 == 0) {
      is_ok &= CALL(openrouter_create_auth_keys_code_request_unset_member, request, TEXT("m")) == OPENROUTER_OK;
    }
    if (i % 1000 == 999)
      is_ok &= request_model.reset(request) == OPENROUTER_OK;
  }
  expect("every call succeeds", is_ok);
  expect_no_growth(&request_model, request);
}

static void test_fill(void) {
  about("an HTTP request filled %d times", ROUNDS / 10);
  heap_watch(NULL);
  openrouter_create_auth_keys_code_request *request = new_request();
  openrouter_settings *settings = new_settings();
  openrouter_http_request *http = new_http_request();
  set_examples(&request_model, request);
  set_examples(&settings_model, settings);
  bool is_ok = true;
  for (int i = 0; i < ROUNDS / 10; i++) {
    is_ok &= CALL(openrouter_http_request_fill_create_auth_keys_code, http, settings, request) == OPENROUTER_OK;
    if (i % 5 == 0)
      is_ok &= http_request_model.reset(http) == OPENROUTER_OK;
  }
  expect("every call succeeds", is_ok);
  openrouter_settings_free(settings);
  openrouter_create_auth_keys_code_request_free(request);
  expect_no_growth(&http_request_model, http);
}

void test_handle_allocations(void) {
  if (heap_not_watched() != NULL) {
    skip("how much memory is used", heap_not_watched());
    return;
  }
  test_one_allocation();
  for (const text_field *const *field = text_fields; *field != NULL; field++)
    test_field(*field);
  test_others();
  test_fill();
}
