/* Callback URLs and challenges that are as most are take a shorter way: what it takes and refuses is what the longer one
 * does, which a field that has a value always takes. */
#include "models.h"
#include "tests.h"
#include <string.h>

static const char odd[] = {'%', '[',  ']', '#',  '?',  '@',    ':',    '/', '.',
                           '"', '\\', ' ', '\n', '\0', '\x7F', '\x80', '~', 'f'};

static void compare(const text_field *field, void *full, const char *text, size_t size) {
  /* A new one: only where there is room as well is the shorter way taken. */
  void *empty = request_model.make();
  openrouter_status longer = field->set(full, text, size), usual = field->set(empty, text, size);
  expect_status("the same answer", longer, usual);
  openrouter_string expected = {"", 0}, actual = {"", 0};
  if (usual == OPENROUTER_OK) {
    expect_ok("get", field->get(full, &expected));
    expect_ok("get", field->get(empty, &actual));
    expect_string("the same text", expected.data, expected.size, actual);
  }
  request_model.release(empty);
}

/* Each place of a text holds each of the odd characters, and is its end. */
static void test_places(const text_field *field, const char *text) {
  char changed[160];
  size_t size = strlen(text);
  void *full = request_model.make();
  expect_ok("set", field->set(full, field->example, OPENROUTER_NUL_TERMINATED));
  for (size_t place = 0; place < size; place++) {
    about("usual texts: place %zu of %s", place, text);
    compare(field, full, text, place);
    for (size_t i = 0; i < sizeof odd; i++) {
      memcpy(changed, text, size);
      changed[place] = odd[i];
      compare(field, full, changed, size);
    }
  }
  request_model.release(full);
}

/* Where there is room for a text that is too long. */
static void test_limit(void) {
  static char text[4096];
  about("usual texts: a URL that is too long, where there is room for it");
  void *request = request_model.make();
  memset(text, 't', sizeof text);
  expect_ok("title", request_x_title.set(request, text, sizeof text));
  memcpy(text, TEXT("https://"));
  expect_status("2049 bytes", OPENROUTER_ERROR_TOO_LARGE, request_callback_url.set(request, text, 2049));
  expect_ok("2048 bytes", request_callback_url.set(request, text, 2048));
  request_model.release(request);
}

void test_fast_path_texts(void) {
  test_places(&request_callback_url, "https://my-long_app.example.com/auth/callback/one/two/three?a=b&c=d%20e");
  test_places(&request_callback_url, "https://my-long-app.with.a.name.example.com/auth/callback/out");
  test_places(&request_callback_url, "https://app.org/auth/callback/one/two/three/out");
  test_places(&request_callback_url, "https://localhost.localdomain/%41");
  test_places(&request_callback_url, "https://x.0/");
  test_places(&request_callback_url, "https://app.example.0/");
  test_places(&request_code_challenge, CODE_CHALLENGE);
  test_places(&request_code_challenge, CODE_CHALLENGE "0");
  test_limit();
}
