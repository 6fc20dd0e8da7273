/* expires_at: absent, null, as text and as Unix seconds. */
#include "models.h"
#include "tests.h"
#include <inttypes.h>
#include <stdio.h>
#include <time.h>

static openrouter_create_auth_keys_code_request *request;

static openrouter_status set_unix_seconds(int64_t seconds) {
  return CALL(openrouter_create_auth_keys_code_request_set_expires_at_unix_seconds, request, seconds);
}

static void expect_expiration(const char *expected) {
  openrouter_string actual = {NULL, 0};
  expect_ok("get_expires_at", request_expires_at.get(request, &actual));
  expect_text("expires_at", expected, actual);
}

typedef struct {
  int64_t seconds;
  const char *text;
} moment;

static const moment moments[] = {
    {-62167219200, "0000-01-01T00:00:00Z"}, {-62162035201, "0000-02-29T23:59:59Z"},
    {-62162035200, "0000-03-01T00:00:00Z"}, {-62135596801, "0000-12-31T23:59:59Z"},
    {-2203891201, "1900-02-28T23:59:59Z"},  {-2203891200, "1900-03-01T00:00:00Z"},
    {-1, "1969-12-31T23:59:59Z"},           {0, "1970-01-01T00:00:00Z"},
    {951782400, "2000-02-29T00:00:00Z"},    {1830297599, "2027-12-31T23:59:59Z"},
    {2147483647, "2038-01-19T03:14:07Z"},   {2147483648, "2038-01-19T03:14:08Z"},
    {4107542400, "2100-03-01T00:00:00Z"},   {253402300799, "9999-12-31T23:59:59Z"},
};

static void test_moments(void) {
  for (size_t i = 0; i < sizeof moments / sizeof *moments; i++) {
    about("expires_at %" PRId64, moments[i].seconds);
    expect_ok("set_expires_at_unix_seconds", set_unix_seconds(moments[i].seconds));
    expect_expiration(moments[i].text);
  }
}

/* Every year in steps that come upon all months, days and times. */
static void test_against_libc(void) {
  if (sizeof(time_t) < sizeof(int64_t)) {
    skip("expires_at compared with gmtime", "time_t has fewer than 64 bits");
    return;
  }
  for (int64_t seconds = -62167219200; seconds <= 253402300799; seconds += 86400 * 101 + 3723) {
    about("expires_at %" PRId64, seconds);
    time_t time = (time_t)seconds;
    const struct tm *utc = gmtime(&time);
    char expected[80];
    snprintf(expected, sizeof expected, "%04d-%02d-%02dT%02d:%02d:%02dZ", utc->tm_year + 1900, utc->tm_mon + 1,
             utc->tm_mday, utc->tm_hour, utc->tm_min, utc->tm_sec);
    expect_ok("set_expires_at_unix_seconds", set_unix_seconds(seconds));
    expect_expiration(expected);
  }
}

static void test_out_of_range(void) {
  static const int64_t wrong[] = {-62167219201, 253402300800, INT64_MIN, INT64_MAX};
  expect_ok("set_expires_at_unix_seconds", set_unix_seconds(0));
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    about("expires_at %" PRId64, wrong[i]);
    expect_status("set_expires_at_unix_seconds", OPENROUTER_ERROR_INVALID_VALUE, set_unix_seconds(wrong[i]));
    expect_c_string("error_field", "expires_at", openrouter_create_auth_keys_code_request_error_field(request));
    expect_shown(openrouter_create_auth_keys_code_request_error_message(request), "expires_at");
    expect_expiration("1970-01-01T00:00:00Z");
  }
}

static void test_null_and_absent(void) {
  static const char absent[] = "{\"callback_url\":\"https://a.b\"}";
  static const char null[] = "{\"callback_url\":\"https://a.b\",\"expires_at\":null}";
  about("expires_at null and absent");
  openrouter_string out = {"untouched", 9};
  expect_ok("unset", request_expires_at.unset(request));
  expect_status("get", OPENROUTER_ABSENT, request_expires_at.get(request, &out));
  expect_body(request, absent, absent);
  expect_ok("set_null", CALL(openrouter_create_auth_keys_code_request_set_expires_at_null, request));
  expect_status("get", OPENROUTER_NULL, request_expires_at.get(request, &out));
  expect_c_string("out is written on success only", "untouched", out.data);
  expect_body(request, null, null);
  expect_status("set a bad one", OPENROUTER_ERROR_INVALID_VALUE, request_expires_at.set(request, TEXT("tomorrow")));
  expect_status("still null", OPENROUTER_NULL, request_expires_at.get(request, &out));
  expect_ok("set", request_expires_at.set(request, TEXT("2027-12-31T23:59:59.5Z")));
  expect_expiration("2027-12-31T23:59:59.5Z");
  expect_ok("set_null", CALL(openrouter_create_auth_keys_code_request_set_expires_at_null, request));
  expect_body(request, null, null);
  expect_ok("unset", request_expires_at.unset(request));
  expect_status("get", OPENROUTER_ABSENT, request_expires_at.get(request, &out));
  expect_body(request, absent, absent);
}

void test_expirations(void) {
  request = new_request();
  expect_ok("set_callback_url", request_callback_url.set(request, TEXT("https://a.b")));
  test_moments();
  test_against_libc();
  test_out_of_range();
  test_null_and_absent();
  openrouter_create_auth_keys_code_request_free(request);
}
