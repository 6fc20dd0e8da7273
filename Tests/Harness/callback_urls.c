/* Which URL a callback expects: made at random, or the caller's own. */
#include "callbacks.h"
#include "random.h"
#include "tests.h"
#include <errno.h>
#include <stdio.h>
#include <string.h>

static void test_random(void) {
  about("random URLs");
  openrouter_callback *callback = new_callback();
  /* Interrupted, and one byte at a time; then the system's own. */
  static const random_answer pieces[] = {
      {EINTR, 0, NULL}, {0, 1, (const unsigned char *)"a"}, {EINTR, 0, NULL}, {0, 1, (const unsigned char *)"b"}};
  static const random_answer none[] = {{ENOSYS, 0, NULL}};
  char seen[3][100];
  for (int i = 0; i < 3; i++) {
    random_answers(pieces, i == 2 ? sizeof pieces / sizeof *pieces : 0);
    openrouter_string url = {"", 0};
    expect_ok("expect", CALL(openrouter_callback_expect, callback, 65535));
    expect_size("calls of getrandom", i == 2 ? sizeof pieces / sizeof *pieces + 1 : 1, random_calls());
    expect_ok("get_url", CALL(openrouter_callback_get_url, callback, &url));
    const char *start = "http://127.0.0.1:65535/callback/";
    expect_size("size", strlen(start) + 32, url.size);
    expect("begins with port and path", strncmp(url.data, start, strlen(start)) == 0);
    expect_size("base64url", 32,
                strspn(url.data + strlen(start), "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"));
    strcpy(seen[i], url.data);
  }
  expect("each is new", strcmp(seen[0], seen[1]) != 0 && strcmp(seen[1], seen[2]) != 0);
  random_answers(none, 1);
  expect_status("no random source", OPENROUTER_ERROR_RANDOM, CALL(openrouter_callback_expect, callback, 80));
  random_answers(NULL, 0);
  expect_c_string("field", "url", openrouter_callback_error_field(callback));
  expect_shown(openrouter_callback_error_message(callback), "random");
  openrouter_string url = {"", 0};
  expect_ok("get_url", CALL(openrouter_callback_get_url, callback, &url));
  expect_text("as before", seen[2], url);
  expect_status("port", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_callback_expect, callback, 0));
  openrouter_callback_free(callback);
}

static void test_own(void) {
  about("own URLs");
  openrouter_callback *callback = new_callback();
  static const char *const wrong[] = {"https://127.0.0.1:1/a", "http://localhost:1/a", "http://127.0.0.1:1",
                                      "http://127.0.0.1:1/a?b", "http://127.0.0.1:0/a", "http://127.0.0.1:1/a#b",
                                      "http://a@127.0.0.1:1/a", "http://[::1]:1/a", "http://127.0.0.1.a/b",
                                      /* Browsers bring these in another form. */
                                      "http://127.0.0.1:05000/a", "http://127.0.0.1:00080/a", "http://127.0.0.1:1/./a",
                                      "http://127.0.0.1:1/a/../b", "http://127.0.0.1:1/%2e%2e/a",
                                      "http://127.0.0.1:1/a/%2E", "http://127.0.0.1:1/a/.%2e/",
                                      "http://127.0.0.1:1/a/%2E.", "http://127.0.0.1:1/..", "http:/a", "/a", ""};
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    expect_status(wrong[i], OPENROUTER_ERROR_INVALID_VALUE,
                  CALL(openrouter_callback_set_url, callback, wrong[i], OPENROUTER_NUL_TERMINATED));
    expect_hidden(openrouter_callback_error_message(callback), "/a");
  }
  /* Browsers leave the port 80 out of Host. */
  static const char *const usual[] = {"http://127.0.0.1/a", "http://127.0.0.1:80/a"};
  for (int i = 0; i < 2; i++) {
    expect_ok("set_url", CALL(openrouter_callback_set_url, callback, usual[i], OPENROUTER_NUL_TERMINATED));
    expect_status("without port", 200, answer_to(callback, TEXT("GET /a?code=b HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")));
    expect_status("with port", 400, answer_to(callback, TEXT("GET /a?code=b HTTP/1.1\r\nHost: 127.0.0.1:80\r\n\r\n")));
  }
  /* Dots that are part of a name stay. */
  static const char *const kept[] = {"/...", "/.a/b..", "/a.b/..c", "/%2e%2e%2e", "/%2fa", "//a"};
  for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
    char url[100], head[200];
    snprintf(url, sizeof url, "HTTP://127.0.0.1:8976%s", kept[i]);
    expect_ok(url, CALL(openrouter_callback_set_url, callback, url, OPENROUTER_NUL_TERMINATED));
    int size = snprintf(head, sizeof head, "GET %s?code=a HTTP/1.1\r\n" HOST "Origin: " ORIGIN "\r\n\r\n", kept[i]);
    expect_status(kept[i], 200, answer_to(callback, head, (size_t)size));
  }
  expect_ok("unset", CALL(openrouter_callback_unset_url, callback));
  int32_t answer = -1;
  expect_status("read", OPENROUTER_ERROR_INCOMPLETE, CALL(openrouter_callback_read, callback, TEXT("G"), &answer));
  expect_c_string("field", "url", openrouter_callback_error_field(callback));
  expect_status("answer", -1, answer);
  openrouter_callback_free(callback);
}

void test_callback_urls(void) {
  test_random();
  test_own();
}
