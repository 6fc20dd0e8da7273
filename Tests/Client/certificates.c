/* Certificates and TLS versions that must not be trusted: an error, and not a byte of HTTP. */
#include "calls.h"
#include "stand_in.h"
#include "tests.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
  const char *port, *message;
} ports[] = {
    {"self_signed", "self-signed certificate"},
    {"expired", "expired"},
    {"not_yet_valid", "not yet valid"},
    {"wrong_host", "127.0.0.1"},
    {"unknown_issuer", "unable to get local issuer certificate"},
    {"client_certificate", "certificate purpose"},
    {"tls_1_1", NULL},
};

static json_int_t told(const char *port, const char *what) {
  json_t *all = stand_in_ask("ports");
  json_int_t count = json_integer_value(json_object_get(json_object_get(all, port), what));
  json_decref(all);
  return count;
}

/* A call that meets the certificate of a port. */
static void expect_refused(const call *call, const char *port, const char *message) {
  outcome outcome;
  json_int_t connections = told(port, "connections");
  make_call(call, &outcome);
  expect_outcome(OPENROUTER_ERROR_TLS, "", message, &outcome);
  expect_size("attempts", 1, (size_t)outcome.attempts);
  expect("the mock server saw a connection", told(port, "connections") == connections + 1);
  expect("not a byte of HTTP was sent", told(port, "bytes") == 0);
}

static void test_port(const char *port, const char *message, operation operation) {
  call call = {.operation = operation, .port = port, .max_attempts = 5};
  about_call(&call);
  expect_refused(&call, port, message);
}

/* A proxy that is asked by TLS is asked nothing, and told no password, before it has proven who it is. */
static void test_proxy(const char *port, const char *message) {
  char proxy[100];
  call call = {.operation = EXCHANGE, .proxy = proxy, .max_attempts = 5};
  snprintf(proxy, sizeof proxy, "https://user:secret-password@127.0.0.1:%u", stand_in_port(port));
  about("a proxy, %s", port);
  expect_refused(&call, port, message);
}

static void test_ca_file(const char *what, const char *ca_file, openrouter_status status) {
  call call = {.operation = EXCHANGE, .ca_file = ca_file};
  outcome outcome;
  about("the exchange with %s", what);
  make_call(&call, &outcome);
  expect_outcome(status, "", NULL, &outcome);
  expect_size("arrivals", status == OPENROUTER_OK, stand_in_arrivals(outcome.id));
}

/* What programs read of the environment: libcurl does not, and neither does the client. */
static void test_variables(void) {
  static const char *const names[] = {"SSL_CERT_FILE", "CURL_CA_BUNDLE"};
  char *saved[2];
  for (size_t i = 0; i < 2; i++) {
    const char *value = getenv(names[i]);
    saved[i] = value != NULL ? strdup(value) : NULL;
    setenv(names[i], stand_in_file("ca"), 1);
  }
  test_ca_file("the mock server's authority in the environment", "", OPENROUTER_ERROR_TLS);
  for (size_t i = 0; i < 2; i++)
    setenv(names[i], "/nonexistent/ca.pem", 1);
  test_ca_file("the mock server's authority, and none in the environment", stand_in_file("ca"), OPENROUTER_OK);
  for (size_t i = 0; i < 2; i++) {
    if (saved[i] != NULL)
      setenv(names[i], saved[i], 1);
    else
      unsetenv(names[i]);
    free(saved[i]);
  }
}

void test_certificates(void) {
  for (size_t i = 0; i < sizeof ports / sizeof *ports; i++) {
    test_port(ports[i].port, ports[i].message, CREATE);
    test_port(ports[i].port, ports[i].message, EXCHANGE);
    test_proxy(ports[i].port, ports[i].message);
  }
  test_ca_file("the mock server's authority", stand_in_file("ca"), OPENROUTER_OK);
  test_ca_file("another authority", stand_in_file("wrong_ca"), OPENROUTER_ERROR_TLS);
  test_ca_file("the system's authorities", "", OPENROUTER_ERROR_TLS);
  test_variables();
  test_ca_file("a file that is not there", "/nonexistent/ca.pem", OPENROUTER_ERROR_TLS);
  test_ca_file("a file that holds no certificate", "/dev/null", OPENROUTER_ERROR_TLS);
}
