/* API key, code, code verifier and code challenge are overwritten in memory as soon as they go. */
#include "heap.h"
#include "models.h"
#include "tests.h"
#include <string.h>

/* No 8 bytes of it stand anywhere else in these tests. */
#define SECRET "Zq8wV3nLk0tYx5RbHs2mFd7GjPc9uEaQoT4iNzXvU1y"
#define OTHER "0000000000000000000000000000000000000000000000000000000000000000"

static const text_field *const secret_fields[] = {&settings_api_key, &request_code_challenge, &exchange_code,
                                                  &exchange_code_verifier};

enum { SECRET_FIELDS = sizeof secret_fields / sizeof *secret_fields };

static void expect_gone(const char *when) {
  about("%s", when);
  expect_size("traces in memory that lives", 0, heap_traces());
  expect_size("traces in memory that was freed", 0, heap_freed_traces());
}

static void *begin(const text_field *field) {
  about("%s %s", field->model->name, field->name);
  heap_watch(SECRET);
  void *handle = field->model->make();
  expect_ok("set", field->set(handle, TEXT(SECRET)));
  expect_size("copies", 1, heap_copies());
  return handle;
}

static void end(const text_field *field, void *handle) {
  field->model->release(handle);
  expect_size("bytes after free", 0, heap_living_bytes());
  expect_gone("a secret after free");
  heap_unwatch();
}

static void test_ways_to_go(const text_field *field) {
  void *handle = begin(field);
  end(field, handle);

  handle = begin(field);
  expect_ok("unset", field->unset(handle));
  expect_gone("a secret after unset");
  end(field, handle);

  handle = begin(field);
  expect_ok("reset", field->model->reset(handle));
  expect_gone("a secret after reset");
  end(field, handle);

  handle = begin(field);
  expect_ok("the same size", field->set(handle, OTHER, strlen(SECRET)));
  expect_gone("a secret after another one of its size");
  end(field, handle);

  handle = begin(field);
  expect_ok("longer", field->set(handle, TEXT(OTHER)));
  expect_gone("a secret after a longer one");
  expect_ok("back", field->set(handle, TEXT(SECRET)));
  expect_size("copies", 1, heap_copies());
  end(field, handle);

  handle = begin(field);
  expect_status("refused", OPENROUTER_ERROR_INVALID_VALUE, field->set(handle, TEXT("\x01")));
  expect_size("copies after a refusal", 1, heap_copies());
  expect_status("refused", OPENROUTER_ERROR_INVALID_VALUE, field->set(handle, TEXT(SECRET "\x01")));
  expect_size("copies after a refusal of itself", 1, heap_copies());
  expect_ok("itself", field->set(handle, TEXT(SECRET)));
  expect_size("copies after setting it again", 1, heap_copies());
  end(field, handle);
}

/* A shorter one in its place leaves no end behind; only an API key may be that short. */
static void test_shorter(void) {
  void *settings = begin(&settings_api_key);
  expect_ok("shorter", settings_api_key.set(settings, TEXT("0")));
  expect_gone("an API key after a shorter one");
  expect_ok("back", settings_api_key.set(settings, TEXT(SECRET)));
  openrouter_string own = {"", 0};
  expect_ok("get", settings_api_key.get(settings, &own));
  expect_ok("its own end", settings_api_key.set(settings, own.data + own.size - 7, 7));
  expect_gone("an API key after its own end");
  end(&settings_api_key, settings);
}

/* Whatever makes the handle's memory grow and move, the secret is there once. */
static void test_moves(const text_field *field) {
  static char title[4096];
  memset(title, 't', sizeof title);
  const text_field *other = field->model == &settings_model    ? &settings_x_title
                            : field->model == &request_model   ? &request_x_title
                            : field == &exchange_code_verifier ? &exchange_code
                                                               : &exchange_code_challenge_method;
  size_t largest = other == &exchange_code ? 2048 : other == &exchange_code_challenge_method ? 64 : sizeof title;
  void *handle = begin(field);
  for (size_t size = 1; size <= largest; size *= 2) {
    expect_ok("title", other->set(handle, title, size));
    expect_size("copies after growth", 1, heap_copies());
    expect_size("traces in memory that was freed", 0, heap_freed_traces());
  }
  for (int i = 0; i < 100; i++) {
    expect_ok("another one", field->set(handle, OTHER, strlen(OTHER) - (size_t)(i % 20)));
    expect_gone("a secret that is replaced in turns");
    expect_ok("the secret", field->set(handle, TEXT(SECRET)));
    expect_size("copies", 1, heap_copies());
    expect_ok("unset", field->unset(handle));
    expect_gone("a secret that is unset in turns");
    expect_ok("the secret", field->set(handle, TEXT(SECRET)));
  }
  end(field, handle);
}

static openrouter_http_request *fill(const openrouter_settings *settings,
                                     const openrouter_create_auth_keys_code_request *request, size_t copies) {
  openrouter_http_request *http = new_http_request();
  expect_ok("fill", CALL(openrouter_http_request_fill_create_auth_keys_code, http, settings, request));
  expect_size("copies after fill", copies, heap_copies());
  return http;
}

