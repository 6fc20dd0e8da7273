/* Proxies: those of the environment, the caller's own, and none. */
#include "calls.h"
#include "stand_in.h"
#include "tests.h"
#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

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
static void test_refusing(const char *name, const char *user, operation operation) {
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

static int socks_listener;
static const unsigned char *socks_reply;
static size_t socks_reply_size;

/* A SOCKS5 proxy: agrees to no authentication where a reply to the request follows, and says only that where none does. */
static void *serve_socks(void *unused) {
  int connection;
  while ((connection = accept(socks_listener, NULL, NULL)) >= 0) {
    unsigned char bytes[300];
    bool goes_on = socks_reply_size > 2 && recv(connection, bytes, sizeof bytes, 0) > 0 &&
                   send(connection, "\5\0", 2, MSG_NOSIGNAL) == 2;
    if ((goes_on || socks_reply_size <= 2) && recv(connection, bytes, sizeof bytes, 0) > 0)
      send(connection, socks_reply, socks_reply_size, MSG_NOSIGNAL);
    close(connection);
  }
  return unused;
}

/* What a SOCKS proxy says for good is not asked again; what the network may lack now, is. */
static void test_socks(const char *what, const char *reply, size_t size, int32_t attempts) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
  socklen_t address_size = sizeof address;
  char proxy[100];
  call call = {.operation = EXCHANGE, .proxy = proxy, .max_attempts = 2};
  outcome outcome;
  pthread_t thread;
  about("a SOCKS proxy: %s", what);
  socks_reply = (const unsigned char *)reply;
  socks_reply_size = size;
  socks_listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  expect("it listens", bind(socks_listener, (struct sockaddr *)&address, sizeof address) == 0 &&
                           listen(socks_listener, 5) == 0 &&
                           getsockname(socks_listener, (struct sockaddr *)&address, &address_size) == 0);
  pthread_create(&thread, NULL, serve_socks, NULL);
  snprintf(proxy, sizeof proxy, "socks5://127.0.0.1:%u", ntohs(address.sin_port));
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_ERROR_CONNECTION, "", NULL, &outcome);
  expect_size("attempts", (size_t)attempts, (size_t)outcome.attempts);
  expect_size("arrivals", 0, stand_in_arrivals(outcome.id));
  shutdown(socks_listener, SHUT_RDWR);
  pthread_join(thread, NULL);
  close(socks_listener);
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

static void test_unreachable(operation operation) {
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
  test_socks("no authentication is good enough", "\5\xff", 2, 1);
  test_socks("another version", "\4\0", 2, 1);
  test_socks("not allowed", "\5\2\0\1\0\0\0\0\0\0", 10, 1);
  test_socks("no such command", "\5\7\0\1\0\0\0\0\0\0", 10, 1);
  test_socks("a number that means nothing", "\5\x63\0\1\0\0\0\0\0\0", 10, 1);
  test_socks("host unreachable", "\5\4\0\1\0\0\0\0\0\0", 10, 2);
  test_socks("connection refused", "\5\5\0\1\0\0\0\0\0\0", 10, 2);
  test_password();
  test_repeated_password();
  test_unreachable(CREATE);
  test_unreachable(EXCHANGE);
  for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
    set_variable(variables[i], saved[i]);
    free(saved[i]);
  }
}
