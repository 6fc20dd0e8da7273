/* The options that libcurl gets, one by one: the lack of some would show only with a much worse server than the mock server. */
#include "calls.h"
#include "hooks.h"
#include "stand_in.h"
#include "tests.h"
#include <curl/curl.h>
#include <stdio.h>
#include <string.h>

#define NAMED(option) #option, option

static const struct {
  const char *name;
  CURLoption option;
  long value;
} numbers[] = {
    {NAMED(CURLOPT_SSL_VERIFYPEER), 1},
    {NAMED(CURLOPT_SSL_VERIFYHOST), 2},
    {NAMED(CURLOPT_SSLVERSION), CURL_SSLVERSION_TLSv1_2},
    {NAMED(CURLOPT_PROXY_SSLVERSION), CURL_SSLVERSION_TLSv1_2},
    {NAMED(CURLOPT_SSL_SESSIONID_CACHE), 0},
    /* No connection that was used, and none left for use. */
    {NAMED(CURLOPT_FRESH_CONNECT), 1},
    {NAMED(CURLOPT_FORBID_REUSE), 1},
    {NAMED(CURLOPT_PATH_AS_IS), 1},
    {NAMED(CURLOPT_SOCKS5_AUTH), CURLAUTH_BASIC},
    {NAMED(CURLOPT_FOLLOWLOCATION), 0},
    {NAMED(CURLOPT_NETRC), CURL_NETRC_IGNORED},
    {NAMED(CURLOPT_UNRESTRICTED_AUTH), 0},
    {NAMED(CURLOPT_DISALLOW_USERNAME_IN_URL), 1},
    {NAMED(CURLOPT_VERBOSE), 0},
    {NAMED(CURLOPT_NOSIGNAL), 1},
    {NAMED(CURLOPT_QUICK_EXIT), 1},
    {NAMED(CURLOPT_MAXFILESIZE), 1048576},
    {NAMED(CURLOPT_HTTP_VERSION), CURL_HTTP_VERSION_1_1},
    {NAMED(CURLOPT_SUPPRESS_CONNECT_HEADERS), 1},
};

static void expect_number(const char *name, int option, long expected) {
  char what[100];
  long actual = (long)hook_option(option);
  snprintf(what, sizeof what, "%s: expected %ld, actual %ld", name, expected, actual);
  expect(what, actual == expected);
  expect(name, hook_option_is_set(option));
}

/* What libcurl does without is never asked of it: cookies, compression, other authorization, other trust. */
static const struct {
  const char *name;
  CURLoption option;
} unset[] = {
    {NAMED(CURLOPT_COOKIE)},
    {NAMED(CURLOPT_COOKIEFILE)},
    {NAMED(CURLOPT_COOKIEJAR)},
    {NAMED(CURLOPT_ACCEPT_ENCODING)},
    {NAMED(CURLOPT_TRANSFER_ENCODING)},
    {NAMED(CURLOPT_HTTPAUTH)},
    {NAMED(CURLOPT_USERPWD)},
    {NAMED(CURLOPT_PROXYAUTH)},
    {NAMED(CURLOPT_PROXY_SSL_VERIFYPEER)},
    {NAMED(CURLOPT_PROXY_SSL_VERIFYHOST)},
    {NAMED(CURLOPT_SSL_OPTIONS)},
    {NAMED(CURLOPT_PROXY_SSL_OPTIONS)},
    {NAMED(CURLOPT_DEBUGFUNCTION)},
};

static void expect_text_option(const char *name, int option, const char *expected) {
  const char *actual = hook_option(option);
  expect(name, hook_option_is_set(option) && (actual == NULL) == (expected == NULL));
  if (actual != NULL && expected != NULL)
    expect_c_string(name, expected, actual);
}

static void test_call(operation operation, const char *port, const char *protocols) {
  call call = {.operation = operation, .port = port};
  outcome outcome;
  about_call(&call);
  hook_count_options(0);
  make_call(&call, &outcome);
  hook_counted_options();
  expect_outcome(OPENROUTER_OK, "", NULL, &outcome);
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
    expect_number(numbers[i].name, (int)numbers[i].option, numbers[i].value);
  expect_text_option(NAMED(CURLOPT_PROTOCOLS_STR), protocols);
  /* CURLMOPT_QUICK_EXIT, which the headers of older versions do not have. */
  expect("looking up names is not waited for", hook_multi_option(21) == 1);
  expect_size("connections that started programs would inherit", 0, hook_inherited_connections());
  for (size_t i = 0; i < sizeof unset / sizeof *unset; i++)
    expect(unset[i].name, !hook_option_is_set((int)unset[i].option));
}

/* The caller's authorities take the place of all others, for the service and for a proxy. */
static void test_trust(void) {
  call own = {.operation = CREATE}, systems = {.operation = CREATE, .ca_file = ""};
  outcome outcome = {0};
  about("a file of authorities");
  openrouter_client *client = new_recorded_client(&own, outcome.id, sizeof outcome.id);
  hook_count_options(0);
  make_call_with(client, &own, &outcome);
  hook_counted_options();
  expect_outcome(OPENROUTER_OK, "", NULL, &outcome);
  expect_text_option(NAMED(CURLOPT_CAINFO), stand_in_file("ca"));
  expect_text_option(NAMED(CURLOPT_PROXY_CAINFO), stand_in_file("ca"));
  expect_text_option(NAMED(CURLOPT_CAPATH), NULL);
  expect_text_option(NAMED(CURLOPT_PROXY_CAPATH), NULL);
  openrouter_client_free(client);
  about("the system's authorities");
  hook_count_options(0);
  make_call(&systems, &outcome);
  hook_counted_options();
  expect_outcome(OPENROUTER_ERROR_TLS, "", NULL, &outcome);
  expect("nothing is said of authorities",
         !hook_option_is_set(CURLOPT_CAINFO) && !hook_option_is_set(CURLOPT_PROXY_CAINFO) &&
             !hook_option_is_set(CURLOPT_CAPATH) && !hook_option_is_set(CURLOPT_PROXY_CAPATH));
}

void test_curl_options(void) {
  test_call(CREATE, "https", "https");
  test_call(EXCHANGE, "https", "https");
  test_call(CREATE, "http", "http");
  test_call(EXCHANGE, "http", "http");
  test_trust();
}
