/* Threads with little stack. How much of it the calls take is measured: what was written to is no more as it was. */
#include "check.h"
#include "hosts.h"
#include "stack.h"
#include <stdio.h>

/* The smallest stack that a thread can have here, and what the calls may take of it. */
enum { SMALLEST = 16 << 10, LIMIT = 8 << 10 };

static void *run_all(void *sequence) {
  sequence_finish(sequence, 0);
  return NULL;
}

static void *run_nothing(void *context) { return context; }

static void test_size(size_t size) {
  sequence sequence = {0};
  about("a thread with a stack of %zu bytes", size);
  size_t used = run_with_stack(size, run_all, &sequence), own = run_with_stack(size, run_nothing, NULL);
  expect_same(&sequence);
  expect("what the calls take of it is little", used - own <= LIMIT);
  printf("the calls take %zu bytes of a stack of %zu, beside %zu that are the thread's own\n", used - own, size, own);
}

void test_stacks(void) {
  test_size(64 << 10);
  test_size(SMALLEST);
}
