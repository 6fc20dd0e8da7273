/* The secret of a callback's path and the code leave no trace in memory. */
#include "callbacks.h"
#include "heap.h"
#include "tests.h"
#include <string.h>

/* A callback that is freed with half a head in it, which was long enough to be moved as it came. */
static void free_half_read(void) {
  static char filler[1000];
  int32_t answer = -1;
  openrouter_callback *callback = new_callback();
  memset(filler, 'f', sizeof filler);
  expect_ok("a beginning", CALL(openrouter_callback_read, callback,
                                TEXT("GET " CALLBACK_PATH "?code=" CALLBACK_CODE " HTTP/1.1\r\n" HOST "X: "), &answer));
  for (int i = 0; i < 5; i++)
    expect_ok("half a head", CALL(openrouter_callback_read, callback, filler, sizeof filler, &answer));
  expect("it is still read", answer == 0);
  expect("it is kept", heap_copies() > 0);
  openrouter_callback_free(callback);
  expect_size("traces of half a head", 0, heap_freed_traces());
}

/* What becomes of a code, or of a path's secret, in every way it can go. */
static void test_traces(const char *secret) {
  about("traces of %s", secret);
  if (heap_not_watched() != NULL) {
    skip("secrets in memory", heap_not_watched());
    return;
  }
  bool is_code = strcmp(secret, CALLBACK_CODE) == 0;
  heap_watch(secret);
  free_half_read();
  openrouter_callback *callback = new_callback();
  size_t left = is_code ? 0 : 1;
  for (int i = 0; i < 50; i++) {
    expect_status("answer", 200, answer_to(callback, TEXT(TRUE_HEAD)));
    expect_size("copies", 1, heap_copies());
    expect_status("stray", 404, answer_to(callback, TEXT("GET /x?code=" CALLBACK_CODE " HTTP/1.1\r\n" HOST "\r\n")));
    expect_size("copies after a stray", left, heap_copies());
    int32_t answer = -1;
    expect_status("half", 0, answer_to(callback, TRUE_HEAD, sizeof TRUE_HEAD - 2));
    expect_ok("reset", CALL(openrouter_callback_reset, callback));
    expect_size("copies after half a head", left, heap_copies());
    for (size_t j = 0; j < sizeof TRUE_HEAD - 1; j++)
      CALL(openrouter_callback_read, callback, TRUE_HEAD + j, 1, &answer);
    expect_size("copies", 1, heap_copies());
    expect_ok("pasted", CALL(openrouter_callback_read_pasted, callback, TEXT("code=" CALLBACK_CODE)));
    expect_size("copies after pasting", 1, heap_copies());
    expect_size("freed traces", 0, heap_freed_traces());
  }
  expect_ok("expect", CALL(openrouter_callback_expect, callback, 1));
  expect_size("traces after a new URL", 0, heap_traces());
  openrouter_callback_free(callback);
  expect_size("bytes after free", 0, heap_living_bytes());
  expect_size("freed traces", 0, heap_freed_traces());
  heap_unwatch();
}

void test_callback_secrets(void) {
  test_traces("Zq8wV3nLk0tYx5RbHs2mFd7G");
  test_traces(CALLBACK_CODE);
}
