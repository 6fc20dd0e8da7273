/* Functions that copy out: every size of buffer, and pointers that are NULL. */
#include "models.h"
#include "tests.h"
#include <string.h>

enum { GUARD = 0x5A };

typedef struct {
  const char *name;
  openrouter_status (*write)(const void *handle, char *buffer, size_t capacity, size_t *size);
} writer;

static openrouter_status write_body(const void *handle, char *buffer, size_t capacity, size_t *size) {
  return CALL(openrouter_create_auth_keys_code_request_write_body, handle, buffer, capacity, size);
}

static openrouter_status write_http_request(const void *handle, char *buffer, size_t capacity, size_t *size) {
  return CALL(openrouter_http_request_write, handle, buffer, capacity, size);
}

static bool is_untouched(const char *buffer, size_t from, size_t to) {
  while (from < to && buffer[from] == GUARD)
    from++;
  return from == to;
}

static void test_writer(const writer *w, const void *handle) {
  static char whole[2000], buffer[2000];
  size_t needed = 0, size = 0;
  about("%s", w->name);
  expect_ok("the size alone", w->write(handle, NULL, 0, &needed));
  expect_ok("whole", w->write(handle, whole, sizeof whole, &size));
  expect_size("size", needed, size);
  for (size_t capacity = 0; capacity <= needed + 1; capacity++) {
    about("%s into %zu of %zu bytes", w->name, capacity, needed);
    memset(buffer, GUARD, sizeof buffer);
    size = 0;
    bool fits = capacity >= needed;
    expect_status("write", fits ? OPENROUTER_OK : OPENROUTER_ERROR_BUFFER_TOO_SMALL,
                  w->write(handle, buffer, capacity, &size));
    expect_size("size", needed, size);
    expect("nothing else is written", is_untouched(buffer, fits ? needed : 0, sizeof buffer));
    if (fits)
      expect_bytes("bytes", whole, needed, buffer, size);
  }
  about("%s with odd arguments", w->name);
  expect_ok("the largest capacity", w->write(handle, buffer, SIZE_MAX, &size));
  expect_bytes("bytes", whole, needed, buffer, size);
  size = 77;
  expect_status("no buffer of 1 byte", OPENROUTER_ERROR_NULL_POINTER, w->write(handle, NULL, 1, &size));
  expect_status("no buffer", OPENROUTER_ERROR_NULL_POINTER, w->write(handle, NULL, SIZE_MAX, &size));
  expect_status("no handle", OPENROUTER_ERROR_NULL_POINTER, w->write(NULL, buffer, sizeof buffer, &size));
  expect_size("size is not written", 77, size);
  expect_status("no size", OPENROUTER_ERROR_NULL_POINTER, w->write(handle, buffer, sizeof buffer, NULL));
  expect_status("no size", OPENROUTER_ERROR_NULL_POINTER, w->write(handle, NULL, 0, NULL));
}

/* Members that are written without a look at the room that is left, as the last ones of a body. */
static void test_last_members(void) {
  static const double limits[] = {0, 1, 12, 123, 1234, 12345, 0.5};
  static char label[70];
  openrouter_create_auth_keys_code_request *request = new_request();
  expect_ok("set", request_callback_url.set(request, TEXT("https://myapp.com/auth/callback")));
  for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
    expect_ok("limit", CALL(openrouter_create_auth_keys_code_request_set_limit, request, limits[i]));
    test_writer(&(const writer){"write_body with a limit at its end", write_body}, request);
  }
  memset(label, 'l', sizeof label);
  for (size_t size = 1; size <= sizeof label; size++) {
    expect_ok("label", request_key_label.set(request, label, size));
    test_writer(&(const writer){"write_body with a label at its end", write_body}, request);
  }
  /* Six characters for one: more than there are elsewhere. */
  memset(label, '\x01', sizeof label);
  expect_ok("reset", CALL(openrouter_create_auth_keys_code_request_reset, request));
  expect_ok("set", request_callback_url.set(request, TEXT("https://myapp.com/auth/callback")));
  expect_ok("label", request_key_label.set(request, label, sizeof label));
  test_writer(&(const writer){"write_body with many escapes", write_body}, request);
  openrouter_create_auth_keys_code_request_free(request);
}

void test_copy_out(void) {
  openrouter_settings *settings = new_settings();
  openrouter_create_auth_keys_code_request *request = new_request();
  openrouter_http_request *http = new_http_request();
  set_examples(&settings_model, settings);
  set_examples(&request_model, request);
  expect_ok("limit", CALL(openrouter_create_auth_keys_code_request_set_limit, request, 0.1));
  expect_ok("escapes", request_key_label.set(request, TEXT("\x01\"\\\n\xC3\xBC")));
  expect_ok("member", CALL(openrouter_create_auth_keys_code_request_set_member, request, TEXT("m\"\n"), TEXT("[1]")));
  expect_ok("fill", CALL(openrouter_http_request_fill_create_auth_keys_code, http, settings, request));
  test_writer(&(const writer){"write_body", write_body}, request);
  test_writer(&(const writer){"write of an HTTP request", write_http_request}, http);
  test_last_members();
  openrouter_http_request_free(http);
  openrouter_create_auth_keys_code_request_free(request);
  openrouter_settings_free(settings);
}
