/* The environment's proxies: what libcurl would take is used, what it could not use is refused before anything is tried. */
#include "calls.h"
#include "sign_ins.h"
#include "stand_in.h"
#include "tests.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* In the order in which they count, for https. */
static const char *const variables[] = {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"};
enum { COUNT = sizeof variables / sizeof *variables };
static const char *const others[] = {"http_proxy", "HTTP_PROXY", "no_proxy", "NO_PROXY"};

static const struct {
  const char *text, *message;
} bad[] = {
    /* The text before the last @ may be a password. */
    {"http://user:pa@hunter2/x@host:9", "/ ? # @"},
    {"http://user:hunter2?x@host:9", "/ ? # @"},
    {"http://user:hunter2#x@host:9", "/ ? # @"},
    {"http://user:hunter2/@host", "/ ? # @"},
    {"user@hunter2@host", "/ ? # @"},
    {"http://host:9/hunter2@x", "/ ? # @"},
    {"http://user:%00hunter2@host", "/ ? # @"},
    {"http://user:hunter2%0a@host", "/ ? # @"},
    {"http://user:hunter2%1F@host", "/ ? # @"},
    {"ftp://user:hunter2@host:9", "scheme"},
    {"socks6://user:hunter2@host", "scheme"},
    {"htttp://user:hunter2@host", "scheme"},
    {"://user:hunter2@host", "scheme"},
    {"http://user:hunter2@host:99999", "port"},
    {"http://user:hunter2@host:0", "port"},
    {"http://user:hunter2@host:65536", "port"},
    {"user:hunter2@host:", "port"},
    {"http://user:hunter2@host:8o80", "port"},
    {"http://user:hunter2@host:-1", "port"},
    {"http://user:hunter2@host:99999999999999999999999", "port"},
    {"http://user:hunter2@[::1]:70000", "port"},
    {"http:/user:hunter2@host:80", "/ ? # @"},
    {" http://user:hunter2@host:9", "blanks"},
    {"http://user:hunter2@host:9 ", "blanks"},
    {"http://user:hunter2@host:9\n", "blanks"},
    {"\thttp://user:hunter2@host:9", "blanks"},
    {"http://user:hunter 2@host:9", "blanks"},
    {"http://user:hunter2@ho\x7fst", "blanks"},
    {" ", "blanks"},
    {"http://user:hunter2@", "name a host"},
    {"http://", "name a host"},
    {"http://user:hunter2@:9", "name a host"},
    {"http://user:hunter2@ho$t:9", "name a host"},
    {"http://user:hunter2@ho%73t:9", "name a host"},
    {"http://user:hunter2@\"host\"", "name a host"},
    {"\"http://user:hunter2@host\"", "/ ? # @"},
    {"http://user:hunter2@[::1", "name a host"},
    {"http://user:hunter2@[host]:9", "name a host"},
    {"http://user:hunter2@[::1]9", "name a host"},
};

static void set_variable(const char *name, const char *value) {
  if (value == NULL)
    unsetenv(name);
  else
    setenv(name, value, 1);
}

static void set_variables(const char *value) {
  for (size_t i = 0; i < COUNT; i++)
    set_variable(variables[i], value);
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    unsetenv(others[i]);
}

static void expect_refused(const call *call, const char *field, const char *message) {
  outcome outcome;
  make_call(call, &outcome);
  expect_outcome(OPENROUTER_ERROR_INVALID_VALUE, field, message, &outcome);
  expect("the message names the variable", strncmp(outcome.message, field, strlen(field)) == 0);
  expect_hidden(outcome.message, "hunter");
  expect_hidden(outcome.message, "pa@");
  expect("nothing was tried", outcome.attempts == -1 && outcome.curl_code == -1 && outcome.http_status == -1);
  expect_size("arrivals", 0, stand_in_arrivals(outcome.id));
}

static void test_bad(void) {
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    const char *variable = variables[i % COUNT];
    call call = {.operation = i % 3 == 0 ? CREATE : EXCHANGE, .max_attempts = 5};
    set_variables(NULL);
    set_variable(variable, bad[i].text);
    about("%s=%s", variable, bad[i].text);
    expect_refused(&call, variable, bad[i].message);
  }
}

