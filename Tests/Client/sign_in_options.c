/* What the options of a sign-in accept, what counts where nothing is set, and that a sign-in keeps what it was given. */
#include "calls.h"
#include "sign_ins.h"
#include "stand_in.h"
#include "tests.h"
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

typedef openrouter_sign_in_options options;

#define WORKSPACE "0f9a2b3c-4d5e-6f70-8192-a3b4c5d6e7f8"
#define LONG_LABEL                                                                                                     \
  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

/* ------------------------------------------------------------------------------------------------------------ Texts */

enum { AUTH_URL, KEY_LABEL, WORKSPACE_ID, REQUIRED_WORKSPACE_ID, TEXTS };

static const struct {
  const char *name;
  openrouter_status (*set)(options *, const char *, size_t);
  openrouter_status (*get)(const options *, openrouter_string *);
  openrouter_status (*unset)(options *);
  /* What counts where nothing is set; NULL for nothing. */
  const char *standard;
  const char *good;
} texts[TEXTS] = {
    {"auth_url", openrouter_sign_in_options_set_auth_url, openrouter_sign_in_options_get_auth_url,
     openrouter_sign_in_options_unset_auth_url, "https://openrouter.ai/auth", "http://localhost:3000/auth"},
    {"key_label", openrouter_sign_in_options_set_key_label, openrouter_sign_in_options_get_key_label,
     openrouter_sign_in_options_unset_key_label, NULL, "My App"},
    {"workspace_id", openrouter_sign_in_options_set_workspace_id, openrouter_sign_in_options_get_workspace_id,
     openrouter_sign_in_options_unset_workspace_id, NULL, WORKSPACE},
    {"required_workspace_id", openrouter_sign_in_options_set_required_workspace_id,
     openrouter_sign_in_options_get_required_workspace_id, openrouter_sign_in_options_unset_required_workspace_id, NULL,
     WORKSPACE},
};

static const struct {
  int text;
  const char *value;
  openrouter_status status;
  const char *message;
} refused[] = {
    {AUTH_URL, "", OPENROUTER_ERROR_INVALID_VALUE, "auth_url must"},
    {AUTH_URL, "http://openrouter.ai/auth", OPENROUTER_ERROR_INVALID_VALUE, "auth_url must"},
    {AUTH_URL, "https://user@openrouter.ai/auth", OPENROUTER_ERROR_INVALID_VALUE, "auth_url must"},
    {AUTH_URL, "https://openrouter.ai/auth?a=b", OPENROUTER_ERROR_INVALID_VALUE, "auth_url must"},
    {AUTH_URL, "https://openrouter.ai/auth#a", OPENROUTER_ERROR_INVALID_VALUE, "auth_url must"},
    {AUTH_URL, "file:///etc/passwd", OPENROUTER_ERROR_INVALID_VALUE, "auth_url must"},
    {AUTH_URL, "https://\377", OPENROUTER_ERROR_INVALID_UTF8, "auth_url must"},
    {KEY_LABEL, LONG_LABEL "a", OPENROUTER_ERROR_TOO_LARGE, "key_label must have at most 100 "},
    {KEY_LABEL, "\377", OPENROUTER_ERROR_INVALID_UTF8, "key_label must be valid UTF-8"},
    {WORKSPACE_ID, "", OPENROUTER_ERROR_INVALID_VALUE, "workspace_id must be"},
    {WORKSPACE_ID, WORKSPACE "0", OPENROUTER_ERROR_INVALID_VALUE, "workspace_id must be"},
    {REQUIRED_WORKSPACE_ID, "0f9a2b3c4d5e6f708192a3b4c5d6e7f8", OPENROUTER_ERROR_INVALID_VALUE,
     "required_workspace_id must be"},
};

static void expect_value(size_t i, const options *options, const char *expected) {
  openrouter_string actual = {"", 0};
  openrouter_status status = texts[i].get(options, &actual);
  expect_status("get", expected != NULL ? OPENROUTER_OK : OPENROUTER_ABSENT, status);
  if (expected != NULL)
    expect_text("value", expected, actual);
}

