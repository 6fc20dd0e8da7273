/* Proxies: those of the environment, the caller's own, and none. */
#include "calls.h"
#include "stand_in.h"
#include "tests.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const variables[] = {"http_proxy",  "https_proxy", "all_proxy", "no_proxy",
                                        "HTTPS_PROXY", "ALL_PROXY",   "NO_PROXY"};

static void set_variable(const char *name, const char *value) {
  if (value == NULL)
    unsetenv(name);
  else
    setenv(name, value, 1);
}

static size_t told(const char *proxy, const char *what) {
  json_t *all = stand_in_ask("ports");
  size_t count = json_array_size(json_object_get(json_object_get(all, proxy), what));
  json_decref(all);
  return count;
}

static void proxy_url(const char *name, const char *user, char *url, size_t capacity) {
  snprintf(url, capacity, "http://%s127.0.0.1:%u", user, stand_in_port(name));
}

/* Whether a call goes through a proxy. */
static void expect_through(const char *proxy, size_t connects, const call *call, openrouter_status status) {
  outcome outcome;
  size_t before = told(proxy, "connects"), others = told(proxy, "other");
  make_call(call, &outcome);
  expect_outcome(status, "", NULL, &outcome);
  expect_size("connections that the proxy was asked for", before + connects, told(proxy, "connects"));
  expect_size("other requests that the proxy saw", others, told(proxy, "other"));
  expect_size("arrivals", status == OPENROUTER_OK, stand_in_arrivals(outcome.id));
}

static void test_variables(void) {
  char proxy[100];
  proxy_url("proxy", "", proxy, sizeof proxy);
  call exchange = {.operation = EXCHANGE};
  about("https_proxy");
  set_variable("https_proxy", proxy);
  expect_through("proxy", 1, &exchange, OPENROUTER_OK);
  about("https_proxy and an empty proxy of the caller's");
  exchange.proxy = "";
  expect_through("proxy", 0, &exchange, OPENROUTER_OK);
  exchange.proxy = NULL;
  about("https_proxy and no_proxy");
  set_variable("no_proxy", "127.0.0.1");
  expect_through("proxy", 0, &exchange, OPENROUTER_OK);
  set_variable("no_proxy", NULL);
  set_variable("https_proxy", NULL);
  about("all_proxy");
  set_variable("all_proxy", proxy);
  expect_through("proxy", 1, &exchange, OPENROUTER_OK);
  about("http to this machine, with http_proxy and all_proxy");
  set_variable("http_proxy", proxy);
  exchange.port = "http";
  expect_through("proxy", 0, &exchange, OPENROUTER_OK);
  about("http to this machine, with a proxy of the caller's");
  exchange.proxy = proxy;
  expect_through("proxy", 0, &exchange, OPENROUTER_OK);
  set_variable("http_proxy", NULL);
  set_variable("all_proxy", NULL);
}

static void test_own(void) {
  char proxy[100];
  proxy_url("proxy", "", proxy, sizeof proxy);
  call create = {.operation = CREATE, .proxy = proxy};
  about("a proxy of the caller's");
  expect_through("proxy", 1, &create, OPENROUTER_OK);
  about("a proxy of the caller's, and no_proxy");
  set_variable("no_proxy", "*");
  expect_through("proxy", 1, &create, OPENROUTER_OK);
  set_variable("no_proxy", NULL);
}

/* A proxy that refuses has not passed anything on: the code is still good, and asking again is of no use. */
static void test_refusing(const char *name, const char *user, openrouter_operation operation) {
  char proxy[100];
  proxy_url(name, user, proxy, sizeof proxy);
  call call = {.operation = operation, .proxy = proxy, .max_attempts = 5};
  outcome outcome;
  about("a proxy that refuses, %s", name);
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_ERROR_CONNECTION, "", "CONNECT", &outcome);
  expect_hidden(outcome.message, "wrong-password");
  expect_size("attempts", 1, (size_t)outcome.attempts);
  expect_size("arrivals", 0, stand_in_arrivals(outcome.id));
}

static void test_password(void) {
  char proxy[100];
  proxy_url("proxy_password", "user:secret-password@", proxy, sizeof proxy);
  call call = {.operation = EXCHANGE, .proxy = proxy};
  about("a proxy with a password");
  outcome outcome;
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_OK, "", NULL, &outcome);
  expect_size("arrivals", 1, stand_in_arrivals(outcome.id));
}

/* The service happens to say a word that is the password of a proxy. */
static void test_repeated_password(void) {
  char proxy[100];
  proxy_url("proxy", "user:management@", proxy, sizeof proxy);
  call call = {.operation = CREATE, .behaviour = "status=403", .proxy = proxy};
  outcome outcome;
  about("a service that repeats a proxy's password");
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_ERROR_API, "", "repeat a secret, and are not shown", &outcome);
}

static void test_unreachable(openrouter_operation operation) {
  char proxy[100];
  proxy_url("tcp_closed", "user:wrong-password@", proxy, sizeof proxy);
  call call = {.operation = operation, .proxy = proxy, .max_attempts = 2};
  outcome outcome;
  about("a proxy that is not there");
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_ERROR_CONNECTION, "", NULL, &outcome);
  expect_hidden(outcome.message, "wrong-password");
  expect_size("attempts", 2, (size_t)outcome.attempts);
}

void test_proxies(void) {
  char *saved[sizeof variables / sizeof *variables];
  for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
    const char *value = getenv(variables[i]);
    saved[i] = value != NULL ? strdup(value) : NULL;
    unsetenv(variables[i]);
  }
  test_variables();
  test_own();
  test_refusing("proxy_refusing", "", CREATE);
  test_refusing("proxy_refusing", "", EXCHANGE);
  test_refusing("proxy_password", "user:wrong-password@", CREATE);
  test_refusing("proxy_password", "user:wrong-password@", EXCHANGE);
  test_password();
  test_repeated_password();
  test_unreachable(CREATE);
  test_unreachable(EXCHANGE);
  for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
    set_variable(variables[i], saved[i]);
    free(saved[i]);
  }
}