/* A person is not asked to sign in for a code that could not be exchanged. */
static void test_sign_in(void) {
  for (size_t i = 0; i < COUNT; i++) {
    plan plan = {.port = "https"};
    signing signing;
    visit visit;
    about("a sign-in with a bad %s", variables[i]);
    set_variables(NULL);
    new_signing(&plan, &signing);
    set_variable(variables[i], " http://user:hunter2@host");
    expect_status("start", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_sign_in_start, signing.sign_in));
    expect_c_string("field", variables[i], openrouter_sign_in_error_field(signing.sign_in));
    expect_shown(openrouter_sign_in_error_message(signing.sign_in), variables[i]);
    expect_hidden(openrouter_sign_in_error_message(signing.sign_in), "hunter");
    set_variables(NULL);
    visit_by_poll(&signing, NULL, &visit);
    expect_signed_in(&visit);
    free_signing(&signing);
  }
}

/* It became bad only while the person signed in. */
static bool changes_variable;

static void change_variable(bool is_between) {
  if (changes_variable && !is_between)
    setenv("https_proxy", "http://user:hunter2@host:x", 1);
}

static void test_changed_variable(void) {
  plan plan = {.port = "https"};
  signing signing;
  visit visit;
  about("a sign-in whose https_proxy becomes bad");
  set_variables(NULL);
  new_signing(&plan, &signing);
  changes_variable = true;
  visit_by_poll(&signing, change_variable, &visit);
  changes_variable = false;
  note_visit(&visit);
  expect_ok("start", visit.start);
  expect_status("end", OPENROUTER_ERROR_INVALID_VALUE, visit.end);
  expect_shown(visit.message, "https_proxy must have a port");
  expect_hidden(visit.message, "hunter");
  expect_status("run", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_sign_in_run, signing.sign_in));
  set_variables(NULL);
  free_signing(&signing);
}

static size_t connects(void) {
  json_t *all = stand_in_ask("ports");
  size_t count = json_array_size(json_object_get(json_object_get(all, "proxy"), "connects"));
  json_decref(all);
  return count;
}

static void expect_success(const call *call, size_t through) {
  outcome outcome;
  size_t before = connects();
  make_call(call, &outcome);
  expect_outcome(OPENROUTER_OK, "", NULL, &outcome);
  expect_size("connections that the proxy was asked for", before + through, connects());
}

/* Only the one that counts is looked at. */
static void test_order(void) {
  char proxy[100];
  call call = {.operation = CREATE};
  snprintf(proxy, sizeof proxy, "http://127.0.0.1:%u", stand_in_port("proxy"));
  for (size_t i = 0; i < COUNT; i++) {
    about("a good %s, empty ones before, bad ones behind", variables[i]);
    set_variables("ftp://user:hunter2@host");
    for (size_t j = 0; j < i; j++)
      set_variable(variables[j], "");
    set_variable(variables[i], proxy);
    expect_success(&call, 1);
    about("a bad %s, empty ones before, good ones behind", variables[i]);
    set_variables(proxy);
    for (size_t j = 0; j < i; j++)
      set_variable(variables[j], "");
    set_variable(variables[i], "ftp://user:hunter2@host");
    expect_refused(&call, variables[i], "scheme");
  }
}

/* Bad, and not used: for http, beside the caller's own, and behind no_proxy. */
static void test_unused(void) {
  char proxy[100];
  call call = {.operation = CREATE};
  snprintf(proxy, sizeof proxy, "http://127.0.0.1:%u", stand_in_port("proxy"));
  set_variables("ftp://user:hunter2@host");
  about("http to this machine");
  call.port = "http";
  expect_success(&call, 0);
  call.port = NULL;
  about("no proxy at all");
  call.proxy = "";
  expect_success(&call, 0);
  about("the caller's own");
  call.proxy = proxy;
  expect_success(&call, 1);
  call.proxy = NULL;
  about("http_proxy alone");
  set_variables(NULL);
  set_variable("http_proxy", "ftp://host");
  set_variable("HTTP_PROXY", "ftp://host");
  expect_success(&call, 0);
}

