/* What the options accept, and what counts where nothing is set. */
#include "check.h"
#include "tests.h"
#include <inttypes.h>
#include <openrouter/client.h>
#include <stdio.h>
#include <string.h>

typedef openrouter_client_options options;

/* Attempts have 32 bits, the others 64. */
static openrouter_status set_attempts(options *options, int64_t value) {
  return CALL(openrouter_client_options_set_max_attempts, options, (int32_t)value);
}

static openrouter_status get_attempts(const options *options, int64_t *out) {
  int32_t value = -1;
  openrouter_status status = CALL(openrouter_client_options_get_max_attempts, options, &value);
  *out = value;
  return status;
}

static const struct {
  const char *name, *rule;
  openrouter_status (*set)(options *, int64_t);
  openrouter_status (*get)(const options *, int64_t *);
  openrouter_status (*unset)(options *);
  int64_t standard, most;
} integers[] = {
    {"connect_timeout_ms", "must be 1 to 86400000 milliseconds", openrouter_client_options_set_connect_timeout_ms,
     openrouter_client_options_get_connect_timeout_ms, openrouter_client_options_unset_connect_timeout_ms, 10000,
     86400000},
    {"attempt_timeout_ms", "must be 1 to 86400000 milliseconds", openrouter_client_options_set_attempt_timeout_ms,
     openrouter_client_options_get_attempt_timeout_ms, openrouter_client_options_unset_attempt_timeout_ms, 30000,
     86400000},
    {"total_timeout_ms", "must be 1 to 86400000 milliseconds", openrouter_client_options_set_total_timeout_ms,
     openrouter_client_options_get_total_timeout_ms, openrouter_client_options_unset_total_timeout_ms, 60000, 86400000},
    {"max_attempts", "must be 1 to 1000", set_attempts, get_attempts, openrouter_client_options_unset_max_attempts,
     1000, 1000},
};

static void expect_integer(size_t i, const options *options, int64_t expected) {
  int64_t actual = -1;
  char what[100];
  expect_ok("get", integers[i].get(options, &actual));
  snprintf(what, sizeof what, "expected %" PRId64 ", actual %" PRId64, expected, actual);
  expect(what, actual == expected);
}

static void test_integer(size_t i, options *options) {
  const int64_t wrong[] = {0, -1, integers[i].most + 1, INT32_MIN, INT32_MAX};
  about("%s", integers[i].name);
  expect_integer(i, options, integers[i].standard);
  expect_ok("least", integers[i].set(options, 1));
  expect_integer(i, options, 1);
  expect_ok("most", integers[i].set(options, integers[i].most));
  for (size_t j = 0; j < sizeof wrong / sizeof *wrong; j++) {
    expect_status("set", OPENROUTER_ERROR_INVALID_VALUE, integers[i].set(options, wrong[j]));
    expect_c_string("field", integers[i].name, openrouter_client_options_error_field(options));
    expect_shown(openrouter_client_options_error_message(options), integers[i].rule);
    expect_integer(i, options, integers[i].most);
  }
  expect_ok("unset", integers[i].unset(options));
  expect_integer(i, options, integers[i].standard);
}

static void expect_refused(options *options,
                           openrouter_status (*set)(openrouter_client_options *, const char *, size_t),
                           const char *text, openrouter_status status, const char *message) {
  about("%s", text);
  expect_status("set", status, set(options, text, OPENROUTER_NUL_TERMINATED));
  expect_shown(openrouter_client_options_error_message(options), message);
  expect_hidden(openrouter_client_options_error_message(options), "secret");
}

/* Every character from U+0001 to U+00FF: what is a control for one field is one for all. */
static void test_controls(options *options) {
  openrouter_create_auth_keys_code_request *request = NULL;
  expect_ok("new", openrouter_create_auth_keys_code_request_new(&request));
  for (unsigned c = 1; c <= 0xFF; c++) {
    char raw[8] = "a", path[32], title[32], proxy[64];
    bool is_control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
    if (c < 0x80)
      raw[0] = (char)c;
    else
      snprintf(raw, sizeof raw, "%c%c", (int)(0xC0 | c >> 6), (int)(0x80 | (c & 0x3F)));
    snprintf(path, sizeof path, "/etc/%s.pem", raw);
    snprintf(title, sizeof title, "My %s app", raw);
    if (c < 0x80)
      snprintf(proxy, sizeof proxy, "http://user:%%%02x@proxy", c);
    else
      snprintf(proxy, sizeof proxy, "http://user:%%%02x%%%02X@proxy", 0xC0 | c >> 6, 0x80 | (c & 0x3F));
    about("U+%04X", c);
    openrouter_status right = is_control ? OPENROUTER_ERROR_INVALID_VALUE : OPENROUTER_OK;
    expect_status("ca_file", right, openrouter_client_options_set_ca_file(options, path, OPENROUTER_NUL_TERMINATED));
    expect_status("x_title", right,
                  openrouter_create_auth_keys_code_request_set_x_title(request, title, OPENROUTER_NUL_TERMINATED));
    expect_status("proxy", right, openrouter_client_options_set_proxy(options, proxy, OPENROUTER_NUL_TERMINATED));
  }
  openrouter_create_auth_keys_code_request_free(request);
}

static void test_texts(options *options) {
  openrouter_string text;
  about("texts");
  expect_ok("no proxy", openrouter_client_options_set_proxy(options, TEXT("")));
  expect_ok("get", openrouter_client_options_get_proxy(options, &text));
  expect_text("proxy", "", text);
  expect_refused(options, openrouter_client_options_set_proxy, "ftp://user:secret@proxy",
                 OPENROUTER_ERROR_INVALID_VALUE,
                 "proxy must have the scheme http, https, socks4, socks4a, socks5 or socks5h, or none; got 23 bytes");
  expect_refused(options, openrouter_client_options_set_proxy, "http://user:sec/secret@proxy",
                 OPENROUTER_ERROR_INVALID_VALUE,
                 "proxy must percent-encode / ? # @ \\ and % in user and password, and have no control characters; "
                 "got 28 bytes");
  expect_refused(options, openrouter_client_options_set_proxy, "user:secret@", OPENROUTER_ERROR_INVALID_VALUE,
                 "proxy must name a host, optionally followed by a port; got 12 bytes");
  expect_refused(options, openrouter_client_options_set_proxy, "user:secret@proxy:port", OPENROUTER_ERROR_INVALID_VALUE,
                 "proxy must have a port from 1 to 65535 after the host's colon; got 22 bytes");
  expect_refused(options, openrouter_client_options_set_ca_file, "", OPENROUTER_ERROR_INVALID_VALUE,
                 "ca_file must not be empty");
  expect_refused(options, openrouter_client_options_set_ca_file, "/etc\n", OPENROUTER_ERROR_INVALID_VALUE,
                 "ca_file must not contain control characters; got \"/etc\\x0a\", wrong at byte 5");
  expect_refused(options, openrouter_client_options_set_ca_file, "/etc/\302\200", OPENROUTER_ERROR_INVALID_VALUE,
                 "ca_file must not contain control characters; got \"/etc/\\xc2\\x80\", wrong at byte 6");
  test_controls(options);
}

void test_client_options(void) {
  options *options = NULL;
  expect_ok("new", openrouter_client_options_new(&options));
  for (size_t i = 0; i < sizeof integers / sizeof *integers; i++)
    test_integer(i, options);
  test_texts(options);
  openrouter_client_options_free(options);
}
