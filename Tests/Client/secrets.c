/* No secret is told, and none is left behind in memory that is given back. */
#include "allocations.h"
#include "calls.h"
#include "hooks.h"
#include "tests.h"
#include <string.h>

static void test_echo(const char *behaviour, openrouter_operation operation, bool is_hidden) {
  call call = {.operation = operation, .behaviour = behaviour};
  outcome outcome;
  about_call(&call);
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_ERROR_API, "", "HTTP ", &outcome);
  expect("the service's own words are there", outcome.api_message[0] != '\0');
  if (is_hidden)
    expect_shown(outcome.message, "repeat a secret, and are not shown");
}

/* A type that is no JSON is shown, unless it holds a secret. */
static void test_type(const char *behaviour, openrouter_operation operation) {
  call call = {.operation = operation, .behaviour = behaviour};
  outcome outcome;
  about_call(&call);
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_ERROR_UNEXPECTED_ANSWER, "content_type", "got \"hidden: it repeats a secret\"", &outcome);
}

static void test_words(const char *behaviour) {
  call call = {.operation = CREATE, .behaviour = behaviour};
  outcome outcome;
  about_call(&call);
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_ERROR_API, "", "HTTP 400: ", &outcome);
  bool is_plain = true;
  for (const char *c = outcome.message; *c != '\0'; c++)
    is_plain &= (unsigned char)*c >= 0x20 && *c != 0x7F;
  expect("no control character is told", is_plain);
  expect_hidden(outcome.message, "\342\200\256");
  expect("the message has at most 255 bytes", strlen(outcome.message) <= 255);
}

/* Key, code and verifier, and the key that the answer brings, in every way in which a call can end. */
static void test_memory(const char *behaviour, openrouter_operation operation) {
  static const char *const secrets[] = {API_KEY, CODE, VERIFIER, "sk-or-v1-", NULL};
  call call = {.operation = operation, .behaviour = behaviour, .total_timeout_ms = 300};
  outcome outcome;
  about("memory given back by %s", behaviour);
  allocations_watch(secrets);
  make_call(&call, &outcome);
  size_t found = allocations_found();
  allocations_watch(NULL);
  expect_size("secrets in it", 0, found);
  expect_size("bytes of header lines in libcurl's lists", 0, hook_living_header_bytes());
}

void test_secrets(void) {
  test_echo("echo=403", CREATE, true);
  test_echo("echo=403", EXCHANGE, true);
  test_echo("echo=403,authorization", CREATE, true);
  test_echo("echo=403,code_challenge", CREATE, true);
  test_echo("echo=403,code", EXCHANGE, true);
  test_echo("echo=403,code_verifier", EXCHANGE, true);
  test_echo("echo=503", EXCHANGE, true);
  test_type("echo-type=authorization", CREATE);
  test_type("echo-type=code", EXCHANGE);
  test_type("echo-type=code_verifier", EXCHANGE);
  test_echo("status=403", EXCHANGE, false);
  test_words("control-message=400");
  test_words("long-message=400");
  static const char *const ends[] = {"ok", "status=403", "echo=403", "never", "cut-body", "oversized", "not-json"};
  if (allocations_not_seen() != NULL) {
    skip("secrets in memory that is given back", allocations_not_seen());
    return;
  }
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
    test_memory(ends[i], CREATE);
    test_memory(ends[i], EXCHANGE);
  }
}