static void test_text(size_t i, options *options) {
  about("%s", texts[i].name);
  expect_value(i, options, texts[i].standard);
  expect_ok("set", texts[i].set(options, texts[i].good, OPENROUTER_NUL_TERMINATED));
  expect_value(i, options, texts[i].good);
  for (size_t j = 0; j < sizeof refused / sizeof *refused; j++) {
    if (refused[j].text != (int)i)
      continue;
    about("%s = %s", texts[i].name, refused[j].value);
    expect_status("set", refused[j].status, texts[i].set(options, refused[j].value, OPENROUTER_NUL_TERMINATED));
    expect_c_string("field", texts[i].name, openrouter_sign_in_options_error_field(options));
    expect_shown(openrouter_sign_in_options_error_message(options), refused[j].message);
    expect_value(i, options, texts[i].good);
  }
  expect_ok("unset", texts[i].unset(options));
  expect_value(i, options, texts[i].standard);
  expect_ok("unset what is not set", texts[i].unset(options));
}

/* ---------------------------------------------------------------------------------------------------------- Numbers */

/* The time has 64 bits, the others 32. */
static openrouter_status set_mode(options *options, int64_t value) {
  return CALL(openrouter_sign_in_options_set_mode, options, (int32_t)value);
}

static openrouter_status get_mode(const options *options, int64_t *out) {
  int32_t value = -1;
  openrouter_status status = CALL(openrouter_sign_in_options_get_mode, options, &value);
  *out = value;
  return status;
}

static openrouter_status set_port(options *options, int64_t value) {
  return CALL(openrouter_sign_in_options_set_port, options, (int32_t)value);
}

static openrouter_status get_port(const options *options, int64_t *out) {
  int32_t value = -1;
  openrouter_status status = CALL(openrouter_sign_in_options_get_port, options, &value);
  *out = value;
  return status;
}

static const struct {
  const char *name, *rule;
  openrouter_status (*set)(options *, int64_t);
  openrouter_status (*get)(const options *, int64_t *);
  openrouter_status (*unset)(options *);
  int64_t standard, least, most;
} integers[] = {
    {"mode", "mode must be ", set_mode, get_mode, openrouter_sign_in_options_unset_mode,
     OPENROUTER_SIGN_IN_MODE_AUTOMATIC, 1, 4},
    {"port", "port must be ", set_port, get_port, openrouter_sign_in_options_unset_port, 0, 0, 65535},
    {"timeout_ms", "timeout_ms must be 1 to 86400000 milliseconds", openrouter_sign_in_options_set_timeout_ms,
     openrouter_sign_in_options_get_timeout_ms, openrouter_sign_in_options_unset_timeout_ms, 300000, 1, 86400000},
};

static void expect_integer(size_t i, const options *options, int64_t expected) {
  int64_t actual = -1;
  char what[100];
  expect_ok("get", integers[i].get(options, &actual));
  snprintf(what, sizeof what, "expected %" PRId64 ", actual %" PRId64, expected, actual);
  expect(what, actual == expected);
}

static void test_integer(size_t i, options *options) {
  const int64_t wrong[] = {integers[i].least - 1, -1, integers[i].most + 1, INT32_MIN, INT32_MAX};
  about("%s", integers[i].name);
  expect_integer(i, options, integers[i].standard);
  for (int64_t value = integers[i].least; value <= integers[i].least + 3; value++) {
    expect_ok("set", integers[i].set(options, value));
    expect_integer(i, options, value);
  }
  expect_ok("most", integers[i].set(options, integers[i].most));
  for (size_t j = 0; j < sizeof wrong / sizeof *wrong; j++) {
    expect_status("set", OPENROUTER_ERROR_INVALID_VALUE, integers[i].set(options, wrong[j]));
    expect_c_string("field", integers[i].name, openrouter_sign_in_options_error_field(options));
    expect_shown(openrouter_sign_in_options_error_message(options), integers[i].rule);
    expect_integer(i, options, integers[i].most);
  }
  expect_ok("unset", integers[i].unset(options));
  expect_integer(i, options, integers[i].standard);
}

