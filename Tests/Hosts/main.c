/* Kinds of programs that the library finds itself in. */
#include "check.h"
#include "hosts.h"
#include <stdlib.h>
#include <string.h>

const sequence *expected(void) {
  static sequence sequence;
  if (sequence.size == 0 && !sequence_finish(&sequence, 0))
    abort();
  return &sequence;
}

void expect_same(const sequence *actual) {
  expect_size("the call that failed", 0, (size_t)actual->failed);
  expect_bytes("the results of the calls", expected()->bytes, expected()->size, actual->bytes, actual->size);
  expect("the date", actual->unix_seconds == 784111777);
}

/* All, or, under tools that take long, threads alone. */
int main(int count, char **names) {
  about("the documented sequence");
  expect("some text comes of it", expected()->size > 1000);
  test_threads();
  if (count > 1 && strcmp(names[1], "threads") == 0)
    return finish();
  test_forks();
  test_stacks();
  test_locales();
  return finish();
}
