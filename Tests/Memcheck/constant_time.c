/*
 * The secret of a callback's path is compared in constant time. Under valgrind, which reports each decision that hangs on
 * undefined memory: with the secret marked undefined there may be one for a request, the response itself. A comparison that
 * ends at the first difference makes one for each byte that it looks at. No decision and no address at all hangs on the
 * octets of which a PKCE pair is made: neither in base64url nor in SHA-256.
 */
#include <openrouter/openrouter.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <valgrind/memcheck.h>

#define ORIGIN "http://127.0.0.1:8976"
#define SECRET "Zq8wV3nLk0tYx5RbHs2mFd7G"

static unsigned passed, failed;

static void expect(bool holds, const char *what, long actual) {
  holds ? passed++ : failed++;
  if (!holds)
    printf("FAILED %s: came %ld\n", what, actual);
}

/* How many decisions a request with this secret makes hang on the one that is expected. */
static unsigned decisions(const char *guess, int32_t expected) {
  char head[200];
  int size = sprintf(head, "GET /callback/%s?code=a HTTP/1.1\r\nHost: 127.0.0.1:8976\r\n\r\n", guess);
  openrouter_callback *callback = NULL;
  openrouter_string url = {"", 0};
  if (openrouter_callback_new(&callback) != OPENROUTER_OK)
    exit(2);
  if (openrouter_callback_set_url(callback, ORIGIN "/callback/" SECRET, OPENROUTER_NUL_TERMINATED) != OPENROUTER_OK)
    exit(2);
  openrouter_callback_get_url(callback, &url);
  const char *secret = url.data + url.size - strlen(SECRET);
  int32_t answer = -1;
  unsigned before = VALGRIND_COUNT_ERRORS;
  (void)VALGRIND_MAKE_MEM_UNDEFINED(secret, strlen(SECRET));
  openrouter_status status = openrouter_callback_read(callback, head, (size_t)size, &answer);
  unsigned count = VALGRIND_COUNT_ERRORS - before;
  (void)VALGRIND_MAKE_MEM_DEFINED(secret, strlen(SECRET));
  (void)VALGRIND_MAKE_MEM_DEFINED(&status, sizeof status);
  (void)VALGRIND_MAKE_MEM_DEFINED(&answer, sizeof answer);
  expect(status == OPENROUTER_OK && answer == expected, guess, answer);
  openrouter_callback_free(callback);
  return count;
}

/* What the library takes as random is undefined. */
ssize_t getrandom(void *memory, size_t size, unsigned flags);
ssize_t getrandom(void *memory, size_t size, unsigned flags) {
  (void)flags;
  memset(memory, 0x5A, size);
  (void)VALGRIND_MAKE_MEM_UNDEFINED(memory, size);
  return (ssize_t)size;
}

static unsigned decisions_of_pkce(void) {
  openrouter_pkce *pkce = NULL;
  openrouter_string challenge = {"", 0};
  if (openrouter_pkce_new(&pkce) != OPENROUTER_OK)
    exit(2);
  unsigned before = VALGRIND_COUNT_ERRORS;
  if (openrouter_pkce_generate(pkce) != OPENROUTER_OK ||
      openrouter_pkce_get_challenge(pkce, &challenge) != OPENROUTER_OK)
    exit(2);
  unsigned count = VALGRIND_COUNT_ERRORS - before;
  unsigned char bits = 0;
  bool is_secret = VALGRIND_GET_VBITS(challenge.data, &bits, 1) == 1 && bits != 0;
  expect(is_secret && challenge.size == 43, "the challenge comes from those octets", bits);
  openrouter_pkce_free(pkce);
  return count;
}

/* That valgrind counts as is said above. */
static unsigned early_exit(const char *guess) {
  char secret[] = SECRET;
  unsigned before = VALGRIND_COUNT_ERRORS;
  (void)VALGRIND_MAKE_MEM_UNDEFINED(secret, strlen(SECRET));
  volatile size_t i = 0;
  while (i < strlen(guess) && secret[i] == guess[i])
    i++;
  return VALGRIND_COUNT_ERRORS - before;
}

int main(void) {
  static const char *const guesses[] = {"zzzzzzzzzzzzzzzzzzzzzzzz", "Xq8wV3nLk0tYx5RbHs2mFd7G",
                                        "Zq8wV3nLk0tYXXXXXXXXXXXX", "Zq8wV3nLk0tYx5RbHs2mFd7X"};
  if (!RUNNING_ON_VALGRIND) {
    printf("SKIPPED the comparison in constant time: not under valgrind\n0 passed, 0 failed, 1 skipped\n");
    return 0;
  }
  expect(early_exit(SECRET) > 1, "decisions of a comparison that ends early", 0);
  unsigned count = decisions_of_pkce();
  expect(count == 0, "decisions about the octets of a PKCE pair", count);
  count = decisions(SECRET, 200);
  expect(count == 1, "decisions about the true secret", count);
  for (size_t i = 0; i < sizeof guesses / sizeof *guesses; i++) {
    count = decisions(guesses[i], 404);
    expect(count == 1, guesses[i], count);
  }
  printf("%u passed, %u failed, 0 skipped\n", passed, failed);
  return failed != 0;
}