static void test_exceptions(void) {
  static const struct {
    const char *list;
    bool excepts;
  } lists[] = {
      {"*", true},
      {"127.0.0.1", true},
      {"example.com,127.0.0.1", true},
      {"example.com, 127.0.0.1 ,x", true},
      {"127.0.0.0/8", true},
      {"127.0.0.1/32", true},
      {"127.0.0.0/31", true},
      {"example.com", false},
      {"127.0.0.2", false},
      {"126.0.0.0/8", false},
      {"127.0.0.2/31", false},
      {"127.0.0.1/33", false},
      {"27.0.0.1", false},
      {"::1", false},
  };
  for (size_t i = 0; i < 2 * sizeof lists / sizeof *lists; i++) {
    call call = {.operation = CREATE};
    const char *list = lists[i / 2].list, *name = i % 2 == 0 ? "no_proxy" : "NO_PROXY";
    set_variables("ftp://user:hunter2@host");
    set_variable(name, list);
    about("a bad proxy, and %s=%s", name, list);
    if (lists[i / 2].excepts)
      expect_success(&call, 0);
    else
      expect_refused(&call, "https_proxy", "scheme");
  }
}

/* What libcurl understands is not refused. */
static void test_good(void) {
  static const char *const forms[] = {
      "127.0.0.1:%u",
      "http://127.0.0.1:%u/",
      "http://127.0.0.1:%u/path?query#fragment",
      "HTTP://127.0.0.1:%u",
      "http://do\\main:x@127.0.0.1:%u",
      "http://u:100%%sure@127.0.0.1:%u",
      "http://u:%%40@127.0.0.1:%u",
      "http://u:p\xc3\xa4ss@127.0.0.1:%u",
      "http://@127.0.0.1:%u",
      "http://u:p:q;$!^{}@127.0.0.1:%u",
  };
  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
    char proxy[100];
    call call = {.operation = CREATE};
    /* The forms are the ones above. */
    const char *place = strstr(forms[i], "%u");
    size_t length = 0;
    for (const char *c = forms[i]; c < place; c++) {
      proxy[length++] = *c;
      c += c[0] == '%' && c[1] == '%';
    }
    snprintf(proxy + length, sizeof proxy - length, "%u%s", stand_in_port("proxy"), place + 2);
    about("https_proxy=%s", proxy);
    set_variables(NULL);
    set_variable("https_proxy", proxy);
    expect_success(&call, 1);
  }
}

/* The service's message happens to contain the user information of a proxy, used or not. */
static void test_repeated(void) {
  static const char *const names[] = {"https_proxy", "HTTPS_PROXY", "all_proxy",
                                      "ALL_PROXY",   "http_proxy",  "HTTP_PROXY"};
  static const char *const forms[] = {"http://management@127.0.0.1:%u", "http://user:management@127.0.0.1:%u",
                                      "http://management:x@127.0.0.1:%u", "management@127.0.0.1:%u"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    char proxy[100];
    const char *form = forms[i % 4];
    call call = {.operation = CREATE, .behaviour = "status=403", .proxy = ""};
    outcome outcome;
    snprintf(proxy, sizeof proxy, "%.*s%u", (int)(strchr(form, '%') - form), form, stand_in_port("proxy"));
    about("a service that repeats what %s=%s holds", names[i], proxy);
    set_variables(NULL);
    set_variable(names[i], proxy);
    make_call(&call, &outcome);
    /* Of a long secret a part tells enough, of a short one only the whole. */
    if (i % 4 == 2)
      expect_outcome(OPENROUTER_ERROR_API, "", "HTTP 403: Only management keys", &outcome);
    else
      expect_outcome(OPENROUTER_ERROR_API, "", "repeat a secret, and are not shown", &outcome);
  }
}

void test_proxy_variables(void) {
  test_bad();
  test_order();
  test_unused();
  test_exceptions();
  test_good();
  test_repeated();
  test_sign_in();
  test_changed_variable();
  set_variables(NULL);
}
