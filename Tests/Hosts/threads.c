/* A pool of threads, each with its own handles, and many threads that read one handle. */
#include "check.h"
#include "hosts.h"
#include <pthread.h>
#include <string.h>
#include <valgrind/valgrind.h>

enum { THREADS = 16 };

static int rounds(void) { return RUNNING_ON_VALGRIND ? 10 : 300; }

static void *work(void *good) {
  for (int i = 0; i < rounds(); i++) {
    sequence sequence = {0};
    *(int *)good += sequence_finish(&sequence, 0) && sequence.size == expected()->size &&
                    memcmp(sequence.bytes, expected()->bytes, sequence.size) == 0;
  }
  return NULL;
}

static openrouter_create_auth_keys_code_request *shared;
static char body[500];
static size_t body_size;

/* Everything that takes a `const` handle. */
static void *read_shared(void *good) {
  for (int i = 0; i < rounds(); i++) {
    char actual[500];
    size_t size = 0;
    double limit = 0;
    openrouter_string label, member;
    *(int *)good +=
        openrouter_create_auth_keys_code_request_write_body(shared, actual, sizeof actual, &size) == OPENROUTER_OK &&
        size == body_size && memcmp(actual, body, size) == 0 &&
        openrouter_create_auth_keys_code_request_get_limit(shared, &limit) == OPENROUTER_OK && limit == 0.1 &&
        openrouter_create_auth_keys_code_request_get_key_label(shared, &label) == OPENROUTER_OK && label.size == 5 &&
        openrouter_create_auth_keys_code_request_get_member(shared, TEXT("zone"), &member) == OPENROUTER_OK &&
        member.size == 1;
  }
  return NULL;
}

static void run(void *(*function)(void *)) {
  pthread_t threads[THREADS];
  int good[THREADS] = {0};
  for (int i = 0; i < THREADS; i++)
    expect("a thread", pthread_create(&threads[i], NULL, function, &good[i]) == 0);
  for (int i = 0; i < THREADS; i++) {
    pthread_join(threads[i], NULL);
    expect_size("rounds with the right result", (size_t)rounds(), (size_t)good[i]);
  }
}

void test_threads(void) {
  about("%d threads, each with its own handles", THREADS);
  run(work);
  about("%d threads that read one handle", THREADS);
  expect_ok("new", openrouter_create_auth_keys_code_request_new(&shared));
  expect_ok("url", openrouter_create_auth_keys_code_request_set_callback_url(shared, TEXT("https://myapp.com/cb")));
  expect_ok("limit", openrouter_create_auth_keys_code_request_set_limit(shared, 0.1));
  expect_ok("label", openrouter_create_auth_keys_code_request_set_key_label(shared, TEXT("Label")));
  expect_ok("member", openrouter_create_auth_keys_code_request_set_member(shared, TEXT("zone"), TEXT("1")));
  expect_ok("body", openrouter_create_auth_keys_code_request_write_body(shared, body, sizeof body, &body_size));
  run(read_shared);
  openrouter_create_auth_keys_code_request_free(shared);
}