/* HTTP requests hold the API key as a header, and the challenge in the body. */
static void test_http_request(const text_field *field, size_t title_size) {
  static char title[4096];
  memset(title, 't', sizeof title);
  about("HTTP request with %s and a title of %zu bytes", field->name, title_size);
  heap_watch(SECRET);
  openrouter_settings *settings = new_settings();
  openrouter_create_auth_keys_code_request *request = new_request();
  set_examples(&request_model, request);
  expect_ok("title", request_x_title.set(request, title, title_size));
  void *handle = field->model == &settings_model ? (void *)settings : (void *)request;
  expect_ok("set", field->set(handle, TEXT(SECRET)));

  openrouter_http_request *freed = fill(settings, request, 2);
  openrouter_http_request *emptied = fill(settings, request, 3);
  openrouter_http_request *refilled = fill(settings, request, 4);
  expect_ok("refill", CALL(openrouter_http_request_fill_create_auth_keys_code, refilled, settings, request));
  expect_size("copies after filling again", 4, heap_copies());
  openrouter_http_request_free(freed);
  expect_size("copies after free", 3, heap_copies());
  expect_ok("reset", http_request_model.reset(emptied));
  expect_size("copies after reset", 2, heap_copies());
  expect_ok("other", field->set(handle, OTHER, strlen(SECRET)));
  expect_ok("refill", CALL(openrouter_http_request_fill_create_auth_keys_code, refilled, settings, request));
  expect_gone("a secret in an HTTP request that is filled again");
  openrouter_http_request_free(emptied);
  openrouter_http_request_free(refilled);
  openrouter_create_auth_keys_code_request_free(request);
  openrouter_settings_free(settings);
  expect_size("bytes after free", 0, heap_living_bytes());
  expect_gone("a secret in an HTTP request that is freed");
  heap_unwatch();
}

/* The HTTP request of an exchange holds code and verifier in its body. */
static void test_exchange(const text_field *field) {
  about("HTTP request of an exchange with %s", field->name);
  heap_watch(SECRET);
  openrouter_settings *settings = new_settings();
  openrouter_exchange_auth_code_for_api_key_request *exchange = new_exchange();
  openrouter_http_request *http = new_http_request();
  set_examples(&exchange_model, exchange);
  expect_ok("set", field->set(exchange, TEXT(SECRET)));
  expect_ok("fill", CALL(openrouter_http_request_fill_exchange_auth_code_for_api_key, http, settings, exchange));
  expect_size("copies after fill", 2, heap_copies());
  expect_ok("other", field->set(exchange, OTHER, strlen(SECRET)));
  expect_size("copies after another one", 1, heap_copies());
  expect_ok("refill", CALL(openrouter_http_request_fill_exchange_auth_code_for_api_key, http, settings, exchange));
  expect_gone("a secret in an HTTP request that is filled again");
  expect_ok("back", field->set(exchange, TEXT(SECRET)));
  expect_ok("refill", CALL(openrouter_http_request_fill_exchange_auth_code_for_api_key, http, settings, exchange));
  openrouter_http_request_free(http);
  openrouter_exchange_auth_code_for_api_key_request_free(exchange);
  openrouter_settings_free(settings);
  expect_size("bytes after free", 0, heap_living_bytes());
  expect_gone("a secret in an HTTP request that is freed");
  heap_unwatch();
}

/* A verifier, made or given, is overwritten when it goes; the octets that it is made of never reach the heap. */
static void test_verifier(void) {
  about("PKCE");
  heap_watch(SECRET);
  openrouter_pkce *pkce = new_pkce();
  openrouter_string own = {"", 0};
  expect_ok("set_verifier", CALL(openrouter_pkce_set_verifier, pkce, TEXT(SECRET)));
  expect_size("copies", 1, heap_copies());
  expect_ok("get_verifier", CALL(openrouter_pkce_get_verifier, pkce, &own));
  expect_ok("itself", CALL(openrouter_pkce_set_verifier, pkce, own.data, own.size));
  expect_size("copies after setting it again", 1, heap_copies());
  expect_status("refused", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_pkce_set_verifier, pkce, TEXT(SECRET "\x01")));
  expect_size("copies after a refusal of itself", 1, heap_copies());
  expect_ok("longer", CALL(openrouter_pkce_set_verifier, pkce, TEXT(OTHER)));
  expect_gone("a verifier after another one");
  expect_ok("back", CALL(openrouter_pkce_set_verifier, pkce, TEXT(SECRET)));
  expect_ok("generate", CALL(openrouter_pkce_generate, pkce));
  expect_gone("a verifier after a generated one");
  expect_ok("back", CALL(openrouter_pkce_set_verifier, pkce, TEXT(SECRET)));
  expect_ok("reset", CALL(openrouter_pkce_reset, pkce));
  expect_gone("a verifier after reset");
  expect_ok("back", CALL(openrouter_pkce_set_verifier, pkce, TEXT(SECRET)));
  expect_size("allocations", 1, heap_allocations());
  openrouter_pkce_free(pkce);
  expect_size("bytes after free", 0, heap_living_bytes());
  expect_gone("a verifier after free");
  heap_unwatch();
}

void test_secrets(void) {
  if (heap_not_watched() != NULL) {
    skip("secrets in memory", heap_not_watched());
    return;
  }
  test_shorter();
  test_verifier();
  for (size_t i = 0; i < SECRET_FIELDS; i++) {
    test_ways_to_go(secret_fields[i]);
    test_moves(secret_fields[i]);
    if (secret_fields[i]->model == &exchange_model) {
      test_exchange(secret_fields[i]);
      continue;
    }
    test_http_request(secret_fields[i], 10);
    test_http_request(secret_fields[i], sizeof(char[4096]));
  }
}
