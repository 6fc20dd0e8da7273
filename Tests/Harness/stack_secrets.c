/* What the calls leave behind on the stack: nothing of a verifier, a code or an API key. */
#define _POSIX_C_SOURCE 200809L
#include "models.h"
#include "random.h"
#include "tests.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <valgrind/memcheck.h>

enum { STACK = 256 << 10, PIECE = 8 };

#define KEY "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"
#define ANSWER "{\"key\":\"" KEY "\",\"user_id\":null}"
#define ESCAPED_ANSWER "{\"k\\u0065y\":\"\\u0073" KEY "\"}"

/* What a thread does, with handles that were made before. */
typedef struct {
  void *handle, *settings;
  void (*call)(void *handle, void *settings);
} work;

static void *run(void *context) {
  work *work = context;
  work->call(work->handle, work->settings);
  return NULL;
}

/* As SHA-256 has it: in numbers of four bytes, the first byte the highest. */
static void swap_bytes(unsigned char *piece) {
  for (int i = 0; i < PIECE; i += 4) {
    unsigned char swapped[4] = {piece[i + 3], piece[i + 2], piece[i + 1], piece[i]};
    memcpy(piece + i, swapped, 4);
  }
}

static size_t count_pieces(const unsigned char *memory, size_t size, const void *secret, size_t secret_size) {
  size_t count = 0;
  for (size_t i = 0; i + PIECE <= secret_size; i++) {
    unsigned char piece[PIECE], swapped[PIECE];
    memcpy(piece, (const unsigned char *)secret + i, PIECE);
    memcpy(swapped, piece, PIECE);
    swap_bytes(swapped);
    for (size_t j = 0; j + PIECE <= size; j++)
      count += memcmp(memory + j, piece, PIECE) == 0 || memcmp(memory + j, swapped, PIECE) == 0;
  }
  return count;
}

static union {
  unsigned char bytes[STACK];
  long double aligned;
} stack;

/* Runs a call on its own stack. */
static void run_on_stack(work *work) {
  pthread_t thread;
  pthread_attr_t attributes;
  memset(stack.bytes, 0, STACK);
  pthread_attr_init(&attributes);
  if (pthread_attr_setstack(&attributes, stack.bytes, STACK) == 0 &&
      pthread_create(&thread, &attributes, run, work) == 0)
    pthread_join(thread, NULL);
  else
    expect("a thread with its own stack", false);
  pthread_attr_destroy(&attributes);
  (void)VALGRIND_MAKE_MEM_DEFINED(stack.bytes, STACK);
}

/* Looks for the secret on the stack after a call. The first time the system looks up functions on the way, and puts the
 * processor's registers on the stack. */
static void expect_none(const char *what, const void *secret, size_t secret_size, void (*call)(void *, void *),
                        void *handle, void *settings) {
  work work = {handle, settings, call};
  about("the stack after %s", what);
  run_on_stack(&work);
  run_on_stack(&work);
  expect_size("pieces of the secret", 0, count_pieces(stack.bytes, STACK, secret, secret_size));
}

static void set_verifier(void *pkce, void *unused) {
  (void)unused;
  expect_ok("set_verifier", CALL(openrouter_pkce_set_verifier, pkce, TEXT(CODE_VERIFIER)));
}

/* The octets of RFC 7636 appendix B, which make its verifier. */
static const unsigned char octets[] = {116, 24,  223, 180, 151, 153, 224, 37,  79, 250, 96, 125, 216, 173, 187, 186,
                                       22,  212, 37,  77,  105, 214, 191, 240, 91, 88,  5,  88,  83,  132, 141, 121};

static void generate(void *pkce, void *unused) {
  static const random_answer whole[] = {{0, sizeof octets, octets}};
  (void)unused;
  random_answers(whole, 1);
  expect_ok("generate", CALL(openrouter_pkce_generate, pkce));
}

static void hash(void *unused, void *other) {
  char buffer[64];
  size_t size;
  (void)unused;
  (void)other;
  expect_ok("hash", CALL(openrouter_api_key_hash, TEXT(KEY), buffer, sizeof buffer, &size));
}

static void read_key(void *response, void *unused) {
  (void)unused;
  expect_ok("read",
            CALL(openrouter_exchange_auth_code_for_api_key_response_read, response, 200, TEXT(""), TEXT(ANSWER)));
}

static void read_escaped_key(void *response, void *unused) {
  (void)unused;
  expect_ok("read", CALL(openrouter_exchange_auth_code_for_api_key_response_read, response, 200, TEXT(""),
                         TEXT(ESCAPED_ANSWER)));
}

static void set_key(void *settings, void *unused) {
  (void)unused;
  expect_ok("set_api_key", CALL(openrouter_settings_set_api_key, settings, TEXT(KEY)));
}

static void set_exchange(void *exchange, void *unused) {
  (void)unused;
  expect_ok("set_code", exchange_code.set(exchange, TEXT(KEY)));
  expect_ok("set_code_verifier", exchange_code_verifier.set(exchange, TEXT(KEY)));
}

static void fill(void *exchange, void *settings) {
  openrouter_http_request *http = new_http_request();
  expect_ok("fill", CALL(openrouter_http_request_fill_exchange_auth_code_for_api_key, http, settings, exchange));
  openrouter_http_request_free(http);
}

void test_stack_secrets(void) {
  if (getenv("UNDER_VALGRIND")) {
    skip("secrets on the stack", "valgrind sees nothing more there, and is slow");
    return;
  }
  openrouter_pkce *pkce = new_pkce();
  expect_none("set_verifier", TEXT(CODE_VERIFIER), set_verifier, pkce, NULL);
  expect_none("generate", TEXT(CODE_VERIFIER), generate, pkce, NULL);
  expect_none("generate, the octets", octets, sizeof octets, generate, pkce, NULL);
  openrouter_pkce_free(pkce);

  openrouter_exchange_auth_code_for_api_key_response *response;
  expect_ok("new", CALL(openrouter_exchange_auth_code_for_api_key_response_new, &response));
  expect_none("read", TEXT(KEY), read_key, response, NULL);
  expect_none("read, with escapes", TEXT(KEY), read_escaped_key, response, NULL);
  openrouter_exchange_auth_code_for_api_key_response_free(response);

  openrouter_settings *settings = new_settings();
  openrouter_exchange_auth_code_for_api_key_request *exchange = new_exchange();
  set_examples(&exchange_model, exchange);
  expect_none("api_key_hash", TEXT(KEY), hash, NULL, NULL);
  expect_none("set_api_key", TEXT(KEY), set_key, settings, NULL);
  expect_none("set_code and set_code_verifier", TEXT(KEY), set_exchange, exchange, NULL);
  expect_ok("send_api_key", CALL(openrouter_exchange_auth_code_for_api_key_request_send_api_key, exchange));
  expect_none("filling an HTTP request", TEXT(KEY), fill, exchange, settings);
  openrouter_exchange_auth_code_for_api_key_request_free(exchange);
  openrouter_settings_free(settings);
}
