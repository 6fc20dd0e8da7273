/* What libcurl is told, rule by rule: of some rules only a much worse server than the stand-in would show the lack. */
#include "calls.h"
#include "hooks.h"
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
  long came = (long)hook_option(option);
  snprintf(what, sizeof what, "%s: expected %ld, came %ld", name, expected, came);
  /* What is 0 and what was not set look the same: such rules are libcurl's own defaults. */
  expect(what, came == expected);
}

static void test_call(openrouter_operation operation, const char *port, const char *protocols) {
  call call = {.operation = operation, .port = port};
  outcome outcome;
  about_call(&call);
  hook_count_options(0);
  make_call(&call, &outcome);
  hook_counted_options();
  expect_outcome(OPENROUTER_OK, "", NULL, &outcome);
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
    expect_number(numbers[i].name, (int)numbers[i].option, numbers[i].value);
  const char *set = hook_option(CURLOPT_PROTOCOLS_STR);
  expect("CURLOPT_PROTOCOLS_STR was set", set != NULL);
  if (set != NULL)
    expect_c_string("CURLOPT_PROTOCOLS_STR", protocols, set);
  expect_size("connections that started programs would inherit", 0, hook_inherited_connections());
  expect("no cookie engine, no compression, no other authorization",
         hook_option(CURLOPT_COOKIEFILE) == NULL && hook_option(CURLOPT_ACCEPT_ENCODING) == NULL &&
             hook_option(CURLOPT_HTTPAUTH) == NULL && hook_option(CURLOPT_USERPWD) == NULL);
}

void test_rules(void) {
  test_call(CREATE, "https", "https");
  test_call(EXCHANGE, "https", "https");
  test_call(CREATE, "http", "http");
  test_call(EXCHANGE, "http", "http");
}