static void test_limit(options *options) {
  const double good[] = {0, -1, 0.1, 1e300}, wrong[] = {NAN, INFINITY, -INFINITY};
  double actual = -1;
  about("limit");
  expect_status("get", OPENROUTER_ABSENT, openrouter_sign_in_options_get_limit(options, &actual));
  for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
    expect_ok("set", openrouter_sign_in_options_set_limit(options, good[i]));
    expect_ok("get", openrouter_sign_in_options_get_limit(options, &actual));
    expect("it is what was set", actual == good[i]);
  }
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    expect_status("set", OPENROUTER_ERROR_INVALID_VALUE, openrouter_sign_in_options_set_limit(options, wrong[i]));
    expect_c_string("field", "limit", openrouter_sign_in_options_error_field(options));
    expect_shown(openrouter_sign_in_options_error_message(options), "limit must be a finite number");
    expect("what was set stays",
           openrouter_sign_in_options_get_limit(options, &actual) == OPENROUTER_OK && actual == 1e300);
  }
  expect_ok("unset", openrouter_sign_in_options_unset_limit(options));
  expect_status("get", OPENROUTER_ABSENT, openrouter_sign_in_options_get_limit(options, &actual));
}

/* ------------------------------------------------------------------------------------------------------ All of them */

static void set_all(options *options) {
  for (size_t i = 0; i < TEXTS; i++)
    expect_ok(texts[i].name, texts[i].set(options, texts[i].good, OPENROUTER_NUL_TERMINATED));
  for (size_t i = 0; i < sizeof integers / sizeof *integers; i++)
    expect_ok(integers[i].name, integers[i].set(options, integers[i].most));
  expect_ok("limit", openrouter_sign_in_options_set_limit(options, 2.5));
}

static void test_reset(options *options) {
  double limit;
  about("all options");
  set_all(options);
  expect_status("a failure", OPENROUTER_ERROR_INVALID_VALUE, openrouter_sign_in_options_set_port(options, -1));
  expect_ok("reset", CALL(openrouter_sign_in_options_reset, options));
  for (size_t i = 0; i < TEXTS; i++)
    expect_value(i, options, texts[i].standard);
  for (size_t i = 0; i < sizeof integers / sizeof *integers; i++)
    expect_integer(i, options, integers[i].standard);
  expect_status("limit", OPENROUTER_ABSENT, openrouter_sign_in_options_get_limit(options, &limit));
  expect_c_string("message", "", openrouter_sign_in_options_error_message(options));
  expect_c_string("field", "", openrouter_sign_in_options_error_field(options));
}

