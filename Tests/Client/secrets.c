/* No secret is reported, and no freed memory contains one. */
#include "allocations.h"
#include "calls.h"
#include "hooks.h"
#include "stand_in.h"
#include "tests.h"
#include <stdio.h>
#include <string.h>

static void test_echo(const char *behaviour, operation operation, bool is_hidden) {
  call call = {.operation = operation, .behaviour = behaviour};
  outcome outcome;
  about_call(&call);
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_ERROR_API, "", "HTTP ", &outcome);
  expect("the service's own words are there", outcome.api_message[0] != '\0');
  if (is_hidden)
    expect_shown(outcome.message, "repeat a secret, and are not shown");
}

/* A type that is no JSON is shown as far as it holds no secret. */
static void test_type(const char *behaviour, operation operation, const char *shown) {
  call call = {.operation = operation, .behaviour = behaviour};
  outcome outcome;
  about_call(&call);
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_ERROR_UNEXPECTED_RESPONSE, "content_type", shown, &outcome);
}

/* libcurl tells the host that it looked for, here one that is named like a secret. */
static void test_host(const char *secret, operation operation) {
  char base_url[200];
  snprintf(base_url, sizeof base_url, "https://%s.test:%u/api/v1", secret, stand_in_port("https"));
  call call = {.operation = operation, .base_url = base_url};
  outcome outcome;
  about_call(&call);
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_ERROR_TLS, "", "SSL peer certificate", &outcome);
}

/* libcurl tells the file that it could not read, whose name may play with a terminal. */
static void test_file(void) {
  call call = {.operation = CREATE, .ca_file = "/nonexistent/\342\200\256gnp.pem"};
  outcome outcome;
  about_call(&call);
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_ERROR_TLS, "", "/nonexistent/\\xe2\\x80\\xaegnp.pem", &outcome);
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
  expect("no control character is reported", is_plain);
  expect_hidden(outcome.message, "\342\200\256");
  expect("the message has at most 255 bytes", strlen(outcome.message) <= 255);
}

/* Key, code and verifier, and the key that the response brings, in every way in which a call can end. */
static void test_memory(const char *behaviour, operation operation) {
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

/* What the service said is overwritten when its error is emptied, though the memory is kept. */
static void test_reset(void) {
  static const char said[] = "Only management keys can perform this operation";
  call call = {.operation = EXCHANGE, .behaviour = "status=403"};
  char id[40];
  openrouter_string text = {"", 0};
  const openrouter_api_error *api_error = NULL;
  openrouter_client *client = new_recorded_client(&call, id, sizeof id);
  handles handles = new_handles();
  about("an error that is emptied");
  expect_status("call", OPENROUTER_ERROR_API,
                CALL(openrouter_client_exchange_auth_code_for_api_key, client, handles.exchange, NULL,
                     handles.exchanged, handles.error));
  expect_ok("answer", openrouter_client_error_get_api_error(handles.error, &api_error));
  expect_ok("message", openrouter_api_error_get_message(api_error, &text));
  expect_text("message", said, text);
  expect_ok("reset", openrouter_client_error_reset(handles.error));
  expect("it is overwritten", memcmp(text.data, said, sizeof said - 1) != 0 && text.data[4] == '\0');
  expect_status("answer", OPENROUTER_ABSENT, openrouter_client_error_get_api_error(handles.error, &api_error));
  free_handles(&handles);
  openrouter_client_free(client);
}

/* The password of a proxy, which lies in the options and in the client's copy of them. */
static void test_password(void) {
  static const char *const secrets[] = {"secret-password", NULL};
  char proxy[100];
  snprintf(proxy, sizeof proxy, "http://user:secret-password@127.0.0.1:%u", stand_in_port("proxy_password"));
  call call = {.operation = EXCHANGE, .proxy = proxy};
  outcome outcome;
  about("memory given back by a call through a proxy with a password");
  allocations_watch(secrets);
  make_call(&call, &outcome);
  size_t found = allocations_found();
  allocations_watch(NULL);
  expect_outcome(OPENROUTER_OK, "", NULL, &outcome);
  expect_size("secrets in it", 0, found);
}

void test_secrets(void) {
  test_echo("echo=403", CREATE, true);
  test_echo("echo=403", EXCHANGE, true);
  test_echo("echo=403,authorization", CREATE, true);
  test_echo("echo=403,code_challenge", CREATE, true);
  test_echo("echo=403,code", EXCHANGE, true);
  test_echo("echo=403,code_verifier", EXCHANGE, true);
  test_echo("echo=503", EXCHANGE, true);
  static const char hidden[] = "got \"hidden: it repeats a secret\"", bare[] = "got \"text/plain\"";
  test_type("echo-type=authorization", CREATE, hidden);
  test_type("echo-type=code", EXCHANGE, hidden);
  test_type("echo-type=code_verifier", EXCHANGE, hidden);
  test_type("echo-type=authorization,parameter", CREATE, bare);
  test_type("echo-type=code,parameter", EXCHANGE, bare);
  test_type("html=200", EXCHANGE, "got \"text/html; charset=utf-8\"");
  test_host(API_KEY, CREATE);
  test_host(CODE, EXCHANGE);
  test_host(VERIFIER, EXCHANGE);
  test_file();
  test_reset();
  test_echo("status=403", EXCHANGE, false);
  test_words("control-message=400");
  test_words("long-message=400");
  static const char *const ends[] = {"ok",       "status=403", "echo=403",          "never",
                                     "cut-body", "oversized",  "oversized-chunked", "not-json"};
  if (allocations_not_seen() != NULL) {
    skip("secrets in memory that is given back", allocations_not_seen());
    return;
  }
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
    test_memory(ends[i], CREATE);
    test_memory(ends[i], EXCHANGE);
  }
  test_password();
}
