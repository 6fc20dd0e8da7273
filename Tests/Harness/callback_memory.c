/* A head for which there is no memory changes nothing, and can be given again. */
#include "callbacks.h"
#include "heap.h"
#include "tests.h"
#include <stdio.h>
#include <string.h>

/* As long as a code may be: it does not fit into what a callback has from the start. */
enum { CODE_SIZE = 2048 };

static size_t write_head(char *head, size_t capacity, const char *code) {
  return (size_t)snprintf(head, capacity, "GET " CALLBACK_PATH "?code=%s HTTP/1.1\r\n" HOST "\r\n", code);
}

/* Says whether the n-th allocation failed. */
static bool test_failure(size_t n, const char *code) {
  char head[CODE_SIZE + 200];
  size_t size = write_head(head, sizeof head, code);
  int32_t answer = -1;
  about("a head, and allocation %zu fails", n);
  openrouter_callback *callback = new_callback();
  heap_fail(n);
  openrouter_status status = CALL(openrouter_callback_read, callback, head, size, &answer);
  heap_fail(0);
  bool failed = status != OPENROUTER_OK;
  if (failed) {
    expect_status("read", OPENROUTER_ERROR_OUT_OF_MEMORY, status);
    expect_result(callback, NULL, NULL, NULL);
    expect_ok("read again", CALL(openrouter_callback_read, callback, head, size, &answer));
  }
  expect_size("answer", 200, (size_t)answer);
  expect_result(callback, code, NULL, NULL);
  openrouter_callback_free(callback);
  return failed;
}

void test_callback_memory(void) {
  char code[CODE_SIZE + 1];
  memset(code, 'c', CODE_SIZE);
  code[CODE_SIZE] = '\0';
  about("heads without memory");
  if (heap_not_watched() != NULL) {
    skip("heads without memory", heap_not_watched());
    return;
  }
  size_t n = 1;
  while (n < 100 && test_failure(n, code))
    n++;
  /* One for the head, one for the code. */
  expect_size("allocations that failed", 2, n - 1);
}