/* A sign-in has what it was given, whatever becomes of the options. */
static void test_copies(options *options) {
  plan plan = {0};
  signing signing;
  openrouter_sign_in *sign_in = NULL;
  openrouter_sign_in_mode mode = 0;
  openrouter_string url = {"", 0};
  about("a sign-in and its options");
  new_signing(&plan, &signing);
  set_all(options);
  expect_ok("mode", openrouter_sign_in_options_set_mode(options, OPENROUTER_SIGN_IN_MODE_HEADLESS));
  expect_ok("timeout_ms", openrouter_sign_in_options_set_timeout_ms(options, 50));
  expect_ok("new", CALL(openrouter_sign_in_new, signing.client, options, NULL, &sign_in));
  expect_status("no URL yet", OPENROUTER_ABSENT, CALL(openrouter_sign_in_get_url, sign_in, &url));
  expect_status("no mode yet", OPENROUTER_ABSENT, CALL(openrouter_sign_in_get_mode, sign_in, &mode));
  openrouter_sign_in_options_reset(options);
  openrouter_sign_in_options_set_key_label(options, TEXT("Another"));
  openrouter_sign_in_options_set_mode(options, OPENROUTER_SIGN_IN_MODE_CALLBACK);
  for (int i = 0; i < 2; i++) {
    double start = now_ms();
    expect_ok("start", CALL(openrouter_sign_in_start, sign_in));
    expect_ok("URL", CALL(openrouter_sign_in_get_url, sign_in, &url));
    expect("auth_url", strncmp(url.data, "http://localhost:3000/auth?", 27) == 0);
    expect("key_label", strstr(url.data, "key_label=My") != NULL && strstr(url.data, "Another") == NULL);
    expect("workspace_id", strstr(url.data, "&workspace_id=" WORKSPACE) != NULL);
    expect("required_workspace_id", strstr(url.data, "required_workspace_id=" WORKSPACE) != NULL);
    expect("limit", strstr(url.data, "limit=2.5") != NULL);
    expect("challenge", strstr(url.data, "code_challenge_method=S256") != NULL);
    expect("no state", strstr(url.data, "state=") == NULL);
    expect("no callback in headless mode", strstr(url.data, "callback_url") == NULL);
    expect_ok("mode", CALL(openrouter_sign_in_get_mode, sign_in, &mode));
    expect_size("mode", OPENROUTER_SIGN_IN_MODE_HEADLESS, (size_t)mode);
    openrouter_status status = OPENROUTER_INPUT_NEEDED;
    while (status == OPENROUTER_INPUT_NEEDED && now_ms() - start < patience_ms())
      status = CALL(openrouter_sign_in_step, sign_in, 200);
    expect_status("the time is over", OPENROUTER_ERROR_TIMEOUT, status);
    expect("it was not over before", now_ms() - start >= 40);
    /* The options are gone from here on. */
    openrouter_sign_in_options_free(i == 0 ? options : NULL);
  }
  openrouter_sign_in_free(sign_in);
  free_signing(&signing);
}

/* A port of one's own is the one that listens; it is taken for the next one, and free again when the first is over. */
static void test_port(void) {
  plan plan = {0};
  signing signing;
  visit visit = {0};
  openrouter_sign_in *other = NULL;
  const char *colon;
  int port = 0;
  about("port");
  new_signing(&plan, &signing);
  expect_ok("start", openrouter_sign_in_start(signing.sign_in));
  read_sign_in(signing.sign_in, &visit);
  colon = strstr(visit.url, "callback_url=http%3A%2F%2F127.0.0.1%3A");
  expect("the callback's port", colon != NULL && sscanf(colon + 38, "%d", &port) == 1);
  options *options = new_sign_in_options(&plan);
  expect_ok("port", openrouter_sign_in_options_set_port(options, port));
  expect_ok("new", openrouter_sign_in_new(signing.client, options, NULL, &other));
  expect_status("a port that is taken", OPENROUTER_ERROR_SYSTEM, CALL(openrouter_sign_in_start, other));
  expect_c_string("field", "port", openrouter_sign_in_error_field(other));
  expect_shown(openrouter_sign_in_error_message(other), "port");
  openrouter_sign_in_free(signing.sign_in);
  signing.sign_in = other;
  for (int i = 0; i < 2; i++) {
    visit_by_run(&signing, &visit);
    expect_signed_in(&visit);
    snprintf(visit.message, sizeof visit.message, "127.0.0.1%%3A%d%%2F", port);
    expect_shown(visit.url, visit.message);
  }
  free_signing(&signing);
  openrouter_sign_in_options_free(options);
}

void test_sign_in_options(void) {
  options *options = NULL;
  expect_ok("new", CALL(openrouter_sign_in_options_new, &options));
  for (size_t i = 0; i < TEXTS; i++)
    test_text(i, options);
  for (size_t i = 0; i < sizeof integers / sizeof *integers; i++)
    test_integer(i, options);
  test_limit(options);
  test_reset(options);
  test_copies(options);
  test_port();
}
